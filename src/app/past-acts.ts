import type { Act, Actor } from '../rules/act.js';
import type { Finding } from '../rules/decision.js';
import { regulationAt } from '../rules/edition.js';
import type { DayKind, DayState } from '../rules/facts.js';
import { type LocalDate, localTime } from '../rules/local-date.js';
import { instantOf } from '../rules/zoned.js';
import type { Assumption, PastAct, PastPerson } from './replay-values.js';

const TEN = localTime('10:00');
const MIDNIGHT = localTime('00:00');
/** Of a text the record only knows that there was one, if that. */
const STATED = '-';

/** A day as a record has it; what is undefined the record does not know. */
export interface PastDay {
  id: string;
  date: LocalDate;
  kind?: DayKind;
  state: DayState;
  requestedAt?: Date;
  changedAt?: Date;
  /** That they were stated, never what. */
  activities?: boolean;
  objectives?: boolean;
  reason?: boolean;
  noticeReason?: boolean;
  fromBank?: boolean;
  derogation?: string;
  /** Warnings it was accepted with; absent: nobody has recorded that it was. */
  findings?: Finding[];
}

/** Something a register says was done to a day. */
export interface PastDecision {
  act: string;
  at: Date;
  reason: boolean;
  delegate: boolean;
}

type Owner = Pick<PastPerson, 'facts' | 'before'>;

/** In order of time; of one instant, days in order of date. */
export function inOrderOfTime(acts: PastAct[]): PastAct[] {
  return acts.sort((one, other) => {
    if (one.at.getTime() !== other.at.getTime()) return one.at.getTime() - other.at.getTime();
    return one.date === other.date ? 0 : one.date < other.date ? -1 : 1;
  });
}

/**
 * What must have led to the state of a day of which only that is known.
 * @param filed when it is taken to have been asked for where the record does not say
 */
export function actsOfState(day: PastDay, person: Owner, filed: Date, counted: boolean): PastAct[] {
  const { state, changedAt } = day;
  const asked = day.requestedAt ?? (changedAt && changedAt < filed ? changedAt : filed);
  const end = endOf(day, asked, isDecided(person, day.date));
  const open = end ? isUndecided(end.act?.type, person, day.date) : state === 'pending';
  const request = requestOf(day, asked, open ? 'pending' : 'approved', counted);
  if (!end) return [request];
  const assumed: Assumption[] = changedAt ? [] : ['acted'];
  return [request, { ...partOf(day, counted), assumed, ...end }];
}

/** What a register says was done, act by act; of what no text judges alone, what became of the day. */
export function actsOfHistory(
  day: PastDay,
  history: readonly PastDecision[],
  person: Owner,
  counted: boolean,
): PastAct[] {
  const next = history[1]?.act;
  const asked = next ? !isUndecided(next, person, day.date) : day.state !== 'pending';
  let becomes: DayState = asked ? 'approved' : 'pending';
  return history.map(({ act, at, reason, delegate }, index) => {
    if (act === 'request') return requestOf(day, at, becomes, counted);
    // a day of the bank is approved by the director (MIL-7.8)
    const by = act === 'approve' && day.fromBank ? 'director' : delegate ? 'delegate' : 'manager';
    const done = actOf(act, day.date, reason ? STATED : undefined, by);
    const last = index === history.length - 1;
    becomes = done?.becomes ?? (last ? day.state : becomes);
    // a day that begins with something else than a request was moved here
    const moved = index === 0 || undefined;
    return { ...partOf(day, counted), at, assumed: [], act: null, ...done, becomes, moved };
  });
}

type Done = Pick<PastAct, 'act' | 'or' | 'becomes'>;

/**
 * undefined: not judged by itself. Some texts take a day back by revoking it, others by a recall, and of a recall
 * the record does not say the cause.
 */
export function actOf(
  type: string,
  date: LocalDate,
  reason: string | undefined,
  by: Actor,
): Done | undefined {
  const revoke: Act = { type: 'revoke', by, date, reason };
  const recall = { type: 'recall', by, date, reason } as const;
  const service: Act = { ...recall, cause: 'service' };
  const technical: Act = { ...recall, cause: 'technical' };
  switch (type) {
    case 'approve': {
      const or: Act[] = by === 'director' ? [{ type, by: 'manager', date }] : [];
      return { act: { type, by, date }, or, becomes: 'approved' };
    }
    case 'reject':
      return { act: { type, by, date, reason }, becomes: 'rejected' };
    case 'revoke':
      return { act: revoke, or: [service], becomes: 'revoked' };
    case 'cancel':
      return { act: { type, by: 'employee', date }, becomes: 'cancelled' };
    case 'recall':
      return { act: technical, or: [service, revoke], becomes: 'recalled' };
    default:
      return undefined;
  }
}

function requestOf(day: PastDay, at: Date, becomes: DayState, counted: boolean): PastAct {
  const { date, kind, activities, objectives, reason, noticeReason, fromBank, derogation, findings } = day;
  return {
    ...partOf(day, counted),
    at,
    becomes,
    act: {
      type: 'request',
      by: 'employee',
      dates: [date],
      kind,
      activities: STATED,
      objectives: STATED,
      // a draw from the bank is never without one (MIL-7.8)
      reason: reason || fromBank ? STATED : undefined,
      noticeReason: noticeReason ? STATED : undefined,
      useBank: fromBank,
      derogation: derogation ? { article: derogation, documented: true } : undefined,
    },
    recorded: findings && {
      outcome: findings.length > 0 ? 'accepted-with-warning' : 'accepted',
      findings,
      rules: [],
    },
    assumed: [
      ...(day.requestedAt ? [] : ['filed' as const]),
      ...(activities && objectives ? [] : ['contents' as const]),
    ],
  };
}

function partOf(day: PastDay, counted: boolean) {
  const { id: entry, date, kind, findings } = day;
  const accepted = { outcome: 'accepted' as const, findings: [], rules: [] };
  return { entry, date, kind, counted, recorded: findings && accepted };
}

/** Without the instant, right after the request: in time, and no quota was kept busy by a day given up. */
function endOf(
  { date, state, changedAt }: PastDay,
  asked: Date,
  decided: boolean,
): (Done & Pick<PastAct, 'at'>) | undefined {
  const done = (type: string, at = changedAt ?? asked) => {
    const one = actOf(type, date, STATED, 'manager');
    return one && { ...one, at };
  };
  switch (state) {
    case 'pending':
      return undefined;
    case 'approved':
      return decided && changedAt && changedAt > asked ? done('approve') : undefined;
    case 'rejected':
      return done('reject');
    case 'cancelled':
      return done('cancel');
    case 'revoked':
      return done('revoke');
    case 'recalled':
      return done('recall', changedAt ?? instantOf(date, TEN));
    case 'swapped':
      return { at: changedAt ?? asked, act: null, becomes: state };
    case 'suspended':
      return { at: changedAt ?? instantOf(date, MIDNIGHT), act: null, becomes: state };
  }
}

function isDecided({ before, facts }: Owner, date: LocalDate): boolean {
  return regulationAt(before, date)?.approval[facts.role] === 'required';
}

/** Had nobody decided the day before this was done to it? */
function isUndecided(next: string | undefined, person: Owner, date: LocalDate): boolean {
  if (next === 'approve' || next === 'reject') return true;
  return next === 'cancel' && isDecided(person, date);
}
