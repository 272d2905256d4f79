import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { standingCard } from '../../src/app/compose/day.js';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { lapseMoves } from '../../src/app/lapse-moves.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Button, Fields } from '../../src/messages/card.js';
import { toColumn } from '../../src/store/dates.js';
import { type AgileDay, findDay } from '../../src/store/days.js';
import { toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { bookedDay } from '../helpers/booked-day.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// Tivoli, Reg. art. 21.3. Thursday 10 December 2026; Tuesday 8 is a holiday.

const THURSDAY = '2026-12-10';
const FRIDAY = '2026-12-11';
const WEDNESDAY = '2026-12-09';
const MONDAY_MORNING = '2026-12-07T09:30:00+01:00';
const REASON = 'Riunione in sede giovedì';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let laura: Colleague;
let aldo: Colleague;
let noemi: Colleague;
let day: string;

beforeAll(async () => {
  store = await memoryStore();
});

beforeEach(async () => {
  await emptyStore(store);
  parts = officeParts(store, { settings: 'regulation: tivoli-2025', now: new Date(MONDAY_MORNING) });
  bot = createConversation(parts);
  laura = await hire(store, 'Laura Conti', { role: 'manager' });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  day = await bookedDay(store, aldo, THURSDAY);
});

afterAll(() => store.close());

const at = (instant: string) => parts.at(new Date(instant));
const press = (who: Colleague, button: Partial<Button>, fields?: Fields, key?: string) =>
  bot.act(from(who, 'slack', key), { act: 'show', subject: day, ...button }, fields);
const file = (who: Colleague, to: string, reason = REASON, key?: string) =>
  press(who, { act: 'swap-send' }, { to, reason }, key);
const confirm = (who: Colleague, to = FRIDAY, key?: string) =>
  press(who, { act: 'swap-confirm', value: to }, undefined, key);
const decline = (who: Colleague, to = FRIDAY) => press(who, { act: 'swap-decline', value: to });
const takeBack = (who: Colleague, to = FRIDAY, key?: string) =>
  press(who, { act: 'swap-withdraw', value: to }, undefined, key);
const acts = (buttons: Button[] | undefined) => (buttons ?? []).map(({ act }) => act);
const row = (id = day) => store.db.agileDay.findUniqueOrThrow({ where: { id } });
const days = async () =>
  (await store.db.agileDay.findMany({ orderBy: { date: 'asc' } })).map(
    ({ date, state }) => `${date.toISOString().slice(8, 10)} ${state}`,
  );
const sent = async () =>
  (await store.db.message.findMany({ orderBy: { key: 'asc' } })).map(
    ({ moment, personId }) => `${moment} ${personId === aldo.id ? 'Aldo' : 'Laura'}`,
  );
const lastOf = (moment: string, who: Colleague) =>
  store.db.message.findFirstOrThrow({ where: { moment, personId: who.id }, orderBy: { createdAt: 'desc' } });
const read = async (moment: string, who: Colleague) =>
  (await composeMessage(parts, toMessage(await lastOf(moment, who))))?.card;

test('the card of an approved day offers the move to both sides, the form its days and deadlines', async () => {
  for (const who of [aldo, laura]) {
    const { card } = await press(who, { act: 'show' });
    expect(card?.buttons?.find(({ act }) => act === 'swap')?.label).toBe('Sposta');
  }
  const { form } = await press(aldo, { act: 'swap' });
  expect(form?.title).toBe('Sposta la giornata');
  expect(form?.facts?.find(({ label }) => label === 'Giorni possibili')?.value).toBe(
    'mercoledì 9 dicembre (entro le 20:00 di martedì 8 dicembre); venerdì 11 dicembre (entro le 20:00 di mercoledì 9 dicembre)',
  );
  expect(form?.fields.map(({ name, required }) => `${name} ${required}`)).toEqual(['to true', 'reason true']);
  expect(form?.fields[0]).toMatchObject({ min: WEDNESDAY, max: FRIDAY });
  expect(form?.others.map(({ act, label, value }) => [act, label, value])).toEqual([
    ['swap-send', 'Sposta a mercoledì 9 dicembre', WEDNESDAY],
    ['swap-send', 'Sposta a venerdì 11 dicembre', FRIDAY],
    ['show', 'Indietro', undefined],
  ]);
});

test('asked by the worker, confirmed by the manager: another day in the place of the old one', async () => {
  const filed = await file(aldo, FRIDAY);
  expect(filed.note).toContain('Laura Conti');
  expect(filed.note).toContain('entro le 20:00 di mercoledì 9 dicembre');
  expect(filed.card?.text?.join(' ')).toContain('Hai chiesto di spostarla a venerdì 11 dicembre');
  expect(filed.card?.status?.text).toBe('Confermata');
  expect(await row()).toMatchObject({ state: 'approved', version: 2, swapBy: 'employee' });
  expect(await sent()).toEqual(['swap-request Laura']);

  const asked = await read('swap-request', laura);
  expect(asked?.summary).toContain(
    'Aldo Riva chiede di spostare una giornata da giovedì 10 dicembre a venerdì 11',
  );
  expect(JSON.stringify(asked?.facts)).toContain(REASON);
  expect(asked?.buttons?.map(({ label }) => label)).toEqual(['Conferma', 'Rifiuta lo spostamento']);
  const hers = await press(laura, { act: 'show' });
  expect(acts(hers.card?.buttons).slice(0, 2)).toEqual(['swap-confirm', 'swap-decline']);

  const confirmed = await press(laura, asked?.buttons?.[0] ?? {});
  expect(confirmed.note).toBeUndefined();
  expect(confirmed.card?.text?.join(' ')).toContain('venerdì 11 dicembre');
  expect(await days()).toEqual(['10 swapped', '11 approved']);
  const moved = await store.db.agileDay.findFirstOrThrow({ where: { state: 'approved' } });
  expect(moved).toMatchObject({ activities: 'Istruttoria', place: 'casa', kind: 'agile', version: 1 });
  // the new day has cards of its own on both sides, which say where it comes from
  expect((await sent()).filter((one) => !one.startsWith('swap'))).toEqual([
    'day-card Aldo',
    'moved-card Laura',
  ]);
  expect((await read('day-card', aldo))?.text?.join(' ')).toContain('al posto di giovedì 10 dicembre');
  expect((await read('moved-card', laura))?.facts?.map(({ value }) => value)).toContain('Aldo Riva');
  // the digests of both dates are corrected
  const rung = await store.db.$queryRaw<{ data: { unitId?: string; date?: string } }[]>`
    SELECT data FROM pgboss.job WHERE name = 'repaint'`;
  const dates = rung.flatMap(({ data }) => data.date ?? []);
  expect(dates).toEqual(expect.arrayContaining([THURSDAY, FRIDAY]));
});

test('asked by the manager, confirmed by the worker', async () => {
  const filed = await file(laura, FRIDAY, 'Serve una persona allo sportello');
  expect(filed.note).toContain('Aldo Riva');
  expect(await sent()).toEqual(['swap-request Aldo']);
  const asked = await read('swap-request', aldo);
  expect(asked?.title).toBe('Laura Conti chiede di spostare una giornata');
  const mine = await press(aldo, { act: 'show' });
  expect(acts(mine.card?.buttons)).toContain('swap-confirm');
  expect(acts((await press(laura, { act: 'show' })).card?.buttons)).not.toContain('swap-confirm');
  await press(aldo, asked?.buttons?.[0] ?? {});
  expect(await days()).toEqual(['10 swapped', '11 approved']);
  expect((await sent()).filter((one) => !one.startsWith('swap'))).toEqual([
    'day-card Aldo',
    'moved-card Laura',
  ]);
});

test('declined: nothing changes, and whoever asked is told', async () => {
  await file(aldo, FRIDAY);
  const reply = await decline(laura);
  expect(reply.card?.text?.join(' ') ?? '').not.toContain('11 dicembre');
  expect(await days()).toEqual(['10 approved']);
  expect(await row()).toMatchObject({ swapTo: null, version: 3 });
  expect((await read('swap-notice', aldo))?.summary).toBe(
    'Laura Conti non ha confermato lo spostamento da giovedì 10 dicembre a venerdì 11 dicembre: la giornata resta giovedì 10 dicembre.',
  );
  // the question shows that it is closed, and its buttons do nothing any more
  expect(acts((await read('swap-request', laura))?.buttons)).toEqual([]);
  const again = await confirm(laura);
  expect(again.note).toContain('GEN-STATE');
  expect(await days()).toEqual(['10 approved']);
});

/** The card of the move that stands in somebody's chat since `posted`. */
const standing = (posted: string, who = laura) =>
  composeCard(parts, {
    ...{ id: '', moment: 'swap-request', dayId: day, personId: who.id, platform: 'slack' },
    ...{ location: {}, painted: '', postedAt: new Date(posted) },
  });
const TEN = '2026-12-07T10:00:00+01:00';

test.each<[string, () => Promise<unknown>, string, string]>([
  [
    'refused',
    () => decline(laura),
    'Rifiutato',
    'Rifiutato da Laura Conti lunedì 7 dicembre alle 10:00. La giornata resta giovedì 10 dicembre.',
  ],
  [
    'confirmed',
    () => confirm(laura),
    'Confermato',
    'Confermato da Laura Conti lunedì 7 dicembre alle 10:00.',
  ],
  [
    'taken back',
    () => takeBack(aldo),
    'Annullato',
    'Annullato da Aldo Riva lunedì 7 dicembre alle 10:00. La giornata resta giovedì 10 dicembre.',
  ],
  [
    'cancelled with the day',
    () => press(aldo, { act: 'cancel' }),
    'Non serve più una risposta',
    'Annullata da Aldo Riva lunedì 7 dicembre alle 10:00.',
  ],
])('%s: the card of the move says so, and which date was asked for', async (_, answered, status, text) => {
  await file(aldo, FRIDAY);
  at(TEN);
  await answered();
  const card = await standing('2026-12-07T09:31:00+01:00');
  expect(card?.title).toBe('Spostamento chiuso');
  expect(card?.status).toEqual({ text: status, tone: 'neutral' });
  expect(card?.text?.join(' ')).toBe(text);
  expect(card?.facts).toContainEqual({ label: 'A', value: 'venerdì 11 dicembre' });
  expect(card?.buttons ?? []).toEqual([]);
});

test('lapsed, or replaced by another one: the card of each move tells of its own', async () => {
  await file(aldo, FRIDAY);
  at(TEN);
  await file(aldo, WEDNESDAY, 'Meglio mercoledì');
  const first = await standing('2026-12-07T09:31:00+01:00');
  expect(first?.status).toEqual({ text: 'Sostituito', tone: 'neutral' });
  expect(first?.facts).toContainEqual({ label: 'A', value: 'venerdì 11 dicembre' });
  expect(acts(first?.buttons)).toEqual([]);
  expect(acts((await standing(TEN))?.buttons)).toEqual(['swap-confirm', 'swap-decline']);
  at('2026-12-08T20:00:01+01:00');
  await lapse('2026-12-08T20:00:01+01:00');
  const second = await standing(TEN);
  expect(second?.status).toEqual({ text: 'Decaduto', tone: 'neutral' });
  expect(second?.summary).toBe(
    'Spostamento chiuso. La conferma non è arrivata in tempo. La giornata resta giovedì 10 dicembre.',
  );
  expect(second?.facts).toContainEqual({ label: 'A', value: 'mercoledì 9 dicembre' });
  expect((await standing('2026-12-07T09:31:00+01:00'))?.status?.text).toBe('Sostituito');
});

test.each([
  ['the worker', () => aldo, () => laura],
  ['the manager', () => laura, () => aldo],
])('taken back by %s who asked: the day stands as before, and may be moved again', async (_, who, other) => {
  const filed = await file(who(), FRIDAY);
  const cancel = filed.card?.buttons?.filter(({ label }) => label === 'Annulla');
  expect(cancel).toMatchObject([{ act: 'swap-withdraw', value: FRIDAY }]);
  expect(filed.card?.text?.join(' ')).toContain('la giornata resta com’è');
  expect(acts((await press(other(), { act: 'show' })).card?.buttons)).not.toContain('swap-withdraw');

  const reply = await press(who(), cancel?.[0] ?? {}, undefined, 'once');
  expect(reply.note).toBeUndefined();
  expect(await row()).toMatchObject({ state: 'approved', swapTo: null, version: 3 });
  expect(acts(reply.card?.buttons)).toContain('swap');
  expect(await sent()).toEqual([`swap-request ${other() === aldo ? 'Aldo' : 'Laura'}`]);
  // a question that was not delivered yet is never asked, the one that stands has no buttons
  expect(await read('swap-request', other())).toBeUndefined();
  const trail = await store.db.audit.findMany({ where: { act: 'withdraw-swap' } });
  expect(trail).toMatchObject([{ dayId: day, actorId: who().id, request: 'once' }]);
});

test('taken back: whoever presses an old button reads what holds, and nothing changes any more', async () => {
  await file(aldo, FRIDAY);
  await takeBack(aldo, FRIDAY, 'once');
  expect((await takeBack(aldo, FRIDAY, 'once')).note).toBeUndefined();
  const presses = [() => takeBack(aldo), () => confirm(laura), () => decline(laura)];
  for (const again of presses) {
    expect((await again()).note).toBe(
      'Annullato da Aldo Riva lunedì 7 dicembre alle 09:30. La giornata resta giovedì 10 dicembre.',
    );
  }
  expect(await row()).toMatchObject({ state: 'approved', version: 3 });
  // only the move it was drawn for
  await file(aldo, WEDNESDAY, 'Meglio mercoledì');
  expect((await takeBack(aldo, FRIDAY)).note).toContain('Venerdì 11 dicembre');
  expect((await row()).swapTo).not.toBeNull();
});

test.each([
  ['2026-12-09T19:59:59+01:00', true],
  ['2026-12-09T20:00:00+01:00', true],
  ['2026-12-09T20:00:01+01:00', false],
])('taken back at %s: %s', async (instant, inTime) => {
  await file(aldo, FRIDAY);
  at(instant);
  expect(acts((await press(aldo, { act: 'show' })).card?.buttons)).toContain(
    inTime ? 'swap-withdraw' : 'cancel',
  );
  const { note } = await takeBack(aldo);
  expect((await row()).swapTo === null).toBe(inTime);
  if (!inTime) expect(note).toContain('TIV-21.3c');
});

test('nobody but the side that asked takes a move back', async () => {
  await file(aldo, FRIDAY);
  for (const who of [laura, noemi]) expect((await takeBack(who)).note).toMatch(/GEN-ROLE|non è tua/);
  expect((await press(aldo, { act: 'swap-withdraw', value: 'x' })).note).toBeTruthy();
  expect((await row()).swapTo).not.toBeNull();
});

test('asked again, the last one counts; an answer to the first is not taken for one to the second', async () => {
  await file(aldo, FRIDAY);
  await file(aldo, WEDNESDAY, 'Meglio mercoledì');
  expect((await row()).swapTo).toEqual(toColumn(WEDNESDAY as never));
  expect(await sent()).toEqual(['swap-request Laura', 'swap-request Laura']);
  for (const answer of [confirm, decline]) {
    const reply = await answer(laura, FRIDAY);
    expect(reply.note).toContain('Venerdì 11 dicembre');
    expect((await row()).swapTo).not.toBeNull();
  }
  await confirm(laura, WEDNESDAY);
  expect(await days()).toEqual(['09 approved', '10 swapped']);
});

test('the worker may answer a move of the manager with one of their own', async () => {
  await file(laura, FRIDAY);
  await file(aldo, WEDNESDAY);
  expect(await row()).toMatchObject({ swapBy: 'employee' });
  expect((await confirm(aldo, WEDNESDAY)).note).toContain('GEN-ROLE');
  await confirm(laura, WEDNESDAY);
  expect(await days()).toEqual(['09 approved', '10 swapped']);
});

test.each([
  ['the worker who asked', () => aldo],
  ['a colleague', () => noemi],
])('%s confirms and declines nothing', async (_, who) => {
  await file(aldo, FRIDAY);
  for (const answer of [confirm, decline]) {
    const reply = await answer(who());
    expect(reply.note).toMatch(/GEN-ROLE|non è tua/);
  }
  expect(await row()).toMatchObject({ state: 'approved', version: 2 });
});

test('nobody else asks for a move, and no id that comes from outside does anything', async () => {
  for (const act of ['swap', 'swap-send', 'swap-confirm'] as const) {
    expect((await press(noemi, { act, value: FRIDAY }, { reason: REASON })).note).toContain('non è tua');
    expect((await press(aldo, { act, subject: 'x', value: FRIDAY }, { reason: REASON })).note).toBeTruthy();
  }
  expect(await row()).toMatchObject({ swapTo: null, version: 1 });
});

test('a delegate does neither: the act gives them no such power', async () => {
  await store.db.delegation.create({
    data: {
      delegatorId: laura.id,
      delegateId: noemi.id,
      from: toColumn('2026-12-01' as never),
      to: toColumn('2026-12-31' as never),
    },
  });
  await file(aldo, FRIDAY);
  expect(acts((await press(noemi, { act: 'show' })).card?.buttons)).not.toContain('swap-confirm');
  expect((await confirm(noemi)).note).toContain('GEN-ROLE');
  expect((await press(noemi, { act: 'swap' })).note).toContain('GEN-ROLE');
});

test('a second click, a redelivery: one move, one day', async () => {
  await file(aldo, FRIDAY, REASON, 'once');
  await file(aldo, FRIDAY, REASON, 'once');
  expect((await row()).version).toBe(2);
  // the form sent twice: another request, the same words
  const form = { act: 'swap-send' as const, version: 1 };
  await press(aldo, form, { to: FRIDAY, reason: REASON });
  expect((await row()).version).toBe(2);
  expect(await sent()).toEqual(['swap-request Laura']);
  await confirm(laura, FRIDAY, 'yes');
  await confirm(laura, FRIDAY, 'yes');
  const again = await confirm(laura, FRIDAY);
  expect(again.note).toContain('spostata');
  expect(await days()).toEqual(['10 swapped', '11 approved']);
  expect(await store.db.decision.count({ where: { act: 'confirm-swap' } })).toBe(2); // one for each of the two days
});

test.each([
  ['without a date', { reason: REASON }, 'to'],
  ['with a date nobody understands', { to: 'boh', reason: REASON }, 'to'],
  ['without a reason', { to: FRIDAY }, 'reason'],
  ['with a reason without end', { to: FRIDAY, reason: 'x'.repeat(1001) }, 'reason'],
] as [string, Fields, string][])('sent %s it comes back with what was written', async (_, fields, name) => {
  const { form } = await press(aldo, { act: 'swap-send' }, fields);
  expect(form?.fields.filter(({ error }) => error).map((field) => field.name)).toEqual([name]);
  expect(form?.fields.find((field) => field.name === 'reason')?.value ?? '').toBe(fields.reason ?? '');
  expect((await row()).swapTo).toBeNull();
});

test('the new date may be written in words, or pressed', async () => {
  await press(aldo, { act: 'swap-send' }, { to: 'venerdì', reason: REASON });
  expect((await row()).swapTo).toEqual(toColumn(FRIDAY as never));
  await press(aldo, { act: 'swap-send', value: WEDNESDAY }, { to: FRIDAY, reason: REASON });
  expect((await row()).swapTo).toEqual(toColumn(WEDNESDAY as never));
});

test.each([
  ['another week', '2026-12-17', 'TIV-21.3b'],
  ['the holiday', '2026-12-08', 'TIV-20.3b'],
  ['Saturday', '2026-12-12', 'TIV-20.12'],
  ['itself', THURSDAY, 'GEN-DUP'],
])('to %s: no, with the article, nothing lost', async (_, to, rule) => {
  const { form, card } = await file(aldo, to);
  expect(card).toBeUndefined();
  expect(form?.notice?.text.join(' ')).toContain(rule);
  expect(form?.fields.find(({ name }) => name === 'reason')?.value).toBe(REASON);
  expect((await row()).swapTo).toBeNull();
});

// Friday is the later one: until 20:00 of Wednesday 9, that second included
test.each([
  ['2026-12-09T19:59:59+01:00', true],
  ['2026-12-09T20:00:00+01:00', true],
  ['2026-12-09T20:00:01+01:00', false],
  ['2026-12-09T20:01:00+01:00', false],
])('asked and confirmed at %s: %s', async (instant, inTime) => {
  await file(aldo, FRIDAY);
  at(instant);
  const confirmed = await confirm(laura);
  expect((await row()).state).toBe(inTime ? 'swapped' : 'approved');
  if (!inTime) expect(confirmed.note).toContain('TIV-21.3c');
  const other = await bookedDay(store, noemi, THURSDAY);
  const filed = await press(noemi, { act: 'swap-send', subject: other }, { to: FRIDAY, reason: REASON });
  expect((await row(other)).swapTo !== null).toBe(inTime);
  // too late for every other day of the week: the form does not even open again
  if (!inTime) expect(filed.note).toContain('TIV-21.3c');
});

// Wednesday 9 is the earlier one: until 20:00 of Tuesday 8
test.each([
  ['2026-12-08T19:59:59+01:00', true],
  ['2026-12-08T20:00:00+01:00', true],
  ['2026-12-08T20:00:01+01:00', false],
])('brought forward, at %s: %s', async (instant, inTime) => {
  await file(aldo, WEDNESDAY);
  at(instant);
  await confirm(laura, WEDNESDAY);
  expect((await row()).state).toBe(inTime ? 'swapped' : 'approved');
});

test('a week that runs into the next month: the day counts in the month it moves to', async () => {
  at('2026-11-27T09:30:00+01:00');
  await store.db.agreement.updateMany({ data: { daysPerMonth: 1 } });
  const monday = await bookedDay(store, noemi, '2026-11-30');
  const move = () =>
    press(noemi, { act: 'swap-send', subject: monday }, { to: '2026-12-02', reason: 'Sopralluogo' });
  const december = await bookedDay(store, noemi, '2026-12-21');
  expect((await move()).note).toContain('TIV-20.4a');
  await store.db.agileDay.update({ where: { id: december }, data: { state: 'cancelled' } });
  expect((await move()).note).toContain('Laura Conti');
  // filled while it waits: confirming asks the rules again
  await store.db.agileDay.update({ where: { id: december }, data: { state: 'approved' } });
  const refused = await press(laura, { act: 'swap-confirm', subject: monday, value: '2026-12-02' });
  expect(refused.note).toContain('TIV-20.4a');
  expect((await row(monday)).state).toBe('approved');
});

test('what changed meanwhile stands against the confirmation; of sickness the manager reads only an absence', async () => {
  await file(aldo, FRIDAY);
  await store.db.absence.create({
    data: {
      personId: aldo.id,
      from: toColumn(FRIDAY as never),
      to: toColumn(FRIDAY as never),
      kind: 'sickness',
    },
  });
  expect(acts((await press(laura, { act: 'show' })).card?.buttons)).not.toContain('swap-confirm');
  const reply = await confirm(laura);
  expect(reply.note).toContain('GEN-ABS');
  expect((await row()).state).toBe('approved');
});

const window = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });
const lapse = (to: string, from = '2026-12-09T19:59:00+01:00') =>
  store.tx((db) => lapseMoves(parts, db, window(from, to)));

