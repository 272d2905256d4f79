import { balanceCard } from '../messages/balance-card.js';
import type { Card } from '../messages/card.js';
import { todayCard } from '../messages/today-card.js';
import { addMonths, firstOfMonth } from '../rules/local-date.js';
import { quotaHeldOn } from '../rules/quota.js';
import { dateOf } from '../rules/zoned.js';
import { colleaguesOn } from './day-view.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { agreementTerms } from './see-month.js';
import type { Speaker } from './speaker.js';

const NEXT_DAYS_SHOWN = 10;

/** `/agile saldo`: quota of this month and the next, next days, end of the agreement. */
export async function seeBalance(parts: Parts, speaker: Speaker): Promise<Card> {
  const { facts, days } = await loadFacts(parts, parts.store.db, speaker.person, speaker.now);
  const today = dateOf(speaker.now);
  const { agreement } = facts.person;
  const quotas = [today, addMonths(firstOfMonth(today), 1)].flatMap((date) => quotaHeldOn(facts, date) ?? []);
  const next = days
    .filter((day) => day.date >= today && (day.state === 'pending' || day.state === 'approved'))
    .slice(0, NEXT_DAYS_SHOWN)
    .map(({ date, state }) => ({ date, state }));
  return balanceCard(
    {
      quotas,
      next,
      today,
      agreement: agreementTerms(facts),
      bands: agreement?.contactBands ?? [],
    },
    speaker.locale,
  );
}

/** `/agile oggi`: who of my unit is remote, and when to call. */
export async function seeToday(parts: Parts, speaker: Speaker): Promise<Card> {
  const { person } = speaker;
  const date = dateOf(speaker.now);
  const remote = await colleaguesOn(parts, parts.store.db, person.unitId, date);
  return todayCard({ unit: person.unit, date, remote }, speaker.locale);
}
