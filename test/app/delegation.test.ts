import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation } from '../../src/app/ports.js';
import { turnStandIns } from '../../src/app/turn-stand-ins.js';
import type { Card, Fields, Press } from '../../src/messages/card.js';
import type { Moment } from '../../src/store/messages.js';
import { toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, knowingPort, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let dora: Colleague;
let laura: Colleague;
let bruno: Colleague;
let aldo: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
beforeEach(async () => {
  await emptyStore(store);
  parts = officeParts(store); // Wednesday 18 November 2026, 09:30
  bot = createConversation(parts);
  dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  bruno = await hire(store, 'Bruno Neri', { manager: laura });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
});
afterAll(() => store.close());

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+01:00`);
const ask = (who: Colleague, date = '2026-12-03') =>
  bot.act(from(who), { act: 'request' }, { date, activities: 'Atti', objectives: 'Tre atti', place: 'casa' });
const press = (who: Colleague, act: Press['act'], subject?: string, fields: Fields = {}, key?: string) =>
  bot.act(from(who, 'slack', key), { act, subject, version: 1 }, fields);
const delegate = (fields: Fields, who = laura, key?: string) =>
  press(who, 'delegate-send', undefined, { from: '2026-11-18', until: '2026-12-12', ...fields }, key);
const theDay = () => store.db.agileDay.findFirstOrThrow({ orderBy: { requestedAt: 'desc' } });
const theDelegation = () => store.db.delegation.findFirstOrThrow();
const errorsOf = (reply: Awaited<ReturnType<typeof delegate>>) =>
  reply.form?.fields.filter(({ error }) => error).map(({ name }) => name);
const fullText = (card: Card | null | undefined) => JSON.stringify(card);

/** The cards that a message of this moment would be, for this person. */
async function said(moment: Moment, who: Colleague): Promise<(Card | undefined)[]> {
  const rows = await store.db.message.findMany({ where: { moment, personId: who.id } });
  return Promise.all(rows.map(async (row) => (await composeMessage(parts, toMessage(row)))?.card));
}

test('a delegation: the delegate is told, decides in their own name, the asker reads who', async () => {
  await ask(aldo);
  const { id } = await theDay();
  expect((await press(bruno, 'approve', id)).note).toMatch(/non spetta a te/);
  const given = await delegate({ person: 'Bruno Neri' });
  expect(given.note).toContain('Bruno Neri può decidere al tuo posto da mercoledì 18 novembre a sabato 12');
  expect(given.card?.lists?.[0]?.items[0]).toMatchObject({
    text: 'Bruno Neri',
    button: { label: 'Termina' },
  });

  const [told] = await said('delegation-card', bruno);
  expect(told?.status?.text).toBe('In corso');
  // what waited before the delegation began is there at once, in one message
  expect(told?.buttons?.[0]).toMatchObject({ act: 'queue' });
  expect(told?.text?.join(' ')).toContain('Ora: 1 richiesta in attesa.');

  const own = await press(aldo, 'show', id);
  expect(own.card?.text?.[0]).toBe(
    'Decide Laura Conti; fino a sabato 12 dicembre anche Bruno Neri. La risposta arriva qui.',
  );
  expect((await press(bruno, 'approve', id)).note).toBeUndefined();
  const decision = await store.db.decision.findFirstOrThrow({ where: { act: 'approve' } });
  expect(decision).toMatchObject({ actorId: bruno.id, onBehalfOf: laura.id });
  expect((await press(aldo, 'show', id)).card?.text?.[0]).toMatch(
    /Approvata da Bruno Neri, per conto di Laura Conti/,
  );
  const audit = await store.db.audit.findFirstOrThrow({ where: { act: 'delegate' } });
  expect(audit).toMatchObject({ actorId: laura.id, personId: bruno.id, changes: { to: '2026-12-12' } });
});

test('requests made during a delegation reach both', async () => {
  await delegate({ person: 'Bruno Neri' });
  await ask(aldo);
  const cards = await store.db.message.findMany({ where: { moment: 'request-card' } });
  expect(cards.map(({ personId }) => personId).sort()).toEqual([laura.id, bruno.id].sort());
});

test('a delegate’s own request is not theirs to decide', async () => {
  await delegate({ person: 'Bruno Neri' });
  await ask(bruno);
  const { id } = await theDay();
  expect((await press(bruno, 'approve', id)).note).toMatch(/tua stessa richiesta/);
  const cards = await store.db.message.findMany({ where: { moment: 'request-card' } });
  expect(cards.map(({ personId }) => personId)).toEqual([laura.id]);
});

test('ended early it counts no more from that instant; the old card says why', async () => {
  await delegate({ person: 'Bruno Neri' });
  await ask(aldo);
  const { id } = await theDay();
  const { id: delegationId } = await theDelegation();
  parts.at(at('2026-11-18 15:00'));
  const ended = await press(laura, 'delegate-end', delegationId);
  expect(ended.note).toContain('La delega a Bruno Neri è finita');
  expect(ended.card?.lists?.[0]?.items).toEqual([{ text: 'Nessuna delega in corso.' }]);

  const refused = await press(bruno, 'approve', id);
  expect(refused.note).toMatch(/MET-10c/);
  expect(refused.card?.buttons ?? []).toEqual([]);
  expect((await theDay()).state).toBe('pending');
  expect(await store.db.audit.count({ where: { act: 'approve', rules: { equals: ['MET-10c'] } } })).toBe(1);
  expect((await press(aldo, 'show', id)).card?.text?.[0]).toBe('Decide Laura Conti. La risposta arriva qui.');

  const [card] = await said('delegation-card', bruno);
  expect(card?.status?.text).toBe('Finita');
  expect(JSON.stringify(card)).not.toMatch(/[Dd]ecidi|ti delega/);
  expect(card?.buttons).toBeUndefined();
  const [notice] = await said('delegation-notice', bruno);
  expect(notice?.summary).toContain('Laura Conti ha terminato la delega');

  const again = await press(laura, 'delegate-end', delegationId);
  expect(again.note).toContain('era già finita');
  expect(await store.db.audit.count({ where: { act: 'end-delegation' } })).toBe(1);
});

test('given again after it was taken back, on the same days', async () => {
  await delegate({ person: 'Bruno Neri' });
  await press(laura, 'delegate-end', (await theDelegation()).id);
  await delegate({ person: 'Bruno Neri', until: '2026-11-20' });
  await ask(aldo);
  expect((await press(bruno, 'approve', (await theDay()).id)).note).toBeUndefined();
  expect(await store.db.message.count({ where: { moment: 'delegation-card' } })).toBe(2);
});

test('after its last day it is over by itself', async () => {
  await delegate({ person: 'Bruno Neri', until: '2026-11-18' });
  await ask(aldo);
  const { id } = await theDay();
  parts.at(at('2026-11-19 09:00'));
  const refused = await press(bruno, 'approve', id);
  expect(refused.note).toMatch(/MET-10c/);
  expect(refused.card?.buttons ?? []).toEqual([]);
  const [card] = await said('delegation-card', bruno);
  expect(card?.status?.text).toBe('Finita');
  expect(JSON.stringify(card)).not.toMatch(/[Dd]ecidi|ti delega/);
});

test('a delegation of later days begins at its first: one message with all that waits', async () => {
  await ask(aldo, '2026-12-03');
  await ask(aldo, '2026-12-04');
  await delegate({ person: 'Bruno Neri', from: '2026-11-23' });
  const { id } = await theDay();
  expect((await press(bruno, 'approve', id)).note).toMatch(/MET-10c/);
  expect((await said('delegation-card', bruno))[0]?.status?.text).toBe('Non ancora iniziata');

  parts.at(at('2026-11-23 00:01'));
  const night = { from: at('2026-11-22 00:01'), to: at('2026-11-23 00:01') };
  for (const _ of ['once', 'again']) await store.tx((db) => turnStandIns(parts, db, night));
  parts.at(at('2026-11-23 08:00'));
  const [begun, ...more] = await said('delegation-notice', bruno);
  expect(more).toEqual([]);
  expect(begun?.text?.[0]).toBe(
    'Da oggi e fino a sabato 12 dicembre decidi al posto di Laura Conti: 2 richieste in attesa.',
  );
  expect((await press(bruno, 'approve', id)).note).toBeUndefined();
});

test('a delegation that begins with nothing to decide needs no second message', async () => {
  await delegate({ person: 'Bruno Neri', from: '2026-11-23' });
  const night = { from: at('2026-11-22 00:01'), to: at('2026-11-23 00:01') };
  await store.tx((db) => turnStandIns(parts, db, night));
  expect(await said('delegation-notice', bruno)).toEqual([undefined]);
});

test('the card of a delegate whose delegation is over has no buttons, the manager’s has', async () => {
  await delegate({ person: 'Bruno Neri' });
  await ask(aldo);
  const { id } = await theDay();
  const standing = { id: '1', moment: 'request-card' as const, dayId: id, platform: 'slack' as const };
  const card = (who: Colleague) =>
    composeCard(parts, {
      ...standing,
      personId: who.id,
      location: {},
      painted: '',
      postedAt: parts.clock.now(),
    });
  const labels = async (who: Colleague) => (await card(who))?.buttons?.map(({ act }) => act) ?? [];
  expect(await labels(bruno)).toContain('approve');
  await press(laura, 'delegate-end', (await theDelegation()).id);
  expect(await labels(bruno)).toEqual([]);
  expect(await labels(laura)).toContain('approve');
});

test.each<[string, Fields, string[]]>([
  ['nobody of that name', { person: 'Rossi' }, ['person']],
  ['nobody', { person: ' ' }, ['person']],
  ['oneself', { person: 'Laura Conti' }, ['person']],
  ['a day that is past', { person: 'Bruno Neri', from: '2026-11-17' }, ['from']],
  ['an end before the beginning', { person: 'Bruno Neri', until: '2026-11-17' }, ['until']],
  ['no days', { person: 'Bruno Neri', from: '', until: 'presto' }, ['from', 'until']],
])('%s comes back at its field, with what was typed', async (_, fields, names) => {
  const reply = await delegate(fields);
  expect(errorsOf(reply)).toEqual(names);
  const values = Object.fromEntries(reply.form?.fields.map(({ name, value }) => [name, value]) ?? []);
  expect(values.person).toBe(fields.person);
  expect(await store.db.delegation.count()).toBe(0);
  expect(await store.db.message.count()).toBe(0);
});

test('the same person twice on the same days is said at the field; another one may stand in as well', async () => {
  await delegate({ person: 'Bruno Neri' });
  expect(errorsOf(await delegate({ person: 'bruno.neri@comune.example', from: '2026-12-12' }))).toEqual([
    'person',
  ]);
  expect((await delegate({ person: 'Aldo Riva' })).note).toContain('Aldo Riva');
  const noemi = await hire(store, 'Noemi D’Angelo', { manager: laura });
  await ask(noemi);
  expect((await press(noemi, 'show', (await theDay()).id)).card?.text?.[0]).toMatch(
    /Decide Laura Conti; con delega anche .*Bruno Neri \(fino a sabato 12 dicembre\).*Aldo Riva/,
  );
});

test('a name that several bear comes back with them to choose from, without addresses', async () => {
  await hire(store, 'Bruno Neri Verdi', { unit: 'Anagrafe' });
  await hire(store, 'Bruno Nerini', { unit: 'Tributi' });
  const reply = await delegate({ person: 'bruno ner' });
  const field = reply.form?.fields.find(({ name }) => name === 'person');
  expect(field?.kind).toBe('choice');
  expect(field?.options?.map(({ label }) => label)).toEqual([
    'Bruno Neri (Ragioneria)',
    'Bruno Neri Verdi (Anagrafe)',
    'Bruno Nerini (Tributi)',
  ]);
  expect(fullText(reply.form as unknown as Card)).not.toContain('@');
  const chosen = field?.options?.[0]?.value;
  expect((await delegate({ person: chosen })).note).toContain('Bruno Neri può');
  expect(await theDelegation()).toMatchObject({ delegateId: bruno.id });
});

test('a name typed with the command opens the form with it', async () => {
  const reply = await bot.command(from(laura), 'delega a Bruno Neri');
  expect(reply.form?.fields[0]).toMatchObject({ name: 'person', value: 'Bruno Neri' });
  expect(reply.form?.submit).toMatchObject({ act: 'delegate-send', label: 'Delega' });
});

test('who leads nobody has nothing to delegate, and sees what they hold', async () => {
  await delegate({ person: 'Bruno Neri' });
  const shown = await bot.command(from(bruno), 'delega');
  expect(shown.card?.text?.[0]).toContain('nessuno dipende da te');
  expect(shown.card?.buttons).toBeUndefined();
  expect(fullText(shown.card)).toContain('Laura Conti');
  // not passed on: a delegate cannot delegate
  const refused = await delegate({ person: 'Aldo Riva' }, bruno);
  expect(refused.note).toContain('nessuno dipende da te');
  expect(await store.db.delegation.count()).toBe(1);
  // whoever is above sees who stands in below
  expect(fullText((await bot.command(from(dora), 'deleghe')).card)).toContain('Laura Conti a Bruno Neri');
});

test('an act that knows no delegates', async () => {
  const tivoli = officeParts(store, { settings: 'regulation: tivoli-2025' });
  const reply = await createConversation(tivoli).act(
    from(laura),
    { act: 'delegate-send' },
    { person: 'Bruno Neri', from: '2026-11-18', until: '2026-11-20' },
  );
  expect(reply.note).toContain('non prevede');
  expect(await store.db.delegation.count()).toBe(0);
});

test('somebody else’s delegation cannot be ended, nor one that is no id', async () => {
  await delegate({ person: 'Bruno Neri' });
  const { id } = await theDelegation();
  for (const who of [bruno, dora, aldo]) {
    expect((await press(who, 'delegate-end', id)).note).toMatch(/solo chi/i);
  }
  for (const tampered of ['', "'; DROP TABLE delegation", aldo.id]) {
    expect((await press(laura, 'delegate-end', tampered)).note).toContain('non si trova più');
  }
  expect((await theDelegation()).endedAt).toBeNull();
});

test('a redelivery gives one delegation and one message', async () => {
  await delegate({ person: 'Bruno Neri' }, laura, 'key-1');
  await delegate({ person: 'Bruno Neri' }, laura, 'key-1');
  expect(await store.db.delegation.count()).toBe(1);
  expect(await store.db.message.count({ where: { moment: 'delegation-card' } })).toBe(1);
});

test('whoever has not met the bot: the manager is warned', async () => {
  parts.ports = { teams: knowingPort('teams', { canLookUp: false }) };
  const reply = await bot.act(
    from(laura, 'teams'),
    { act: 'delegate-send' },
    { person: 'Bruno Neri', from: '2026-11-18', until: '2026-11-20' },
  );
  expect(reply.note).toContain('non è ancora in chat');
  expect(await store.db.delegation.count()).toBe(1);
});
