import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createConversation } from '../../src/app/conversation.js';
import { passOnToSuperior } from '../../src/app/pass-on.js';
import type { Conversation } from '../../src/app/ports.js';
import { turnStandIns } from '../../src/app/turn-stand-ins.js';
import { waitingFor } from '../../src/app/waiting.js';
import type { Press } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { findDay } from '../../src/store/days.js';
import { findPerson } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { bookedDay } from '../helpers/booked-day.js';
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
  await store.db.permit.deleteMany();
  open();
  dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  bruno = await hire(store, 'Bruno Neri', { manager: laura });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
});
afterAll(() => store.close());

function open(settings = '', ports?: Parameters<typeof officeParts>[1]) {
  parts = officeParts(store, { settings, ...ports }); // Wednesday 18 November 2026, 09:30
  bot = createConversation(parts);
}

const day = (text: string) => toColumn(localDate(text));
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+01:00`);

async function away(who: Colleague, to = '2026-11-20', kind = 'sickness') {
  await store.db.absence.create({ data: { personId: who.id, from: day('2026-11-18'), to: day(to), kind } });
}
async function delegation(delegateId: string, to = '2026-12-12') {
  const period = { from: day('2026-11-01'), to: day(to) };
  await store.db.delegation.create({ data: { delegatorId: laura.id, delegateId, ...period } });
}
const ask = (who: Colleague, more = {}) =>
  bot.act(
    from(who),
    { act: 'request' },
    { date: '2026-12-03', activities: 'Atti', objectives: 'Tre', place: 'casa', ...more },
  );
const press = (who: Colleague, act: Press['act'], subject: string) =>
  bot.act(from(who), { act, subject, version: 1 }, {});
const theDay = () => store.db.agileDay.findFirstOrThrow();
async function receivers(): Promise<string[]> {
  const cards = await store.db.message.findMany({ where: { moment: 'request-card' } });
  const people = await store.db.person.findMany();
  return cards.map(({ personId }) => people.find(({ id }) => id === personId)?.fullName ?? '').sort();
}
const storyOf = async (who: Colleague) =>
  ((await press(who, 'show', (await theDay()).id)).card?.text ?? []).join(' ');

type Case = [string, () => Promise<unknown>, string[], RegExp];
test.each<Case>([
  ['nobody is away', async () => undefined, ['Laura Conti'], /^Decide Laura Conti\./],
  [
    'the manager is away',
    () => away(laura),
    ['Dora Segre'],
    /^Decide Dora Segre: Laura Conti non era disponibile\./,
  ],
  [
    'the manager is away, somebody stands in',
    async () => Promise.all([away(laura), delegation(bruno.id)]),
    ['Bruno Neri'],
    /^Decide Bruno Neri \(fino a sabato 12 dicembre\), con delega: Laura Conti oggi non è disponibile\./,
  ],
  [
    'both are away',
    async () => Promise.all([away(laura), away(bruno), delegation(bruno.id)]),
    ['Dora Segre'],
    /^Decide Dora Segre: Laura Conti non era disponibile\./,
  ],
  [
    'who stands in is the one who asks',
    async () => Promise.all([away(laura), delegation(aldo.id)]),
    ['Dora Segre'],
    /^Decide Dora Segre/,
  ],
  [
    'a delegation that was taken back is none',
    async () => {
      await Promise.all([away(laura), delegation(bruno.id)]);
      await store.db.delegation.updateMany({ data: { endedAt: at('2026-11-18 09:00') } });
    },
    ['Dora Segre'],
    /^Decide Dora Segre/,
  ],
  [
    'the whole line is away: it waits for the manager',
    async () => Promise.all([away(laura), away(dora)]),
    ['Laura Conti'],
    /^Decide Laura Conti\./,
  ],
  [
    'the absence is over',
    async () => {
      await away(laura, '2026-11-18');
      parts.at(at('2026-11-19 09:00'));
    },
    ['Laura Conti'],
    /^Decide Laura Conti\./,
  ],
])('%s', async (_, prepare, expected, story) => {
  await prepare();
  await ask(aldo);
  expect(await receivers()).toEqual(expected);
  const said = await storyOf(aldo);
  expect(said).toMatch(story);
  expect(said).not.toMatch(/malatt|assen|sickness/i);
});

test('the superior decides in the manager’s place, and the manager may when back', async () => {
  await away(laura);
  await ask(aldo);
  const { id, escalatedTo } = await theDay();
  expect(escalatedTo).toBe(dora.id);
  const dorasView = (await findPerson(store.db, dora.id)) as never;
  expect((await waitingFor(parts, store.db, dorasView, parts.clock.now())).map((one) => one.day.id)).toEqual([
    id,
  ]);
  expect((await press(dora, 'approve', id)).note).toBeUndefined();
  expect(await store.db.decision.findFirst({ where: { act: 'approve' } })).toMatchObject({
    actorId: dora.id,
    onBehalfOf: laura.id,
  });
  expect(await storyOf(aldo)).toMatch(/^Approvata da Dora Segre, per conto di Laura Conti/);
});

test('the manager, back before the superior decided, decides as ever', async () => {
  await away(laura);
  await ask(aldo);
  parts.at(at('2026-11-23 09:00'));
  expect((await press(laura, 'approve', (await theDay()).id)).note).toBeUndefined();
  expect(await store.db.decision.findFirst({ where: { act: 'approve' } })).toMatchObject({
    onBehalfOf: null,
  });
});

test('without having been passed on the superior has no say', async () => {
  await ask(aldo);
  await away(laura);
  expect((await press(dora, 'approve', (await theDay()).id)).note).toMatch(/non spetta a te/);
});

test('a manager whom nobody reaches in chat: it goes up', async () => {
  open('', { ports: { slack: knowingPort('slack', { absent: [laura.email] }) } });
  await ask(aldo);
  expect(await receivers()).toEqual(['Dora Segre']);
  expect(await storyOf(aldo)).toMatch(/^Decide Dora Segre: Laura Conti non era disponibile/);
});

test('nobody in the line can be reached: nothing is booked, and the asker reads who is missing', async () => {
  open('', { ports: { slack: knowingPort('slack', { absent: [laura.email, dora.email] }) } });
  const reply = await ask(aldo);
  expect(reply.form?.notice?.text.join(' ')).toContain('Laura Conti non è raggiungibile');
  expect(await store.db.agileDay.count()).toBe(0);
});

test('where the act knows no delegates the superior decides, whoever stands in', async () => {
  const ours = join(mkdtempSync(join(tmpdir(), 'giornate-')), 'ours.yaml');
  writeFileSync(
    ours,
    'extends: metro-milano-2017\nid: ours\napproval:\n  deciders:\n    - { rule: OUR-5, article: Reg. art. 5, by: [manager] }\n',
  );
  open(`regulation: ${ours}`);
  await Promise.all([away(laura), delegation(bruno.id)]);
  await ask(aldo);
  expect(await receivers()).toEqual(['Dora Segre']);
});

test('what is only communicated waits for whoever is away; a delegate has no part in it', async () => {
  const gina = await hire(store, 'Gina Alta', { role: 'manager', manager: laura });
  await Promise.all([away(laura), delegation(bruno.id)]);
  await bot.act(from(gina), { act: 'request' }, { date: '2026-12-03', place: 'casa' });
  expect(await theDay()).toMatchObject({ state: 'approved', escalatedTo: null });
  const cards = await store.db.message.findMany({ where: { moment: 'communication-card' } });
  expect(cards.map(({ personId }) => personId)).toEqual([laura.id]);
});

test('a draw from the bank: the director’s superior, never a delegate', async () => {
  open('regulation: comune-milano-2021\nmaxDaysPerMonth: 4');
  const enzo = await hire(store, 'Enzo Alto', { role: 'manager', manager: dora });
  await store.db.person.update({ where: { id: laura.id }, data: { managerId: enzo.id } });
  const unit = await store.db.unit.findFirstOrThrow({ where: { name: 'Ragioneria' } });
  await store.db.bankMonth.create({ data: { unitId: unit.id, month: '2026-12', available: 3 } });
  await delegation(bruno.id);
  await away(enzo);
  // the quota of the month is used up
  const taken = { personId: aldo.id, state: 'approved' as const, requestedAt: at('2026-11-01 09:00') };
  await store.db.agileDay.createMany({
    data: ['09', '10', '11', '14'].map((date) => ({
      ...taken,
      date: day(`2026-12-${date}`),
      changedAt: taken.requestedAt,
    })),
  });
  const reply = await ask(aldo, { useBank: 'yes', reason: 'Chiusura della scuola' });
  expect(reply.form).toBeUndefined();
  const drawn = await store.db.agileDay.findFirstOrThrow({ where: { bankUnitId: unit.id } });
  expect(drawn.escalatedTo).toBe(dora.id);
  expect(await receivers()).toEqual(['Dora Segre']);
  expect((await press(laura, 'approve', drawn.id)).note).toMatch(/MIL-7\.8/);
  expect((await press(dora, 'approve', drawn.id)).note).toBeUndefined();
  expect(await store.db.decision.findFirst({ where: { act: 'approve' } })).toMatchObject({
    onBehalfOf: enzo.id,
  });
});

const asked = async (moment: string) => {
  const people = await store.db.person.findMany();
  const rows = await store.db.message.findMany({ where: { moment }, orderBy: { key: 'asc' } });
  return rows.map(({ personId, platform }) => {
    return `${people.find(({ id }) => id === personId)?.fullName} ${platform}`;
  });
};
const BOTH = { slack: knowingPort('slack'), teams: knowingPort('teams') };
const TIVOLI = 'regulation: tivoli-2025';
const THURSDAY = '2026-11-19';
const FRIDAY = '2026-11-20';
const move = (id: string) =>
  bot.act(from(aldo), { act: 'swap-send', subject: id }, { to: FRIDAY, reason: 'Riunione' });
const answer = (who: Colleague, id: string, act: Press['act'] = 'swap-confirm') =>
  bot.act(from(who), { act, subject: id, value: FRIDAY });
const permit = (id: string) =>
  bot.act(
    from(aldo),
    { act: 'permit-send', subject: id },
    { kind: 'personal', from: '10:00', until: '12:00' },
  );

test('a move is put to the superior of a manager who is away, who confirms it in their place', async () => {
  open(TIVOLI);
  const id = await bookedDay(store, aldo, THURSDAY);
  await Promise.all([away(laura), delegation(bruno.id)]);
  const { note, card } = await move(id);
  expect(note).toContain('Dora Segre');
  expect(card?.text?.join(' ')).toContain('Dora Segre');
  expect(await asked('swap-request')).toEqual(['Dora Segre slack']);
  const seen = await press(dora, 'show', id);
  expect(seen.card?.buttons?.map(({ act }) => act)).toEqual(
    expect.arrayContaining(['swap-confirm', 'swap-decline']),
  );
  expect((await answer(bruno, id)).note).toMatch(/GEN-ROLE/);
  expect((await answer(dora, id)).note).toBeUndefined();
  expect(await store.db.agileDay.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'swapped' });
  expect(await store.db.decision.findFirst({ where: { act: 'confirm-swap' } })).toMatchObject({
    actorId: dora.id,
    onBehalfOf: laura.id,
  });
  expect((await answer(dora, id)).note).toContain('spostata');
});

test('the manager, back in time, answers a move that was put to the superior', async () => {
  open(TIVOLI);
  const id = await bookedDay(store, aldo, THURSDAY);
  await away(laura, '2026-11-18');
  await move(id);
  expect((await answer(laura, id, 'swap-decline')).note).toBeUndefined();
  expect(await store.db.agileDay.findUniqueOrThrow({ where: { id } })).toMatchObject({ swapTo: null });
});

test('a move that was put to the manager gives the superior no say', async () => {
  open(TIVOLI);
  const id = await bookedDay(store, aldo, THURSDAY);
  await move(id);
  await away(laura);
  expect(await asked('swap-request')).toEqual(['Laura Conti slack']);
  expect((await answer(dora, id)).note).toMatch(/non spetta a te/);
  expect(await store.db.agileDay.findUniqueOrThrow({ where: { id } })).toMatchObject({ version: 2 });
});

test('a superior moved elsewhere meanwhile answers nothing any more', async () => {
  open(TIVOLI);
  const id = await bookedDay(store, aldo, THURSDAY);
  await away(laura);
  await Promise.all([
    move(id),
    store.db.person.update({ where: { id: bruno.id }, data: { managerId: null } }),
  ]);
  await store.db.person.update({ where: { id: laura.id }, data: { managerId: bruno.id } });
  expect((await answer(dora, id)).note).toMatch(/non spetta a te/);
});

test('a permit is put to the superior, who authorises it in the manager’s place; to others it is not theirs', async () => {
  open(TIVOLI);
  const id = await bookedDay(store, aldo, THURSDAY);
  await Promise.all([away(laura), delegation(bruno.id)]);
  expect(JSON.stringify(await press(aldo, 'permit', id))).toContain('Dora Segre');
  await permit(id);
  expect(await asked('permit-request')).toEqual(['Dora Segre slack']);
  const { id: subject } = await store.db.permit.findFirstOrThrow();
  expect((await press(bruno, 'permit-authorise', subject)).note).toBe(
    'Non spetta a te decidere su questo permesso.',
  );
  expect((await press(aldo, 'permit-authorise', subject)).note).toMatch(/Non puoi decidere la tua/);
  const decided = await press(dora, 'permit-authorise', subject);
  expect(decided.card?.status?.text).toBe('Autorizzato');
  expect(await store.db.permit.findFirstOrThrow()).toMatchObject({ authorisedBy: dora.id });
  const trail = await store.db.audit.findFirstOrThrow({ where: { act: 'permit-authorise' } });
  expect(trail.changes).toMatchObject({ onBehalfOf: laura.id });
  // a second click reads how it stands
  expect((await press(dora, 'permit-refuse', subject)).card?.status?.text).toBe('Autorizzato');
});

test('nobody reaches the manager: move and permit go up', async () => {
  open(TIVOLI, { ports: { slack: knowingPort('slack', { absent: [laura.email] }) } });
  const id = await bookedDay(store, aldo, THURSDAY);
  await move(id);
  await permit(id);
  expect([...(await asked('swap-request')), ...(await asked('permit-request'))]).toEqual([
    'Dora Segre slack',
    'Dora Segre slack',
  ]);
});

test('what waits for a decision goes to every platform the approver is on', async () => {
  open(TIVOLI, { ports: BOTH });
  const id = await bookedDay(store, aldo, THURSDAY);
  await move(id);
  await permit(id);
  expect(await asked('swap-request')).toEqual(['Laura Conti slack', 'Laura Conti teams']);
  expect(await asked('permit-request')).toEqual(['Laura Conti slack', 'Laura Conti teams']);
});

test('so does a request that is passed on, on a platform where the superior never wrote too', async () => {
  open('', { ports: BOTH });
  await ask(aldo);
  await bot.act(from(dora, 'teams'), { act: 'balance' });
  const [one, owner, head] = await Promise.all([
    findDay(store.db, (await theDay()).id),
    findPerson(store.db, aldo.id),
    findPerson(store.db, laura.id),
  ]);
  if (!one || !owner || !head) throw new Error('not in the store');
  await store.tx((db) => passOnToSuperior(parts, db, one, owner, head, parts.clock.now()));
  expect((await asked('request-card')).filter((to) => to.startsWith('Dora'))).toEqual([
    'Dora Segre slack',
    'Dora Segre teams',
  ]);
});

test('when the manager comes back the cards that wait are put right', async () => {
  await Promise.all([away(laura, '2026-11-18'), delegation(bruno.id)]);
  await ask(aldo);
  const repaints = () =>
    store.db.$queryRaw<{ data: object }[]>`SELECT data FROM pgboss.job WHERE name = 'repaint'`;
  const before = (await repaints()).length;
  await store.tx((db) =>
    turnStandIns(parts, db, { from: at('2026-11-18 00:01'), to: at('2026-11-19 00:01') }),
  );
  expect((await repaints()).slice(before)).toEqual([{ data: { dayId: (await theDay()).id } }]);
  parts.at(at('2026-11-19 09:00'));
  expect(await storyOf(aldo)).toMatch(/^Decide Laura Conti; fino a sabato 12 dicembre anche Bruno Neri/);
});
