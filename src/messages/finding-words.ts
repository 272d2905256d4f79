import type { Finding } from '../rules/decision.js';
import { type LocalDate, parseLocalDate, type Weekday } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatInPeriod, formatList, formatPeriod, formatWeekday } from './format.js';

/** What is said: dates, times and names, in words; `missing`, `why` and `unit` stay keys for each language's own. */
const TEXTS = [
  ...['date', 'from', 'to', 'on', 'signedOn', 'since', 'longest'],
  'fixBy',
  ...['opens', 'closes', 'until', 'weekday', 'usual', 'period', 'week', 'month'],
  ...['holiday', 'state', 'act', 'by', 'article', 'unit', 'missing', 'why'],
] as const;
/** What is counted. */
const COUNTS = [
  ...['used', 'limit', 'granted', 'presence', 'floor', 'required', 'given', 'capacity', 'taken'],
  ...['available', 'asked', 'days', 'least', 'most', 'standard', 'months', 'minutes', 'hours'],
] as const;

/** The `numbers` of a finding as a sentence takes them; what the finding lacks is `''` or undefined. */
export type FindingWords = Record<(typeof TEXTS)[number], string> &
  Partial<Record<(typeof COUNTS)[number], number>> & {
    /** The rule holds "di norma": a reason lifts it. */
    usually: boolean;
  };

export type Sentence = (words: FindingWords) => string;

export function findingWords({ numbers, severity }: Finding, locale: Locale, near?: LocalDate): FindingWords {
  const words: Record<string, string | number | boolean> = { usually: severity === 'default' };
  for (const key of TEXTS) words[key] = inWords(key, String(numbers[key] ?? ''), locale, near);
  for (const key of COUNTS) if (numbers[key] !== undefined) words[key] = Number(numbers[key]);
  return words as FindingWords;
}

function inWords(key: (typeof TEXTS)[number], value: string, locale: Locale, near?: LocalDate): string {
  if (value === '') return '';
  const { words } = catalogue(locale);
  const named = (names: Record<string, string>, other: string) => names[value] ?? other;
  switch (key) {
    case 'holiday':
      return named(words.holidays, '');
    case 'state':
      return named(words.states, value);
    case 'act':
      return named(words.acts, words.anotherAct);
    case 'by':
      return named(words.actors, words.anotherActor);
    case 'period':
    case 'week':
      return formatInPeriod(value, locale, near);
    case 'month':
      return formatPeriod(value, locale, near);
    case 'weekday':
    case 'usual': {
      const weekdays = value.split(',').map((day) => formatWeekday(Number(day) as Weekday, locale));
      return formatList(weekdays, locale);
    }
    default: {
      // `from`, `to` and `until` are dates in some findings and times in others
      const date = parseLocalDate(value);
      return date ? formatDate(date, locale, near) : value;
    }
  }
}
