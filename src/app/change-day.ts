import type { Problem } from '../messages/views.js';
import type { Finding } from '../rules/decision.js';
import type { DayState, FiledSwap } from '../rules/facts.js';
import { type LocalDate, monthOf } from '../rules/local-date.js';
import type { Bank } from '../store/bank.js';
import type { AgileDay } from '../store/days.js';
import type { Person } from '../store/people.js';
import type { Plan } from './plan.js';
import { doneBy, type Speaker } from './speaker.js';

/** What came of an act on a day that exists; with `day` as it stands afterwards. */
export type Changed =
  /** `findings`: what whoever did it should know. */
  | { kind: 'done'; day: AgileDay; findings: Finding[] }
  | { kind: 'already'; day: AgileDay }
  | { kind: 'repeated'; day: AgileDay }
  | { kind: 'refused'; day: AgileDay; findings: Finding[] }
  | { kind: 'problem'; problem: Problem };

export interface Change {
  act: string;
  to: DayState;
  /** Dates proposed, or a move filed: what the act leaves open. */
  alternatives?: LocalDate[];
  swap?: FiledSwap;
  /** The day that takes its place. */
  insert?: AgileDay;
  reason?: string;
  detail?: Record<string, string>;
  onBehalfOf?: string;
  /** What the act was accepted with. */
  findings: readonly Finding[];
}

/** The part every change of state has in common; whom it is told to is the use case's. */
export function planChange(speaker: Speaker, owner: Person, day: AgileDay, change: Change): Plan {
  const { act, to, alternatives, swap, insert, reason, detail, findings } = change;
  const { platform, now } = speaker;
  const { actorId, onBehalfOf = change.onBehalfOf } = doneBy(speaker);
  const decision = { dayId: day.id, act, actorId, onBehalfOf, platform, at: now, reason };
  const dates = insert ? [day.date, insert.date] : [day.date];
  return {
    insert,
    change: { day, to, alternatives, swap, at: now },
    giveBack: bankToReturnTo(day, to),
    decision,
    decisionOnInsert: insert && { ...decision, dayId: insert.id },
    audit: {
      at: now,
      actorId,
      platform,
      act,
      dayId: day.id,
      personId: owner.id,
      changes: { state: [day.state, to], onBehalfOf, inserted: insert?.id, ...detail },
      rules: findings.map((finding) => finding.rule),
      request: speaker.requestKey,
    },
    messages: [],
    // the digest of the day, where one is posted, is corrected in place
    repaint: [{ dayId: day.id }, ...dates.map((date) => ({ unitId: owner.unitId, date }))],
  };
}

/** Ends of a day that was drawn from the bank after which somebody else may draw it (MIL-7.8). */
const RETURNED: readonly DayState[] = ['cancelled', 'rejected', 'revoked'];

/** The bank a day goes back to, if it was drawn from one and ends so. */
export function bankToReturnTo({ bankUnitId, date }: AgileDay, to: DayState): Bank | undefined {
  return bankUnitId && RETURNED.includes(to) ? { unitId: bankUnitId, month: monthOf(date) } : undefined;
}
