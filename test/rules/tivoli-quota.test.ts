import { expect, test } from 'vitest';
import { decide } from '../../src/rules/decide.js';
import type { Agreement, PersonFacts } from '../../src/rules/facts.js';
import { d, factsOf, request, verdict, type World } from './helpers.js';

const TIV = 'tivoli-2025';
const monthly: Partial<Agreement> = { daysPerWeek: undefined, daysPerMonth: 8, minPresencePerWeek: 2 };
const absent = (from: string, to: string, kind = 'leave'): World['facts'] => ({
  absences: [{ from: d(from), to: d(to), kind }],
});
const granted = (
  from: string,
  to: string,
  daysPerWeek: number,
  article = '6.1',
  authorisedBy = 'manager',
) => ({
  article,
  from: d(from),
  to: d(to),
  daysPerWeek,
  authorisedBy,
});

// own working days of the week - agile days - days of absence >= two (R13)
test.each<[string, World, string, string]>([
  ['three agile of five', { days: ['2026-05-12', '2026-05-13'] }, '2026-05-14', 'accepted'],
  [
    'four agile of five',
    { days: ['2026-05-11', '2026-05-12', '2026-05-13'] },
    '2026-05-14',
    'refused TIV-20.4a-pres',
  ],
  [
    'pending counts',
    { days: ['2026-05-11', '2026-05-12', '2026-05-13 pending'] },
    '2026-05-14',
    'refused TIV-20.4a-pres',
  ],
  [
    'cancelled does not',
    { days: ['2026-05-11', '2026-05-12', '2026-05-13 cancelled'] },
    '2026-05-14',
    'accepted',
  ],
  [
    'the Sunday before and the Monday after are other weeks',
    { days: ['2026-05-08', '2026-05-18', '2026-05-12', '2026-05-13'] },
    '2026-05-14',
    'accepted',
  ],
  [
    'a local holiday in the week',
    { days: ['2026-05-12', '2026-05-13'], holidays: ['2026-05-15'] },
    '2026-05-14',
    'refused TIV-20.4a-pres',
  ],
  [
    'a local holiday on an agile day counts once',
    { days: ['2026-05-12', '2026-05-13'], holidays: ['2026-05-13'] },
    '2026-05-14',
    'accepted',
  ],
  [
    'leave on another day',
    { days: ['2026-05-12', '2026-05-13'], facts: absent('2026-05-15', '2026-05-18') },
    '2026-05-14',
    'refused TIV-20.4a-pres',
  ],
  [
    'leave that ends the week before',
    { days: ['2026-05-12', '2026-05-13'], facts: absent('2026-05-04', '2026-05-10') },
    '2026-05-14',
    'accepted',
  ],
  [
    'leave at the weekend',
    { days: ['2026-05-12', '2026-05-13'], facts: absent('2026-05-16', '2026-05-17') },
    '2026-05-14',
    'accepted',
  ],
  [
    'four own days',
    { days: ['2026-05-12', '2026-05-13'], person: { workdays: [1, 2, 3, 4] } },
    '2026-05-14',
    'refused TIV-20.4a-pres',
  ],
  [
    'six own days',
    { days: ['2026-05-11', '2026-05-12', '2026-05-13'], person: { workdays: [1, 2, 3, 4, 5, 6] } },
    '2026-05-14',
    'accepted',
  ],
  [
    'vertical part-time on three',
    { days: [], person: { partTime: { kind: 'vertical', workdays: [2, 3, 4] } } },
    '2026-05-14',
    'accepted',
  ],
  [
    'vertical part-time on three, the second',
    { days: ['2026-05-12'], person: { partTime: { kind: 'vertical', workdays: [2, 3, 4] } } },
    '2026-05-14',
    'refused TIV-20.4a-pres',
  ],
])('presence: %s', (_, world, date, expected) => {
  const facts = factsOf(TIV, { now: '2026-05-10 09:00', agreement: monthly, ...world });
  expect(verdict(facts, request(date))).toBe(expected);
});

test('the finding tells the presence that would be left, once for two dates of a week', () => {
  const facts = factsOf(TIV, {
    now: '2026-05-10 09:00',
    agreement: monthly,
    days: ['2026-05-11', '2026-05-12'],
  });
  const { findings } = decide(facts, request(['2026-05-13', '2026-05-14', '2026-05-18']));
  expect(findings).toMatchObject([
    { code: 'presence-floor', numbers: { presence: 1, floor: 2, week: '2026-W20' } },
  ]);
});

test('a week full of agile days says nothing of the week after', () => {
  const facts = factsOf(TIV, { now: '2026-05-10 09:00', agreement: monthly });
  const week = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-18', '2026-05-19', '2026-05-20'];
  expect(verdict(facts, request(week))).toBe('accepted');
  expect(verdict(facts, request([...week, '2026-05-21']))).toBe('refused TIV-20.4a-pres');
});

test('two days a week owe no presence, whatever is written', () => {
  const agreement = { minPresencePerWeek: 4 };
  const facts = factsOf(TIV, { now: '2026-05-10 09:00', agreement, days: ['2026-05-12'] });
  expect(verdict(facts, request('2026-05-14'))).toBe('accepted');
});

