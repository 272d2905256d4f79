import { expect, test } from 'vitest';
import type { Fields } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { MORNING } from '../helpers/office.js';
import {
  aldo,
  booked,
  buttonOf,
  check,
  DECEMBER,
  errorsOf,
  laura,
  lines,
  press,
  STATED,
  say,
  sent,
  store,
  typed,
  under,
  useOffice,
} from './programme-stage.js';

useOffice();

test.each([
  ['settimana prossima mar e gio', 'martedì 24 e giovedì 26 novembre'],
  ['tutti i martedì di gennaio', 'martedì 5, martedì 12, martedì 19 e martedì 26 gennaio 2027'],
  ['dal 28 dicembre al 5 gennaio', 'da lunedì 28 dicembre a martedì 5 gennaio 2027'],
  ['piano 3 e 10 dicembre', 'giovedì 3 e giovedì 10 dicembre'],
])('/agile %s opens the plan and says what was understood', async (text, dates) => {
  const { form } = await say(text);
  expect(form?.submit).toMatchObject({ act: 'plan-check', label: 'Controlla' });
  expect(form?.notice?.text.join()).toContain(dates);
  expect(typed(form, 'dates')).toBe(text.replace('piano ', ''));
});

test('the plan can be opened empty, and from the form of one day without losing what was typed', async () => {
  const { form } = await say('piano');
  expect([typed(form, 'dates'), form?.notice, errorsOf(form)]).toEqual(['', undefined, {}]);
  const single = (await say('')).form;
  const more = single?.others.find(({ act }) => act === 'plan');
  expect(more?.label).toBe('Più giorni');
  const opened = await press(aldo, more, { ...STATED, date: '2027-01-07', activities: 'Altro' });
  expect(typed(opened.form, 'dates')).toBe('giovedì 7 gennaio 2027');
  expect(typed(opened.form, 'activities')).toBe('Altro');
});

test.each<[string, string, Fields, string[]]>([
  ['all fine', DECEMBER, {}, []],
  [
    'the quota counts up',
    '1, 3, 10, 15 e 17 dicembre',
    {},
    ['Giovedì 17 dicembre: quota di 4 giornate esaurita a dicembre (LG art. 4; AccD 4; AccM 4)'],
  ],
  [
    'holiday and weekend, with the next date',
    '5 dicembre, 8 dicembre, 15 dicembre',
    {},
    [
      'Sabato 5 dicembre: fine settimana (LG art. 11; AccD 4); si può lunedì 7 dicembre',
      'Martedì 8 dicembre: giorno festivo: Immacolata Concezione (L. 260/1949); si può mercoledì 9 dicembre',
    ],
  ],
  [
    'short notice',
    '19 novembre e 3 dicembre',
    {},
    ['Giovedì 19 novembre: preavviso troppo breve (LG art. 10; AccD 3); si può lunedì 23 novembre'],
  ],
  [
    'short notice with a reason is flagged',
    '19 novembre e 3 dicembre',
    { reason: 'Chiusura della scuola' },
    ['Giovedì 19 novembre: preavviso troppo breve (LG art. 10; AccD 3)'],
  ],
  [
    'a day that is past',
    '2026-11-16, 3 dicembre',
    {},
    ['Lunedì 16 novembre: è passata o è già iniziata (impostazione predefinita); si può lunedì 23 novembre'],
  ],
])('the check: %s', async (_what, dates, fields, expected) => {
  const { card, form } = await check(dates, fields);
  expect([lines(card), form]).toEqual([expected, undefined]);
  expect(await store.db.agileDay.count()).toBe(0);
  expect(await store.db.message.count()).toBe(0);
});

test('the check over the turn of the year shows months with their year, and each quota', async () => {
  const { card } = await check('29 dicembre, 31 dicembre, 7 gennaio, 6 gennaio');
  expect(card?.title).toBe('3 date su 4 vanno bene');
  expect(card?.facts).toEqual([
    { label: 'Dicembre', value: 'martedì 29, giovedì 31' },
    { label: 'Gennaio 2027', value: 'giovedì 7' },
    {
      label: 'Quota con queste giornate',
      value: '2 giornate su 4 a dicembre; 1 giornata su 4 a gennaio 2027',
    },
  ]);
  expect(lines(card)[0]).toContain('Epifania');
  expect(buttonOf(card, /^Richiedi 3 giornate$/)).toBeDefined();
});

test('to the end of the agreement and no further', async () => {
  await store.db.agreement.updateMany({
    where: { personId: aldo.id },
    data: { to: toColumn(localDate('2026-12-04')), noRenewal: true },
  });
  expect(lines((await check('3 e 10 dicembre')).card)).toEqual([
    'Giovedì 10 dicembre: fuori dall’accordo individuale (LG art. 8; AccD/AccM 1)',
  ]);
});

test('days already booked, and days asked for a second time', async () => {
  await sent('3 dicembre');
  expect(lines((await check('3 e 10 dicembre')).card)).toEqual([
    'Giovedì 3 dicembre: c’è già una giornata in attesa di decisione (impostazione predefinita); si può venerdì 4 dicembre',
  ]);
});

