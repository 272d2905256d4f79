/** Something to be sent in a crowd: at `at`, or earlier where otherwise not all could be sent by then. */
export interface Sending {
  at: Date;
  /** Not before. */
  opens: Date;
  /** Worth nothing from then on. */
  before: Date;
}

const MINUTE_MS = 60_000;
/** The last one has left so long before it would be worth nothing. */
const MARGIN_MS = MINUTE_MS;

/**
 * When each is to be sent, in the order given, so that the last of a crowd still arrives in time: as late as the pace
 * allows, counted back from the end, never after its own `at` nor before it opens. A crowd that finds room after `at`
 * begins exactly then.
 *
 * @param perMinute messages that can be sent a minute
 */
export function sendingTimes(sendings: readonly Sending[], perMinute: number): Date[] {
  const gap = MINUTE_MS / perMinute;
  const ends = sendings.map(({ before }) => before.getTime());
  const wanted = sendings.map(({ at }) => at.getTime());
  const number = (numbers: number[], index: number) => numbers[index] ?? 0;
  const lastFirst = sendings
    .map((_, index) => index)
    .sort((one, other) => {
      const byEnd = number(ends, other) - number(ends, one);
      return byEnd || number(wanted, other) - number(wanted, one) || other - one;
    });
  const times: Date[] = new Array(sendings.length);
  let next = Number.POSITIVE_INFINITY;
  for (const index of lastFirst) {
    const { at, opens } = sendings[index] as Sending;
    next = Math.min(next - gap, number(ends, index) - MARGIN_MS);
    const time = next < at.getTime() ? new Date(Math.floor(next)) : at;
    times[index] = time < opens ? opens : time;
  }
  return times;
}
