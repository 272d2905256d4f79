import { expect, test } from 'vitest';
import { decide } from '../../src/rules/decide.js';
import { decideEach, type EachDay, type Several } from '../../src/rules/several.js';
import { d, factsOf, type World } from './helpers.js';

const ASKED: EachDay = { type: 'request', by: 'employee', activities: 'Drafts', objectives: 'Three' };
const NOW = '2026-11-18 09:30'; // Wednesday

function each(profile: string, dates: string[], world: World = {}, more: Partial<EachDay> = {}): Several {
  return decideEach(factsOf(profile, { now: NOW, ...world }), { ...ASKED, ...more }, dates.map(d));
}

const MIDWEEK = {
  article: '6.1',
  from: d('2026-11-25'),
  to: d('2026-12-31'),
  daysPerWeek: 4,
  authorisedBy: 'director',
} as const;

/** `2026-12-01 yes`, `2026-12-08 MET-4a -> 2026-12-09`, in order. */
function told({ fits, misfits }: Several): string[] {
  const yes = fits.map(({ date, findings }) => [date, 'yes', ...findings.map(({ rule }) => rule)].join(' '));
  const no = misfits.map(({ date, findings, instead }) => {
    const rules = findings.map(({ rule }) => rule);
    return [date, ...rules, ...(instead ? ['->', instead] : [])].join(' ');
  });
  return [...yes, ...no].sort();
}

test.each<[string, string, string[], World, string[]]>([
  [
    'the quota of the month counts up; the month after begins anew',
    'metro-milano-2017',
    ['2026-12-01', '2026-12-03', '2026-12-10', '2026-12-15', '2026-12-17', '2027-01-12'],
    {},
    [
      ...['2026-12-01 yes', '2026-12-03 yes', '2026-12-10 yes', '2026-12-15 yes'],
      ...['2026-12-17 MET-4a', '2027-01-12 yes'],
    ],
  ],
  [
    'days already booked count too, and are no second time',
    'metro-milano-2017',
    ['2026-12-01', '2026-12-03', '2026-12-10'],
    { days: ['2026-12-01 approved', '2026-12-02 pending', '2026-12-22 approved'] },
    ['2026-12-01 GEN-DUP', '2026-12-03 yes', '2026-12-10 MET-4a'],
  ],
  [
    'a holiday and a weekend point to the next date, each to one of its own',
    'metro-milano-2017',
    ['2026-12-05', '2026-12-06', '2026-12-08'],
    {},
    [
      '2026-12-05 MET-11d -> 2026-12-07',
      '2026-12-06 MET-11d -> 2026-12-09',
      '2026-12-08 GEN-CAL -> 2026-12-10',
    ],
  ],
  [
    'what would not fit is not pointed to',
    'metro-milano-2017',
    ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-08'],
    {},
    ['2026-12-01 yes', '2026-12-02 yes', '2026-12-03 yes', '2026-12-04 yes', '2026-12-08 GEN-CAL MET-4a'],
  ],
  [
    'short notice, and a day that is past',
    'metro-milano-2017',
    ['2026-11-12', '2026-11-19', '2026-11-23'],
    {},
    ['2026-11-12 GEN-PAST', '2026-11-19 MET-10a -> 2026-11-24', '2026-11-23 yes'],
  ],
  [
    'to the last day of the agreement and no further',
    'metro-milano-2017',
    ['2026-12-31', '2027-02-01', '2027-02-02'],
    { agreement: { noRenewal: true } },
    ['2026-12-31 yes', '2027-02-01 yes', '2027-02-02 MET-8b'],
  ],
  [
    'a week over the turn of the year is one week',
    'tivoli-2025',
    ['2026-12-28', '2026-12-30', '2027-01-01', '2027-01-04'],
    { agreement: { to: d('2027-06-30') } },
    ['2026-12-28 yes', '2026-12-30 yes', '2027-01-01 TIV-20.3b TIV-20.4b', '2027-01-04 yes'],
  ],
  [
    'the presence agreed for the week',
    'tivoli-2025',
    ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-30'],
    { agreement: { to: d('2027-06-30'), daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 3 } },
    ['2026-11-23 yes', '2026-11-24 yes', '2026-11-25 TIV-20.4a-pres', '2026-11-30 yes'],
  ],
  [
    'a derogation that begins midweek takes no presence that an earlier day of the week needs',
    'tivoli-2025',
    ['2026-11-23', '2026-11-25', '2026-11-26'],
    {
      agreement: { to: d('2027-06-30'), daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 2 },
      person: { derogations: [MIDWEEK] },
      days: ['2026-11-24 approved'],
    },
    ['2026-11-23 yes', '2026-11-25 yes', '2026-11-26 TIV-20.4a-pres'],
  ],
  ['a date twice is one date', 'metro-milano-2017', ['2026-12-03', '2026-12-03'], {}, ['2026-12-03 yes']],
  ['none', 'metro-milano-2017', [], {}, []],
])('%s', (_what, profile, dates, world, expected) => {
  expect(told(each(profile, dates, world))).toEqual(expected);
});

test('a reason lifts what holds "di norma", for every date it is needed for', () => {
  const { fits, misfits } = each('metro-milano-2017', ['2026-11-19', '2026-12-03'], {}, { reason: 'School' });
  expect(fits.map(({ date, findings }) => [date, findings.map(({ rule }) => rule)])).toEqual([
    ['2026-11-19', ['MET-10a']],
    ['2026-12-03', []],
  ]);
  expect(misfits).toEqual([]);
});

test('the quota of every period, with what fits', () => {
  const { quotas } = each('metro-milano-2017', ['2026-12-01', '2026-12-08', '2027-01-12'], {
    days: ['2026-12-22 approved'],
  });
  expect(quotas).toEqual([
    { period: '2026-12', used: 2, limit: 4 },
    { period: '2027-01', used: 1, limit: 4 },
  ]);
});

test('a day without a regulation is no fit, and stops nothing', () => {
  const facts = factsOf('metro-milano-2017', { now: NOW });
  const ends = facts.editions.map((one) => ({ ...one, to: d('2026-12-31') }));
  const several = decideEach({ ...facts, editions: ends }, ASKED, [d('2027-01-12'), d('2026-12-03')]);
  expect(told(several)).toEqual(['2026-12-03 yes', '2027-01-12']);
});

test('as one request those that fit are accepted', () => {
  const facts = factsOf('metro-milano-2017', { now: NOW });
  const dates = ['2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10', '2026-12-15', '2026-12-17'].map(d);
  const { fits } = decideEach(facts, ASKED, dates);
  const together = decide(facts, { ...ASKED, dates: fits.map(({ date }) => date) });
  expect(together).toMatchObject({ outcome: 'accepted', quota: { used: 4, limit: 4 } });
});
