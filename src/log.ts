import { pino } from 'pino';
import { currentTrace } from './trace.js';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One line of the log. `event` is a fixed word, `data` holds ids, states, counts, codes and `error`. */
export type Log = (level: Exclude<LogLevel, 'silent'>, event: string, data?: Record<string, unknown>) => void;

/** What no line may carry, should a caller forget: the log is read by more people than the register. */
const WITHHELD =
  /^(name|fullName|person|email|text|reason|activities|objectives|place|fields|disabled|criterion|(notice|quantity|eqDerogation)Reason|body|address|authorization|.*(token|secret|password))$/i;
const SECRETS: [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[e-mail]'],
  [/\bx(ox[a-z]|app)-[\w-]+/g, '[token]'],
  [/\bBearer\s+[\w.~+/=-]+/gi, '[token]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[token]'],
  [/(\w+:\/\/[^\s:/@]+):[^\s@]+@/g, '$1:[password]@'],
];

/** Takes addresses, tokens and passwords out of a text. */
export function scrub(text: string): string {
  return SECRETS.reduce((scrubbed, [secret, word]) => scrubbed.replace(secret, word), text);
}

function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrub(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > 4) return '[...]';
  if (value instanceof Error) {
    const { code, cause } = value as Error & { code?: unknown };
    const told = { type: value.name, code, message: scrub(value.message), stack: scrub(value.stack ?? '') };
    return cause === undefined ? told : { ...told, cause: clean(cause, depth + 1) };
  }
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    WITHHELD.test(key) ? '[withheld]' : clean(inner, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

/** JSON lines on standard output, or on `to`; each carries the id of what it is part of (trace.ts). */
export function createLog(level: LogLevel, to?: { write(line: string): void }): Log {
  const mixin = () => {
    const trace = currentTrace();
    return trace ? { trace } : {};
  };
  const options = { level, base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime, mixin };
  const logger = to ? pino(options, to) : pino(options);
  return (at, event, data = {}) => logger[at](clean(data) as Record<string, unknown>, event);
}
