export type Why = 'ambiguous' | 'impossible' | 'unreadable';

/** A day that no calendar has. */
export interface NoSuchDay {
  day: number;
  month?: number | undefined;
  year?: number | undefined;
}

/** Why a phrase gives no dates: it says two things, names a day that does not exist, or names none that we can read. */
export class Unreadable extends Error {
  /** @param ways between how many readings one would have to choose; 0 where they can't be told */
  constructor(
    readonly why: Why,
    readonly ways = 0,
    readonly noSuchDay?: NoSuchDay,
  ) {
    super(why);
  }
}

export function ambiguous(): never {
  throw new Unreadable('ambiguous');
}

export function impossible(noSuchDay?: NoSuchDay): never {
  throw new Unreadable('impossible', 0, noSuchDay);
}
