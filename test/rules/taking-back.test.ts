import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../src/rules/local-date.js';
import { recallTerms } from '../../src/rules/recall.js';
import { lastDayToRevoke } from '../../src/rules/revoke.js';
import { at, d, factsOf, verdict } from './helpers.js';

// What is told before a day is taken back must be what the rules then hold to.

const WEEKDAYS = [d('2026-05-14'), d('2026-05-18'), d('2026-06-03')] as const; // Thursday, Monday, the day after a holiday

test.each([
  ['comune-milano-2021', ['2026-05-13', '2026-05-17', '2026-06-02']], // a calendar day before
  ['privato-l81-2017', ['2026-05-13', '2026-05-17', '2026-06-02']],
  ['metro-milano-2017', [undefined, undefined, undefined]], // only other dates
  ['tivoli-2025', [undefined, undefined, undefined]],
  ['montepulciano-2024', [undefined, undefined, undefined]],
])('%s: last day to revoke', (profile, days) => {
  expect(WEEKDAYS.map((date) => lastDayToRevoke(factsOf(profile), date))).toEqual(days);
});

test.each([
  // a Thursday, a Monday (Friday evening is the last that arrives), the day after a holiday
  ['tivoli-2025', ['2026-05-13 20:00', '2026-05-15 20:00', '2026-06-01 20:00']],
  ['montepulciano-2024', ['2026-05-14 07:30', '2026-05-18 07:30', '2026-06-03 07:30']],
  ['metro-milano-2017', [undefined, undefined, undefined]], // during the day alone
  ['privato-l81-2017', [undefined, undefined, undefined]],
])('%s: until when a recall leaves the day unused', (profile, instants) => {
  const terms = WEEKDAYS.map((date) => recallTerms(factsOf(profile), date)?.freesUntil);
  expect(terms).toEqual(instants.map((instant) => instant && at(instant)));
});

test.each([
  ['2026-05-13 19:59', true, 'TIV-21.1'],
  ['2026-05-13 20:00', false, 'TIV-21.4'],
  ['2026-05-14 07:29', false, 'TIV-21.4'],
  ['2026-05-14 10:00', false, 'TIV-21.4'],
])('Tivoli, recalled on %s: unused %s (%s)', (now, frees, rule) => {
  const date = d('2026-05-14');
  const facts = factsOf('tivoli-2025', { now, days: ['2026-05-14'] });
  expect(recallTerms(facts, date)).toMatchObject({ frees, reason: true });
  expect(verdict(facts, { type: 'recall', by: 'manager', date, cause: 'service' })).toBe(`refused ${rule}`);
});

test.each(['comune-milano-2021', 'privato-l81-2017'])(
  '%s: revoked on that day, no more on the next',
  (profile) => {
    const [date] = WEEKDAYS;
    const last = lastDayToRevoke(factsOf(profile), date) as LocalDate;
    const on = (now: string) =>
      verdict(factsOf(profile, { now, days: [date] }), {
        type: 'revoke',
        by: 'manager',
        date,
        reason: 'Sciopero',
      });
    expect(on(`${last} 23:59`)).toBe('accepted');
    expect(on(`${addDays(last, 1)} 00:00`)).toMatch(/^refused (MIL-10.2a|PRI-revocation)$/);
  },
);

test('a recall that the act does not know has no terms', () => {
  expect(recallTerms(factsOf('comune-milano-2021'), d('2026-05-14'))).toBeUndefined();
});
