import type { LocalDate } from '../rules/local-date.js';
import { type DatesRead, readDates } from './read-dates.js';
import type { Language } from './words.js';

/** "o", "oppure", "or" between dates to choose from: as many dates as with "e". */
const OR = /,?\s+(?:o|oppure|ovvero|or)\s+(?=\S)/giu;

/** The dates of a choice put to somebody: where each is offered, one joined by "o" is not ambiguous. */
export function readChoice(phrase: string, today: LocalDate, lang: Language): DatesRead {
  return readDates(phrase.replace(OR, lang === 'it' ? ' e ' : ' and '), today, lang);
}
