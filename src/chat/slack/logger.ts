import { type Logger, LogLevel } from '@slack/bolt';

export type Log = (
  level: 'debug' | 'info' | 'warn' | 'error',
  event: string,
  data?: Record<string, unknown>,
) => void;

/** The SDK's own words, warnings and errors only: below that they hold the bodies of requests, so people's data. */
export function sdkLogger(log: Log): Logger {
  const say = (level: 'warn' | 'error') => (first?: unknown) => {
    const message = first instanceof Error ? first.message : String(first);
    log(level, 'slack.sdk', { message: message.slice(0, 300) });
  };
  return {
    debug: () => {},
    info: () => {},
    warn: say('warn'),
    error: say('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
