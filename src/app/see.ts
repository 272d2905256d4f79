import { balanceCard } from '../messages/balance-card.js';
import type { Card } from '../messages/card.js';
import { dayOfMonthCard, todayCard } from '../messages/today-card.js';
import { regulationAt } from '../rules/edition.js';
import { parseLocalDate } from '../rules/local-date.js';
import { quotasAhead } from '../rules/quota.js';
import { listedState } from '../rules/situation.js';
import { dateOf } from '../rules/zoned.js';
import { colleaguesOn } from './day-view.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { agreementTerms, unitSeen } from './see-month.js';
import type { Speaker } from './speaker.js';

const NEXT_DAYS_SHOWN = 10;

/** `/agile saldo`: quota of this period and the next, next days, end of the agreement. */
export async function seeBalance(parts: Parts, speaker: Speaker): Promise<Card> {
  const { facts, days } = await loadFacts(parts, parts.store.db, speaker.person, speaker.now);
  const today = dateOf(speaker.now);
  const { agreement } = facts.person;
  const quotas = quotasAhead(facts, today);
  const next = days
    .filter((day) => day.date >= today && (day.state === 'pending' || day.state === 'approved'))
    .slice(0, NEXT_DAYS_SHOWN)
    .map((day) => ({ date: day.date, state: listedState(facts, day) }));
  return balanceCard(
    {
      quotas,
      next,
      today,
      agreement: agreementTerms(facts),
      bands: agreement?.contactBands ?? [],
      bandName: regulationAt(facts.editions, today)?.bands.called,
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

/** One day of the month of a unit, whole. Another unit than those one sees is answered with one's own. */
export async function seeUnitDay(
  parts: Parts,
  speaker: Speaker,
  unitId: string | undefined,
  asked: string | undefined,
): Promise<Card> {
  const date = parseLocalDate(asked ?? '') ?? dateOf(speaker.now);
  const unit = await unitSeen(parts, speaker, unitId);
  const remote = await colleaguesOn(parts, parts.store.db, unit.id, date);
  return dayOfMonthCard({ unit: unit.name, unitId: unit.id, date, remote }, speaker.locale);
}
