import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { importAbsences } from '../../src/app/import-periods.js';
import type { Conversation } from '../../src/app/ports.js';
import { ringNearDays } from '../../src/app/ring-near-days.js';
import type { Button, Card, Fields } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { bookedDay } from '../helpers/booked-day.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// Città metropolitana di Milano: the day begins at 08:00. Wednesday 18 November 2026.

const WEDNESDAY = '2026-11-18';
const THURSDAY = '2026-11-19';
const FRIDAY = '2026-11-20';
const EARLY = '2026-11-18T07:40:00+01:00';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let laura: Colleague;
let aldo: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});

beforeEach(async () => {
  await emptyStore(store);
  parts = officeParts(store, { now: new Date(EARLY) });
  bot = createConversation(parts);
  laura = await hire(store, 'Laura Conti', { role: 'manager' });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
});

afterAll(() => store.close());

const at = (instant: string) => parts.at(new Date(instant));
const press = (who: Colleague, button: Partial<Button>, fields?: Fields, key?: string) =>
  bot.act(from(who, 'slack', key), { act: 'show', ...button }, fields);
const sick = (first = WEDNESDAY, last = first, who = aldo, key?: string) =>
  press(who, { act: 'sick-send' }, { from: first, until: last }, key);
const states = async () =>
  (await store.db.agileDay.findMany({ orderBy: { date: 'asc' } })).map(
    ({ date, state }) => `${date.toISOString().slice(8, 10)} ${state}`,
  );
const theAbsence = () => store.db.absence.findFirstOrThrow();
const read = async (moment: string): Promise<Card | undefined> => {
  const row = await store.db.message.findFirstOrThrow({ where: { moment }, orderBy: { createdAt: 'desc' } });
  return (await composeMessage(parts, toMessage(row)))?.card;
};
const ownCard = async () => {
  const { id } = await theAbsence();
  const about = { moment: 'absence-card', subjectId: id, personId: aldo.id };
  return composeCard(parts, about as never);
};
const textOf = (card: Card | null | undefined) => JSON.stringify(card ?? null);

test('before the day begins: it is suspended, the quota is free again, the manager reads that and no more', async () => {
  const id = await bookedDay(store, aldo, WEDNESDAY);
  await bookedDay(store, aldo, FRIDAY);
  const { form } = await press(aldo, { act: 'sick', subject: id });
  expect(form?.title).toBe('Assenza per malattia');
  expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
    ['from', WEDNESDAY],
    ['until', WEDNESDAY],
  ]);
  expect(form?.notice?.text.join(' ')).toContain('LG art. 11; AccD/AccM 4, MET-11e');

  const reply = await sick(WEDNESDAY, THURSDAY);
  expect(reply.card?.title).toBe('Assenza registrata');
  expect(await states()).toEqual(['18 suspended', '20 approved']);
  expect(await theAbsence()).toMatchObject({ kind: 'sickness', personId: aldo.id });
  const { card: balance } = await bot.command(from(aldo), 'saldo');
  expect(textOf(balance)).toContain('1 giornata su 4');

  const own = await read('absence-card');
  expect(own?.text?.[0]).toBe('Sei assente da mercoledì 18 novembre a giovedì 19 novembre.');
  expect(own?.text?.join(' ')).toContain('certificato');
  expect(own?.lists?.[0]?.items).toEqual([
    { text: 'mercoledì 18 novembre', detail: 'sospesa, non conta nella quota' },
  ]);
  const hers = await read('absence-notice');
  expect(hers?.summary).toBe('Aldo Riva è assente da mercoledì 18 novembre a giovedì 19 novembre.');
  expect(hers?.lists).toEqual(own?.lists);
  const told = await store.db.message.findMany({ where: { moment: 'absence-notice' } });
  expect(told.map(({ personId }) => personId)).toEqual([laura.id]);
});

