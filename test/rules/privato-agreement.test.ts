import { expect, test } from 'vitest';
import { regulation } from '../../src/regulations/index.js';
import type { Act } from '../../src/rules/act.js';
import { decide } from '../../src/rules/decide.js';
import { regulationAt } from '../../src/rules/edition.js';
import type { Agreement, PersonFacts } from '../../src/rules/facts.js';
import { band, d, factsOf, verdict, type World } from './helpers.js';

const PRI = 'privato-l81-2017';

test.each<[string, Partial<Agreement>, string]>([
  ['open-ended, no number', {}, 'accepted'],
  ['not signed by the employer', { signedBy: ['employee'] }, 'refused L81-19.1'],
  ['signed by the manager instead', { signedBy: ['employee', 'manager'] }, 'refused L81-19.1'],
  ['not signed by the worker', { signedBy: ['employer'] }, 'refused L81-19.1'],
  ['fixed-term', { to: d('2026-12-31') }, 'accepted'],
  ['of ten years', { to: d('2036-02-01') }, 'accepted'],
  ['of a day', { to: d('2026-02-02') }, 'accepted'],
  ['that ends before it begins', { to: d('2026-02-01') }, 'refused L81-19.2'],
  ['twenty days a month', { daysPerMonth: 20 }, 'accepted'],
  ['five a week', { daysPerWeek: 5 }, 'accepted'],
  ['no contact band', { contactBands: [] }, 'accepted'],
  ['bands of the whole window', { contactBands: [band('08:00', '20:00')] }, 'accepted'],
  ['a band before it opens', { contactBands: [band('07:59', '12:00')] }, 'refused PRI-window'],
  ['a band after it closes', { contactBands: [band('18:00', '20:01')] }, 'refused PRI-window'],
  ['eleven hours of rest', { restHours: 11 }, 'accepted'],
  ['ten hours and a half of rest', { restHours: 10.5 }, 'refused DLGS66-7'],
])('signed: %s', (_, changes, expected) => {
  const agreement = { ...(factsOf(PRI).person.agreement as Agreement), ...changes };
  const facts = factsOf(PRI, { now: '2026-01-20 09:00', agreement: null });
  expect(verdict(facts, { type: 'sign-agreement', by: 'hr', agreement })).toBe(expected);
});

type Withdrawal = Extract<Act, { type: 'withdraw' }>;
const disabled: Partial<PersonFacts> = { disabled: true };
const fixed: World['agreement'] = { to: d('2026-12-31') };
const renewed: World['agreement'] = { to: d('2026-06-30'), renewedTo: d('2026-12-31') };
const worker = (effective: string, more: Partial<Withdrawal> = {}): Withdrawal => ({
  type: 'withdraw',
  by: 'employee',
  effective: d(effective),
  ...more,
});
const employer = (effective: string, more: Partial<Withdrawal> = {}) =>
  worker(effective, { by: 'administration', ...more });

// today is 11 May: 10 June is 30 days away, 9 August 90
test.each<[string, World, Withdrawal, string]>([
  ['thirty days', {}, worker('2026-06-10'), 'accepted'],
  ['twenty-nine', {}, worker('2026-06-09'), 'refused L81-19.2'],
  ['twenty-nine, with a reason', {}, worker('2026-06-09', { noticeReason: 'x' }), 'refused L81-19.2'],
  ['the employer, thirty days, no reason', {}, employer('2026-06-10'), 'accepted'],
  ['the employer, twenty-nine', {}, employer('2026-06-09'), 'refused L81-19.2'],
  ['justified, at once', {}, worker('2026-05-11', { justifiedReason: true }), 'accepted'],
  ['waived by both', {}, worker('2026-05-12', { mutualWaiver: true }), 'accepted'],
  ['waived, from yesterday', {}, worker('2026-05-10', { mutualWaiver: true }), 'refused L81-19.2'],
  // disabled worker
  ['the employer, ninety days', { person: disabled }, employer('2026-08-09'), 'accepted'],
  ['the employer, eighty-nine', { person: disabled }, employer('2026-08-08'), 'refused L81-19.2'],
  ['the worker, thirty', { person: disabled }, worker('2026-06-10'), 'accepted'],
  [
    'the employer, waived',
    { person: disabled },
    employer('2026-06-10', { mutualWaiver: true }),
    'refused L81-19.2',
  ],
  [
    'the employer, justified',
    { person: disabled },
    employer('2026-05-11', { justifiedReason: true }),
    'accepted',
  ],
  // with a term: not before it
  ['fixed-term, thirty days', { agreement: fixed }, worker('2026-06-10'), 'refused L81-19.2'],
  ['fixed-term, from its last day', { agreement: fixed }, employer('2026-12-31'), 'refused L81-19.2'],
  ['fixed-term, from the day after it', { agreement: fixed }, worker('2027-01-01'), 'accepted'],
  [
    'fixed-term, justified',
    { agreement: fixed },
    employer('2026-05-11', { justifiedReason: true }),
    'accepted',
  ],
  ['fixed-term, both agree', { agreement: fixed }, worker('2026-05-12', { mutualWaiver: true }), 'accepted'],
  ['renewed, after the first term', { agreement: renewed }, worker('2026-07-01'), 'refused L81-19.2'],
  ['no agreement', { agreement: null }, worker('2026-06-10'), 'refused L81-18.1'],
])('withdrawal: %s', (_, world, act, expected) => {
  expect(verdict(factsOf(PRI, world), act)).toBe(expected);
});

