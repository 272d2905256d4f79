import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../../src/rules/decide.js';
import type { Facts } from '../../../src/rules/facts.js';
import { limitOn, usedIn } from './oracle.js';
import { absent, actOf, clockAt, entryOf, step, written } from './steps.js';
import { begin, world } from './worlds.js';

/** Everything within, so that a change throws; the dates in a Set and a Date are compared with a copy. */
function frozen<Value>(value: Value, seen = new Set<unknown>()): Value {
  if (typeof value !== 'object' || value === null || seen.has(value)) return value;
  seen.add(value);
  for (const inner of Object.values(value)) frozen(inner, seen);
  return Object.freeze(value);
}

const sequence = world.chain((start) =>
  fc.tuple(fc.constant(start), fc.array(step(start.profile), { minLength: 1, maxLength: 25, size: 'max' })),
);

test('the same facts give the same decision, nothing is changed by asking, and a refusal leaves all as it was', () => {
  fc.assert(
    fc.property(sequence, ([start, steps]) => {
      let facts: Facts = frozen(begin(start));
      for (const one of steps) {
        facts = frozen({ ...facts, now: clockAt(facts, one) });
        const act = frozen(actOf(facts, one));
        if (act.type === 'absence') {
          facts = frozen(absent(facts, act.date));
          continue;
        }
        const { editions, ...rest } = facts;
        const before = structuredClone(rest);
        const decision = decide(facts, act);
        expect(rest).toEqual(before);
        // another copy of the same facts, the entries of the register in the same order
        expect(decide({ ...before, editions }, structuredClone(act))).toEqual(decision);
        const after = written(facts, act, decision);
        if (decision.outcome === 'refused') {
          expect(after).toBe(facts);
          expect(decision.findings.length).toBeGreaterThan(0);
          const date = act.type === 'request' ? act.dates.at(-1) : 'date' in act ? act.date : undefined;
          if (!date) continue;
          const day = entryOf(facts, date);
          const limit = limitOn(start, facts, date, (act.type === 'request' && act.kind) || day?.kind);
          expect(decision.state).toBe(day?.state);
          expect(decision.quota?.used).toBe(limit && usedIn(start, facts, limit).size);
          if (decision.bank) expect(decision.bank).toEqual(facts.policy.bank);
          expect(decision.effectiveFrom).toBeUndefined();
        } else {
          const flagged = decision.findings.length > 0;
          expect(decision.outcome).toBe(flagged ? 'accepted-with-warning' : 'accepted');
        }
        facts = frozen(after);
      }
    }),
    { numRuns: 60 },
  );
});
