import { withoutReason } from '../rules/absence.js';
import { decide } from '../rules/decide.js';
import type { Decision } from '../rules/decision.js';
import { regulationOn } from '../rules/edition.js';
import type { DayKind, Facts, Policy } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { TimeRange } from '../rules/quiet-hours.js';
import { quotaOn } from '../rules/quota.js';
import { requestContents } from '../rules/request-contents.js';
import { dateOf } from '../rules/zoned.js';
import { type AgileDay, findDay } from '../store/days.js';
import type { DecisionRow } from '../store/decisions.js';
import { type DigestUnit, digestUnits } from '../store/digest-choices.js';
import { decisionsOn, type MessageFate, messagesAbout } from '../store/history.js';
import { identitiesOf } from '../store/identities.js';
import { findPeople, findPerson, findPersonByEmail, type Person, toLead } from '../store/people.js';
import { permitsOf } from '../store/permits.js';
import type { Db } from '../store/types.js';
import { decidersOf, type ToDecide, thereToDecide } from './deciders.js';
import { digestsOn } from './digest-times.js';
import { remindersOf, wholeDay } from './due.js';
import { loadFacts } from './facts.js';
import { heldUntil } from './held-until.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';
import { outcomesOf, type RuleOutcome } from './request-rules.js';
import { type DayRequest, requestAct } from './submit-request.js';

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
  const { facts: all, days } = await loadFacts(parts, db, person, at, day ?? { date });
  const others = days.flatMap(({ id }, index) => (id === day?.id ? [] : (all.days[index] ?? [])));
  const facts: Facts = { ...all, days: others, policy: beforeDraw(all.policy, day) };
  const regulation = regulationOn(facts.editions, date);
  const judged = decide(facts, requestAct(facts, contentsOf(facts, date, day)));
  // whoever runs the service reads of no sickness either
  const decision = { ...judged, findings: judged.findings.map((one) => withoutReason(facts, one)) };
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
    approvers: await toldOf(parts, db, person, at, day ?? { date }),
    due: dueOn(
      parts,
      person,
      facts,
      date,
      day?.kind ?? 'agile',
      await permitsOf(db, person.id, date),
      await digestUnits(db, [person.unit]),
    ),
    names: new Map(),
  };
}

function contentsOf(facts: Facts, date: LocalDate, day: AgileDay | undefined): DayRequest {
  const stated = '-';
  const place = facts.person.agreement?.places?.[0];
  if (!day) return { date, activities: stated, objectives: stated, place };
  const derogation = day.derogation ? { article: day.derogation, documented: true } : undefined;
  return { ...day, useBank: day.bankUnitId !== undefined, derogation };
}

/** The bank as it was when the day was not yet drawn from it. */
function beforeDraw(policy: Policy, day: AgileDay | undefined): Policy {
  const { bank } = policy;
  const drawn = day?.bankUnitId && (day.state === 'pending' || day.state === 'approved');
  return bank && drawn ? { ...policy, bank: { ...bank, available: bank.available + 1 } } : policy;
}

async function toldOf(parts: Doors, db: Db, person: Person, at: Date, day: ToDecide): Promise<Told[]> {
  const deciders = await decidersOf(db, parts.settings, person, day, dateOf(at));
  if (!deciders) return [];
  const delegates = new Set(deciders.delegates.map(({ person: { id } }) => id));
  const held = heldUntil(parts);
  return Promise.all(
    thereToDecide(deciders).map(async (one) => ({
      person: one,
      delegate: delegates.has(one.id),
      platforms: (await identitiesOf(db, one.id)).map(({ platform }) => platform),
      heldUntil: await held(one, at),
    })),
  );
}

function dueOn(
  { settings }: Doors,
  person: Person,
  facts: Facts,
  date: LocalDate,
  kind: DayKind,
  permits: TimeRange[],
  units: DigestUnit[],
): Explanation['due'] {
  const absent = facts.absences.some(({ from, to }) => from <= date && date <= to);
  const agreement = kind === 'remote' ? facts.person.remoteAgreement : facts.person.agreement;
  const remote = {
    dayId: '',
    personId: person.id,
    name: person.name,
    unitId: person.unitId,
    unit: person.unit,
    role: person.role,
    workdays: person.workdays,
    kind,
    contactBands: agreement?.contactBands ?? [],
    permits,
    absent,
    contactLead: toLead(person.contactLead),
    disconnectionLead: toLead(person.disconnectionLead),
    platforms: [],
  };
  const digests = digestsOn(settings, units, ['slack', 'teams'], date).filter(
    ({ unit, kind }) => unit.id === person.unitId && kind === 'today',
  );
  return [
    ...digests.map(({ at, platform }) => ({ kind: 'digest' as const, at, platform })),
    ...remindersOf(settings, [remote], date, wholeDay(date)).map(({ kind, at }) => ({ kind, at })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}
