import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatDay, formatList } from '../../src/messages/format.js';
import { readDates } from '../../src/phrases/read-dates.js';
import { addDays, daysBetween, type LocalDate, localDate, weekdayOf } from '../../src/rules/local-date.js';
import { between } from './table.js';

const lang = fc.constantFrom('it' as const, 'en' as const);
/** Any day of four years, one of them with a leap day. */
const anyDay = fc.nat(1460).map((days) => addDays(localDate('2025-06-01'), days));
/** The last days of a year and the first of the next. */
const turnOfYear = fc
  .tuple(fc.constantFrom('2026-12-20', '2027-12-20', '2028-12-20'), fc.nat(21))
  .map(([from, days]) => addDays(localDate(from), days));
const today = fc.oneof(anyDay, turnOfYear);
/** How far ahead the form goes. */
const ahead = fc.nat(366);

const MONTHS = {
  it: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(
    ' ',
  ),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const WEEKDAYS = {
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

function holds<Values extends unknown[]>(
  arbitraries: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  property: (...values: Values) => void,
): void {
  fc.assert(fc.property(...(arbitraries as [fc.Arbitrary<unknown>]), property as () => void), {
    numRuns: 400,
  });
}

/** The first day on or after `from` for which something holds, as a child would look it up in a calendar. */
function firstDay(from: LocalDate, holdsOn: (date: LocalDate) => boolean): LocalDate {
  let date = from;
  while (!holdsOn(date)) date = addDays(date, 1);
  return date;
}

function isThe(day: number, month?: number): (date: LocalDate) => boolean {
  return (date) =>
    Number(date.slice(8)) === day && (month === undefined || Number(date.slice(5, 7)) === month);
}

test('a date as we print it is read back as that date', () => {
  holds([today, ahead, lang], (now, days, language) => {
    const date = addDays(now, days);
    for (const text of [formatDate(date, language, now), formatDay(date, language), date]) {
      expect([text, readDates(text, now, language).dates]).toEqual([text, [date]]);
    }
  });
});

test('a list of dates as we print it is read back, and as a choice is asked back', () => {
  const several = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 2, maxLength: 4 });
  holds([today, several, lang], (now, days, language) => {
    const dates = days.sort((a, b) => a - b).map((day) => addDays(now, day));
    const texts = dates.map((date) => formatDate(date, language, now));
    expect(readDates(formatList(texts, language), now, language).dates).toEqual(dates);
    const choice = readDates(formatList(texts, language, 'disjunction'), now, language);
    expect(choice).toMatchObject({ dates: null, ambiguous: true, candidates: dates.map((date) => [date]) });
  });
});

test('a range is each of its days, also over the end of a month or year', () => {
  holds([today, fc.nat(200), fc.integer({ min: 1, max: 40 }), lang], (now, days, length, language) => {
    const [from, to] = [addDays(now, days), addDays(now, days + length)];
    const [first, last] = [formatDate(from, language, now), formatDate(to, language, now)];
    const phrases =
      language === 'it'
        ? [`dal ${first} al ${last}`, `${first} - ${last}`, `da ${first} fino a ${last}`]
        : [`from ${first} to ${last}`, `${first} – ${last}`, `${first} until ${last}`];
    for (const phrase of phrases) {
      expect([phrase, readDates(phrase, now, language).dates]).toEqual([phrase, between(from, to)]);
    }
  });
});

test('a weekday alone is the next strictly after today, and the name of today is asked back', () => {
  holds([today, fc.nat(6), lang], (now, index, language) => {
    const name = WEEKDAYS[language][index] ?? '';
    const next = firstDay(addDays(now, 1), (date) => weekdayOf(date) === index + 1);
    const read = readDates(name, now, language);
    if (weekdayOf(now) === index + 1) {
      expect(read).toMatchObject({ dates: null, ambiguous: true, candidates: [[now], [next]] });
    } else expect(read.dates).toEqual([next]);
    const phrase = language === 'it' ? `${name} prossimo` : `next ${name}`;
    expect(readDates(phrase, now, language).dates).toEqual([next]);
  });
});

