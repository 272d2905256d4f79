import { expect, test } from 'vitest';
import { balanceCard } from '../../src/messages/balance-card.js';
import { contactBandReminder } from '../../src/messages/contact-band-reminder.js';
import { digestCard } from '../../src/messages/digest-card.js';
import { disconnectionReminder } from '../../src/messages/disconnection-reminder.js';
import { helpCard } from '../../src/messages/help-card.js';
import { todayCard } from '../../src/messages/today-card.js';
import type { BalanceView, UnitDayView } from '../../src/messages/views.js';
import { localDate, localTime } from '../../src/rules/local-date.js';
import { colleagues } from '../fixtures/day-views.js';
import { balances } from '../fixtures/see-views.js';

const date = localDate('2026-12-03');
const unitDay = (count: number, name?: string): UnitDayView => ({
  unit: 'Servizio Tributi',
  date,
  remote: colleagues(count, name),
});
const balance = (name: string) => balances[name] as BalanceView;

test.each([
  [0, 'Oggi nessuno è in lavoro agile.', 'Nobody works remotely today.'],
  [1, '1 persona in lavoro agile', '1 person working remotely'],
  [2, '2 persone in lavoro agile', '2 people working remotely'],
])('the digest of %i people', (count, italian, english) => {
  for (const card of [digestCard, todayCard]) {
    expect(card(unitDay(count), 'it').summary).toContain(italian);
    expect(card(unitDay(count), 'en').summary).toContain(english);
    expect(card(unitDay(count), 'it').lists?.[0]?.items.length ?? 0).toBe(count);
  }
});

test('who is remote shows names and bands, and nothing that the values carry beside', () => {
  const secret = { reason: 'visita medica', state: 'pending', disability: true };
  const remote = colleagues(2).map((one) => ({ ...one, ...secret }));
  for (const card of [digestCard, todayCard]) {
    const drawn = card({ unit: 'Servizio Tributi', date, remote }, 'it');
    expect(JSON.stringify(drawn)).not.toMatch(/visita medica|pending|attesa|respint|motiv|disab/i);
    expect(drawn.lists?.[0]?.items).toEqual([
      { text: 'Collega D’Àgata 001', detail: '10:00–13:00' },
      { text: 'Collega D’Àgata 002', detail: '09:00–11:00, 14:30–16:00' },
    ]);
    expect(drawn.buttons).toBeUndefined();
  }
});

test('400 people of one unit are all named in one message', () => {
  const names =
    digestCard(unitDay(400), 'it')
      .lists?.[0]?.items.map(({ text }) => text)
      .join(', ') ?? '';
  for (const { name } of colleagues(400)) expect(names).toContain(name);
  expect(names.length).toBeLessThan(10_000);
});

test('those who find no room are counted', () => {
  const items = digestCard(unitDay(400, 'N'.repeat(60)), 'en').lists?.[0]?.items ?? [];
  const named = items.slice(0, -1).reduce((sum, { text }) => sum + text.split(', ').length, 0);
  expect(items.at(-1)?.text).toBe(`and ${400 - named} more people`);
});

test('the balance: quotas, agreement, bands, next days', () => {
  const card = balanceCard(balance('usual'), 'it');
  expect(card.facts).toEqual([
    { label: 'Dicembre 2026', value: '2 giornate su 4, ne restano 2' },
    { label: 'Gennaio 2027', value: '0 giornate su 4, ne restano 4' },
    { label: 'Accordo individuale', value: 'fino a mercoledì 30 giugno 2027' },
    { label: 'Recesso', value: 'se lo comunichi oggi, da lunedì 18 gennaio 2027' },
    { label: 'Fascia di contattabilità', value: '10:00–13:00' },
  ]);
  expect(card.lists?.[0]?.items).toEqual([
    { text: 'giovedì 3 dicembre', detail: 'approvata' },
    { text: 'giovedì 7 gennaio 2027', detail: 'in attesa di decisione' },
  ]);
  expect(card.buttons?.map(({ act }) => act)).toEqual(['ask', 'month']);
});

test('the balance at its ends: nothing left, no agreement, none that ends', () => {
  const values = (name: string) => balanceCard(balance(name), 'en').facts?.map(({ value }) => value);
  expect(values('of a week')?.slice(0, 3)).toEqual([
    '1 day out of 2, 1 left',
    '3 days out of 2, none left',
    'open-ended',
  ]);
  expect(values('without agreement')).toEqual(['none in force']);
  expect(balanceCard(balance('without agreement'), 'it').lists?.[0]?.items).toEqual([
    { text: 'Nessuna giornata in programma.' },
  ]);
});

test('an agreement still to begin: from when it holds, and no days before', () => {
  const view = balance('not begun');
  expect(balanceCard(view, 'it').facts?.[0]).toEqual({
    label: 'Accordo individuale',
    value: 'vale da venerdì 1 gennaio 2027, fino a martedì 30 novembre 2027',
  });
  expect(balanceCard(view, 'it').text).toEqual([
    'Il tuo accordo vale da venerdì 1 gennaio 2027: prima di allora non hai giornate.',
  ]);
  expect(balanceCard(view, 'en').summary).toContain('holds from Friday 1 January 2027');
});

test('reminders tell the hours', () => {
  const band = { from: localTime('10:00'), to: localTime('13:00') };
  expect(contactBandReminder({ dayId: 'day', date, band }, 'it').summary).toBe(
    'Oggi, giovedì 3 dicembre, sei in lavoro agile. La tua fascia di contattabilità va dalle 10:00 alle 13:00.',
  );
  const bandName = 'copresence';
  const hers = contactBandReminder({ dayId: 'day', date, band, bandName }, 'it');
  expect([hers.title, hers.summary].join()).not.toContain('contattabilità');
  expect(hers.summary).toContain('La tua fascia di compresenza va dalle 10:00');
  const labels = balanceCard(balance('of a week'), 'it').facts?.map(({ label }) => label);
  expect(labels).toContain('Fasce di compresenza'); // as App. 12 art. 12 calls it
  const view = { date, closes: localTime('20:00'), opens: localTime('08:00') };
  for (const locale of ['it', 'en'] as const) {
    const text = disconnectionReminder(view, locale).text?.join(' ') ?? '';
    expect(text).toContain('20:00');
    expect(text).toContain('08:00');
    expect(text).toMatch(/diritto|right/);
  }
});

test('help shows the commands of the platform', () => {
  const texts = (platform: 'slack' | 'teams') =>
    helpCard({ platform, leads: false, hr: false }, 'it').lists?.[0]?.items.map(({ text }) => text);
  expect(texts('slack')).toEqual(
    expect.arrayContaining(['/agile', '/agile saldo', '/agile oggi', '/agile aiuto']),
  );
  expect(texts('teams')).toEqual(expect.arrayContaining(['agile', 'agile saldo']));
  const headings = (leads: boolean, hr: boolean) =>
    helpCard({ platform: 'slack', leads, hr }, 'en').lists?.map(({ heading }) => heading);
  expect(headings(false, false)).toEqual(['For you']);
  expect(headings(true, true)).toEqual([
    'For you',
    'For those who decide and organise',
    'For the personnel office',
  ]);
});
