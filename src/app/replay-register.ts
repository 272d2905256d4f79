import type { Day, DayState } from '../rules/facts.js';
import { type LocalDate, monthOf } from '../rules/local-date.js';
import { isLive } from '../rules/situation.js';
import type { PastAct } from './replay-values.js';

/** A day of the register that is replayed; `entry` says which of the recorded ones it is. */
export interface Entry extends Day {
  entry: string;
}

/** One person's days as they stand at a moment of the replay. Grows and changes act by act. */
export class Register {
  readonly #entries = new Map<string, Entry>();
  readonly #months = new Map<string, Entry[]>();

  add(day: Entry): void {
    this.#entries.set(day.entry, day);
    const month = monthOf(day.date);
    const days = this.#months.get(month);
    if (days) days.push(day);
    else this.#months.set(month, [day]);
  }

  find(entry: string): Entry | undefined {
    return this.#entries.get(entry);
  }

  /** What is done to `entry` from now on is done to the booking that already holds its date. */
  same(entry: string, holder: Entry): void {
    this.#entries.set(entry, holder);
  }

  change(entry: string, state: DayState, at: Date): void {
    const day = this.#entries.get(entry);
    if (day) Object.assign(day, { state, changedAt: at });
  }

  /** The booking that holds a date (R7). */
  holder(date: LocalDate): Entry | undefined {
    return this.#months.get(monthOf(date))?.find((day) => day.date === date && isLive(day));
  }

  /**
   * Days of the months around: no quota period reaches further.
   * @param weeks that are counted together
   */
  around(dates: readonly LocalDate[], weeks: number): Entry[] {
    const found: Entry[] = [];
    const reach = Math.ceil(weeks / 4);
    const seen = new Set<string>();
    for (const date of dates) {
      for (let step = -reach; step <= reach; step += 1) {
        const month = monthFrom(monthOf(date), step);
        if (seen.has(month)) continue;
        seen.add(month);
        for (const day of this.#months.get(month) ?? []) found.push(day);
      }
    }
    return found;
  }
}

/** `2026-12` and 1: `2027-01`. */
function monthFrom(month: string, step: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + step;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** A day as it enters the register. */
export function booked({ entry, date, kind, at, act }: PastAct, state: DayState): Entry {
  const bank = act?.type === 'request' && act.useBank ? { source: 'bank' as const } : {};
  return { entry, date, state, changedAt: at, ...(kind ? { kind } : {}), ...bank };
}