// derogations already granted: their dates, both included
const twoDays = ['2026-05-12', '2026-05-13'];
test.each<[string, PersonFacts['derogations'], string]>([
  ['from the day', [granted('2026-05-14', '2026-05-29', 3)], 'accepted'],
  ['from the day after', [granted('2026-05-15', '2026-05-29', 3)], 'refused TIV-20.4b'],
  ['until the day', [granted('2026-05-01', '2026-05-14', 3)], 'accepted'],
  ['no more than granted', [granted('2026-05-01', '2026-05-29', 2)], 'refused TIV-6.1'],
  ['6.2 granted', [granted('2026-05-01', '2026-05-29', 3, '6.2')], 'accepted'],
  ['6.3 granted', [granted('2026-05-01', '2026-05-29', 3, '6.3')], 'accepted'],
  ['an article that grants nothing', [granted('2026-05-01', '2026-05-29', 3, '6.4')], 'refused TIV-20.4b'],
  ['granted to oneself', [granted('2026-05-01', '2026-05-29', 3, '6.1', 'employee')], 'refused TIV-20.4b'],
  [
    'an old one and a current one',
    [granted('2026-04-01', '2026-04-30', 5), granted('2026-05-01', '2026-05-29', 3)],
    'accepted',
  ],
])('derogation: %s', (_, derogations, expected) => {
  const facts = factsOf(TIV, { person: { derogations }, days: twoDays });
  expect(verdict(facts, request('2026-05-14'))).toBe(expected);
});

test('a project replaces the month by the week, presence in; its days are days of the month all the same', () => {
  const person = { derogations: [granted('2026-05-04', '2026-05-17', 5, '6.3')] };
  const days = [
    '2026-05-04',
    '2026-05-05',
    '2026-05-06',
    '2026-05-07',
    '2026-05-11',
    '2026-05-12',
    '2026-05-13',
  ];
  const facts = factsOf(TIV, { agreement: monthly, person, days });
  const within = decide(facts, request('2026-05-15'));
  expect(within).toMatchObject({ outcome: 'accepted', quota: { used: 4, limit: 5, period: '2026-W20' } });
  // from Monday 18 May the month counts again: seven days are used, the eighth is left (R6)
  const after = decide(facts, request('2026-05-18'));
  expect(after).toMatchObject({ outcome: 'accepted', quota: { used: 8, limit: 8, period: '2026-05' } });
  const full = factsOf(TIV, { agreement: monthly, person, days: [...days, '2026-05-14'] });
  expect(verdict(full, request('2026-05-18'))).toBe('refused TIV-20.4a');
});

// Monday 11 May 2026 to Friday 15; the derogation governs some of the days only
test.each([
  ['Monday alone', '2026-05-11', '2026-05-11', ['2026-05-11', '2026-05-12'], 'accepted'],
  [
    'Monday alone, one day more than two',
    '2026-05-11',
    '2026-05-11',
    ['2026-05-11', '2026-05-12', '2026-05-13'],
    'refused TIV-20.4b',
  ],
  [
    'from Wednesday on',
    '2026-05-13',
    '2026-05-15',
    ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15'],
    'accepted',
  ],
  [
    'until Wednesday, Thursday is an ordinary one',
    '2026-05-11',
    '2026-05-13',
    ['2026-05-12', '2026-05-13', '2026-05-14'],
    'refused TIV-20.4b',
  ],
])('a derogation in a part of the week: %s', (_, from, to, dates, answer) => {
  const person = { derogations: [granted(from, to, 5, '6.3')] };
  const facts = factsOf(TIV, { now: '2026-05-08 09:00', person });
  expect(verdict(facts, request(dates))).toBe(answer);
});

test('never more than five a week for a project (6.3), as many as granted otherwise', () => {
  const six: PersonFacts['workdays'] = [1, 2, 3, 4, 5, 6];
  const days = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14', '2026-05-15'];
  const of = (article: string) => ({
    derogations: [granted('2026-05-04', '2026-05-29', 6, article)],
    workdays: six,
  });
  const ask = request('2026-05-16');
  expect(verdict(factsOf(TIV, { person: of('6.3'), days }), ask)).toBe('refused TIV-6.3');
  expect(verdict(factsOf(TIV, { person: of('6.1'), days }), ask)).toBe('accepted');
});

// named weekdays: beyond the number a documented derogation opens another weekday, within it the swap is the way
const named: Partial<Agreement> = { weekdays: [2, 4] };
const proven = { reason: 'Surgery', derogation: { article: '6.2', documented: true } };
test.each<[string, string[], Parameters<typeof request>[1], string]>([
  ['beyond the number, proven', ['2026-05-12', '2026-05-14'], proven, 'warned TIV-6.2'],
  [
    'beyond the number, without documents',
    ['2026-05-12', '2026-05-14'],
    { ...proven, derogation: { article: '6.2' } },
    'refused TIV-6.2',
  ],
  [
    'beyond the number, not claimed',
    ['2026-05-12', '2026-05-14'],
    { reason: 'Surgery' },
    'refused TIV-20.4b TIV-20.4d',
  ],
  ['within the number', ['2026-05-12'], proven, 'refused TIV-20.4d'],
  [
    'beyond the number, another article',
    ['2026-05-12', '2026-05-14'],
    { ...proven, derogation: { article: '6.1', documented: true } },
    'refused TIV-20.4b TIV-20.4d',
  ],
])('a Wednesday, Tuesday and Thursday named: %s', (_, days, more, expected) => {
  const facts = factsOf(TIV, { agreement: named, days });
  expect(verdict(facts, request('2026-05-13', more))).toBe(expected);
});

test('where a derogation is granted other weekdays than the named ones are open', () => {
  const person = { derogations: [granted('2026-05-11', '2026-05-15', 3)] };
  const facts = factsOf(TIV, { agreement: named, person, days: ['2026-05-12', '2026-05-14'] });
  expect(verdict(facts, request('2026-05-13'))).toBe('accepted');
  expect(verdict(facts, request('2026-05-20'))).toBe('refused TIV-20.4d');
});