test.each([
  ['2026-12-09T19:59:59+01:00', false],
  ['2026-12-09T20:00:00+01:00', false],
  ['2026-12-09T20:00:01+01:00', true],
  ['2026-12-11T07:30:00+01:00', true],
])('not confirmed by %s: lapsed %s', async (instant, gone) => {
  await file(aldo, FRIDAY);
  at(instant);
  await lapse(instant);
  expect((await row()).swapTo === null).toBe(gone);
  expect((await row()).state).toBe('approved');
  const told = (await sent()).filter((one) => one.startsWith('swap-notice')).sort();
  expect(told).toEqual(gone ? ['swap-notice Aldo', 'swap-notice Laura'] : []);
});

test('lapsed is told once, to both, in their own words; the next move is free again', async () => {
  await file(aldo, FRIDAY);
  at('2026-12-09T20:00:01+01:00');
  await lapse('2026-12-09T20:00:01+01:00');
  await lapse('2026-12-09T20:01:00+01:00');
  expect(await store.db.message.count({ where: { moment: 'swap-notice' } })).toBe(2);
  expect((await read('swap-notice', aldo))?.summary).toMatch(
    /^Lo spostamento da giovedì 10 dicembre a venerdì 11/,
  );
  expect((await read('swap-notice', laura))?.summary).toContain('chiesto per Aldo Riva');
  expect((await confirm(laura)).note).toContain('GEN-STATE');
  expect((await press(aldo, { act: 'show' })).card?.text?.join(' ') ?? '').not.toContain('Hai chiesto');
  const trail = await store.db.audit.findMany({ where: { act: 'lapse-swap' } });
  expect(trail).toMatchObject([{ platform: 'system', dayId: day, actorId: null }]);
});