test.each<[string, Fields, string[]]>([
  [
    'weekdays of a month',
    { weekdays: '2,4', month: '2027-01' },
    ['4 date su 8', 'Gennaio 2027', 'martedì 12, giovedì 14'],
  ],
  [
    'a phrase and weekdays',
    { dates: '3 dicembre', weekdays: '1', month: '2027-02' },
    ['Tutte e 5 le date', 'Dicembre'],
  ],
  [
    'three months together',
    { weekdays: '5', month: '2026-12+3' },
    ['11 date su 13', 'Febbraio 2027', 'Natale', 'Capodanno'],
  ],
])('a weekly pattern: %s', async (_what, fields, expected) => {
  const { card } = await check('', fields);
  for (const text of expected) expect(`${card?.title} ${JSON.stringify(card)}`).toContain(text);
});

test('of this month only the days to come', async () => {
  const { card } = await check('', { weekdays: '3', month: '2026-11' }); // today is Wednesday
  expect(card?.title).toBe('La data va bene');
  expect(card?.facts?.[0]).toEqual({ label: 'Novembre', value: 'mercoledì 25' });
});

test.each<[string, Fields, Record<string, RegExp>]>([
  ['nothing at all', { dates: '' }, { dates: /Scrivi i giorni/ }],
  ['weekdays without a period', { dates: '', weekdays: '2', month: '' }, { dates: /Scrivi i giorni/ }],
  ['no date', { dates: 'boh' }, { dates: /Non capisco/ }],
  ['a phrase that may be either', { dates: 'giovedì o venerdì' }, { dates: /giovedì o venerdì/ }],
  ['too many', { dates: 'dal 1 gennaio al 31 marzo' }, { dates: /90 giorni.*al massimo 60/ }],
  [
    'nothing stated',
    { activities: ' ', objectives: '' },
    { activities: /attività/, objectives: /obiettivi/ },
  ],
  ['a place of one’s own', { place: 'spiaggia' }, { place: /accordo/ }],
  ['a novel', { activities: 'x'.repeat(1_001) }, { activities: /1000 caratteri/ }],
])('%s is said at its field, and nothing typed is lost', async (_what, fields, expected) => {
  const entered = { dates: DECEMBER, ...STATED, ...fields };
  const { form, card } = await press(aldo, { act: 'plan-check' }, entered);
  expect(card).toBeUndefined();
  expect(Object.keys(errorsOf(form)).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, pattern] of Object.entries(expected)) expect(errorsOf(form)[name]).toMatch(pattern);
  expect(typed(form, 'dates')).toBe(entered.dates);
  expect(typed(form, 'activities')).toBe(entered.activities);
  expect(await store.db.draft.count()).toBe(0);
});

test('a phrase that may be either offers its readings, with what was typed', async () => {
  const { form } = await check('giovedì o venerdì');
  const friday = form?.others.find(({ label }) => label === 'Venerdì 20 novembre');
  expect(friday).toMatchObject({ act: 'plan-check', value: '2026-11-20' });
  const { card } = await press(aldo, friday, { ...STATED, dates: 'giovedì o venerdì', reason: 'Scuola' });
  expect(card?.facts?.[0]).toEqual({ label: 'Novembre', value: 'venerdì 20' });
});

test('what the unit asks of itself is said before it is sent: the threshold, never who is away', async () => {
  const { unitId } = await store.db.person.findUniqueOrThrow({ where: { id: aldo.id } });
  await store.db.coverage.create({
    data: { unitId, minPresent: 2, weekdays: [4], dates: [], setById: laura.id, setAt: MORNING },
  });
  const { card } = await check('1 e 3 dicembre');
  expect(lines(card).slice(0, -1)).toEqual([
    'Martedì 1 dicembre: nella tua unità resterebbero in sede meno di 2 persone',
    'Giovedì 3 dicembre: giorno senza lavoro agile; nella tua unità resterebbero in sede meno di 2 persone',
  ]);
  // under what it is about, not above what does not fit
  expect(card?.lists?.at(-1)?.items.at(-1)?.text).toMatch(/^Puoi chiedere lo stesso/);
  expect(card?.text?.join() ?? '').not.toContain('Puoi chiedere');
  expect(buttonOf(card, /^Richiedi 2 giornate$/)).toBeDefined();
});

test('where nothing else must be stated, the phrase is checked at once', async () => {
  under('regulation: tivoli-2025');
  await store.db.agreement.updateMany({
    data: { daysPerMonth: null, daysPerWeek: 2, to: toColumn(localDate('2027-01-11')) },
  });
  const { card } = await say('settimana prossima mar mer e gio');
  expect(card?.title).toBe('2 date su 3 vanno bene');
  await press(aldo, buttonOf(card, /^Richiedi 2 giornate$/));
  expect((await booked()).every((day) => day.endsWith('approved'))).toBe(true);
});