test.each([
  ['2026-11-18T07:59:59+01:00', 'suspended'],
  ['2026-11-18T08:00:00+01:00', 'approved'],
  ['2026-11-18T14:00:00+01:00', 'approved'],
])('recorded at %s the day of today is %s', async (instant, state) => {
  const id = await bookedDay(store, aldo, WEDNESDAY);
  at(instant);
  expect((await sick()).card?.title).toBe('Assenza registrata');
  expect(await states()).toEqual([`18 ${state}`]);
  if (state === 'suspended') return;
  expect((await ownCard())?.lists?.[0]?.items[0]?.detail).toBe('era già iniziata, conta nella quota');
  // neither reminded nor among those who are remote, and offered nothing more on it
  expect(textOf((await bot.command(from(laura), 'oggi')).card)).not.toContain('Aldo Riva');
  const mine = (await press(aldo, { act: 'show', subject: id })).card;
  expect(mine?.text?.join(' ')).toContain('Risulti assente');
  expect((mine?.buttons ?? []).map(({ act }) => act)).not.toContain('sick');
  expect((await press(laura, { act: 'show', subject: id })).card?.text?.join(' ')).toContain(
    'Risulta un’assenza',
  );
});

test('a request that waits is withdrawn: nobody could approve it any more', async () => {
  await bookedDay(store, aldo, FRIDAY, { state: 'pending' });
  await sick(THURSDAY, FRIDAY);
  expect(await states()).toEqual(['20 cancelled']);
  expect((await ownCard())?.lists?.[0]?.items[0]?.detail).toBe('richiesta ritirata');
  const id = (await store.db.agileDay.findFirstOrThrow()).id;
  expect((await press(laura, { act: 'approve', subject: id })).note).toContain('annullata');
});

test.each([
  ['a first day that is past', '2026-11-17', WEDNESDAY, 'from'],
  ['a last day before the first', FRIDAY, THURSDAY, 'until'],
  ['no first day', '', WEDNESDAY, 'from'],
  ['a day nobody understands', 'boh', WEDNESDAY, 'from'],
])('%s is said at its field, and nothing is recorded', async (_, first, last, field) => {
  await bookedDay(store, aldo, THURSDAY);
  const { form } = await sick(first, last);
  expect(form?.fields.filter(({ error }) => error).map(({ name }) => name)).toEqual([field]);
  expect(form?.fields.find(({ name }) => name === 'until')?.value).toBe(last);
  expect(await store.db.absence.count()).toBe(0);
});

test('no agile day in those days: nothing for the bot to know', async () => {
  await bookedDay(store, aldo, FRIDAY);
  const carla = await hire(store, 'Carla Neri', { manager: laura });
  const { form } = await sick(WEDNESDAY, THURSDAY);
  expect(form?.notice?.text[0]).toContain('non hai giornate di lavoro agile');
  expect(await store.db.absence.count()).toBe(0);
  expect((await bot.command(from(carla), 'malattia')).card?.text?.[0]).toContain(
    'non hai giornate di lavoro agile',
  );
});

test('days that are absence already are named', async () => {
  await bookedDay(store, aldo, FRIDAY);
  await sick(THURSDAY, FRIDAY);
  await bookedDay(store, aldo, '2026-11-23');
  const { form } = await sick(FRIDAY, '2026-11-23');
  expect(form?.notice?.text[0]).toBe(
    'Risulti già assente da giovedì 19 novembre a venerdì 20 novembre: indica altri giorni.',
  );
  expect(await states()).toEqual(['20 suspended', '23 approved']);
});

test('typed in words', async () => {
  await bookedDay(store, aldo, FRIDAY);
  const fields = async (text: string) =>
    (await bot.command(from(aldo), text)).form?.fields.map(({ value }) => value);
  expect(await fields('malattia')).toEqual([WEDNESDAY, WEDNESDAY]);
  expect(await fields('sono malato fino a venerdì')).toEqual([WEDNESDAY, FRIDAY]);
  expect(await fields('malattia dal 19 al 20 novembre')).toEqual([THURSDAY, FRIDAY]);
  expect(await fields('I’m sick domani')).toEqual([THURSDAY, THURSDAY]);
  const unclear = await bot.command(from(aldo), 'malattia boh');
  expect(unclear.form?.fields[0]?.error).toContain('boh');
});

test('a second click and a redelivery record one absence', async () => {
  await bookedDay(store, aldo, WEDNESDAY);
  await sick(WEDNESDAY, THURSDAY, aldo, 'once');
  expect((await sick(WEDNESDAY, THURSDAY, aldo, 'once')).card?.text?.[0]).toContain('Già fatto');
  expect((await sick(WEDNESDAY, THURSDAY)).form?.notice?.text[0]).toContain('Risulti già assente');
  expect(await store.db.absence.count()).toBe(1);
  expect(await store.db.message.count({ where: { moment: 'absence-notice' } })).toBe(1);
});