test('a move of a manager who left is told to the worker and to who decides now', async () => {
  await file(laura, FRIDAY);
  const dora = await hire(store, 'Dora Segre', { role: 'manager' });
  await store.db.person.update({ where: { id: aldo.id }, data: { managerId: dora.id } });
  at('2026-12-10T09:00:00+01:00');
  await lapse('2026-12-10T09:00:00+01:00');
  // the card that stays with whoever is not in charge any more offers nothing
  const hers = await standingCard(
    parts,
    store.db,
    'request-card',
    (await findDay(store.db, day)) as AgileDay,
    'it',
    laura.id,
  );
  expect(hers.buttons ?? []).toEqual([]);
  const told = await store.db.message.findMany({ where: { moment: 'swap-notice' } });
  expect(told.map(({ personId }) => personId).sort()).toEqual([aldo.id, laura.id].sort());
});

test('cancelled, recalled: the move is off with the day', async () => {
  await file(aldo, FRIDAY);
  await press(aldo, { act: 'cancel' });
  expect(await row()).toMatchObject({ state: 'cancelled', swapTo: null });
  expect((await confirm(laura)).note).toContain('annullata');
});

test('whoever asks in the evening or at the weekend hears when it will be read', async () => {
  at('2026-12-08T10:00:00+01:00'); // a holiday: the manager reads on Wednesday at 07:30, in time
  expect((await file(aldo, FRIDAY)).note).toContain('mercoledì 9 dicembre alle 07:30');
  at('2026-12-06T10:00:00+01:00'); // Sunday, about Monday 7: read once the time is over
  const monday = await bookedDay(store, noemi, '2026-12-07');
  const filed = await press(noemi, { act: 'swap-send', subject: monday }, { to: FRIDAY, reason: REASON });
  expect(filed.note).toContain('quando il tempo è già scaduto');
  expect(await store.db.message.findFirst({ where: { dayId: monday } })).toMatchObject({
    expiresAt: new Date('2026-12-06T20:00:00+01:00'),
  });
});

