import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RequestAct } from '../../../src/rules/act.js';
import { decide } from '../../../src/rules/decide.js';
import type { Facts } from '../../../src/rules/facts.js';
import { dayOf, plus } from './days.js';
import { actOf, clockAt, step, written } from './steps.js';
import { begin, world } from './worlds.js';

/** Dates tried one by one; further on the answer is taken on trust. */
const DAYS_TRIED = 60;

/** A request after a few other acts. */
const asked = world.chain((start) =>
  fc.tuple(fc.constant(start), fc.array(step(start.profile), { maxLength: 8 }), step(start.profile)),
);

test('the earliest date is accepted without a warning, and no date before it is', () => {
  let found = 0;
  fc.assert(
    fc.property(asked, ([start, steps, last]) => {
      let facts: Facts = begin(start);
      for (const one of steps) {
        facts = { ...facts, now: clockAt(facts, one) };
        const act = actOf(facts, one);
        if (act.type !== 'absence') facts = written(facts, act, decide(facts, act));
      }
      facts = { ...facts, now: clockAt(facts, last) };
      const act = actOf(facts, { ...last, type: 'request', ahead: last.ahead.slice(0, 1) }) as RequestAct;
      const { outcome, earliest } = decide(facts, act);
      if (outcome === 'accepted') expect(earliest).toBeUndefined();
      else if (act.useBank && 'bank' in facts.policy) expect(earliest).toBeUndefined();
      else found += look(facts, act, earliest);
    }),
    { numRuns: 50 },
  );
  expect(found).toBeGreaterThan(0);
});

function look(facts: Facts, act: RequestAct, earliest: RequestAct['dates'][number] | undefined): number {
  const today = dayOf(facts.now);
  const plain = { ...act, reason: undefined, noticeReason: undefined };
  for (let days = 0; days < DAYS_TRIED; days += 1) {
    const date = plus(today, days);
    const { outcome } = decide(facts, { ...plain, dates: [date] });
    expect([act, date, outcome === 'accepted']).toEqual([act, date, date === earliest]);
    if (date === earliest) return 1;
  }
  if (earliest) expect(decide(facts, { ...plain, dates: [earliest] }).outcome).toBe('accepted');
  return 0;
}
