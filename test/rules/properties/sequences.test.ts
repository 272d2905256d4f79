import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from '../../../src/rules/act.js';
import { decide } from '../../../src/rules/decide.js';
import type { Decision } from '../../../src/rules/decision.js';
import type { Day, DayKind, DayState, Facts } from '../../../src/rules/facts.js';
import type { LocalDate } from '../../../src/rules/local-date.js';
import { isInTime, isLawful } from './lawful.js';
import { floorOn, isUsed, limitOn, presence, recallFrees, seniorOn, usedIn, weekUsed } from './oracle.js';
import { absent, actOf, clockAt, entryOf, isLive, type Step, step, written } from './steps.js';
import { begin, type World, world } from './worlds.js';

const RUNS = 120;
const accepted = new Map<string, number>();

/** Does the whole sequence, telling `look` of every decision. */
function walk(
  start: World,
  steps: readonly Step[],
  look: (act: Act, decision: Decision, before: Facts, after: Facts) => void,
): void {
  let facts = begin(start);
  for (const one of steps) {
    facts = { ...facts, now: clockAt(facts, one) };
    const act = actOf(facts, one);
    if (act.type === 'absence') {
      facts = absent(facts, act.date);
      continue;
    }
    const decision = decide(facts, act);
    const after = written(facts, act, decision);
    if (decision.outcome !== 'refused') accepted.set(act.type, (accepted.get(act.type) ?? 0) + 1);
    look(act, decision, facts, after);
    facts = after;
  }
}

const sequence = world.chain((start) =>
  fc.tuple(fc.constant(start), fc.array(step(start.profile), { minLength: 1, maxLength: 40, size: 'max' })),
);
const isDerogated = ({ findings }: Decision) => findings.some(({ code }) => code === 'derogation');

/** Dates that an accepted act books or approves. */
function booked(act: Act, { outcome }: Decision, before: Facts): { date: LocalDate; kind?: DayKind }[] {
  if (outcome === 'refused') return [];
  if (act.type === 'request') return act.dates.map((date) => ({ date, kind: act.kind }));
  if (act.type === 'approve') return [{ date: act.date, kind: entryOf(before, act.date)?.kind }];
  const moves = act.type === 'confirm-swap' || act.type === 'accept-alternative';
  return moves ? [{ date: act.to, kind: entryOf(before, act.date)?.kind }] : [];
}

const NEXT: Partial<Record<Act['type'], [from: DayState[], to: DayState]>> = {
  approve: [['pending'], 'approved'],
  reject: [['pending'], 'rejected'],
  cancel: [['pending', 'approved'], 'cancelled'],
  revoke: [['approved'], 'revoked'],
  recall: [['approved'], 'recalled'],
  'confirm-swap': [['approved'], 'swapped'],
  'accept-alternative': [['approved'], 'swapped'],
};

/** Only from a state to one of those that follow it (R8). */
function expectNext(act: Act, { outcome, state }: Decision, before: Facts): void {
  if (outcome === 'refused' || act.type === 'request' || !('date' in act)) return;
  const [from, to] = NEXT[act.type] ?? [['approved'], 'approved'];
  expect([act.type, from]).toEqual([act.type, expect.arrayContaining([entryOf(before, act.date)?.state])]);
  expect(state).toBe(to);
}

test('what is accepted is lawful, exceeds no quota, leaves the presence agreed, and books no date twice', () => {
  fc.assert(
    fc.property(sequence, ([start, steps]) => {
      walk(start, steps, (act, decision, before, after) => {
        const live = after.days.filter(isLive).map((day) => day.date);
        expect(new Set(live).size).toBe(live.length);
        expectNext(act, decision, before);
        for (const { date, kind } of booked(act, decision, before)) {
          expect([act, date, isLawful(start, before, act, date, kind)]).toEqual([act, date, true]);
          if (decision.outcome === 'accepted' && act.type === 'request') {
            expect([act, isInTime(start, before, date)]).toEqual([act, true]);
          }
        }
        if (isDerogated(decision)) return;
        for (const { date } of booked(act, decision, before)) {
          const { kind, source } = entryOf(after, date) as Day;
          if (source === 'bank') continue;
          const limit = limitOn(start, after, date, kind) as NonNullable<ReturnType<typeof limitOn>>;
          const had = usedIn(start, before, limit).size;
          // of several dates each is looked at with those before it: the figures may change between them
          const so = {
            ...after,
            days: after.days.filter((day) => before.days.includes(day) || day.date <= date),
          };
          expect(usedIn(start, so, limit).size).toBeLessThanOrEqual(Math.max(limit.limit, had));
          const senior = seniorOn(start, after, date);
          const more =
            weekUsed(start, so, date) > Math.max(senior?.limit ?? 7, weekUsed(start, before, date));
          if (senior && more)
            expect([senior.binds, decision.outcome]).toEqual([false, 'accepted-with-warning']);
          const left = Math.min(floorOn(start, after, date, kind), presence(start, before, date));
          expect(presence(start, after, date)).toBeGreaterThanOrEqual(left);
        }
      });
    }),
    { numRuns: RUNS },
  );
});