test('nobody to confirm, or nobody who can be reached: said before anything is asked', async () => {
  const alone = await hire(store, 'Remo Orsi');
  const his = await bookedDay(store, alone, THURSDAY);
  const fields = { to: FRIDAY, reason: REASON };
  expect((await press(alone, { act: 'swap-send', subject: his }, fields)).note).toContain('manca chi decide');
  await press(aldo, { act: 'show' });
  parts.ports = {};
  const unreached = await press(aldo, { act: 'swap-send' }, fields);
  expect(unreached.form?.notice?.text.join(' ')).toContain('Laura Conti non è raggiungibile');
  expect((await row()).swapTo).toBeNull();
});

test('lavoro da remoto moves in the same way and keeps its kind', async () => {
  parts = officeParts(store, {
    settings: 'regulation: tivoli-2025\nremoteWork: true',
    now: new Date(MONDAY_MORNING),
  });
  bot = createConversation(parts);
  const agreement = await store.db.agreement.findFirstOrThrow({ where: { personId: noemi.id } });
  const { id: _, contactBands: __, ...rest } = agreement;
  await store.db.agreement.create({ data: { ...rest, kind: 'remote', contactBands: [] } });
  const remote = await bookedDay(store, noemi, THURSDAY, { kind: 'remote' });
  await press(noemi, { act: 'swap-send', subject: remote }, { to: FRIDAY, reason: REASON });
  await press(laura, { act: 'swap-confirm', subject: remote, value: FRIDAY });
  const moved = await store.db.agileDay.findMany({ where: { personId: noemi.id, state: 'approved' } });
  expect(moved).toMatchObject([{ kind: 'remote', date: toColumn(FRIDAY as never) }]);
});

