import { expect, test } from 'vitest';
import { cancelNotice } from '../../src/messages/cancel-notice.js';
import type { Card } from '../../src/messages/card.js';
import { communicationCard } from '../../src/messages/communication-card.js';
import { dayCard } from '../../src/messages/day-card.js';
import { decisionNotice } from '../../src/messages/decision-notice.js';
import { expiredNotice } from '../../src/messages/expired-notice.js';
import { requestCard } from '../../src/messages/request-card.js';
import type { DayView } from '../../src/messages/views.js';
import { colleagues, dayViews, pendingDay } from '../fixtures/day-views.js';

const labels = (card: Card) => (card.buttons ?? []).map((button) => button.label);
const names = Object.keys(dayViews);
const view = (name: string): DayView => dayViews[name] ?? pendingDay;
const isOpen = (day: DayView) => !day.begun && (day.state === 'pending' || day.state === 'approved');

test.each(names)('the asker may cancel while the day lives: %s', (name) => {
  const day = view(name);
  expect(labels(dayCard(day, 'it'))).toEqual(isOpen(day) ? ['Annulla'] : []);
  expect(labels(dayCard(day, 'en'))).toEqual(isOpen(day) ? ['Cancel'] : []);
});

test.each(names)('the approver may decide while nobody has: %s', (name) => {
  const day = view(name);
  const open = day.state === 'pending' && !day.begun;
  expect(labels(requestCard(day, [], 'it'))).toEqual(open ? ['Approva', 'Respingi'] : []);
  expect(labels(requestCard(day, [], 'en'))).toEqual(open ? ['Approve', 'Reject'] : []);
  expect(labels(communicationCard(day, [], 'it'))).toEqual([]);
});

test('a button carries id and version and nothing else', () => {
  expect(requestCard(pendingDay, [], 'it').buttons).toEqual([
    { act: 'approve', subject: pendingDay.id, version: 1, label: 'Approva', style: 'primary' },
    { act: 'reject', subject: pendingDay.id, version: 1, label: 'Respingi', style: 'danger' },
  ]);
  expect(dayCard(pendingDay, 'it').buttons).toEqual([
    { act: 'cancel', subject: pendingDay.id, version: 1, label: 'Annulla', style: 'danger' },
  ]);
});

test.each([
  ['pending', 'In attesa di decisione', 'Decide Maria Rossi. La risposta arriva qui.'],
  ['approved', 'Approvata', 'Approvata da Maria Rossi martedì 24 novembre alle 11:05.'],
  [
    'approved for another',
    'Approvata',
    'Approvata da Luca Neri, per conto di Maria Rossi, martedì 24 novembre alle 11:05.',
  ],
  ['rejected', 'Respinta', 'Respinta da Maria Rossi martedì 24 novembre alle 11:05.'],
  ['cancelled', 'Annullata', 'L’hai annullata tu martedì 24 novembre alle 11:05.'],
  ['cancelled by another', 'Annullata', 'Annullata da Maria Rossi martedì 24 novembre alle 11:05.'],
  ['revoked', 'Revocata', 'Revocata da Maria Rossi martedì 24 novembre alle 11:05.'],
  ['recalled', 'Richiamo in sede', 'Richiamo in sede deciso da Maria Rossi martedì 24 novembre alle 11:05.'],
  ['swapped', 'Spostata', 'Spostata da Maria Rossi martedì 24 novembre alle 11:05.'],
  ['suspended', 'Sospesa', 'La giornata è sospesa e non conta nella quota.'],
  ['communicated', 'Comunicata', 'La comunicazione è per Maria Rossi: non serve un’autorizzazione.'],
  ['placed', 'Confermata', 'Non serve un’autorizzazione: l’accordo basta.'],
])('the asker reads how the day stands: %s', (name, status, line) => {
  const card = dayCard(view(name), 'it');
  expect(card.status?.text).toBe(status);
  expect(card.text?.[0]).toBe(line);
  expect(card.summary).toContain('Lavoro agile: giovedì 3 dicembre.');
  expect(card.summary).toContain(line);
});

