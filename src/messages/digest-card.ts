import type { LocalDate } from '../rules/local-date.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatSpan } from './format.js';
import { peopleItems } from './people.js';
import { ROOM, unitDayCard } from './unit-day.js';
import type { ColleagueView, UnitDayView } from './views.js';
import { capital } from './wording.js';

/** Of a digest in several messages: characters of names in each but the last, which has room for those that come later. */
export const PART_ROOM = 7_500;

/** REM-3: who of a unit is remote, for its team channel. */
export function digestCard(view: UnitDayView, locale: Locale): Card {
  return unitDayCard(view, catalogue(locale).see.digestTitle(formatDate(view.date, locale)), locale, true);
}

/** One of the `of` messages that a long digest takes; the list is cut anew each time, so together they have everybody once. */
export function digestPart(
  { unit, date, remote }: UnitDayView,
  { part, of }: { part: number; of: number },
  locale: Locale,
): Card {
  const { digest, see } = catalogue(locale);
  const day = formatDate(date, locale);
  const title = digest.partTitle(see.digestTitle(day), part, of);
  const people = partsOf(remote, of)[part - 1] ?? [];
  const all = digest.parts(remote.length, of);
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) return { summary: title, title, text: [unit, digest.partEmpty] };
  return {
    summary: `${see.unitOn(unit, day)}: ${all}`,
    title,
    text: [unit, all],
    lists: [
      { heading: digest.fromTo(first.name, last.name), items: peopleItems(people, date, locale, ROOM) },
    ],
  };
}

/** The list in so many parts, by its order; the last has the rest. */
function partsOf(people: readonly ColleagueView[], count: number): ColleagueView[][] {
  const parts: ColleagueView[][] = [[]];
  let length = 0;
  for (const person of people) {
    length += person.name.length + 2;
    if (length > PART_ROOM && parts.length < count) {
      parts.push([]);
      length = person.name.length + 2;
    }
    parts.at(-1)?.push(person);
  }
  return parts;
}

export interface UnitWeekView {
  unit: string;
  monday: LocalDate;
  /** The working days of the week: who has a day approved, by name. */
  days: { date: LocalDate; names: string[] }[];
}

/** Who is remote on each day of the next week. */
export function digestPreviewCard({ unit, monday, days }: UnitWeekView, locale: Locale): Card {
  const { digest, words } = catalogue(locale);
  const last = days.at(-1)?.date ?? monday;
  const title = digest.previewTitle(formatSpan(days[0]?.date ?? monday, last, locale));
  const total = days.reduce((sum, { names }) => sum + names.length, 0);
  const bare = { summary: `${unit}. ${title}`, title };
  if (total === 0) return { ...bare, text: [unit, digest.previewNobody] };
  return {
    ...bare,
    text: [unit, digest.previewText],
    lists: days.map(({ date, names }) => ({
      heading: digest.previewDay(capital(formatDate(date, locale)), names.length),
      items: nameLines(names, Math.floor(ROOM / days.length), words.morePeople),
    })),
  };
}

const LINE_LENGTH = 1_000;

/** Names in as few lines as they take; who finds no room is counted. */
function nameLines(names: readonly string[], room: number, more: (count: number) => string) {
  const lines: string[] = [];
  let length = 0;
  let shown = 0;
  for (const name of names) {
    length += name.length + 2;
    if (length > room) break;
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < LINE_LENGTH)
      lines.splice(-1, 1, `${last}, ${name}`);
    else lines.push(name);
    shown++;
  }
  const left = names.length - shown;
  return [...lines, ...(left > 0 ? [more(left)] : [])].map((text) => ({ text }));
}
