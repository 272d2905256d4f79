import type { Reference } from '../regulations/schema.js';
import type { Act } from './act.js';
import { actorFindings } from './actors.js';
import { begunFinding } from './day-findings.js';
import type { Decision, Finding } from './decision.js';
import type { Facts } from './facts.js';
import { finding, isStated } from './finding.js';
import type { LocalDate } from './local-date.js';
import { recallFreesUntil } from './quota-used.js';
import { changed, notPossible, refused, stateFinding } from './refusal.js';
import { dayOn, hasBegun, type Situation, situationOfDay } from './situation.js';

type RecallAct = Extract<Act, { type: 'recall' }>;
export type RecallCause = RecallAct['cause'];

/**
 * The employer calls the worker in (richiamo in sede). In time beforehand the day is not used; later it is,
 * also where the recall reaches the worker only when the day begins (TIV-21.1).
 */
export function decideRecall(facts: Facts, act: RecallAct): Decision {
  const now = situationOfDay(facts, act.date);
  const rule = now.regulation.recall;
  if (!rule) return refused(facts, [notPossible(now, act)], act.date);
  const barred = rule.barred.filter(
    (one) => one.roles.includes(now.person.role) && one.causes.includes(act.cause),
  );
  if (barred.length > 0) {
    const findings = barred.map((one) => finding(one, 'not-possible', { act: act.type }));
    return refused(facts, findings, act.date);
  }
  const day = dayOn(facts, act.date);
  if (day?.state !== 'approved') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  if (act.date < now.today && !rule.during.untilWindowCloses) {
    return refused(facts, [begunFinding(now, act.date)], act.date);
  }
  const { beforehand, during } = rule;
  const early = beforehand !== null && facts.now < recallFreesUntil(now, act.date);
  const broken: Finding[] = early
    ? reasonFindings(beforehand, act)
    : [...duringFindings(now, act), ...reasonFindings(during, act)];
  broken.push(...actorFindings(now, act, rule.by));
  return changed(facts, { broken, flagged: [] }, act.date, 'recalled');
}

/**
 * During the day: once it has begun, unless the act knows recalls beforehand too; until the window closes.
 */
function duringFindings(now: Situation, act: RecallAct): Finding[] {
  const { beforehand, during } = now.regulation.recall as NonNullable<typeof now.regulation.recall>;
  const { opens, closes } = now.regulation.window;
  const tooEarly = beforehand === null && !hasBegun(now, act.date);
  const over = act.date < now.today || (act.date === now.today && now.time >= closes);
  if (tooEarly || (over && during.untilWindowCloses)) {
    return [finding(during, 'not-during-day', { date: act.date, opens, closes })];
  }
  return [];
}

function reasonFindings(rule: Reference & { reason: boolean }, act: RecallAct): Finding[] {
  return rule.reason && !isStated(act.reason) ? [finding(rule, 'reason-missing')] : [];
}

/** What a recall decided now would mean. */
export interface RecallTerms {
  /** The instant before which it leaves the day unused; absent where the act knows it only during the day. */
  freesUntil?: Date;
  frees: boolean;
  /** A reason is owed. */
  reason: boolean;
}

/** @returns undefined where the act knows no recall */
export function recallTerms(facts: Facts, date: LocalDate): RecallTerms | undefined {
  const now = situationOfDay(facts, date);
  const rule = now.regulation.recall;
  if (!rule) return undefined;
  const { beforehand, during } = rule;
  if (!beforehand) return { frees: false, reason: during.reason };
  const freesUntil = recallFreesUntil(now, date);
  const frees = facts.now < freesUntil;
  return { freesUntil, frees, reason: (frees ? beforehand : during).reason };
}
