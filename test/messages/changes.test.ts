import { expect, test } from 'vitest';
import { alternativesNotice } from '../../src/messages/alternatives-notice.js';
import { dayCard } from '../../src/messages/day-card.js';
import { decisionNotice } from '../../src/messages/decision-notice.js';
import { impedimentNotice } from '../../src/messages/impediment-notice.js';
import { recallMeans } from '../../src/messages/recall-words.js';
import { requestCard } from '../../src/messages/request-card.js';
import type { DayEvent, DayView } from '../../src/messages/views.js';
import { localDate } from '../../src/rules/local-date.js';
import { at, dayViews, pendingDay } from '../fixtures/day-views.js';
import { moments } from '../fixtures/moments/changes.js';

const approved: DayView = dayViews.approved ?? pendingDay;
const proposal: DayEvent = {
  ...{ act: 'propose-alternatives', by: 'Maria Rossi', reason: 'Sportello' },
  at: at('2026-11-25T08:30:00Z'),
};
const dates = [localDate('2026-12-09'), localDate('2027-01-14')];
const open: DayView = { ...approved, alternatives: dates, lost: [], acts: [proposal] };
const labels = (card: { buttons?: { label: string }[] }) => card.buttons?.map(({ label }) => label) ?? [];

test('each date proposed is a button that carries it; another year is told', () => {
  const card = alternativesNotice(open, 'en');
  expect(card.buttons).toMatchObject([
    { act: 'alternative-accept', value: '2026-12-09', label: 'Take Wednesday 9 December', version: 2 },
    { act: 'alternative-accept', value: '2027-01-14', label: 'Take Thursday 14 January 2027', version: 2 },
    { act: 'alternative-decline', label: 'Keep my date' },
  ]);
  expect(card.summary).toBe('Maria Rossi proposes to move your remote day on Thursday 3 December.');
  expect(card.facts).toContainEqual({ label: 'Reason for the proposal', value: 'Sportello' });
});

test.each(['it', 'en'] as const)('no %s card has more than six buttons', (locale) => {
  const many = moments(locale).filter(({ card }) => (card?.buttons?.length ?? 0) > 6);
  expect(many.map(({ name }) => name)).toEqual([]);
});

test('only what the reader may do is offered', () => {
  expect(labels(requestCard({ ...approved, can: [] }, [], 'it'))).toEqual([]);
  const all: DayView = { ...approved, can: ['propose', 'recall', 'revoke', 'impediment'] };
  expect(labels(requestCard(all, [], 'it'))).toEqual(['Proponi altre date', 'Richiama in sede', 'Revoca']);
  expect(labels(requestCard(all, [], 'en'))).toEqual(['Propose other dates', 'Recall to office', 'Revoke']);
  expect(labels(dayCard(all, 'it'))).toEqual(['Problema tecnico', 'Annulla']);
  expect(labels(impedimentNotice({ ...all, can: ['propose'] }, 'it'))).toEqual([]);
});

test.each([
  [{ state: 'approved', acts: [proposal] }, 'Remote day on Thursday 3 December is now approved'],
  [
    { state: 'approved', acts: [proposal, { ...proposal, act: 'decline-alternative' }] },
    'You kept your date: Thursday 3 December stays approved.',
  ],
  [{ state: 'swapped', movedTo: dates[0] }, 'You took Wednesday 9 December instead of Thursday 3 December.'],
  [{ state: 'cancelled' }, 'is now cancelled'],
  [
    { alternatives: dates, begun: true },
    'Thursday 3 December has begun: the dates proposed are no longer valid.',
  ],
] as [Partial<DayView>, string][])('once closed the notice says what came of it: %o', (change, said) => {
  const card = alternativesNotice({ ...approved, ...change }, 'en');
  expect(card.text?.join(' ').toLowerCase()).toContain(said.toLowerCase());
  expect(labels(card)).toEqual([]);
});

test.each([
  [true, 'The day counts in the quota.'],
  [false, 'The day does not count in the quota: another one can be requested in its place in December.'],
])('a recall tells whether the day counts: %s', (used, said) => {
  const recall = { ...proposal, act: 'recall', reason: undefined };
  const card = decisionNotice(
    { ...approved, state: 'recalled', used, again: '2026-12', decision: recall },
    'en',
  );
  expect(card.title).toBe('Recall to the office: Thursday 3 December');
  expect(card.text).toEqual(['Maria Rossi recalls you to the office on Thursday 3 December.', said]);
});

test.each([
  [{ frees: false }, /once the day has begun/],
  [
    { frees: true, freesUntil: at('2026-12-02T19:00:00Z') },
    /falls on Wednesday 2 December at 20:00: until then/,
  ],
  [{ frees: false, freesUntil: at('2026-12-02T19:00:00Z') }, /fell on Wednesday 2 December at 20:00/],
])('what a recall means: %o', (terms, said) => {
  expect(recallMeans({ reason: false, ...terms }, 'en', localDate('2026-12-01'))).toMatch(said);
});
