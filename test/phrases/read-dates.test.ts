import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDates } from '../../src/phrases/read-dates.js';
import { localDate } from '../../src/rules/local-date.js';
import { english, italian, type Phrases } from './table.js';

const FRIDAY = localDate('2026-11-20');

function answers(phrases: Phrases, lang: 'it' | 'en'): [string, string][] {
  return Object.keys(phrases).map((phrase) => {
    const { dates, ambiguous } = readDates(phrase, FRIDAY, lang);
    return [phrase, ambiguous ? 'ambiguous' : (dates?.join(' ') ?? 'none')];
  });
}

function expected(phrases: Phrases): [string, string][] {
  return Object.entries(phrases).map(([phrase, wanted]) => [
    phrase,
    wanted.includes('..') ? spread(wanted) : years(wanted),
  ]);
}

/** `12-03` is of 2026 until the year ends, of 2027 afterwards. */
function years(wanted: string): string {
  return wanted.replace(
    /(?<![\d-])(\d\d)-(\d\d)(?![\d-])/g,
    (_, month, day) => `${year(month, day)}-${month}-${day}`,
  );
}

function year(month: string, day: string): number {
  return `${month}-${day}` < '11-16' ? 2027 : 2026;
}

function spread(wanted: string): string {
  const [first, last] = years(wanted).split('..') as [string, string];
  const days: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days.join(' ');
}

test('Italian phrases', () => {
  expect(Object.fromEntries(answers(italian, 'it'))).toEqual(Object.fromEntries(expected(italian)));
});

test('English phrases', () => {
  expect(Object.fromEntries(answers(english, 'en'))).toEqual(Object.fromEntries(expected(english)));
});

test('words of the other language are understood too', () => {
  const answer = (phrase: string, lang: 'it' | 'en') => readDates(phrase, FRIDAY, lang).dates?.join(' ');
  expect(answer('next Thursday', 'it')).toBe('2026-11-26');
  expect(answer('dal 12 al 14 dicembre', 'en')).toBe('2026-12-12 2026-12-13 2026-12-14');
  expect(answer('mar e gio', 'en')).toBe('2026-11-24 2026-11-26');
  expect(answer('Mar 3', 'en')).toBe('2027-03-03');
  expect(answer('3 mar', 'it')).toBe('2027-03-03');
});

test('a name of today is ambiguous, with "next" it is not', () => {
  const monday = localDate('2026-12-07');
  expect(readDates('lunedì', monday, 'it')).toEqual({ dates: null, ambiguous: true });
  expect(readDates('lunedì prossimo', monday, 'it').dates).toEqual(['2026-12-14']);
  expect(readDates('next Monday', monday, 'en').dates).toEqual(['2026-12-14']);
  expect(readDates('7 dicembre', monday, 'it').dates).toEqual(['2026-12-07']);
  expect(readDates('lunedì 7', monday, 'it').dates).toEqual(['2026-12-07']);
});

test('29 February exists where its year has it', () => {
  expect(readDates('29 febbraio', localDate('2027-11-20'), 'it').dates).toEqual(['2028-02-29']);
  expect(readDates('29 febbraio', FRIDAY, 'it')).toEqual({ dates: null, ambiguous: false });
});

test('hostile text ends and gives nothing', () => {
  const hostile = [
    'x'.repeat(100_000),
    `${'3 e '.repeat(49)}3`,
    '-'.repeat(200),
    '9'.repeat(200),
    '\u0000\ud800',
    "'; drop",
  ];
  for (const phrase of hostile) expect(readDates(phrase, FRIDAY, 'it').dates).toBeNull();
  expect(readDates('dal 1/1/2026 al 31/12/2030', FRIDAY, 'it').dates).toBeNull();
  expect(readDates('tra 999999999999 giorni', FRIDAY, 'it').dates?.length ?? 0).toBeLessThan(2);
});

test('whatever is typed, dates come in order, each once, a year of them at most, and never with a doubt', () => {
  const words =
    'tutti ogni i il dal al lunedì mar 3 31 12/3 2026-12-03 dicembre 2027 tra due giorni settimana prossima e o - , fino tranne last of weekend per domani first'.split(
      ' ',
    );
  const typed = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(
      fc.oneof(typed, fc.string()),
      fc.constantFrom('it' as const, 'en' as const),
      (phrase, lang) => {
        const { dates, ambiguous } = readDates(phrase, FRIDAY, lang);
        if (dates === null) return;
        expect(ambiguous).toBe(false);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(dates.length).toBeGreaterThan(0);
        expect(dates.length).toBeLessThanOrEqual(366);
      },
    ),
    { numRuns: 3000 },
  );
});
