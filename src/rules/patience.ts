import type { AnswerTime } from './answer-time.js';

/** How long the organisation waits for an answer, in hours of the one who is to give it (see AnswerTime). */
export interface Patience {
  /** Reminders to who decides, so long after the request. */
  remindAfterHours: readonly number[];
  /** From then on the superior may decide as well; absent: nobody else. */
  escalateAfterHours?: number;
  /** So long before the day begins nobody waits any longer: the last reminder, and the asker is told. */
  lastCallHours: number;
}

/** When something is to be done about a request that nobody decides. */
export interface AnswerDue {
  /** In order, all before the last call. */
  remindAt: Date[];
  escalateAt?: Date;
  lastCallAt?: Date;
}

/**
 * A request that leaves less time than twice the last call has it half way: whoever was just asked is not warned at
 * once. One that leaves no working time at all has none of the three.
 */
export function answerDue(
  patience: Patience,
  time: AnswerTime,
  requestedAt: Date,
  dayBegins: Date,
): AnswerDue {
  const total = time.hoursBetween(requestedAt, dayBegins);
  if (total === 0) return { remindAt: [] };
  const lastCall = Math.max(total - patience.lastCallHours, total / 2);
  const { remindAfterHours, escalateAfterHours } = patience;
  const instant = (hours: number) => time.after(requestedAt, hours);
  const reminders = remindAfterHours.filter((hours) => hours < lastCall).sort((one, other) => one - other);
  return {
    remindAt: reminders.flatMap((hours) => instant(hours) ?? []),
    escalateAt:
      escalateAfterHours === undefined ? undefined : instant(Math.min(escalateAfterHours, lastCall)),
    lastCallAt: instant(lastCall),
  };
}