test('a short notice is told with the first day that is not; a term alone, which no notice shortens', () => {
  expect(decide(factsOf(PRI), worker('2026-06-09'))).toMatchObject({
    findings: [{ code: 'notice-short', numbers: { required: 30, given: 29 } }],
    earliest: '2026-06-10',
  });
  const early = decide(factsOf(PRI, { agreement: renewed }), worker('2026-05-20'));
  expect(early.findings).toMatchObject([{ code: 'fixed-term', numbers: { to: '2026-12-31' } }]);
  expect(early.earliest).toBeUndefined();
});

const candidates = [
  { id: 'nobody', priorities: [] },
  { id: 'mother', priorities: ['post-maternity-3y'] },
  { id: 'parent', priorities: ['child-up-to-12'] },
  { id: 'ill', priorities: ['serious-illness-74'] },
];
// art. 18 c. 3-bis: since 1 January 2019, anew since 13 August 2022; L. 106/2025 since 9 August 2025
test.each<[string, string[] | undefined]>([
  ['2018-12-31', undefined],
  ['2019-01-01', ['mother', 'nobody', 'parent', 'ill']],
  ['2022-08-12', ['mother', 'nobody', 'parent', 'ill']],
  ['2022-08-13', ['parent', 'nobody', 'mother', 'ill']],
  ['2025-08-08', ['parent', 'nobody', 'mother', 'ill']],
  ['2025-08-09', ['parent', 'ill', 'nobody', 'mother']],
])('who comes first on %s', (day, expected) => {
  const { outcome, order } = decide(factsOf(PRI, { now: `${day} 09:00` }), {
    type: 'rank',
    by: 'manager',
    candidates,
  });
  expect(order).toEqual(expected);
  expect(outcome).toBe(expected ? 'accepted' : 'refused');
});

// L. 203/2024 is in force since 12 January 2025
test.each([
  ['2017-06-14', undefined],
  ['2025-01-11', undefined],
  ['2025-01-12', 5],
])('days to communicate the agreement on %s: %s', (day, days) => {
  const duties = regulationAt(regulation(PRI), d(day))?.duties.filter(({ rule }) => rule === 'L81-23');
  expect(duties?.map(({ withinDays }) => withinDays)).toEqual([days]);
});

test('nothing before the law', () => {
  expect(regulationAt(regulation(PRI), d('2017-06-13'))).toBeUndefined();
});

/** Figures, wherever they stand. */
function figures(node: unknown): { rule: string; article: string; basis?: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'rule' in node ? [node as { rule: string; article: string; basis?: string }] : [];
  return [...own, ...Object.values(node).flatMap(figures)];
}

test('what is no law never looks like it, and what is law names it', () => {
  const all = regulation(PRI).flatMap(figures);
  const defaults = all.filter(({ rule }) => /^(PRI|GEN)-/.test(rule));
  expect(new Set(defaults.map(({ article, basis }) => `${article}, ${basis}`))).toEqual(
    new Set(['impostazione predefinita, product-default']),
  );
  const law = all.filter(({ rule }) => !/^(PRI|GEN)-/.test(rule));
  const unsourced = law.filter(({ basis, article }) => basis || !/(\bart\.|§) \d/.test(article));
  expect(unsourced.map(({ rule }) => rule)).toEqual([]);
  expect(law.length).toBeGreaterThan(20);
});
