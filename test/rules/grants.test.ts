import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import type { Day } from '../../src/rules/facts.js';
import { derogationsToGrant } from '../../src/rules/grants.js';
import { quotaOn } from '../../src/rules/quota.js';
import { situationOf } from '../../src/rules/situation.js';
import { d, factsOf } from './helpers.js';

const MIL = 'comune-milano-2021';
const MET = 'metro-milano-2017';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';

const extend = (more: Partial<Extract<Act, { type: 'extend' }>> = {}): Act => ({
  ...{ type: 'extend', by: 'director', month: '2026-06', daysPerMonth: 12, criterion: 'care' },
  ...more,
});
const give = (more: Partial<Extract<Act, { type: 'give-days' }>> = {}): Act => ({
  ...{ type: 'give-days', by: 'director', month: '2026-06', days: 3 },
  ...more,
});
const set = (more: Partial<Extract<Act, { type: 'set-bank' }>> = {}): Act => ({
  ...{ type: 'set-bank', by: 'director', month: '2026-06', available: 5 },
  ...more,
});
const derogate = (more: Partial<Extract<Act, { type: 'derogate' }>> = {}): Act => ({
  ...{ type: 'derogate', by: 'administration', article: '6.3', daysPerWeek: 5 },
  ...{ from: d('2026-06-01'), to: d('2026-06-30') },
  ...more,
});

/** `accepted`, or each rule with what it found. */
function verdict(profile: string, act: Act, options: Parameters<typeof factsOf>[1] = {}) {
  const { outcome, findings } = decide(factsOf(profile, { now: '2026-05-11 09:00', ...options }), act);
  return outcome === 'refused' ? findings.map(({ rule, code }) => `${rule} ${code}`) : outcome;
}

describe('another number of days in a month (MIL-7.4)', () => {
  test.each<[string, string, Act, string | string[]]>([
    ['the director, on a criterion', MIL, extend(), 'accepted'],
    ['fewer days too', MIL, extend({ daysPerMonth: 0 }), 'accepted'],
    ['this month', MIL, extend({ month: '2026-05' }), 'accepted'],
    ['a month that is over', MIL, extend({ month: '2026-04' }), ['MIL-7.4 month-past']],
    ['without a criterion', MIL, extend({ criterion: ' ' }), ['MIL-7.4 criterion-missing']],
    ['the manager', MIL, extend({ by: 'manager' }), ['MIL-7.4 wrong-actor']],
    [
      'everything at once',
      MIL,
      extend({ by: 'hr', month: '2026-01', criterion: undefined }),
      ['MIL-7.4 wrong-actor', 'MIL-7.4 month-past', 'MIL-7.4 criterion-missing'],
    ],
    ['an act that has none', MET, extend(), ['MET-4a not-possible']],
    ['nor by the week', MON, extend(), ['MON-7.3 not-possible']],
  ])('%s', (_, profile, act, expected) => {
    expect(verdict(profile, act)).toEqual(expected);
  });

  test('without an agreement there is no number to change', () => {
    expect(verdict(MIL, extend(), { person: { agreement: null } })).toEqual(['MIL-6.1 no-agreement']);
  });
});

describe('days for the bank (MIL-7.8)', () => {
  const used: Day[] = ['2026-06-03', '2026-06-04', '2026-06-10', '2026-06-11', '2026-06-17'].map((date) => ({
    date: d(date),
    state: 'approved',
  }));

  test.each<[string, string, Act, Day[], string | string[]]>([
    ['some of eight', MIL, give(), [], 'accepted'],
    ['all of them', MIL, give({ days: 8 }), [], 'accepted'],
    ['more than there are', MIL, give({ days: 9 }), [], ['MIL-7.8 days-in-use']],
    ['what is left of five used', MIL, give({ days: 3 }), used, 'accepted'],
    ['one that is used', MIL, give({ days: 4 }), used, ['MIL-7.8 days-in-use']],
    ['a month that is over', MIL, give({ month: '2026-04' }), [], ['MIL-7.8 month-past']],
    ['by the manager', MIL, give({ by: 'manager' }), [], ['MIL-7.8 wrong-actor']],
    ['where there is no bank', TIV, give(), [], ['TIV-20.4a not-possible']],
    ['the figure is the director’s', MIL, set(), [], 'accepted'],
    ['nothing in it', MIL, set({ available: 0 }), [], 'accepted'],
    ['by somebody else', MIL, set({ by: 'employee' }), [], ['MIL-7.8 wrong-actor']],
    ['of a month that is over', MIL, set({ month: '2025-12' }), [], ['MIL-7.8 month-past']],
    ['of no bank', MET, set(), [], ['MET-4a not-possible']],
  ])('%s', (_, profile, act, days, expected) => {
    expect(verdict(profile, act, { days })).toEqual(expected);
  });

  test('what is said of days in use has the numbers', () => {
    const facts = factsOf(MIL, { now: '2026-05-11 09:00', days: used });
    const [finding] = decide(facts, give({ days: 4 })).findings;
    expect(finding?.numbers).toEqual({ month: '2026-06', available: 3, asked: 4 });
  });

  test('who gave has the rest, as an extension to fewer days', () => {
    const extensions = [
      { month: '2026-06', daysPerMonth: 5, authorisedBy: 'director', criterion: 'given-to-bank' },
    ];
    const facts = factsOf(MIL, { now: '2026-05-11 09:00', person: { extensions } });
    expect(quotaOn(facts, d('2026-06-10'))).toMatchObject({ limit: 5, used: 0 });
    expect(quotaOn(facts, d('2026-07-10'))).toMatchObject({ limit: 8 });
  });
});

describe('more days a week for a time (TIV-6.1, 6.3)', () => {
  test.each<[string, string, Act, string | string[]]>([
    ['a project, five days', TIV, derogate(), 'accepted'],
    ['six are too many for a project', TIV, derogate({ daysPerWeek: 6 }), ['TIV-6.3 too-many-days']],
    ['a calamity has no such bound', TIV, derogate({ article: '6.1', daysPerWeek: 6 }), 'accepted'],
    ['not by the manager', TIV, derogate({ by: 'manager' }), ['TIV-6.3 wrong-actor']],
    ['what the worker has to prove', TIV, derogate({ article: '6.2' }), ['TIV-20.4a not-possible']],
    ['an article that is none', TIV, derogate({ article: '9' }), ['TIV-20.4a not-possible']],
    ['another act', MET, derogate(), ['MET-4a not-possible']],
  ])('%s', (_, profile, act, expected) => {
    expect(verdict(profile, act)).toEqual(expected);
  });

  test('those that can be granted', () => {
    const { regulation } = situationOf(factsOf(TIV, { now: '2026-05-11 09:00' }));
    expect(derogationsToGrant(regulation).map(({ derogation }) => derogation)).toEqual(['6.1', '6.3']);
  });
});
