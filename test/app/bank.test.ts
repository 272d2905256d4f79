import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cancelDay } from '../../src/app/cancel-day.js';
import { composeCard } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { decideRequest, type Verdict } from '../../src/app/decide-request.js';
import { directorOf } from '../../src/app/director.js';
import { explainDay } from '../../src/app/explain.js';
import type { Speaker } from '../../src/app/speaker.js';
import { type DayRequest, submitRequest } from '../../src/app/submit-request.js';
import { localDate } from '../../src/rules/local-date.js';
import type { AgileDay } from '../../src/store/days.js';
import { findPerson, type Person } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { bookedDay } from '../helpers/booked-day.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

const SETTINGS = 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n';

let store: Store;
let parts: ReturnType<typeof officeParts>;
/** Direttore of the Ragioneria, who reports to the Direttore Generale of another unit. */
let dora: Colleague;
let laura: Colleague;
let aldo: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store);
  parts = officeParts(store, { settings: SETTINGS });
  const omar = await hire(store, 'Omar Rizzi', { role: 'manager', unit: 'Direzione Generale' });
  dora = await hire(store, 'Dora Segre', { role: 'manager', manager: omar });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  const { unitId } = await personOf(aldo);
  await store.db.bankMonth.create({ data: { unitId, month: '2026-12', available: 2 } });
});

const personOf = async ({ id }: Colleague) => (await findPerson(store.db, id)) as Person;
const speaking = async (who: Colleague): Promise<Speaker> => ({
  person: await personOf(who),
  platform: 'slack',
  locale: 'it',
  requestKey: randomUUID(),
  now: MORNING,
});

const DRAW: DayRequest = {
  date: localDate('2026-12-15'), // Tuesday, four weeks ahead
  activities: 'Istruttoria pratiche',
  objectives: '',
  useBank: true,
  criterion: 'care',
  reason: 'Un familiare da assistere',
};
const ask = async (request: Partial<DayRequest> = {}, who = aldo) =>
  submitRequest(parts, await speaking(who), { ...DRAW, ...request });
const drawn = async (request: Partial<DayRequest> = {}): Promise<AgileDay> => {
  const submitted = await ask(request);
  if (submitted.kind !== 'accepted') throw new Error(JSON.stringify(submitted));
  return submitted.day;
};
const decide = async (who: Colleague, day: AgileDay, verdict: Verdict = { act: 'approve' }) =>
  decideRequest(parts, await speaking(who), day.id, verdict);
const left = async () =>
  (await store.db.bankMonth.findFirstOrThrow({ where: { month: '2026-12' } })).available;
const NO: Verdict = { act: 'reject', reason: 'Serve in sede' };

test('a draw takes a day of the bank and waits for the director, who alone gets the card', async () => {
  const day = await drawn();
  const { unitId } = await personOf(aldo);
  expect(day).toMatchObject({ state: 'pending', bankUnitId: unitId, criterion: 'care' });
  expect(await left()).toBe(1);
  const messages = await store.db.message.findMany({ orderBy: { moment: 'asc' } });
  expect(messages.map(({ moment, personId }) => [moment, personId])).toEqual([
    ['day-card', aldo.id],
    ['request-card', dora.id],
  ]);
  // the asker reads who decides
  const standing = {
    moment: 'day-card' as const,
    dayId: day.id,
    personId: aldo.id,
    platform: 'slack' as const,
  };
  const card = await composeCard(parts, {
    ...standing,
    id: '',
    location: {},
    painted: '',
    postedAt: MORNING,
  });
  expect(JSON.stringify(card)).toContain('Dora Segre');
});

test('why it is asked for is for who decides, also once it is decided', async () => {
  const day = await drawn();
  const bot = createConversation(parts);
  const seen = async (who: Colleague) =>
    JSON.stringify((await bot.act(from(who), { act: 'show', subject: day.id }, {})).card);
  for (const state of ['pending', 'approved']) {
    if (state === 'approved') await decide(dora, day);
    expect(await seen(dora)).toContain('Un familiare');
    expect(await seen(aldo)).toContain('Un familiare');
    expect(await seen(laura)).toContain('Aldo Riva');
    expect(await seen(laura)).not.toContain('Un familiare');
  }
});

