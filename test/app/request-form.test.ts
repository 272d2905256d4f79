import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Button, Card, Fields, Form } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// What the form of one day asks for, shows and remembers; Wednesday 18 November 2026, half past nine.
let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let laura: Colleague;
let aldo: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store);
  under('metro-milano-2017');
  const dora = await hire(store, 'Dora Segre', { role: 'manager' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  aldo = await hire(store, 'Aldo Riva', { manager: laura, places: ['casa', 'biblioteca'] });
});

function under(regulation: string, more = '') {
  parts = officeParts(store, { settings: `regulation: ${regulation}\n${more}` });
  bot = createConversation(parts);
}

const STATED: Fields = { activities: 'Istruttoria', objectives: '3 pratiche', place: 'biblioteca' };
const open = async (text: string) => (await bot.command(from(aldo), text)).form;
const ask = (fields: Fields) => bot.act(from(aldo), { act: 'request' }, { ...STATED, ...fields });
const names = (form: Form | undefined) => form?.fields.map(({ name }) => name) ?? [];
const field = (form: Form | undefined, name: string) => form?.fields.find((one) => one.name === name);
const theDay = (date: string) =>
  store.db.agileDay.findFirstOrThrow({ where: { date: toColumn(localDate(date)) } });
const unitId = async () => (await store.db.person.findUniqueOrThrow({ where: { id: aldo.id } })).unitId;
const labels = (card: Card | undefined) => card?.buttons?.map(({ label }: Button) => label);

test.each([
  ['giovedì 26', '2026-11-26', 'Ho capito: giovedì 26 novembre.'],
  ['7 gennaio', '2027-01-07', 'Ho capito: giovedì 7 gennaio 2027.'],
  ['30 dicembre', '2026-12-30', 'Ho capito: mercoledì 30 dicembre.'],
  ['15 novembre', '2027-11-15', 'Ho capito: lunedì 15 novembre 2027.'], // past: next year's, and it shows
])(
  '/agile %s: what was understood is said in words, with its year where it is another one',
  async (text, date, hint) => {
    expect(field(await open(text), 'date')).toMatchObject({ value: date, hint });
  },
);

test.each<[string, [string, string, string][]]>([
  [
    'giovedì o venerdì',
    [
      ['ask', '2026-11-19', 'Giovedì 19 novembre'],
      ['ask', '2026-11-20', 'Venerdì 20 novembre'],
    ],
  ],
  [
    'mercoledì', // today's own name
    [
      ['ask', '2026-11-18', 'Mercoledì 18 novembre'],
      ['ask', '2026-11-25', 'Mercoledì 25 novembre'],
    ],
  ],
])('/agile %s is asked back, with a button for each reading', async (text, readings) => {
  const { card, form } = await bot.command(from(aldo), text);
  expect([card?.title, form]).toEqual(['Quale giorno intendi?', undefined]);
  const buttons = card?.buttons?.map(({ act, value, label }) => [act, value, label]) ?? [];
  expect(buttons.slice(0, -1)).toEqual(readings);
  expect(buttons.at(-1)).toEqual(['ask', undefined, 'Un altro giorno']);
  const chosen = await bot.act(from(aldo), { act: 'ask', value: readings[0]?.[1] });
  expect(field(chosen.form, 'date')?.value).toBe(readings[0]?.[1]);
});

test('a reading of several days opens the plan on exactly those, also when it is pressed another day', async () => {
  const { card } = await bot.command(from(aldo), 'tutti i martedì');
  const several = card?.buttons?.find(({ act }) => act === 'plan');
  expect(several?.label).toBe('6 giorni (da martedì 24 novembre a martedì 29 dicembre)');
  parts.at(new Date('2026-11-23T09:00:00+01:00'));
  const { form } = await bot.act(from(aldo), several ?? { act: 'help' });
  expect(field(form, 'dates')?.value).toBe(
    'martedì 24 novembre; martedì 1, martedì 8, martedì 15, martedì 22 e martedì 29 dicembre',
  );
  expect(form?.notice?.text.join()).toContain('Ho capito 6 giorni');
});

test.each(['30 febbraio', '31 novembre'])('/agile %s is no day, and is told so', async (text) => {
  expect(field(await open(text), 'date')?.error).toBe(`«${text}» non è un giorno del calendario.`);
});

test('a date is not repeated in words once another may have been chosen', async () => {
  expect(field(await open(''), 'date')?.hint).toBeUndefined();
  const again = (await ask({ date: '2026-12-05' })).form;
  expect(field(again, 'date')?.hint).toBeUndefined();
});