test('nobody reports somebody else sick', async () => {
  const id = await bookedDay(store, aldo, WEDNESDAY);
  expect((await press(laura, { act: 'sick', subject: id })).note).toContain('non è tua');
  await sick(WEDNESDAY, WEDNESDAY, laura);
  expect(await states()).toEqual(['18 approved']);
  expect(await store.db.absence.count({ where: { personId: aldo.id } })).toBe(0);
});

test('while away no day can be asked for: the person reads why, the manager only that', async () => {
  await bookedDay(store, aldo, WEDNESDAY);
  const friday = await bookedDay(store, aldo, FRIDAY, { state: 'pending' });
  await sick(WEDNESDAY);
  await store.db.absence.updateMany({ data: { to: toColumn(localDate(FRIDAY)) } });
  const refused = await press(laura, { act: 'approve', subject: friday });
  expect(refused.note).toContain('c’è già un’assenza');
  expect(refused.note).not.toContain('MET-11e');
  expect(refused.note).toContain('GEN-ABS');
});

const UNDONE = 'Annullata da te mercoledì 18 novembre alle 07:40: le tue giornate sono di nuovo come prima.';
const undo = (id: string, who = aldo, key?: string) =>
  press(who, { act: 'sick-undo', subject: id }, undefined, key);

test('entered by mistake: everything is as it was, and who was told hears so', async () => {
  const wednesday = await bookedDay(store, aldo, WEDNESDAY);
  await bookedDay(store, aldo, FRIDAY, { state: 'pending' });
  await sick(WEDNESDAY, FRIDAY);
  const { id } = await theAbsence();
  await store.db.message.updateMany({ where: { moment: 'absence-notice' }, data: { state: 'sent' } });
  const card = await read('absence-card');
  expect(card?.buttons).toMatchObject([{ act: 'sick-undo', subject: id, label: 'Annulla l’assenza' }]);
  expect((await undo(id, laura)).note).toContain('non si trova');
  const reply = await undo(id, aldo, 'once');
  expect(reply.card?.status?.text).toBe('Annullata');
  expect(await states()).toEqual(['18 approved', '20 pending']);
  expect(await store.db.absence.count()).toBe(0);
  expect((await read('absence-undone'))?.summary).toContain('L’assenza di Aldo Riva, da mercoledì 18');
  // pressed again, also on the other platform's copy, an hour later
  at('2026-11-18T08:45:00+01:00');
  const again = await undo(id);
  expect([again.note, again.card?.text]).toEqual([undefined, [UNDONE]]);
  expect((await undo(id, laura)).note).toContain('non si trova');
  const standing = { moment: 'absence-card', subjectId: id, personId: aldo.id };
  const stands = await composeCard(parts, standing as never);
  expect([stands?.status?.text, stands?.text]).toEqual(['Annullata', [UNDONE]]);
  expect((await press(laura, { act: 'show', subject: wednesday })).card?.status?.text).toBe('Approvata');
});

