import { expect, test } from 'vitest';
import type { Form, Locale } from '../../src/messages/card.js';
import { rejectForm } from '../../src/messages/reject-form.js';
import { requestForm } from '../../src/messages/request-form.js';
import type { RequestFormView } from '../../src/messages/views.js';
import { pendingDay } from '../fixtures/day-views.js';
import { moments } from '../fixtures/moments.js';
import { formViews } from '../fixtures/see-views.js';

const form = (name: string, locale: Locale = 'it'): Form =>
  requestForm(formViews[name] as RequestFormView, locale);
const field = (of: Form, name: string) => of.fields.find((one) => one.name === name);

test.each(['it', 'en'] as const)('titles of forms fit a Slack modal: %s', (locale) => {
  const forms = moments(locale).flatMap((moment) => moment.form ?? []);
  expect(forms.length).toBeGreaterThan(10);
  for (const { title, dismiss, submit } of forms) {
    for (const text of [title, dismiss, submit.label]) expect(text.length).toBeLessThanOrEqual(24);
  }
});

test('asks for what the regulation asks, and for the reason only when needed', () => {
  expect(form('empty').fields.map(({ name }) => name)).toEqual(['date', 'activities', 'objectives', 'place']);
  expect(form('of a dirigente').fields.map(({ name }) => name)).toEqual(['date']);
  expect(form('refused, reason helps').fields.map(({ name }) => name)).toContain('reason');
});

test('the date has its bounds, what was typed stays, errors stand at their fields', () => {
  expect(field(form('prefilled'), 'date')).toMatchObject({
    value: '2026-12-03',
    min: '2026-11-24',
    max: '2027-11-24',
  });
  expect(field(form('one place'), 'place')).toMatchObject({
    value: 'Casa',
    options: [{ value: 'Casa', label: 'Casa' }],
  });
  expect(form('errors at every field').fields.map(({ error }) => error)).toEqual(['D', 'A', 'O', 'P', 'R']);
});

test('a refusal names the rule, the figures and the first lawful date, which is a button', () => {
  const refused = form('refused, reason helps');
  expect(refused.notice).toEqual({
    tone: 'bad',
    text: [
      'La richiesta non può partire così.',
      'Il preavviso per giovedì 3 dicembre è di 2 giorni lavorativi: di norma ne servono 3 (LG art. 10, MET-10a).',
      'La prima data possibile è venerdì 4 dicembre.',
      'Se ti serve proprio questa data, scrivi la motivazione e invia di nuovo.',
    ],
  });
  expect(refused.others).toEqual([
    { act: 'request', value: '2026-12-04', label: 'Richiedi venerdì 4 dicembre' },
    { act: 'plan', label: 'Più giorni' },
  ]);
  expect(form('refused, next year', 'en').others[0]?.label).toBe('Request Thursday 7 January 2027');
});

test('no false hope: a reason is not suggested against a hard rule', () => {
  expect(form('refused, hard').notice?.text.join(' ')).not.toContain('motivazione');
  expect(form('refused, hard').others.map(({ act }) => act)).toEqual(['plan']);
});

test('what was understood of a phrase is said in words at the date', () => {
  const date = form('prefilled').fields.find(({ name }) => name === 'date');
  expect(date).toMatchObject({ value: '2026-12-03', hint: 'Ho capito: giovedì 3 dicembre.' });
  expect(form('next year').fields[0]?.hint).toBe('Ho capito: giovedì 7 gennaio 2027.');
});

test('activities of the last time are offered as such', () => {
  const [, activities] = form('as last time').fields;
  expect(activities?.value).toBe('Verbali');
  expect(activities?.hint).toMatch(/l’ultima volta/);
});

test.each<[string, string[], string?]>([
  ['the bank has days', ['useBank']],
  ['a draw', ['useBank', 'criterion', 'reason', 'noticeReason']],
  ['a derogation', ['derogation', 'documented', 'reason']],
])('%s: only what is needed is asked', (name, fields) => {
  const asked = form(name).fields.map((field) => field.name);
  expect(asked.filter((field) => !['date', 'activities', 'objectives', 'place'].includes(field))).toEqual(
    fields,
  );
});

test('what the unit asks of itself is a warning above the form, not a refusal', () => {
  const { notice } = form('coverage');
  expect(notice?.tone).toBe('warning');
  expect(notice?.text.at(-1)).toMatch(/Puoi chiedere lo stesso/);
});

test('labels of the buttons', () => {
  expect([form('empty').submit.label, form('empty').dismiss]).toEqual(['Richiedi', 'Chiudi']);
  expect([form('empty', 'en').submit.label, form('empty', 'en').dismiss]).toEqual(['Request', 'Close']);
});

test('rejecting needs a reason, can be confirmed or taken back', () => {
  const reject = rejectForm(pendingDay, 'it', { reason: 'boh' }, 'Questo campo serve.');
  const of = { subject: pendingDay.id, version: 1 };
  expect(reject.fields).toMatchObject([
    { name: 'reason', kind: 'long-text', required: true, value: 'boh', error: 'Questo campo serve.' },
  ]);
  expect(reject.submit).toEqual({ act: 'reject-confirm', ...of, label: 'Conferma', style: 'danger' });
  expect(reject.others).toEqual([{ act: 'show', ...of, label: 'Indietro' }]);
  expect(rejectForm(pendingDay, 'en').submit.label).toBe('Confirm');
  expect(rejectForm(pendingDay, 'it').fields[0]?.error).toBeUndefined();
});