test.each(['comune-milano-2021', 'metro-milano-2017', 'montepulciano-2024', 'privato-l81-2017'])(
  '%s knows no move: no button, and the words say so with the article and the way that is left',
  async (profile) => {
    parts = officeParts(store, { settings: `regulation: ${profile}`, now: new Date(MONDAY_MORNING) });
    bot = createConversation(parts);
    for (const who of [aldo, laura]) {
      expect(acts((await press(who, { act: 'show' })).card?.buttons)).not.toContain('swap');
    }
    const reply = await bot.command(from(aldo), 'sposta');
    expect(reply.form).toBeUndefined();
    expect(reply.note).toContain('Non è consentito spostare la giornata');
    expect(reply.note).toContain('GEN-STATE');
    expect(reply.note).toContain('annullare la giornata e chiederne un’altra');
    expect(acts(reply.card?.buttons)).toContain('cancel');
  },
);

test('typed: the only day, the one that is named, with its new date; several are offered', async () => {
  expect((await bot.command(from(aldo), 'sposta')).form?.submit).toMatchObject({
    act: 'swap-send',
    subject: day,
  });
  const both = await bot.command(from(aldo), 'sposta giovedì a venerdì');
  expect(both.form?.fields[0]).toMatchObject({ name: 'to', value: FRIDAY });
  const none = await bot.command(from(aldo), 'sposta lunedì 14 dicembre');
  expect(none.card?.text?.join(' ')).toContain('non hai una giornata approvata');
  const tuesday = await bookedDay(store, aldo, '2026-12-15');
  const several = await bot.command(from(aldo), 'sposta');
  expect(several.card?.buttons?.map(({ act, subject, label }) => [act, subject, label])).toEqual([
    ['swap', day, 'giovedì 10 dicembre'],
    ['swap', tuesday, 'martedì 15 dicembre'],
  ]);
  expect((await bot.command(from(noemi), 'sposta')).card?.text?.join(' ')).toContain('Non hai giornate');
});
