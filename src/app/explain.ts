import { decide } from '../rules/decide.js';
import type { Decision } from '../rules/decision.js';
import { regulationOn } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import { addDays, type LocalDate, localTime } from '../rules/local-date.js';
import { quotaOn } from '../rules/quota.js';
import { requestContents } from '../rules/request-contents.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { type AgileDay, findDay } from '../store/days.js';
import type { DecisionRow } from '../store/decisions.js';
import { delegatesOn } from '../store/delegations.js';
import { decisionsOn, type MessageFate, messagesAbout } from '../store/history.js';
import { identitiesOf } from '../store/identities.js';
import { findPeople, findPerson, findPersonByEmail, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { digestsOf, remindersOf } from './due.js';
import { loadFacts } from './facts.js';
import { heldUntil } from './held-until.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';
import { outcomesOf, type RuleOutcome } from './request-rules.js';
import { requestAct } from './submit-request.js';

type Doors = Pick<Parts, 'store' | 'settings'>;

/** Why a request for a day is decided as it is, and what follows from it. */
export interface Explanation {
  /** Instant of the request; the register is as it is now. */
  at: Date;
  date: LocalDate;
  person: Person;
  facts: Facts;
  quota: ReturnType<typeof quotaOn>;
  /** In the register already: left out of `facts` when the request is judged. */
  day?: AgileDay;
  history: DecisionRow[];
  messages: MessageFate[];
  decision: Decision;
  rules: RuleOutcome[];
  approval: ReturnType<typeof requestContents>['approval'];
  approvers: Told[];
  /** What the bot says by itself if the day is approved. */
  due: { kind: 'contact-band-start' | 'disconnection' | 'digest'; at: Date; platform?: Platform }[];
  /** Names of everybody that the history and the messages mention. */
  names: Map<string, string>;
}

/** Somebody who would be told, and where: accounts known so far. */
export interface Told {
  person: Person;
  delegate: boolean;
  platforms: Platform[];
  /** Not before then (REM-4). */
  heldUntil?: Date;
}

/** A request for a day of the register as it was asked for, by default at the instant it was. */
export async function explainDay(parts: Doors, id: string, at?: Date): Promise<Explanation | undefined> {
  const { db } = parts.store;
  const day = await findDay(db, id);
  const person = day && (await findPerson(db, day.personId));
  if (!day || !person) return undefined;
  const explanation = await explain(parts, db, person, { at: at ?? day.requestedAt, date: day.date, day });
  const history = await decisionsOn(db, day.id);
  const messages = await messagesAbout(db, day.id);
  const ids = [
    ...history.flatMap(({ actorId, onBehalfOf }) => [actorId, onBehalfOf]),
    ...messages.map((m) => m.personId),
  ];
  const people = await findPeople(db, [...new Set(ids.filter((one) => one !== undefined))]);
  return { ...explanation, history, messages, names: new Map(people.map(({ id, name }) => [id, name])) };
}

/** A request of that person for that date, everything that a form asks for taken as stated. */
export async function explainPerson(
  parts: Doors,
  email: string,
  date: LocalDate,
  at: Date,
): Promise<Explanation | undefined> {
  const { db } = parts.store;
  const person = await findPersonByEmail(db, email);
  return person ? explain(parts, db, person, { at, date }) : undefined;
}

async function explain(
  parts: Doors,
  db: Db,
  person: Person,
  { at, date, day }: { at: Date; date: LocalDate; day?: AgileDay },
): Promise<Explanation> {
  const { facts: all, days } = await loadFacts(parts, db, person, at, date);
  const others = days.flatMap(({ id }, index) => (id === day?.id ? [] : (all.days[index] ?? [])));
  const facts: Facts = { ...all, days: others };
  const regulation = regulationOn(facts.editions, date);
  const decision = decide(facts, requestAct(facts, contentsOf(facts, date, day)));
  return {
    at,
    date,
    person,
    facts,
    quota: quotaOn(facts, date),
    day,
    history: [],
    messages: [],
    decision,
    rules: outcomesOf(regulation, person.role, decision),
    approval: requestContents(regulation, person.role).approval,
    approvers: await toldOf(parts, db, person, at),
    due: dueOn(parts, person, facts, date),
    names: new Map(),
  };
}

function contentsOf(facts: Facts, date: LocalDate, day: AgileDay | undefined) {
  if (day) return day;
  const stated = '-';
  return { date, activities: stated, objectives: stated, place: facts.person.agreement?.places?.[0] };
}

async function toldOf({ settings }: Doors, db: Db, person: Person, at: Date): Promise<Told[]> {
  if (!person.managerId) return [];
  const delegates = await delegatesOn(db, person.managerId, dateOf(at));
  const people = await findPeople(db, [person.managerId, ...delegates.filter((id) => id !== person.id)]);
  people.sort((one, other) => Number(other.id === person.managerId) - Number(one.id === person.managerId));
  const held = heldUntil(settings);
  return Promise.all(
    people.map(async (one) => ({
      person: one,
      delegate: one.id !== person.managerId,
      platforms: (await identitiesOf(db, one.id)).map(({ platform }) => platform),
      heldUntil: held(one, at),
    })),
  );
}

function dueOn({ settings }: Doors, person: Person, facts: Facts, date: LocalDate): Explanation['due'] {
  const absent = facts.absences.some(({ from, to }) => from <= date && date <= to);
  const remote = {
    dayId: '',
    personId: person.id,
    name: person.name,
    unitId: person.unitId,
    unit: person.unit,
    role: person.role,
    workdays: person.workdays,
    contactBands: facts.person.agreement?.contactBands ?? [],
    absent,
  };
  const midnight = localTime('00:00');
  const window = { from: instantOf(date, midnight), to: instantOf(addDays(date, 1), midnight) };
  const digests = digestsOf(settings, ['slack', 'teams'], date, window).filter(
    ({ unit }) => unit === person.unit,
  );
  return [
    ...digests.map(({ at, platform }) => ({ kind: 'digest' as const, at, platform })),
    ...remindersOf(settings, [remote], date, window).map(({ kind, at }) => ({ kind, at })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}