test('a request that lapsed says so to both', () => {
  const lapsed = view('pending, begun');
  for (const card of [dayCard(lapsed, 'en'), requestCard(lapsed, [], 'en'), expiredNotice(lapsed, 'en')]) {
    expect(card.status).toEqual({ text: 'Expired without a decision', tone: 'bad' });
    expect(card.text?.join(' ')).toContain('does not count as approved');
  }
});

test('the approver reads what the decision needs', () => {
  const card = requestCard(view('pending, with warnings'), colleagues(2), 'it');
  expect(Object.fromEntries((card.facts ?? []).map(({ label, value }) => [label, value]))).toEqual({
    Persona: 'Anna Verdi',
    Unità: 'Servizio Tributi',
    Giorno: 'giovedì 3 dicembre',
    Attività: 'Istruttoria di dieci pratiche',
    Obiettivi: 'Dieci pratiche chiuse',
    Luogo: 'Casa',
    Motivazione: 'Visita del tecnico',
    'Quota con questa giornata': '2 giornate su 4 a dicembre',
  });
  const [warnings, others] = card.lists ?? [];
  expect(warnings?.items.map(({ text }) => text)).toEqual([
    'Il preavviso per giovedì 3 dicembre è di 2 giorni lavorativi: di norma ne servono 3 (LG art. 10, MET-10a).',
    'Per giovedì 3 dicembre la VPN è al completo: 40 collegamenti impegnati su 40 (LG art. 10, MET-10c).',
  ]);
  expect(others?.heading).toBe('Già in lavoro agile quel giorno: 2 persone');
  expect(others?.items[0]).toEqual({ text: 'Collega D’Àgata 001', detail: '10:00–13:00' });
});

test('a rejection tells its reason to both, and the quota no more', () => {
  for (const card of [dayCard(view('rejected'), 'it'), requestCard(view('rejected'), [], 'it')]) {
    expect(card.facts).toContainEqual({
      label: 'Motivo della decisione',
      value: 'Quel giorno c’è il collaudo.',
    });
    expect(card.facts?.some(({ label }) => label.startsWith('Quota'))).toBe(false);
  }
});

test('a decision that did not make the day what it is tells nothing about it', () => {
  expect(JSON.stringify(dayCard(view('suspended'), 'it'))).not.toContain('Va bene.');
});

test('a day of another year bears its year', () => {
  expect(dayCard(view('pending, next year'), 'en').title).toBe('Remote day: Thursday 7 January 2027');
});

test('notices are one sentence for whom they concern', () => {
  expect(decisionNotice(view('approved'), 'it').summary).toBe(
    'Maria Rossi ha approvato la tua giornata di lavoro agile di giovedì 3 dicembre.',
  );
  expect(decisionNotice(view('rejected'), 'en')).toMatchObject({
    summary: 'Maria Rossi rejected your remote day on Thursday 3 December.',
    facts: [{ label: 'Reason for the decision', value: 'Quel giorno c’è il collaudo.' }],
  });
  expect(decisionNotice(view('suspended'), 'it').summary).toBe(
    'La tua giornata di lavoro agile di giovedì 3 dicembre ora è sospesa.',
  );
  expect(cancelNotice(view('cancelled'), 'it').summary).toContain('Anna Verdi ha annullato');
});

test('a communication tells and asks nothing', () => {
  const card = communicationCard(view('communicated'), colleagues(1), 'it');
  expect(card.title).toBe('Anna Verdi comunica una giornata di lavoro agile');
  expect(card.text).toEqual(['È una comunicazione: non serve un’autorizzazione e non devi fare nulla.']);
  expect(card.buttons).toBeUndefined();
});

test('400 others fit beside long texts', () => {
  const card = requestCard(view('pending, extreme'), colleagues(400), 'it');
  const others = card.lists?.at(-1);
  expect(others?.heading).toContain('400 persone');
  expect(JSON.stringify(others).length).toBeLessThan(3_000);
  expect(others?.items.at(-1)?.text).toMatch(/^e altre \d+ persone$/);
});