test('activities, objectives and place of the last request are offered again', async () => {
  expect(field(await open(''), 'activities')).toMatchObject({ value: undefined });
  await ask({ date: '2026-12-01' });
  parts.at(new Date(MORNING.getTime() + 60_000));
  await ask({ date: '2026-12-03', activities: 'Verbali', objectives: 'Due verbali' });
  const form = await open('10 dicembre');
  expect(field(form, 'activities')).toMatchObject({ value: 'Verbali' });
  expect(field(form, 'activities')?.hint).toContain('l’ultima volta');
  expect(field(form, 'objectives')?.value).toBe('Due verbali');
  expect(field(form, 'place')?.value).toBe('biblioteca');
  // what was cleared stays cleared
  const again = await ask({ date: '2026-12-10', activities: '', objectives: '' });
  expect(field(again.form, 'activities')).toMatchObject({
    value: '',
    error: expect.stringMatching(/attività/),
  });
});

test('a place that has left the agreement is not offered again', async () => {
  await ask({ date: '2026-12-01' });
  await store.db.agreement.updateMany({ data: { places: ['casa'] } });
  expect(field(await open(''), 'place')?.value).toBe('casa');
});

test('short notice: the reason is asked, and sent with the rest', async () => {
  const { form } = await ask({ date: '2026-11-19' });
  expect(names(form)).toContain('reason');
  await ask({ date: '2026-11-19', reason: 'Scuola chiusa' });
  expect(await theDay('2026-11-19')).toMatchObject({ reason: 'Scuola chiusa', state: 'pending' });
});

test('several dates typed where one is meant open the plan with them', async () => {
  const { form } = await ask({ date: '3 e 10 dicembre' });
  expect(form?.submit.act).toBe('plan-check');
  expect(field(form, 'dates')?.value).toBe('3 e 10 dicembre');
  expect(field(form, 'activities')?.value).toBe('Istruttoria');
});

test('what the unit asks of itself is said before and after, and refuses nothing', async () => {
  await store.db.coverage.create({
    data: { unitId: await unitId(), weekdays: [4], dates: [], setById: laura.id, setAt: MORNING },
  });
  const form = await open('3 dicembre');
  expect(form?.notice).toMatchObject({
    tone: 'warning',
    text: [expect.stringContaining('giovedì'), expect.any(String)],
  });
  expect((await open('1 dicembre'))?.notice).toBeUndefined();
  const { card } = await ask({ date: '2026-12-03' });
  expect(card?.text?.join()).toContain('giovedì');
});

test.each([
  ['2026-11-18T19:59:00+01:00', undefined],
  ['2026-11-18T20:00:00+01:00', 'Laura Conti la leggerà domattina dalle 08:00.'],
  ['2026-11-19T06:30:00+01:00', 'Laura Conti la leggerà oggi dalle 08:00.'],
  ['2026-11-20T21:00:00+01:00', 'Laura Conti la leggerà lunedì 23 novembre dalle 08:00.'],
])('sent at %s: %s', async (now, later) => {
  parts.at(new Date(now));
  const { card } = await ask({ date: '2026-12-03' });
  expect(card?.text?.find((text) => text.includes('leggerà'))).toBe(later);
});

test('without approval the superior who is told reads it later as well', async () => {
  under('tivoli-2025');
  await store.db.agreement.updateMany({
    data: { daysPerMonth: null, daysPerWeek: 2, to: toColumn(localDate('2027-01-11')) },
  });
  parts.at(new Date('2026-11-18T21:00:00+01:00'));
  const { card } = await ask({ date: '2026-11-24' });
  expect(card?.title).toBe('Comunicazione inviata');
  expect(card?.text).toContain('Laura Conti la leggerà domattina dalle 07:30.');
});

