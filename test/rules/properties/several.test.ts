import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../../src/rules/decide.js';
import type { DayKind, Facts } from '../../../src/rules/facts.js';
import { decideEach, type EachDay } from '../../../src/rules/several.js';
import { withBooked } from '../../../src/rules/situation.js';
import { dayOf, plus } from './days.js';
import { isLawful } from './lawful.js';
import { limitOn, usedIn } from './oracle.js';
import { begin, world } from './worlds.js';

const asked = fc.record({
  days: fc.array(fc.integer({ min: -2, max: 45 }), { minLength: 1, maxLength: 25 }),
  kind: fc.constantFrom<DayKind | undefined>(undefined, undefined, 'agile', 'remote'),
  reason: fc.constantFrom(undefined, undefined, 'School closed'),
});

const plan = fc.tuple(world, asked).map(([start, { days, kind, reason }]) => {
  const facts: Facts = begin(start);
  const dates = days.map((after) => plus(dayOf(facts.now), after));
  const place = { country: 'IT', indoor: true, listed: true };
  const act: EachDay = {
    type: 'request',
    by: 'employee',
    activities: 'A',
    objectives: 'B',
    place,
    kind,
    reason,
  };
  return { start, facts, act, dates };
});

let fitting = 0;

test('what is said to fit is accepted as one request when it is sent unchanged', () => {
  fc.assert(
    fc.property(plan, ({ facts, act, dates }) => {
      const { fits } = decideEach(facts, act, dates);
      if (fits.length === 0) return;
      fitting += fits.length;
      const together = decide(facts, { ...act, dates: fits.map(({ date }) => date) });
      expect([together.findings, together.outcome]).not.toContain('refused');
      // and in the same states, with the same remarks
      expect(together.findings.map(({ rule }) => rule).sort()).toEqual(
        expect.arrayContaining([
          ...new Set(fits.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
        ]),
      );
    }),
    { numRuns: 400 },
  );
  expect(fitting).toBeGreaterThan(300);
});

test('what fits is lawful one by one, and never more than the quota', () => {
  fc.assert(
    fc.property(plan, ({ start, facts, act, dates }) => {
      const { fits, misfits } = decideEach(facts, act, dates);
      let booked = facts;
      for (const { date, state } of fits) {
        const one = { ...act, dates: [date] };
        expect([date, isLawful(start, booked, one, date, act.kind)]).toEqual([date, true]);
        const limit = limitOn(start, booked, date, act.kind);
        const used = () => (limit ? usedIn(start, booked, limit).size : 0);
        const before = used();
        booked = withBooked(booked, [{ date, state, kind: act.kind }]);
        // a date that counted already (suspended, and asked for again) takes nothing more, however much is taken
        if (limit && used() > before) expect(used()).toBeLessThanOrEqual(limit.limit);
      }
      expect([...fits, ...misfits].map(({ date }) => date).sort()).toEqual([...new Set(dates)].sort());
    }),
    { numRuns: 400 },
  );
});

test('the dates offered instead could all be asked for beside those that fit', () => {
  fc.assert(
    fc.property(plan, ({ facts, act, dates }) => {
      const { fits, misfits } = decideEach(facts, act, dates);
      const instead = misfits.flatMap(({ instead: date }) => date ?? []);
      expect(new Set([...instead, ...dates]).size).toBe(instead.length + new Set(dates).size);
      const all = [...fits.map(({ date }) => date), ...instead];
      if (all.length > 0) expect(decideEach(facts, act, all).misfits).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
