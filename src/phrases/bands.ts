import type { ContactBand } from '../rules/facts.js';
import { type LocalTime, localTime, type Weekday } from '../rules/local-date.js';

/** Names of the weekdays, Italian and English, by their first letters. */
const WEEKDAYS: [RegExp, Weekday][] = [
  [/^(lun|mon)/, 1],
  [/^(mar|tue)/, 2],
  [/^(mer|wed)/, 3],
  [/^(gio|thu)/, 4],
  [/^(ven|fri)/, 5],
  [/^(sab|sat)/, 6],
  [/^(dom|sun)/, 7],
];

const TIME = '(\\d{1,2})(?:[:.h](\\d{2}))?';
const BAND = new RegExp(`${TIME}\\s*(?:-|–|—|/|alle|all|to|until)\\s*${TIME}`, 'g');
/** Words that only lead from one thing to the next. */
const FILLERS = /\b(dalle|dall|ore|from|hours|e|ed|and|il|la|di|on|solo|only)\b/g;

/**
 * Contact bands as people type them: `10:00-12:00 e 14:30-16:30`, `dalle 10 alle 13`, and on some days only,
 * `15:30-17:00 martedì e giovedì`: the weekdays belong to the band before them.
 * @returns null where it can't be read, where a band ends before it begins, or where two overlap
 */
export function readBands(text: string): ContactBand[] | null {
  const typed = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('’', ' ');
  const found = [...typed.matchAll(BAND)];
  if (found.length === 0) return typed.trim() === '' ? [] : null;
  if (weekdaysIn(typed.slice(0, found[0]?.index)) === null) return null;
  const bands: ContactBand[] = [];
  for (const [at, match] of found.entries()) {
    const rest = typed.slice(match.index + match[0].length, found[at + 1]?.index);
    const weekdays = weekdaysIn(rest);
    const [from, to] = [timeOf(match[1], match[2]), timeOf(match[3], match[4])];
    if (!weekdays || !from || !to || from >= to) return null;
    const band = weekdays.length > 0 ? { from, to, weekdays } : { from, to };
    if (bands.some((other) => overlap(band, other))) return null;
    bands.push(band);
  }
  return bands;
}

/** @returns null where there is a word that names no weekday */
function weekdaysIn(text: string): Weekday[] | null {
  const words = text.replaceAll(FILLERS, ' ').split(/[^a-z0-9]+/);
  const named = words
    .filter((word) => word !== '')
    .map((word) => WEEKDAYS.find(([name]) => name.test(word))?.[1]);
  return named.includes(undefined) ? null : [...new Set(named as Weekday[])].sort();
}

function timeOf(hour = '', minute = '00'): LocalTime | undefined {
  const text = `${hour.padStart(2, '0')}:${minute}`;
  try {
    return localTime(text);
  } catch {
    return undefined;
  }
}

function overlap(one: ContactBand, other: ContactBand): boolean {
  const share = !one.weekdays || !other.weekdays || other.weekdays.some((day) => one.weekdays?.includes(day));
  return share && one.from < other.to && other.from < one.to;
}
