import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Day, Facts } from '../../src/rules/facts.js';
import { addDays, type LocalDate } from '../../src/rules/local-date.js';
import { quotaOn } from '../../src/rules/quota.js';
import { dayOn, isLive, withBooked, withState } from '../../src/rules/situation.js';
import { d, factsOf, request } from './helpers.js';

const START = d('2026-05-01');
const profile = fc.constantFrom(
  'metro-milano-2017',
  'comune-milano-2021',
  'tivoli-2025',
  'montepulciano-2024',
  'privato-l81-2017',
);
/** Around two month ends, 2 June among them. */
const someDate = fc.integer({ min: 0, max: 70 }).map((days) => addDays(START, days));
const reason = fc.constantFrom(undefined, 'A reason');

const someAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ date: someDate, reason }).map(({ date, reason }) => request(date, { reason })),
  },
  fc.uniqueArray(someDate, { minLength: 2, maxLength: 5 }).map((dates) => request(dates)),
  someDate.map((date): Act => ({ type: 'approve', by: 'manager', date })),
  someDate.map((date): Act => ({ type: 'reject', by: 'manager', date })),
  someDate.map((date): Act => ({ type: 'cancel', by: 'employee', date })),
  someDate.map((date): Act => ({ type: 'recall', by: 'manager', date, cause: 'technical', reason: 'x' })),
  fc
    .tuple(someDate, someDate)
    .map(([date, to]): Act => ({ type: 'swap', by: 'employee', date, to, reason: 'x' })),
);

/** Writes what was accepted, as the application does; a swap as if it were confirmed. */
function written(facts: Facts, act: Act): Facts {
  const { outcome, state } = decide(facts, act);
  if (outcome === 'refused' || !state) return facts;
  if (act.type === 'request')
    return withBooked(
      facts,
      act.dates.map((date): Day => ({ date, state })),
    );
  if (act.type === 'swap')
    return withBooked(withState(facts, act.date, 'swapped'), [{ date: act.to, state }]);
  return 'date' in act ? withState(facts, act.date, state) : facts;
}

test('no sequence of accepted acts exceeds a quota or books a date twice', () => {
  fc.assert(
    fc.property(profile, fc.array(fc.tuple(someAct, fc.nat({ max: 30 })), { maxLength: 40 }), (id, acts) => {
      let facts = factsOf(id, { now: '2026-05-01 00:10' });
      for (const [act, hours] of acts) {
        facts = { ...facts, now: new Date(facts.now.getTime() + hours * 3_600_000) };
        facts = written(facts, act);
        const live = facts.days.filter(isLive).map((day) => day.date);
        expect(new Set(live).size).toBe(live.length);
        for (const date of live) {
          const quota = quotaOn(facts, date);
          expect(quota?.used).toBeLessThanOrEqual(quota?.limit as number);
        }
      }
    }),
  );
});

test('the earliest date is accepted, and none before it', () => {
  const booked = fc.uniqueArray(someDate, { maxLength: 12 });
  fc.assert(
    fc.property(
      profile,
      booked,
      someDate,
      fc.integer({ min: 0, max: 60 * 24 * 20 }),
      (id, dates, asked, minutes) => {
        const now = new Date(Date.UTC(2026, 3, 30, 22, 0) + minutes * 60_000);
        const facts = { ...factsOf(id), now, days: dates.map((date): Day => ({ date, state: 'approved' })) };
        const { earliest, outcome } = decide(facts, request(asked));
        if (outcome === 'accepted') return;
        for (let date = START; date <= (earliest ?? START); date = addDays(date, 1)) {
          expect([date, decide(facts, request(date)).outcome === 'accepted']).toEqual([
            date,
            date === earliest,
          ]);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('deciding changes nothing, and a refusal leaves quota and state as they stand', () => {
  fc.assert(
    fc.property(profile, fc.uniqueArray(someDate, { maxLength: 10 }), someAct, (id, dates, act) => {
      const facts = factsOf(id, { days: dates.map((date) => `${date} approved`) });
      const before = structuredClone({ ...facts, editions: undefined });
      const first = decide(facts, act);
      expect({ ...facts, editions: undefined }).toEqual(before);
      expect(decide(facts, act)).toEqual(first);
      if (first.outcome !== 'refused') return;
      const date =
        act.type === 'request' ? (act.dates.at(-1) as LocalDate) : 'date' in act ? act.date : START;
      expect(first.quota).toEqual(quotaOn(facts, date));
      expect(first.state).toBe(dayOn(facts, date)?.state);
      expect(first.findings.length).toBeGreaterThan(0);
    }),
  );
});
