import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeCard } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { exportDays } from '../../src/app/export-days.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Form } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import type { StandingCard } from '../../src/store/cards.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// Lavoro da remoto (Tivoli, Capo IV) in the chat, in the digest and in what is taken out.

const MONDAY = '2026-11-30';
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
  parts = officeParts(store, { settings: 'regulation: tivoli-2025\nremoteWork: true\n' });
  bot = createConversation(parts);
  laura = await hire(store, 'Laura Conti', { role: 'manager' });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
});

async function signed(who: Colleague) {
  await store.db.agreement.create({
    data: {
      ...{ personId: who.id, kind: 'remote', version: 1, daysPerWeek: 2, contactBands: [] },
      ...{ signedOn: new Date('2026-01-10'), from: new Date('2026-02-01'), to: new Date('2027-01-31') },
      ...{ places: ['Via Roma 1', 'casa al mare'], phase: 'ordinary', recordedAt: MORNING },
    },
  });
}

const opened = async () => (await bot.command(from(aldo), '')).form as Form;
const fieldsOf = (form: Form) => form.fields.map(({ name, value }) => [name, value]);
const sent = (fields: Record<string, string>) => bot.act(from(aldo), { act: 'request' }, fields);

test('with that agreement alone the form is of lavoro da remoto, from one of its places', async () => {
  await store.db.agreement.deleteMany({ where: { personId: aldo.id } });
  await signed(aldo);
  const form = await opened();
  expect(form.title).toBe('Chiedi lavoro da remoto');
  expect(fieldsOf(form)).toEqual([
    ['date', undefined],
    ['place', 'Via Roma 1'],
  ]);
  await sent({ date: MONDAY, place: 'casa al mare' });
  expect(await store.db.agileDay.findFirst()).toMatchObject({
    ...{ kind: 'remote', state: 'approved', place: 'casa al mare' },
  });
});

test('with both agreements the person says which; without a place it is the main one', async () => {
  await signed(aldo);
  const form = await opened();
  expect(form.title).toBe('Richiedi una giornata');
  expect(form.fields.find(({ name }) => name === 'kind')).toMatchObject({
    value: 'agile',
    options: [
      { value: 'agile', label: 'Lavoro agile' },
      { value: 'remote', label: 'Lavoro da remoto' },
    ],
  });
  const reply = await sent({ date: MONDAY, kind: 'remote' });
  expect(reply.form).toBeUndefined();
  expect(await store.db.agileDay.findFirst()).toMatchObject({ kind: 'remote', place: 'Via Roma 1' });
  await sent({ date: '2026-12-01', kind: 'agile' });
  expect(await store.db.agileDay.count({ where: { kind: 'agile' } })).toBe(1);
});

test('where it is not offered there is nothing to choose', async () => {
  await signed(aldo);
  bot = createConversation(officeParts(store, { settings: 'regulation: tivoli-2025' }));
  expect(fieldsOf(await opened()).map(([name]) => name)).toEqual(['date']);
});

test('cards call it by its name, the digest names it apart, without bands', async () => {
  await signed(aldo);
  await sent({ date: MONDAY, kind: 'remote' });
  const bruno = await hire(store, 'Bruno Neri', { manager: laura });
  await bot.act(from(bruno), { act: 'request' }, { date: MONDAY });
  const day = await store.db.agileDay.findFirstOrThrow({ where: { personId: aldo.id } });
  const shown = await bot.act(from(aldo), { act: 'show', subject: day.id, version: 1 }, {});
  expect(shown.card?.title).toBe('Lavoro da remoto: lunedì 30 novembre');
  const { unitId } = await store.db.person.findUniqueOrThrow({ where: { id: aldo.id } });
  const standing = { moment: 'digest', unitId, date: localDate(MONDAY) } as unknown as StandingCard;
  const digest = await composeCard(parts, standing);
  expect(digest?.lists).toEqual([
    { heading: '1 persona in lavoro agile', items: [{ text: 'Bruno Neri', detail: '10:00–13:00' }] },
    {
      heading: '1 persona in lavoro da remoto, con l’orario ordinario',
      items: [{ text: 'Aldo Riva' }],
    },
  ]);
});

test('what is taken out names the kind and the meal voucher', async () => {
  await signed(aldo);
  await sent({ date: MONDAY, kind: 'remote' });
  await sent({ date: '2026-12-01', kind: 'agile' });
  const [cancelled] = await store.db.agileDay.findMany({ where: { kind: 'agile' } });
  let csv = '';
  const period = { from: localDate('2026-11-01'), to: localDate('2026-12-31') };
  for await (const lines of exportDays(parts, period)) csv += lines;
  const rows = csv
    .trim()
    .split('\n')
    .map((line) => line.split(',').slice(0, 7).join(','));
  expect(rows).toEqual([
    'date,email,full_name,unit,kind,state,meal_voucher',
    `${MONDAY},${aldo.email},Aldo Riva,Ragioneria,remote,approved,yes`,
    `2026-12-01,${aldo.email},Aldo Riva,Ragioneria,agile,approved,no`,
  ]);
  await bot.act(from(aldo), { act: 'cancel', subject: cancelled?.id, version: 1 }, {});
  let after = '';
  for await (const lines of exportDays(parts, { ...period, from: localDate('2026-12-01') })) after += lines;
  expect(after.split('\n')[1]).toMatch(/,agile,cancelled,,2026-11-18T/);
});
