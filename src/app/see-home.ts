import type { Card, Locale } from '../messages/card.js';
import { dailySummaryCard, type HomeView, homeCard } from '../messages/home-card.js';
import type { Regulation } from '../regulations/schema.js';
import { bandsOn } from '../rules/bands.js';
import { regulationAt } from '../rules/edition.js';
import { derogationsToGrant } from '../rules/grants.js';
import { quotasAhead } from '../rules/quota.js';
import { listedState } from '../rules/situation.js';
import { dateOf } from '../rules/zoned.js';
import { leadsAnybody, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { agreementGap, isWithoutAgreement } from './agreement/gap.js';
import { colleaguesOn } from './day-view.js';
import { loadFacts } from './facts.js';
import { questionsFor } from './open-questions.js';
import type { Parts } from './parts.js';
import { hindrance } from './read-request.js';
import { unitsHeadedBy } from './unit-heads.js';
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
  return (await leadsAnybody(db, person.id)) || (await waitsFor(parts, db, person, now)) > 0;
}

/** Requests, moves and permits this person may decide now. */
async function waitsFor(parts: Parts, db: Db, person: Person, now: Date): Promise<number> {
  const requests = await waitingFor(parts, db, person, now);
  return requests.length + (await questionsFor(parts, db, person, now)).length;
}

/** What the act leaves to the head of a unit. */
function settable(regulation: Regulation): HomeView['sets'] {
  const { extension, bank } = regulation.quota;
  if (!extension && derogationsToGrant(regulation).length > 0) return ['derogation'];
  return [...(extension ? (['extension'] as const) : []), ...(bank ? (['bank'] as const) : [])];
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
  const toDecide = await waitsFor(parts, db, person, now);
  const hasBands = regulation && remote?.kind === 'agile';
  const quotas = quotasAhead(facts, today);
  const isWithout = quotas.length === 0 && isWithoutAgreement(hindrance(facts));
  const leads = await leadsAnybody(db, person.id);
  const heads = leads && (await unitsHeadedBy(db, person)).headed.length > 0;
  return {
    name: person.name.split(' ')[0] ?? person.name,
    today,
    unit: person.unit,
    remote: remote && {
      kind: remote.kind,
      bands: hasBands ? bandsOn(regulation, person.role, bands, today) : [],
    },
    colleagues: await colleaguesOn(parts, db, person.unitId, today, person.id),
    quotas,
    gap: isWithout ? await agreementGap(parts, db, person) : undefined,
    next: ahead.slice(0, NEXT_DAYS_SHOWN).map((day) => ({ ...day, state: listedState(facts, day) })),
    answers: ahead.filter(
      ({ alternatives, swap }) => alternatives.length > 0 || swap?.by === 'administration',
    ),
    toDecide,
    leads: toDecide > 0 || leads,
    heads,
    sets: heads && regulation ? settable(regulation) : [],
    hr: person.hr,
  };
}