test('of a day that had begun: its card and the digest of its unit are brought up to date, there and back', async () => {
  const id = await bookedDay(store, aldo, WEDNESDAY);
  at('2026-11-18T10:30:00+01:00');
  const repainted = async () => {
    const jobs = await store.db.$queryRaw<{ data: object }[]>`
      SELECT data FROM pgboss.job WHERE name = 'repaint'`;
    await store.db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'repaint'`;
    return jobs.map(({ data }) => data);
  };
  const { unitId } = await store.db.person.findUniqueOrThrow({ where: { id: aldo.id } });
  const theirs = [{ dayId: id }, { unitId, date: WEDNESDAY }];
  await repainted();
  await sick();
  expect(await repainted()).toEqual(expect.arrayContaining(theirs));
  await undo((await theAbsence()).id);
  expect(await repainted()).toEqual(expect.arrayContaining(theirs));
  expect(textOf((await bot.command(from(laura), 'oggi')).card)).toContain('Aldo Riva');
});

test('who decides for others says that they are away without a day of their own: somebody else decides', async () => {
  const gino = await hire(store, 'Gino Capo', { role: 'manager' });
  await store.db.person.update({ where: { id: laura.id }, data: { managerId: gino.id } });
  const friday = await bookedDay(store, aldo, FRIDAY, { state: 'pending' });
  const waiting = async () => textOf((await press(aldo, { act: 'show', subject: friday })).card);
  expect(await waiting()).not.toContain('Gino Capo');
  const { form } = await bot.command(from(laura), 'assente');
  expect(form?.notice?.text.join(' ')).toContain('passano a chi ha la delega o al superiore');
  await store.db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'repaint'`;
  expect((await sick(WEDNESDAY, THURSDAY, laura)).card?.title).toBe('Assenza registrata');
  const jobs = await store.db.$queryRaw`SELECT data FROM pgboss.job WHERE name = 'repaint'`;
  expect(jobs).toContainEqual({ data: { dayId: friday } });
  const asked = await bot.act(
    from(aldo),
    { act: 'request' },
    { date: '2026-11-26', activities: 'Pratiche', objectives: 'Tre', place: 'casa' },
  );
  expect(asked.card).toBeDefined();
  const cards = await store.db.message.findMany({ where: { moment: 'request-card' } });
  expect(cards.map(({ personId }) => personId)).toEqual([gino.id]);
});

test('who was not told yet is not told at all', async () => {
  await bookedDay(store, aldo, WEDNESDAY);
  await sick(WEDNESDAY);
  await undo((await theAbsence()).id);
  expect(await store.db.message.count({ where: { moment: 'absence-undone' } })).toBe(0);
  expect(await read('absence-notice')).toBeUndefined();
});

test('not to be taken back: another day took its place in the quota, or a suspended one has begun', async () => {
  await bookedDay(store, aldo, WEDNESDAY);
  await sick(WEDNESDAY);
  const { id } = await theAbsence();
  for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'])
    await bookedDay(store, aldo, day);
  await bookedDay(store, aldo, '2026-11-24');
  const full = await undo(id);
  expect(full.note).toMatch(/MET-4a[\s\S]*Se annulli un’altra giornata dello stesso periodo/);
  expect(full.card?.buttons?.map(({ act }) => act)).toEqual(['sick-undo']);
  expect((await ownCard())?.buttons).toHaveLength(1);
  at('2026-11-18T08:00:00+01:00');
  expect((await undo(id)).note).toMatch(/GEN-PAST[\s\S]*ufficio del personale/);
  expect((await ownCard())?.buttons).toBeUndefined();
  at('2026-11-19T09:00:00+01:00');
  expect((await undo(id)).note).toContain('ufficio del personale');
  expect(await store.db.absence.count()).toBe(1);
});

test('another day given up makes room: the button that stands takes the absence back', async () => {
  await bookedDay(store, aldo, THURSDAY);
  await sick(THURSDAY);
  const { id } = await theAbsence();
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) await bookedDay(store, aldo, day);
  const fourth = await bookedDay(store, aldo, '2026-11-27');
  const [refused] = (await ownCard())?.buttons ?? [];
  expect((await press(aldo, refused ?? {})).note).toContain('MET-4a');
  await press(aldo, { act: 'cancel', subject: fourth });
  const [button] = (await ownCard())?.buttons ?? [];
  expect((await press(aldo, button ?? {})).card?.status?.text).toBe('Annullata');
  expect(await store.db.absence.count({ where: { id } })).toBe(0);
});

test.each(['malattia', 'assenza', 'absence'])('%s lists the absences that are open', async (typed) => {
  await bookedDay(store, aldo, THURSDAY);
  await sick(THURSDAY);
  const { id } = await theAbsence();
  // one that the personnel office brought in is not theirs to take back here
  const day = toColumn(localDate('2026-11-30'));
  await store.db.absence.create({ data: { personId: aldo.id, from: day, to: day, kind: 'leave' } });
  const alone = (await bot.command(from(aldo), typed)).card;
  expect(alone?.lists?.[0]?.items).toEqual([
    {
      text: 'Giovedì 19 novembre',
      button: { act: 'sick-undo', subject: id, label: 'Annulla l’assenza', style: 'danger' },
    },
  ]);
  expect(alone?.buttons).toBeUndefined();
  await bookedDay(store, aldo, FRIDAY);
  const { card } = await bot.command(from(aldo), typed);
  const { form } = await press(aldo, card?.buttons?.[0] ?? {});
  expect(form?.fields.map(({ value }) => value)).toEqual([WEDNESDAY, WEDNESDAY]);
  expect((await bot.command(from(aldo), `${typed} domani`)).form?.fields[0]?.value).toBe(THURSDAY);
  expect((await press(aldo, card?.lists?.[0]?.items[0]?.button ?? {})).card?.status?.text).toBe('Annullata');
  expect((await bot.command(from(aldo), typed)).form).toBeDefined();
});

