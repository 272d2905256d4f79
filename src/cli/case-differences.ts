import { isDeepStrictEqual } from 'node:util';

type Values = Record<string, unknown>;

/** Keys of which the order tells nothing. */
const SETS = new Set(['rules', 'reminders', 'messages']);

/**
 * What differs, in words; only what is expected is compared, and of an accepted act not the rules (the
 * reader's).
 */
export function differences(expected: Values, actual: Values): string[] {
  return Object.keys(expected)
    .filter((key) => key !== 'rules' || expected.outcome !== 'accepted')
    .flatMap((key) => difference(key, expected[key], actual[key]));
}

function difference(key: string, expected: unknown, actual: unknown): string[] {
  if (SETS.has(key) && Array.isArray(expected) && Array.isArray(actual)) {
    const missing = expected.filter((one) => !actual.some((other) => isDeepStrictEqual(one, other)));
    const surplus = actual.filter((one) => !expected.some((other) => isDeepStrictEqual(one, other)));
    return [
      ...missing.map((one) => `${key}: ${text(one)} is missing`),
      ...surplus.map((one) => `${key}: ${text(one)} is not expected`),
      ...(missing.length + surplus.length === 0 && expected.length !== actual.length
        ? [`${key}: ${expected.length} expected, got ${actual.length}`]
        : []),
    ];
  }
  if (isDeepStrictEqual(expected, actual)) return [];
  return [`${key}: expected ${text(expected)}, got ${text(actual)}`];
}

function text(value: unknown): string {
  if (value === undefined) return 'nothing';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
