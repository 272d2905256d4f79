import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act, RequestAct } from '../../../src/rules/act.js';
import { decide } from '../../../src/rules/decide.js';
import type { Facts } from '../../../src/rules/facts.js';
import { floorOn, limitOn, presence, seniorOn, usedIn, weekUsed } from './oracle.js';
import { actOf, clockAt, step, written } from './steps.js';
import { begin, type World, world } from './worlds.js';

const asked = world.chain((start) =>
  fc.tuple(
    fc.constant(start),
    fc.array(step(start.profile), { maxLength: 10 }),
    step(start.profile),
    step(start.profile),
  ),
);

/** One act after the other; null where either is refused. */
function both(facts: Facts, first: Act, second: Act): Facts | null {
  const one = decide(facts, first);
  const between = written(facts, first, one);
  const two = decide(between, second);
  if (one.outcome === 'refused' || two.outcome === 'refused') return null;
  return written(between, second, two);
}

/** The entries, whatever their order. */
function register(facts: Facts | null): unknown {
  const days = facts?.days.map(({ date, state, kind, source }) =>
    [date, state, kind ?? 'agile', source].join(' '),
  );
  return facts && { days: days?.sort(), bank: facts.policy.bank };
}

/** Enough for all that is new, each date by its own number: agile and remote days, editions and derogations differ. */
function hasRoom(start: World, before: Facts, after: Facts): boolean {
  const added = after.days.filter((day) => !before.days.some(({ date }) => date === day.date));
  return added.every(({ date, kind, source }) => {
    const limit = limitOn(start, after, date, kind);
    const enough = source === 'bank' || (limit && usedIn(start, after, limit).size <= limit.limit);
    const senior = seniorOn(start, after, date);
    if (senior?.binds && weekUsed(start, after, date) > senior.limit) return false;
    return enough && presence(start, after, date) >= floorOn(start, after, date, kind);
  });
}

function datesOf(act: Act): readonly string[] {
  if (act.type === 'request') return act.dates;
  return 'date' in act ? [act.date, ...('to' in act && act.to && act.type !== 'permit' ? [act.to] : [])] : [];
}

test('two acts on different dates, both possible one after the other, are possible the other way round', () => {
  let compared = 0;
  fc.assert(
    fc.property(asked, ([start, steps, first, second]) => {
      let facts: Facts = begin(start);
      for (const one of steps) {
        facts = { ...facts, now: clockAt(facts, one) };
        const act = actOf(facts, one);
        if (act.type !== 'absence') facts = written(facts, act, decide(facts, act));
      }
      // a request, and another act at the same instant; a derogation is for what exceeds, so it comes last
      const one = actOf(facts, { ...first, type: 'request', derogation: undefined }) as RequestAct;
      const other = actOf(facts, { ...second, derogation: undefined });
      if (other.type === 'absence' || datesOf(other).some((date) => one.dates.includes(date as never)))
        return;
      const forth = both(facts, one, other);
      const back = both(facts, other, one);
      // what a day given up makes room for has to come after it
      const makesRoom = ['cancel', 'reject', 'revoke', 'recall', 'confirm-swap', 'accept-alternative'];
      if (!forth && makesRoom.includes(other.type)) return;
      const done = forth ?? back;
      if (done && !hasRoom(start, facts, done)) return;
      if (forth) compared += 1;
      expect(register(back)).toEqual(register(forth));
    }),
    { numRuns: 200 },
  );
  expect(compared).toBeGreaterThan(0);
});

const byDate = (one: RequestAct, other: RequestAct) =>
  (one.dates[0] ?? '') < (other.dates[0] ?? '') ? -1 : 1;

test('several dates are booked together or not at all', () => {
  fc.assert(
    fc.property(asked, ([start, steps, last]) => {
      let facts: Facts = begin(start);
      for (const one of [...steps, { ...last, type: 'request' as const }]) {
        facts = { ...facts, now: clockAt(facts, one) };
        const act = actOf(facts, { ...one, derogation: undefined });
        if (act.type === 'absence') continue;
        const decision = decide(facts, act);
        if (act.type === 'request') {
          const alone = act.dates.map((date) => ({ ...act, dates: [date] })).sort(byDate);
          // each by itself, after those before it
          let then = facts;
          const answers = alone.map((single) => {
            const answer = decide(then, single);
            then = written(then, single, answer);
            return answer.outcome === 'refused';
          });
          expect([act, decision.outcome === 'refused']).toEqual([act, answers.includes(true)]);
          if (decision.outcome !== 'refused') {
            expect(register(written(facts, act, decision))).toEqual(register(then));
          }
        }
        facts = written(facts, act, decision);
      }
    }),
    { numRuns: 100 },
  );
});
