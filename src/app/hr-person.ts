import type { HistoryLine, HistoryView, HrPersonView } from '../messages/hr-views.js';
import { agreementEnd, agreementInTurn, agreementStart } from '../rules/agreement.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { quotasAhead } from '../rules/quota.js';
import { hasBegunOn, listedState } from '../rules/situation.js';
import { dateOf } from '../rules/zoned.js';
import { openApplication } from '../store/applications.js';
import { delegationsOf } from '../store/delegations.js';
import { type HistoryRow, historyOfPerson } from '../store/hr.js';
import { identitiesOf } from '../store/identities.js';
import { findPeople, findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { loadFacts } from './facts.js';
import { isInForce } from './hr-lists.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';

const NEXT_DAYS_SHOWN = 5;
const LAST_ACTS_SHOWN = 5;
const PAGE = 20;
const PLATFORM_NAMES: Record<Platform, string> = { slack: 'Slack', teams: 'Teams' };

/** How a person stands, for the personnel office. @param reader who looks */
export async function viewHrPerson(
  parts: Parts,
  db: Db,
  person: Person,
  reader: Person,
  now: Date,
): Promise<HrPersonView> {
  const today = dateOf(now);
  const { facts, days } = await loadFacts(parts, db, person, now);
  const ahead = days.filter(
    ({ date, state }) => date >= today && (state === 'pending' || state === 'approved'),
  );
  const manager = person.managerId ? await findPerson(db, person.managerId) : null;
  const { rows } = await historyOfPerson(db, person.id, { offset: 0, limit: LAST_ACTS_SHOWN });
  const application = await openApplication(db, person.id);
  const state = application?.state;
  return {
    id: person.id,
    name: person.name,
    unit: person.unit,
    today,
    manager: manager?.name,
    delegates: manager ? await namedDelegations(db, manager.id, 'given', today) : [],
    standsInFor: await namedDelegations(db, person.id, 'held', today),
    agreement: agreementOf(parts, person, facts, today),
    application:
      application && (state === 'submitted' || state === 'assessed')
        ? { state, since: dateOf(application.createdAt) }
        : undefined,
    quotas: quotasAhead(facts, today),
    bands: facts.person.agreement?.contactBands ?? [],
    bandName: regulationAt(facts.editions, today)?.bands.called,
    platforms: await platformNames(db, person.id),
    next: ahead.slice(0, NEXT_DAYS_SHOWN).map((day) => ({
      ...day,
      state: listedState(facts, day),
      begun: hasBegunOn(facts, day.date),
    })),
    history: await linesOf(db, rows),
    self: person.id === reader.id,
  };
}

/** A page of all that was done about a person; a page that is not there is the last one. */
export async function viewHistory(db: Db, person: Person, page: number, now: Date): Promise<HistoryView> {
  const read = (at: number) => historyOfPerson(db, person.id, { offset: (at - 1) * PAGE, limit: PAGE });
  const wanted = Math.max(1, page);
  const first = await read(wanted);
  const pages = Math.max(1, Math.ceil(first.total / PAGE));
  const shown = Math.min(wanted, pages);
  const { rows } = shown === wanted ? first : await read(shown);
  const { id, name, unit } = person;
  return { id, name, unit, lines: await linesOf(db, rows), page: shown, pages, today: dateOf(now) };
}

async function linesOf(db: Db, rows: HistoryRow[]): Promise<HistoryLine[]> {
  const ids = rows.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf]);
  const people = await findPeople(db, [...new Set(ids.filter((id) => id !== undefined))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ at, act, actorId, imported, onBehalfOf, date, refused }) => ({
    at,
    act,
    by: names.get(actorId ?? ''),
    imported,
    onBehalfOf: names.get(onBehalfOf ?? ''),
    date,
    refused,
  }));
}

function agreementOf(
  parts: Pick<Parts, 'settings'>,
  person: Person,
  { editions, person: { agreement }, now }: Facts,
  today: LocalDate,
): HrPersonView['agreement'] {
  const regulation = regulationAt(editions, today);
  const current = regulation && agreementInTurn(regulation, agreement ?? null, today);
  if (!regulation || !current) return undefined;
  return {
    from: agreementStart(regulation, current),
    ends: agreementEnd(regulation, current),
    inForce: isInForce(parts, person, current, now),
  };
}

/** Those in force today that the person gave, or holds. */
async function namedDelegations(
  db: Db,
  personId: string,
  which: 'given' | 'held',
  today: LocalDate,
): Promise<{ name: string; until: LocalDate }[]> {
  const current = (await delegationsOf(db, personId, today))[which].filter(({ from }) => from <= today);
  const other = which === 'given' ? 'delegateId' : 'delegatorId';
  const people = await findPeople(
    db,
    current.map((one) => one[other]),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return current.map((one) => ({ name: names.get(one[other]) ?? '', until: one.to }));
}

async function platformNames(db: Db, personId: string): Promise<string[]> {
  const platforms = (await identitiesOf(db, personId)).map(({ platform }) => PLATFORM_NAMES[platform]);
  return [...new Set(platforms)].sort();
}
