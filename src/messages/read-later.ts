import { addDays } from '../rules/local-date.js';
import { dateOf, wallTime } from '../rules/zoned.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatList } from './format.js';

const NAMED = 3;

/**
 * Beside what somebody did: who is in disconnection and reads of it only then (REM-4). Never why somebody does not
 * answer otherwise.
 * @param at when their window opens
 */
export function readLaterNote(names: readonly string[], at: Date, now: Date, locale: Locale): string {
  const { rest, words } = catalogue(locale);
  const [today, { date, time }] = [dateOf(now), wallTime(at)];
  const shown = names.length > NAMED ? names.slice(0, NAMED - 1) : names;
  const more = names.length > shown.length ? [words.people(names.length - shown.length)] : [];
  const who = formatList([...shown, ...more], locale);
  const { readLater } = rest;
  if (date === today) return readLater.today(names.length, who, time);
  const say = date === addDays(today, 1) ? readLater.tomorrow : readLater.later;
  return say(names.length, who, formatDate(date, locale, today), time);
}

/** What somebody stated to be urgent is not held. */
export function readAtOnce(name: string, locale: Locale): string {
  return catalogue(locale).rest.urgentSent(name);
}
