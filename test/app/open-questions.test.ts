import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chaseInstants, chaseRequests } from '../../src/app/chase-requests.js';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Button, Card, Press } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { type Moment, toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { bookedDay } from '../helpers/booked-day.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// Tivoli: a move (TIV-21.3) and an hourly permit (TIV-12.4) wait for the manager. Thursday 26 November 2026; reminders
// after 12 and 36 working hours, the last call 6 before the end; window 07:30-20:00

const THURSDAY = '2026-11-26';
const FRIDAY = '2026-11-27';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let dora: Colleague;
let laura: Colleague;
let noemi: Colleague;
let aldo: Colleague;
let day: string;

beforeAll(async () => {
  store = await memoryStore();
});
beforeEach(async () => {
  await emptyStore(store);
  await store.db.permit.deleteMany();
  open();
  dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  day = await bookedDay(store, aldo, THURSDAY);
});
afterAll(() => store.close());

/** Wednesday 18 November 2026, 09:30. */
function open(approvals = ''): void {
  parts = officeParts(store, { settings: `regulation: tivoli-2025\n${approvals}` });
  bot = createConversation(parts);
}
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+01:00`);
const press = (who: Colleague, what: Partial<Press>, fields = {}) =>
  bot.act(from(who), { act: 'show', subject: day, ...what }, fields);
const move = () => press(aldo, { act: 'swap-send' }, { to: FRIDAY, reason: 'Riunione' });
const permit = () =>
  press(aldo, { act: 'permit-send' }, { kind: 'nursing-39', from: '10:00', until: '12:00' });
const away = (who: Colleague, on: string) =>
  store.db.absence.create({
    data: {
      personId: who.id,
      from: toColumn(localDate(on)),
      to: toColumn(localDate(on)),
      kind: 'sickness',
    },
  });

/** The job as it runs at `to`, having come as far as `from`. */
async function chase(from: string, to: string) {
  parts.at(at(to));
  await store.tx((db) => chaseRequests(parts, db, { from: at(from), to: at(to) }));
}
async function told(...moments: Moment[]): Promise<string[]> {
  const people = await store.db.person.findMany();
  const rows = await store.db.message.findMany({ where: { moment: { in: moments } } });
  return rows
    .map(({ moment, personId }) => `${people.find(({ id }) => id === personId)?.fullName}: ${moment}`)
    .sort();
}
async function said(moment: Moment, who: Colleague): Promise<(Card | undefined)[]> {
  const rows = await store.db.message.findMany({ where: { moment, personId: who.id } });
  return Promise.all(rows.map(async (row) => (await composeMessage(parts, toMessage(row)))?.card));
}
const queue = async (who: Colleague, words = ''): Promise<Card> => {
  const { card } = await bot.command(from(who), `coda ${words}`);
  if (!card) throw new Error('no card');
  return card;
};
const items = (card: Card | undefined, heading: RegExp) =>
  card?.lists?.find((list) => heading.test(list.heading))?.items ?? [];
const MOVES = /^Spostamenti e permessi/;

test('the queue lists what waits for an answer, the most urgent first, each with its own card', async () => {
  await permit();
  await move();
  await bookedDay(store, noemi, '2026-12-01', { state: 'pending' });
  await bookedDay(store, noemi, '2026-12-02', { state: 'pending' });
  const card = await queue(laura);
  expect(card.text).toEqual(['4 richieste da decidere']);
  const listed = items(card, MOVES);
  expect(listed.map(({ text, detail }) => [text, detail])).toEqual([
    ['Aldo Riva · da giovedì 26 novembre a venerdì 27 novembre', 'entro le 20:00 di mercoledì 25 novembre'],
    [
      'Aldo Riva · permesso a ore giovedì 26 novembre, dalle 10:00 alle 12:00',
      'prima delle 10:00 di giovedì 26 novembre',
    ],
  ]);
  expect(JSON.stringify(card)).not.toContain('nursing');
  // several at once are requests alone
  const { form } = await press(laura, card.buttons?.find(({ act }) => act === 'queue-choose') ?? {});
  expect(form?.fields[0]?.options).toHaveLength(2);

  const [first, second] = listed;
  const opened = await press(laura, first?.button as Button);
  expect(opened.card?.buttons?.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Conferma', 'Rifiuta lo spostamento', 'Torna alla coda']),
  );
  const asked = await press(laura, second?.button as Button);
  expect(asked.card?.title).toBe('Aldo Riva chiede un permesso a ore');
  const answered = await press(laura, asked.card?.buttons?.[0] as Button);
  expect(answered.card?.buttons?.map(({ label }) => label)).toEqual(['Torna alla coda']);
  expect(await store.db.permit.findFirst()).toMatchObject({ state: 'authorised' });
  expect(items(await queue(laura), MOVES)).toHaveLength(1);
});

test('by dates, and for nobody else', async () => {
  await move();
  await permit();
  expect(items(await queue(laura, 'giovedì 26 novembre'), MOVES)).toHaveLength(2);
  const other = await queue(laura, 'venerdì 27 novembre');
  expect(items(other, MOVES)).toEqual([]);
  expect(other.text?.[0]).toContain('nessuna richiesta. In tutto ne aspettano 2');
  for (const who of [aldo, noemi, dora]) expect(items(await queue(who), MOVES)).toEqual([]);
  const { id } = await store.db.permit.findFirstOrThrow();
  for (const who of [noemi, dora])
    expect((await press(who, { subject: id })).note).toContain('Non spetta a te');
  expect((await press(aldo, { subject: id })).card?.buttons?.map(({ act }) => act)).toEqual([
    'permit-withdraw',
  ]);
});

test.each([
  ['2026-11-25 20:00', ['da giovedì', 'permesso']],
  ['2026-11-25 20:01', ['permesso']],
  ['2026-11-26 09:59', ['permesso']],
  ['2026-11-26 10:00', []],
])('at %s there waits %s', async (instant, left) => {
  await move();
  await permit();
  parts.at(at(instant));
  const texts = items(await queue(laura), MOVES).map(({ text }) => text);
  expect(texts.map((text) => left.find((word) => text.includes(word)))).toEqual(left);
  expect(texts).toHaveLength(left.length);
});

test('what was taken back, or asked on a day that is off, waits for nobody', async () => {
  await move();
  await press(aldo, { act: 'swap-withdraw', value: FRIDAY });
  await permit();
  expect(items(await queue(laura), MOVES)).toHaveLength(1);
  await press(aldo, { act: 'cancel' });
  expect(items(await queue(laura), MOVES)).toEqual([]);
});

test('the page counts them with the requests', async () => {
  await move();
  await permit();
  await bookedDay(store, noemi, '2026-12-01', { state: 'pending' });
  const { card } = await bot.command(from(laura), 'pagina');
  expect(items(card, /^Tocca a te/)[0]?.text).toBe('3 richieste da decidere');
});

test('nobody answers: one reminder for all that waits, and a last call of each with its hour', async () => {
  await move();
  await permit();
  await chase('2026-11-18 09:30', '2026-11-19 08:55');
  expect(await told('approval-reminder', 'last-call')).toEqual([]);
  await chase('2026-11-19 08:55', '2026-11-19 09:00');
  await chase('2026-11-19 09:00', '2026-11-19 09:05');
  expect(await told('approval-reminder', 'last-call')).toEqual(['Laura Conti: approval-reminder']);
  expect((await said('approval-reminder', laura))[0]?.text?.[0]).toBe(
    '2 richieste aspettano una tua decisione.',
  );
  // six working hours before 20:00 of Wednesday, and before 10:00 of Thursday
  expect(await chaseInstants(parts, at('2026-11-25 13:59'))).toEqual(
    expect.arrayContaining([at('2026-11-25 14:00'), at('2026-11-25 16:30')]),
  );
  await chase('2026-11-25 13:55', '2026-11-25 13:59');
  expect(await told('last-call')).toEqual([]);
  await chase('2026-11-25 13:59', '2026-11-25 14:00');
  const [call] = await said('last-call', laura);
  expect(call?.text).toEqual([
    'Aldo Riva aspetta una tua risposta: da giovedì 26 novembre a venerdì 27 novembre.',
    'Senza una risposta entro le 20:00 di mercoledì 25 novembre lo spostamento decade e la giornata resta com’è.',
  ]);
  expect((await press(laura, call?.buttons?.[0] as Button)).card?.buttons?.[0]?.label).toBe('Conferma');
  await chase('2026-11-25 14:00', '2026-11-25 16:30');
  await chase('2026-11-25 16:30', '2026-11-26 09:55');
  expect(await told('last-call')).toEqual(['Laura Conti: last-call', 'Laura Conti: last-call']);
  // of the move nothing is said any more, its hour is past
  const calls = (await said('last-call', laura)).flatMap((card) => card?.text?.[1] ?? []);
  expect(calls).toEqual([
    'Senza una risposta prima delle 10:00 di giovedì 26 novembre il permesso non vale.',
  ]);
});

test('answered or taken back since: the last call is not sent', async () => {
  await move();
  await chase('2026-11-25 13:59', '2026-11-25 14:00');
  await press(aldo, { act: 'swap-withdraw', value: FRIDAY });
  expect(await said('last-call', laura)).toEqual([undefined]);
  await move();
  expect(await said('last-call', laura)).toEqual([undefined]);
});

test('who should answer goes away afterwards: the superior is asked once, and may answer', async () => {
  await move();
  await permit();
  await away(laura, '2026-11-20');
  await chase('2026-11-19 19:55', '2026-11-19 20:00');
  expect(await told('swap-request', 'permit-request')).toEqual([
    'Laura Conti: permit-request',
    'Laura Conti: swap-request',
  ]);
  await chase('2026-11-19 20:00', '2026-11-20 00:05');
  await chase('2026-11-20 00:05', '2026-11-20 00:10');
  expect(await told('swap-request', 'permit-request')).toEqual([
    'Dora Segre: permit-request',
    'Dora Segre: swap-request',
    'Laura Conti: permit-request',
    'Laura Conti: swap-request',
  ]);
  const trail = await store.db.audit.findMany({ where: { act: 'pass-on' } });
  expect(trail).toHaveLength(2);
  expect(trail[0]).toMatchObject({ platform: 'system', actorId: null, personId: aldo.id });
  expect((await press(aldo, {})).card?.text?.join(' ')).toContain('Dora Segre deve confermare');

  expect(items(await queue(dora), MOVES).map(({ detail }) => detail)).toEqual([
    'entro le 20:00 di mercoledì 25 novembre · al posto di Laura Conti',
    'prima delle 10:00 di giovedì 26 novembre · al posto di Laura Conti',
  ]);
  await press(dora, { act: 'swap-confirm', value: FRIDAY });
  expect(await store.db.decision.findFirst({ where: { act: 'confirm-swap' } })).toMatchObject({
    actorId: dora.id,
    onBehalfOf: laura.id,
  });
});

test('the manager, back, may answer as well, and both are reminded', async () => {
  await move();
  await away(laura, '2026-11-20');
  await chase('2026-11-20 08:00', '2026-11-20 08:05');
  await chase('2026-11-23 07:55', '2026-11-23 08:00'); // 36 working hours
  expect(await told('approval-reminder')).toEqual([
    'Dora Segre: approval-reminder',
    'Laura Conti: approval-reminder',
  ]);
  await press(laura, { act: 'swap-decline', value: FRIDAY });
  const card = await composeCard(parts, {
    ...{ id: '', moment: 'swap-request', dayId: day, personId: dora.id, platform: 'slack' },
    ...{ location: {}, painted: '', postedAt: at('2026-11-20 08:05') },
  });
  expect(card?.status?.text).toBe('Rifiutato');
});

test('present, but silent: the superior is asked only where the organisation wants it', async () => {
  open('approvals: { escalateAfterHours: 24 }');
  await move();
  await chase('2026-11-18 09:30', '2026-11-20 08:25');
  expect(await told('swap-request')).toEqual(['Laura Conti: swap-request']);
  await chase('2026-11-20 08:25', '2026-11-20 08:30');
  expect(await told('swap-request')).toEqual(['Dora Segre: swap-request', 'Laura Conti: swap-request']);
});

test('a delegation that begins changes nothing: the act gives a delegate no such power', async () => {
  await move();
  await away(laura, '2026-11-20');
  const period = { from: toColumn(localDate('2026-11-20')), to: toColumn(localDate('2026-11-30')) };
  await store.db.delegation.create({ data: { delegatorId: laura.id, delegateId: noemi.id, ...period } });
  await chase('2026-11-20 00:00', '2026-11-20 00:05');
  expect(await told('swap-request')).toEqual(['Dora Segre: swap-request', 'Laura Conti: swap-request']);
  expect(items(await queue(noemi), MOVES)).toEqual([]);
});

test('with the whole line away it waits for the manager', async () => {
  await move();
  await Promise.all([away(laura, '2026-11-20'), away(dora, '2026-11-20')]);
  await chase('2026-11-20 00:00', '2026-11-20 00:05');
  expect(await told('swap-request')).toEqual(['Laura Conti: swap-request']);
  expect(await store.db.audit.count({ where: { act: 'pass-on' } })).toBe(0);
});
