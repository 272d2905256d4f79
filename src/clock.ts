/** The time, as the rest of the program sees it: read once at the entrance of each act and passed on. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Shows `instant` now and runs on from there, whatever happens to the machine's clock. */
export function startingAt(instant: Date): Clock {
  const begun = performance.now();
  return { now: () => new Date(instant.getTime() + Math.floor(performance.now() - begun)) };
}

/** The clock of the try-out: runs, and can be moved. */
export interface MovableClock extends Clock {
  /** From then on the clock runs from `instant`. */
  moveTo(instant: Date): void;
}

export function movableClock(start: Date): MovableClock {
  let running = startingAt(start);
  return {
    now: () => running.now(),
    moveTo(instant) {
      running = startingAt(instant);
    },
  };
}