test('an empty bank is named to who has used their own days up, and to nobody else', async () => {
  const bot = createConversation(parts);
  const facts = async () => (await bot.command(from(aldo), '29 dicembre')).form?.facts ?? [];
  const named = { label: 'Banca delle giornate', value: 'vuota a dicembre' };
  await store.db.bankMonth.updateMany({ data: { available: 0 } });
  for (const date of ['2026-12-14', '2026-12-15', '2026-12-16']) await bookedDay(store, aldo, date);
  expect(await facts()).not.toContainEqual(named); // one of four is left
  await bookedDay(store, aldo, '2026-12-17');
  expect(await facts()).toContainEqual(named);
  await store.db.bankMonth.updateMany({ data: { available: 1 } });
  expect(await facts()).not.toContainEqual(named);
});

test('the criterion is named to who decides, and to nobody else; nobody else is offered a decision', async () => {
  const day = await drawn();
  const bot = createConversation(parts);
  const press = async (who: Colleague, act: 'show' | 'approve') =>
    bot.act(from(who), { act, subject: day.id, version: 1 }, {});
  const criterion = { label: 'Criterio di priorità', value: 'Emergenza di cura, propria o familiare' };
  const hers = (await press(dora, 'show')).card;
  expect(hers?.facts).toContainEqual(criterion);
  expect(hers?.buttons?.map(({ label }) => label)).toEqual(['Approva', 'Respingi']);
  const reply = await press(laura, 'approve');
  expect(reply.note).toContain('MIL-7.8');
  for (const { card } of [reply, await press(laura, 'show')]) {
    expect(card?.buttons).toBeUndefined();
    expect(card?.text?.join(' ')).toContain('Dora Segre');
    expect(card?.text?.join(' ')).not.toContain('Non spetta più');
    expect(JSON.stringify(card)).not.toMatch(/Criterio|familiare da assistere/);
  }
  expect(JSON.stringify((await press(aldo, 'show')).card)).not.toContain('Criterio');
  const decided = (await press(dora, 'approve')).card;
  expect(JSON.stringify(decided)).not.toContain('Criterio');
});

test('only the director says yes; a manager may say no, somebody else nothing', async () => {
  const day = await drawn();
  const outsider = await hire(store, 'Ugo Neri', { role: 'manager' });
  expect(await decide(outsider, day)).toMatchObject({ kind: 'problem', problem: { kind: 'not-yours' } });
  expect(await decide(laura, day)).toMatchObject({
    kind: 'refused',
    findings: [{ rule: 'MIL-7.8', code: 'wrong-actor' }],
  });
  expect(await decide(dora, day)).toMatchObject({ kind: 'done', day: { state: 'approved' } });
  expect(await left()).toBe(1);
  const second = await drawn({ date: localDate('2026-12-16') });
  expect(await decide(laura, second, NO)).toMatchObject({ kind: 'done', day: { state: 'rejected' } });
});

test('the director opens the request in chat and says no: the day is back in the bank', async () => {
  const day = await drawn();
  const bot = createConversation(parts);
  const form = await bot.act(from(dora), { act: 'reject', subject: day.id, version: 1 });
  expect(form.form).toBeDefined();
  const fields = { reason: 'Prima chi ha un criterio' };
  await bot.act(from(dora), { act: 'reject-confirm', subject: day.id, version: 1 }, fields);
  expect(await left()).toBe(2);
  const shown = await bot.act(from(dora), { act: 'show', subject: day.id, version: 1 });
  expect(shown.card).toBeDefined();
});

