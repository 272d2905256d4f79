/** What the store says of itself; the caller decides where it goes. `data` holds ids, counts and `error`. */
export type Log = (level: 'info' | 'warn' | 'error', event: string, data?: Record<string, unknown>) => void;

const MINUTE_MS = 60_000;

/**
 * Says each event at most once a minute and how often it was kept back: a database that is away makes every
 * poller of every worker fail every second, and one line tells as much as thousands.
 */
export function oncePerMinute(log: Log): Log {
  const events = new Map<string, { saidAt: number; keptBack: number }>();
  return (level, event, data) => {
    const now = performance.now();
    const seen = events.get(event);
    if (seen && now - seen.saidAt < MINUTE_MS) {
      seen.keptBack++;
      return;
    }
    events.set(event, { saidAt: now, keptBack: 0 });
    log(level, event, seen?.keptBack ? { ...data, alsoInLastMinute: seen.keptBack } : data);
  };
}