test('a day without a year is the next of that name, today included', () => {
  holds([today, fc.nat(27), fc.nat(11), lang], (now, day, month, language) => {
    const date = firstDay(now, isThe(day + 1, month + 1));
    for (const phrase of [`${day + 1} ${MONTHS[language][month]}`, `${day + 1}/${month + 1}`]) {
      expect([phrase, readDates(phrase, now, language).dates]).toEqual([phrase, [date]]);
    }
  });
});

test('around the turn of the year two days are the next of their names, or are asked back', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 2, maxLength: 2 });
  holds([turnOfYear, days], (now, pair) => {
    const [one = 1, other = 2] = pair.sort((a, b) => a - b);
    const [january, december] = [firstDay(now, isThe(other, 1)), firstDay(now, isThe(one, 12))];
    const two = readDates(`${one} dicembre e ${other} gennaio`, now, 'it');
    expect(two.dates).toEqual([december, january].sort());
    const same = readDates(`${one} e ${other} dicembre`, now, 'it');
    const both = [december, firstDay(now, isThe(other, 12))].sort();
    if (same.dates !== null) expect(same.dates).toEqual(both);
    // never one of them nearly a year after the other
    const apart = daysBetween(both[0] as LocalDate, both[1] as LocalDate) > 31;
    expect([one, other, same.ambiguous]).toEqual([one, other, apart]);
  });
});

test('around the turn of the year a bare range begins in the coming month, or is asked back', () => {
  holds(
    [turnOfYear, fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 })],
    (now, first, last) => {
      const { dates, candidates = [] } = readDates(`dal ${first} al ${last}`, now, 'it');
      const from = firstDay(now, isThe(first));
      const to = firstDay(from, isThe(last));
      if (dates) expect(dates).toEqual(between(from, to));
      else expect(candidates.map((each) => each.at(-1))).toContain(firstDay(now, isThe(last)));
    },
  );
});

const WORDS =
  'tutti ogni i il dal al lunedì mar gio 3 28 31 12/3 30/12 dicembre gennaio tra due giorni settimana prossima questa e o oppure - / , fino tranne escluso first third of weekend per domani giovdì munday forse non next every other a on until 9-13 week fine mese primo natale anno'.split(
    ' ',
  );
const typed = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));

function expectOrder(dates: LocalDate[]): void {
  expect(dates).toEqual([...new Set(dates)].sort());
  expect(dates.length).toBeGreaterThan(0);
  expect(dates.length).toBeLessThanOrEqual(366);
}

test('whatever is typed, dates come in order, each once, and only without a doubt', () => {
  holds(
    [fc.oneof(typed, typed, fc.string(), fc.string({ unit: 'binary' })), today, lang],
    (phrase, now, language) => {
      const { dates, ambiguous, why, candidates } = readDates(phrase, now, language);
      if (dates) expectOrder(dates);
      expect({ ambiguous, why }).toEqual({ ambiguous: why === 'ambiguous', why: dates ? undefined : why });
      expect(why === undefined).toBe(dates !== null);
      if (candidates === undefined) return;
      expect(ambiguous).toBe(true);
      expect(candidates.length).toBeGreaterThan(0);
      expect(candidates.length).toBeLessThanOrEqual(4);
      expect(new Set(candidates.map((each) => each.join())).size).toBe(candidates.length);
      for (const each of candidates) {
        expectOrder(each);
        expect(each[0] && each[0] >= now).toBe(true);
      }
    },
  );
});

test('without a year and a word for the past, no date is past', () => {
  // "anno questa", "of anno": the year is said, though by nobody who speaks either language
  const timeless = typed.filter((phrase) => !/anno questa|(questa|of) anno/.test(phrase));
  holds([timeless, fc.oneof(today, turnOfYear), lang], (phrase, now, language) => {
    const { dates } = readDates(phrase, now, language);
    expect([phrase, (dates ?? []).filter((date) => date < now)]).toEqual([phrase, []]);
  });
});