test('the bank of days: offered while it has some, then what a draw must state, then the director decides', async () => {
  under('comune-milano-2021', 'maxDaysPerMonth: 8');
  await store.db.agreement.updateMany({ data: { daysPerMonth: 8 } });
  expect(names(await open('15 dicembre'))).not.toContain('useBank');
  await store.db.bankMonth.create({ data: { unitId: await unitId(), month: '2026-12', available: 2 } });
  const offered = await open('15 dicembre');
  expect(names(offered)).toEqual(['date', 'activities', 'useBank']);
  expect(field(offered, 'useBank')?.hint).toContain('Ne restano 2 a dicembre');
  expect(names(await open('12 gennaio'))).not.toContain('useBank'); // no bank that month

  const { form } = await ask({ date: '2026-12-15', useBank: 'yes' });
  expect(names(form)).toEqual(['date', 'activities', 'useBank', 'criterion', 'reason']);
  expect(field(form, 'reason')?.error).toMatch(/motivazione.*MIL-7\.8/);
  expect(field(form, 'useBank')?.value).toBe('yes');
  expect(field(form, 'criterion')?.options).toContainEqual({
    value: 'care',
    label: expect.stringMatching(/cura/),
  });
  const draw = { useBank: 'yes', reason: 'Un familiare da assistere' };
  await ask({ ...draw, date: '2026-12-15', criterion: 'care' });
  expect(await theDay('2026-12-15')).toMatchObject({
    bankUnitId: await unitId(),
    criterion: 'care',
    state: 'pending',
  });

  // short notice needs a reason of its own; a criterion that the act does not have is none
  await store.db.bankMonth.create({ data: { unitId: await unitId(), month: '2026-11', available: 1 } });
  const late = (await ask({ ...draw, date: '2026-11-20', criterion: 'forged' })).form;
  expect(names(late)).toContain('noticeReason');
  await ask({ ...draw, date: '2026-11-20', criterion: 'forged', noticeReason: 'Ricovero' });
  expect(await theDay('2026-11-20')).toMatchObject({ noticeReason: 'Ricovero', criterion: null });
  // the last one is gone
  expect(names(await open('25 novembre'))).not.toContain('useBank');
});

test('a derogation beyond the quota: offered where it is full, needs reason and documents, is decided', async () => {
  under('tivoli-2025');
  await store.db.agreement.updateMany({
    data: { daysPerMonth: null, daysPerWeek: 2, to: toColumn(localDate('2027-01-11')) },
  });
  expect(names(await open('24 novembre'))).not.toContain('derogation');
  for (const date of ['2026-11-24', '2026-11-25']) await ask({ date });
  const offered = await open('26 novembre');
  expect(names(offered)).toEqual(['date', 'derogation', 'documented', 'reason']);
  const { form } = await ask({ date: '2026-11-26', derogation: 'yes' });
  expect(field(form, 'documented')?.error).toContain('TIV-6.2');
  expect(field(form, 'reason')?.error).toContain('TIV-6.2');
  await ask({ date: '2026-11-26', derogation: 'yes', documented: 'yes', reason: 'Ricovero di un figlio' });
  expect(await theDay('2026-11-26')).toMatchObject({
    ...{ state: 'pending', derogation: '6.2', documented: true, reason: 'Ricovero di un figlio' },
  });
});

test('a derogation is not claimed where the act knows none, nor written where none was needed', async () => {
  await ask({ date: '2026-12-03', derogation: 'yes', documented: 'yes', reason: 'Perché sì' });
  expect(await theDay('2026-12-03')).toMatchObject({ derogation: null, documented: false });
  under('tivoli-2025');
  await store.db.agreement.updateMany({
    data: { daysPerMonth: null, daysPerWeek: 2, to: toColumn(localDate('2027-01-11')) },
  });
  parts.at(new Date(MORNING.getTime() + 60_000));
  await ask({ date: '2026-12-10', derogation: 'yes', documented: 'yes', reason: 'Perché sì' });
  expect(await theDay('2026-12-10')).toMatchObject({
    derogation: null,
    documented: false,
    state: 'approved',
  });
});

test('lavoro da remoto: the coworking space of the administration, on the weekdays that the agreement names', async () => {
  under('tivoli-2025', 'remoteWork: true');
  await store.db.agreement.deleteMany({ where: { personId: aldo.id } });
  await store.db.agreement.create({
    data: {
      ...{
        personId: aldo.id,
        kind: 'remote',
        version: 1,
        daysPerWeek: 2,
        contactBands: [],
        coworkingDays: [2],
      },
      ...{ signedOn: new Date('2026-01-10'), from: new Date('2026-02-01'), to: new Date('2027-01-31') },
      ...{ places: ['Via Roma 1'], phase: 'ordinary', recordedAt: MORNING },
    },
  });
  expect(field(await open(''), 'place')?.options).toEqual([
    { value: 'Via Roma 1', label: 'Via Roma 1' },
    { value: 'coworking', label: 'Spazio di coworking dell’ente' },
  ]);
  const { form } = await ask({ date: '2026-11-25', place: 'coworking' }); // a Wednesday
  expect(field(form, 'place')?.error).toContain('TIV-11.1');
  const { card } = await ask({ date: '2026-11-24', place: 'coworking' });
  expect(labels(card)).toBeUndefined();
  expect(await theDay('2026-11-24')).toMatchObject({ place: 'coworking', kind: 'remote', state: 'approved' });
});
