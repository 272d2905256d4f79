/** Chance that can be had again: the same seed, the same choices. */
export interface Chance {
  seed: number;
  /** From 0 up to 1. */
  next(): number;
  /** True so many times of a hundred. */
  percent(of: number): boolean;
  between(from: number, to: number): number;
  /** @throws where there is nothing to pick from */
  pick<T>(from: readonly T[]): T;
}

/** Mulberry32. @param seed STORM_SEED where it is set, else a new one */
export function chance(seed = Number(process.env.STORM_SEED ?? Date.now() % 1_000_000)): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    seed,
    next,
    percent: (of) => next() * 100 < of,
    between: (from, to) => from + next() * (to - from),
    pick(from) {
      if (from.length === 0) throw new Error('nothing to pick from');
      return from[Math.floor(next() * from.length)] as (typeof from)[number];
    },
  };
}
