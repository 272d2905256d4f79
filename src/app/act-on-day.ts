import type { Problem } from '../messages/views.js';
import { withoutReason } from '../rules/absence.js';
import type { Act, Actor } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import type { Decision, Finding } from '../rules/decision.js';
import type { DayState, FiledSwap } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { lockConnections } from '../store/connections.js';
import { type AgileDay, findDay } from '../store/days.js';
import { lastDecision } from '../store/decisions.js';
import { isFirstDelivery } from '../store/inbound.js';
import type { NewMessage } from '../store/messages.js';
import { findPerson, lockPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { type Authority, authorityOver } from './approvers.js';
import { type Changed, planChange } from './change-day.js';
import { countsConnections, loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { apply } from './plan.js';
import { recordRefusal } from './refusal.js';
import { doneBy, type Speaker } from './speaker.js';
import { recordPass } from './urgency.js';

/** The day after an act, with all that came with it. */
export interface Done {
  day: AgileDay;
  owner: Person;
  /** In whose place the actor acted. */
  authority: Authority | undefined;
  /** The day that takes its place. */
  insert?: AgileDay;
}

export interface Becomes {
  to: DayState;
  alternatives?: LocalDate[];
  swap?: FiledSwap;
  /** A day that takes its place. */
  insert?: AgileDay;
}

/** An act on a day that exists: who may try, what the rules are asked, what becomes of the day. */
export interface DayAct {
  /** `own`: the person whose day it is; `decider`: who may decide on it; `either`: both. */
  by: 'own' | 'decider' | 'either';
  /** Where there is something to act on; in another state the answer is how the day stands. */
  states: readonly DayState[];
  act(by: Actor, day: AgileDay): Act;
  /** It takes one of the connections that are scarce. */
  takesConnection?: boolean;
  /** Why, as the act states it: kept with the decision. */
  reason?: string;
  /**
   * Of a form that may be sent more than once: the version it was opened on. What the same person did to the day since
   * then, in the same words, is a second click.
   */
  version?: number;
  /** Whoever acts states that its owner must hear of it at once, and their disconnection lets that pass. */
  urgent?: boolean;
  /** What of the act the audit trail keeps beside the state: no texts. */
  detail?: Record<string, string>;
  becomes(day: AgileDay, by: Actor, decision: Decision): Becomes;
  /** Who is told, besides the cards that are repainted. */
  messages(db: Db, done: Done): Promise<NewMessage[]> | NewMessage[];
}

/** Lock, facts, rules, plan, all in one transaction; state and authority are read anew. */
export async function actOnDay(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
  what: DayAct,
): Promise<Changed> {
  const { now } = speaker;
  return parts.store.tx<Changed>(async (db) => {
    const unlocked = await findDay(db, dayId);
    if (!unlocked) return problem('gone');
    await lockPerson(db, unlocked.personId);
    const [day, owner] = [await findDay(db, dayId), await findPerson(db, unlocked.personId)];
    if (!day || !owner) return problem('gone');
    const role = await roleOf(parts, db, speaker, owner, day, what.by);
    if (!role)
      return problem(what.by !== 'own' && speaker.person.id === owner.id ? 'own-request' : 'not-yours');
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) return { kind: 'repeated', day };
    if (!what.states.includes(day.state)) return { kind: 'already', day };

    if (what.takesConnection && countsConnections(parts.settings, owner)) await lockConnections(db, day.date);
    const { facts } = await loadFacts(parts, db, owner, now, day);
    const delegations = role.authority?.delegations ?? [];
    const act = what.act(role.by, day);
    const decision = decide({ ...facts, delegations }, act);
    const { outcome, findings } = decision;
    if (outcome === 'refused') {
      await recordRefusal(
        db,
        speaker,
        { act: act.type, date: day.date, dayId, personId: owner.id },
        findings,
      );
      const said = role.authority ? findings.map((one) => withoutReason(facts, one)) : findings;
      return { kind: 'refused', day, findings: said };
    }
    const becomes = what.becomes(day, role.by, decision);
    if (await isEcho(db, speaker, day, what, act.type, becomes)) return { kind: 'repeated', day };
    const { to: state, alternatives = [], swap, insert } = becomes;
    const at = writtenAt(now, day);
    const done: AgileDay = { ...day, state, alternatives, swap, version: day.version + 1, changedAt: at };
    const messages = await what.messages(db, { day: done, owner, authority: role.authority, insert });
    const { onBehalfOf } = role.authority ?? {};
    const { reason, detail } = what;
    const change = { act: act.type, ...becomes, reason, detail, onBehalfOf, findings };
    const sent = what.urgent ? messages.map((one) => urgentTo(owner, one)) : messages;
    await apply(parts.store, db, { ...planChange(speaker, owner, day, change), messages: sent });
    if (what.urgent) await recordPass(db, speaker, owner, day.id);
    return { kind: 'done', day: done, findings: shownTo(what.by, findings) };
  });
}

function urgentTo({ id }: Person, message: NewMessage): NewMessage {
  return message.personId === id ? { ...message, urgency: 'urgent' } : message;
}

/** The clocks of two replicas differ: what came after stands after, whichever of them wrote it. */
function writtenAt(now: Date, { changedAt }: AgileDay): Date {
  return now < changedAt ? new Date(changedAt.getTime() + 1) : now;
}

async function isEcho(
  db: Db,
  speaker: Speaker,
  day: AgileDay,
  { version, reason }: DayAct,
  act: Act['type'],
  becomes: Becomes,
): Promise<boolean> {
  if (version === undefined || version >= day.version) return false;
  const last = await lastDecision(db, day.id);
  const sameWords = last?.act === act && last.actorId === doneBy(speaker).actorId && last.reason === reason;
  const sameMove = becomes.swap?.to === day.swap?.to;
  return sameWords && sameMove && String(becomes.alternatives ?? []) === String(day.alternatives);
}

interface Role {
  by: Actor;
  authority?: Authority;
}

async function roleOf(
  parts: Parts,
  db: Db,
  { person }: Speaker,
  owner: Person,
  day: AgileDay,
  by: DayAct['by'],
): Promise<Role | undefined> {
  if (person.id === owner.id) return by === 'decider' ? undefined : { by: 'employee' };
  if (by === 'own') return undefined;
  const authority = await authorityOver(db, parts.settings, person, owner, day);
  return authority && { by: authority.by, authority };
}

/** Whoever gives up a day of their own need not hear what it had been accepted with. */
function shownTo(by: DayAct['by'], findings: Finding[]): Finding[] {
  return by === 'own' ? [] : findings;
}

function problem(kind: Extract<Problem['kind'], 'gone' | 'own-request' | 'not-yours'>): Changed {
  return { kind: 'problem', problem: { kind } };
}