test.each([
  ['pending', false],
  ['approved', true],
])('a %s draw that is given up is back in the bank; an ordinary day is not of it', async (_, approved) => {
  const day = await drawn();
  if (approved) await decide(dora, day);
  expect(await cancelDay(parts, await speaking(aldo), day.id)).toMatchObject({ kind: 'done' });
  expect(await left()).toBe(2);
  const own = await drawn({ useBank: false });
  expect(own.bankUnitId).toBeUndefined();
  await cancelDay(parts, await speaking(aldo), own.id);
  expect(await left()).toBe(2);
});

test('the day goes back to the bank that it came from, also when the person has gone to another unit', async () => {
  const day = await drawn();
  const other = await store.db.unit.create({ data: { name: 'Anagrafe' } });
  await store.db.bankMonth.create({ data: { unitId: other.id, month: '2026-12', available: 9 } });
  await store.db.person.update({ where: { id: aldo.id }, data: { unitId: other.id } });
  await cancelDay(parts, await speaking(aldo), day.id);
  const banks = await store.db.bankMonth.findMany({ orderBy: { available: 'asc' } });
  expect(banks.map(({ available }) => available)).toEqual([2, 9]);
});

test.each<[string, Partial<DayRequest>, string[]]>([
  ['another month has no bank', { date: localDate('2027-01-12') }, ['MIL-7.8 bank-empty']],
  ['without a need', { reason: '' }, ['MIL-7.8 reason-missing']],
  // Friday for Wednesday the 18th: two days
  [
    'short notice, whatever the need',
    { date: localDate('2026-11-20') },
    ['MIL-10.1 notice-short', 'MIL-7.8 bank-empty'],
  ],
])('a draw is refused: %s', async (_, request, expected) => {
  const submitted = await ask(request);
  expect(submitted.kind).toBe('refused');
  if (submitted.kind !== 'refused') return;
  expect(submitted.decision.findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual(expected);
  expect(await left()).toBe(2);
});

test('short notice is met by a reason of its own', async () => {
  const { unitId } = await personOf(aldo);
  await store.db.bankMonth.create({ data: { unitId, month: '2026-11', available: 1 } });
  const day = await drawn({ date: localDate('2026-11-20'), noticeReason: 'Ricovero improvviso' });
  expect(day.noticeReason).toBe('Ricovero improvviso');
  expect(day.findings.map(({ rule }) => rule).sort()).toEqual(['MIL-10.1', 'MIL-7.8']);
});

test('a bank that is empty says no, and explain still tells why the last one was a yes', async () => {
  await drawn();
  const last = await drawn({ date: localDate('2026-12-16') });
  expect(await left()).toBe(0);
  expect(await ask({ date: localDate('2026-12-17') })).toMatchObject({ kind: 'refused' });
  const explanation = await explainDay(parts, last.id);
  expect(explanation?.decision).toMatchObject({ outcome: 'accepted-with-warning', state: 'pending' });
  expect(explanation?.approvers.map(({ person }) => person.name)).toEqual(['Dora Segre']);
});

test('where the regulation has no bank, a draw is a request like any other', async () => {
  parts = officeParts(store);
  const day = await drawn({ objectives: 'Tre pratiche', place: 'casa' });
  expect([day.bankUnitId, await left()]).toEqual([undefined, 2]);
});

test('the director: the highest dirigente of the unit on the line, for the head the superior', async () => {
  const eq = await hire(store, 'Elio Serra', { role: 'eq', manager: laura });
  const below = await hire(store, 'Pia Monti', { manager: eq });
  const away = await hire(store, 'Rita Fava', { manager: laura, unit: 'Anagrafe' });
  const top = await store.db.person.findFirstOrThrow({ where: { fullName: 'Omar Rizzi' } });
  const nameOf = async (who: Colleague) => (await directorOf(store.db, await personOf(who)))?.name;
  expect([await nameOf(aldo), await nameOf(below), await nameOf(laura)]).toEqual(Array(3).fill('Dora Segre'));
  expect(await nameOf(dora)).toBe('Omar Rizzi');
  expect(await nameOf(away)).toBe('Laura Conti');
  expect(await nameOf({ id: top.id, email: top.email })).toBeUndefined();
});
