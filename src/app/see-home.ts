import type { Card, Locale } from '../messages/card.js';
import { dailySummaryCard, type HomeView, homeCard } from '../messages/home-card.js';
import { bandsOn } from '../rules/bands.js';
import { regulationAt } from '../rules/edition.js';
import { addMonths, firstOfMonth } from '../rules/local-date.js';
import { quotaHeldOn } from '../rules/quota.js';
import { dateOf } from '../rules/zoned.js';
import { leadsAnybody, type Person } from '../store/people.js';
import { colleaguesOn } from './day-view.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { waitingFor } from './waiting.js';

const NEXT_DAYS_SHOWN = 5;

/** The first page of a person: today, what waits for them, their next days, what they can do. */
export async function seeHome(parts: Parts, person: Person, now: Date, locale: Locale): Promise<Card> {
  return homeCard(await viewHome(parts, person, now), locale);
}

/** The same as a message of the morning. */
export async function seeDailySummary(
  parts: Parts,
  person: Person,
  now: Date,
  locale: Locale,
): Promise<Card> {
  return dailySummaryCard(await viewHome(parts, person, now), locale);
}

/** Has requests to decide now, or people of their own. */
export async function decidesOrLeads(parts: Parts, person: Person, now: Date): Promise<boolean> {
  const { db } = parts.store;
  return (await leadsAnybody(db, person.id)) || (await waitingFor(parts, db, person, now)).length > 0;
}

async function viewHome(parts: Parts, person: Person, now: Date): Promise<HomeView> {
  const { db } = parts.store;
  const today = dateOf(now);
  const { facts, days } = await loadFacts(parts, db, person, now);
  const ahead = days.filter(
    ({ date, state }) => date >= today && (state === 'pending' || state === 'approved'),
  );
  const remote = ahead.find(({ date, state }) => date === today && state === 'approved');
  const regulation = regulationAt(facts.editions, today);
  const bands = facts.person.agreement?.contactBands ?? [];
  const toDecide = await waitingFor(parts, db, person, now);
  const hasBands = regulation && remote?.kind === 'agile';
  return {
    name: person.name.split(' ')[0] ?? person.name,
    today,
    unit: person.unit,
    remote: remote && {
      kind: remote.kind,
      bands: hasBands ? bandsOn(regulation, person.role, bands, today) : [],
    },
    colleagues: await colleaguesOn(parts, db, person.unitId, today, person.id),
    quotas: [today, addMonths(firstOfMonth(today), 1)].flatMap((date) => quotaHeldOn(facts, date) ?? []),
    next: ahead.slice(0, NEXT_DAYS_SHOWN),
    answers: ahead.filter(
      ({ alternatives, swap }) => alternatives.length > 0 || swap?.by === 'administration',
    ),
    toDecide: toDecide.length,
    leads: toDecide.length > 0 || (await leadsAnybody(db, person.id)),
    hr: person.hr,
  };
}