test('an absence imported before the day begins suspends it as well; later, or again, it changes nothing', async () => {
  await bookedDay(store, aldo, WEDNESDAY);
  await bookedDay(store, aldo, FRIDAY);
  const file = (last: string) =>
    Buffer.from(`email,from,to,kind\n${aldo.email},${WEDNESDAY},${last},sickness\n`);
  at('2026-11-18T08:00:00+01:00');
  await importAbsences(parts, file(THURSDAY), { dryRun: true });
  await importAbsences(parts, file(THURSDAY), { dryRun: false });
  expect(await states()).toEqual(['18 approved', '20 approved']);
  await importAbsences(parts, file(FRIDAY), { dryRun: false });
  await importAbsences(parts, file(FRIDAY), { dryRun: false });
  expect(await states()).toEqual(['18 approved', '20 suspended']);
  const trail = await store.db.audit.findMany({ where: { act: 'absence' } });
  expect(trail).toMatchObject([{ platform: 'cli', personId: aldo.id }]);
});

test('who stands in for the manager is told too', async () => {
  const noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  const [first, last] = [toColumn(localDate('2026-11-16')), toColumn(localDate('2026-11-30'))];
  await store.db.delegation.create({
    data: { delegatorId: laura.id, delegateId: noemi.id, from: first, to: last },
  });
  await bookedDay(store, aldo, WEDNESDAY);
  await sick(WEDNESDAY);
  const told = await store.db.message.findMany({ where: { moment: 'absence-notice' } });
  expect(told.map(({ personId }) => personId).sort()).toEqual([laura.id, noemi.id].sort());
});

test('a draw from the bank goes back to it, and stays there', async () => {
  parts = officeParts(store, {
    settings: 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8',
    now: new Date('2026-11-18T06:30:00+01:00'),
  });
  bot = createConversation(parts);
  const { unitId } = await store.db.person.findUniqueOrThrow({ where: { id: aldo.id } });
  await store.db.bankMonth.deleteMany();
  await store.db.bankMonth.create({ data: { unitId, month: '2026-11', available: 0 } });
  await bookedDay(store, aldo, FRIDAY, { state: 'pending', bankUnitId: unitId });
  await bookedDay(store, aldo, THURSDAY);
  await sick(THURSDAY, FRIDAY);
  expect(await states()).toEqual(['19 suspended', '20 cancelled']);
  expect(await store.db.bankMonth.findFirstOrThrow()).toMatchObject({ available: 1 });
  await undo((await theAbsence()).id);
  // the draw went back to the bank, where somebody else may have it by now
  expect(await states()).toEqual(['19 approved', '20 cancelled']);
});

test('the button comes with the week of the day, and goes with the day', async () => {
  const near = await bookedDay(store, aldo, '2026-11-25');
  const far = await bookedDay(store, aldo, '2026-11-26');
  const offered = async (id: string) =>
    (await press(aldo, { act: 'show', subject: id })).card?.buttons?.some(({ act }) => act === 'sick');
  expect([await offered(near), await offered(far)]).toEqual([true, false]);
  const rung = async (first: string, last: string) => {
    await store.db.$executeRaw`DELETE FROM pgboss.job WHERE name = 'repaint'`;
    await store.tx((db) => ringNearDays(parts, db, { from: new Date(first), to: new Date(last) }));
    const jobs = await store.db.$queryRaw<{ data: { dayId: string } }[]>`
      SELECT data FROM pgboss.job WHERE name = 'repaint'`;
    return jobs.map(({ data }) => data.dayId);
  };
  expect(await rung('2026-11-18T07:00:00+01:00', '2026-11-18T23:59:00+01:00')).toEqual([]);
  expect(await rung('2026-11-18T23:59:00+01:00', '2026-11-19T00:05:00+01:00')).toEqual([far]);
  expect(await rung('2026-11-25T00:05:00+01:00', '2026-11-26T00:05:00+01:00')).toEqual([near]);
  at('2026-11-19T07:00:00+01:00');
  expect(await offered(far)).toBe(true);
  at('2026-11-27T07:00:00+01:00');
  expect(await offered(far)).toBeFalsy();
});