/** R6: what an accepted act does to the use of its own day. */
function isUsedAfter(start: World, act: Act, before: Facts): boolean | undefined {
  switch (act.type) {
    case 'cancel':
    case 'reject':
    case 'revoke':
    case 'confirm-swap':
    case 'accept-alternative':
      return false;
    case 'recall':
      return !recallFrees(start, before, before.now, act.date);
    case 'approve':
    case 'swap':
    case 'decline-swap':
    case 'withdraw-swap':
    case 'propose-alternatives':
    case 'decline-alternative':
    case 'permit':
    case 'overtime':
      return true;
    default:
      return undefined;
  }
}

test('the quota told is the one counted from R6, and an act gives back the day or not as R6 says', () => {
  fc.assert(
    fc.property(sequence, ([start, steps]) => {
      walk(start, steps, (act, decision, before, after) => {
        const done = decision.outcome !== 'refused';
        const moves = act.type === 'swap' || act.type === 'confirm-swap' || act.type === 'accept-alternative';
        const shown = act.type === 'request' ? act.dates.at(-1) : 'date' in act ? act.date : undefined;
        const date = (done && moves ? act.to : shown) as LocalDate;
        // a swap that is filed shows the quota as it is once confirmed
        const confirmed: Act | null = act.type === 'swap' ? { ...act, type: 'confirm-swap' } : null;
        const facts =
          done && confirmed ? written(before, confirmed, { ...decision, state: 'swapped' }) : after;
        const kind = act.type === 'request' ? act.kind : undefined;
        const limit = limitOn(start, facts, date, kind ?? entryOf(facts, date)?.kind);
        const expected = limit && {
          used: usedIn(start, facts, limit).size,
          limit: limit.limit,
          period: limit.period,
        };
        expect([act, decision.quota]).toEqual([act, expected]);
        const used = done ? isUsedAfter(start, act, before) : undefined;
        if (used === undefined || !('date' in act)) return;
        const day = after.days[before.days.indexOf(entryOf(before, act.date) as Day)] as Day;
        expect([act, isUsed(start, after, day)]).toEqual([act, used]);
      });
    }),
    { numRuns: RUNS },
  );
});

test('the bank never goes below zero, and what is drawn and given back adds up', () => {
  const milano = sequence.filter(([{ given }]) => given.policy.bank !== undefined);
  fc.assert(
    fc.property(milano, ([start, steps]) => {
      const first = start.given.policy.bank as { month: string; available: number };
      walk(start, steps, (_, __, ___, after) => {
        const bank = after.policy.bank as typeof first;
        expect(bank.available).toBeGreaterThanOrEqual(0);
        const drawn = after.days.filter(
          // one suspended by an absence is not given back
          ({ source, state }) => source === 'bank' && !['cancelled', 'rejected', 'revoked'].includes(state),
        );
        expect(bank).toEqual({ month: first.month, available: first.available - drawn.length });
      });
    }),
    { numRuns: RUNS / 3 },
  );
});

test.each([
  ...['request', 'approve', 'reject', 'cancel', 'revoke', 'recall', 'swap', 'confirm-swap', 'decline-swap'],
  'withdraw-swap',
  ...['propose-alternatives', 'accept-alternative', 'decline-alternative', 'permit', 'overtime'],
])('in these sequences %s was accepted', (type) => {
  expect(accepted.get(type)).toBeGreaterThan(0);
});
