import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeCard } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation } from '../../src/app/ports.js';
import { tellLapsed } from '../../src/app/tell-lapsed.js';
import type { Fields, Press } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { insertCard } from '../../src/store/cards.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, knowingPort, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let dora: Colleague;
let laura: Colleague;
let aldo: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});

beforeEach(async () => {
  await emptyStore(store);
  parts = officeParts(store);
  bot = createConversation(parts);
  dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
});

afterAll(() => store.close());

const STATED: Fields = {
  date: '2026-12-03', // Thursday, eleven working days ahead
  activities: 'Istruttoria pratiche',
  objectives: '3 pratiche chiuse',
  place: 'casa',
};

const ask = (who: Colleague, fields: Fields = STATED, key?: string) =>
  bot.act(from(who, 'slack', key), { act: 'request' }, fields);
const press = (who: Colleague, act: Press['act'], subject: string, fields?: Fields, key?: string) =>
  bot.act(from(who, 'slack', key), { act, subject, version: 1 }, fields);
const theDay = () => store.db.agileDay.findFirstOrThrow({ orderBy: { requestedAt: 'desc' } });
const keys = async () =>
  (await store.db.message.findMany({ orderBy: { key: 'asc' } })).map((message) => message.moment);

test('a request that keeps the rules becomes a pending day, an audit line and two cards', async () => {
  const reply = await ask(aldo);
  expect(reply.form).toBeUndefined();
  expect(reply.card?.summary).toContain('3 dicembre');
  const day = await theDay();
  expect(day).toMatchObject({
    state: 'pending',
    activities: 'Istruttoria pratiche',
    place: 'casa',
    version: 1,
  });
  expect(await keys()).toEqual(['day-card', 'request-card']);
  const [audit] = await store.db.audit.findMany();
  expect(audit).toMatchObject({ act: 'request', actorId: aldo.id, platform: 'slack', dayId: day.id });
});

test('a refusal names the rule and the article, keeps what was typed and offers the earliest date', async () => {
  const reply = await ask(aldo, { ...STATED, date: '2026-11-19' }); // tomorrow: one working day of notice
  expect(reply.card).toBeUndefined();
  expect(reply.form?.notice?.text.join(' ')).toMatch(/LG art\. 10.*MET-10a|MET-10a.*LG art\. 10/);
  expect(reply.form?.others[0]).toMatchObject({ label: 'Richiedi lunedì 23 novembre', value: '2026-11-23' });
  const values = Object.fromEntries(reply.form?.fields.map((field) => [field.name, field.value]) ?? []);
  expect(values).toMatchObject({ activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse' });
  expect(values).toHaveProperty('reason'); // "di norma": a reason lifts it
  expect(await store.db.agileDay.count()).toBe(0);
  expect(await store.db.message.count()).toBe(0);
  // the "no" is in the audit trail too
  const [audit] = await store.db.audit.findMany();
  expect(audit).toMatchObject({ act: 'request', rules: ['MET-10a'], changes: { refused: true } });

  const offered = reply.form?.others[0];
  await bot.act(from(aldo), offered as Press, { ...STATED, date: '2026-11-19' });
  expect(await theDay()).toMatchObject({ state: 'pending', date: toColumn(localDate('2026-11-23')) });
});

test('a short notice with a reason goes to the manager, flagged', async () => {
  await ask(aldo, { ...STATED, date: '2026-11-19', reason: 'Chiusura improvvisa della scuola' });
  expect(await theDay()).toMatchObject({ state: 'pending', reason: 'Chiusura improvvisa della scuola' });
  expect((await theDay()).findings).toMatchObject([{ rule: 'MET-10a' }]);
});

test.each([
  ['no date', { ...STATED, date: '' }, 'date'],
  ['no such date', { ...STATED, date: '30 febbraio' }, 'date'],
  ['no activities', { ...STATED, activities: '  ' }, 'activities'],
  ['no objectives', { ...STATED, objectives: '' }, 'objectives'],
  ['a place that is not in the agreement', { ...STATED, place: 'spiaggia' }, 'place'],
])('%s is said at its field', async (_, fields, name) => {
  const reply = await ask(aldo, fields);
  const wrong = reply.form?.fields.filter((field) => field.error).map((field) => field.name);
  expect(wrong).toEqual([name]);
  expect(await store.db.agileDay.count()).toBe(0);
});

test('the manager approves: the asker is told, the cards are repainted', async () => {
  await ask(aldo);
  const { id } = await theDay();
  const reply = await press(laura, 'approve', id);
  expect(reply.note).toBeUndefined();
  expect(reply.card?.buttons?.map(({ label }) => label)).toEqual(['Proponi altre date']);
  expect(await theDay()).toMatchObject({ state: 'approved', version: 2 });
  expect(await keys()).toEqual(['day-card', 'decision-notice', 'request-card']);
});

test('a second click says who decided and when, and changes nothing', async () => {
  await ask(aldo);
  const { id } = await theDay();
  await press(laura, 'approve', id);
  const before = await store.db.audit.count();
  for (const act of ['approve', 'reject'] as const) {
    const reply = await press(laura, act, id);
    expect(reply.note).toContain('Laura Conti');
    expect(reply.note).toMatch(/9[:.]30/);
  }
  expect(await store.db.audit.count()).toBe(before);
  expect((await theDay()).state).toBe('approved');
});

test('rejecting asks for a reason and tells it', async () => {
  await ask(aldo);
  const { id } = await theDay();
  const asked = await press(laura, 'reject', id);
  expect(asked.form?.submit).toMatchObject({ label: 'Conferma', act: 'reject-confirm', subject: id });
  const empty = await press(laura, 'reject-confirm', id, { reason: ' ' });
  expect(empty.form?.fields[0]?.error).toBeTruthy();
  expect((await theDay()).state).toBe('pending');
  await press(laura, 'reject-confirm', id, { reason: 'Sportello scoperto' });
  expect((await theDay()).state).toBe('rejected');
  expect(await store.db.decision.findFirst({ where: { act: 'reject' } })).toMatchObject({
    reason: 'Sportello scoperto',
  });
});

test('nobody decides what is not theirs', async () => {
  const noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  await ask(aldo);
  const { id } = await theDay();
  for (const stranger of [aldo, noemi, dora]) {
    for (const act of ['approve', 'reject-confirm', 'reject'] as const) {
      const reply = await press(stranger, act, id, { reason: 'no' });
      expect(reply.note).toBeTruthy();
      expect(reply.form).toBeUndefined();
      expect(reply.card).toBeUndefined();
    }
  }
  expect((await press(noemi, 'cancel', id)).note).toBeTruthy();
  expect((await press(noemi, 'show', id)).card).toBeUndefined();
  expect((await theDay()).state).toBe('pending');
});

test.each([
  ['2026-11-17', '2026-11-18', 'approved'], // its last day is today
  ['2026-11-18', '2026-11-30', 'approved'],
  ['2026-11-01', '2026-11-17', 'pending'], // ended yesterday
  ['2026-11-19', '2026-11-30', 'pending'], // begins tomorrow
])('a delegate from %s to %s: the day is %s', async (first, last, state) => {
  const marco = await hire(store, 'Marco Vice', { manager: dora });
  const period = { from: toColumn(localDate(first)), to: toColumn(localDate(last)) };
  await store.db.delegation.create({ data: { delegatorId: laura.id, delegateId: marco.id, ...period } });
  await ask(aldo);
  const { id } = await theDay();
  const reply = await press(marco, 'approve', id);
  expect((await theDay()).state).toBe(state);
  if (state === 'pending') expect(reply.note).toContain('MET-10c');
  else {
    const decision = await store.db.decision.findFirst({ where: { act: 'approve' } });
    expect(decision).toMatchObject({ actorId: marco.id, onBehalfOf: laura.id });
  }
});

test('the asker cancels; who was shown the request is told', async () => {
  await ask(aldo);
  const { id } = await theDay();
  await press(laura, 'approve', id);
  const shown = {
    moment: 'request-card',
    dayId: id,
    personId: laura.id,
    platform: 'slack',
    location: {},
  } as const;
  await insertCard(store.db, { ...shown, painted: '', postedAt: MORNING });
  await press(aldo, 'cancel', id);
  expect((await theDay()).state).toBe('cancelled');
  expect(await keys()).toContain('cancel-notice');
  // the date is free again, and its quota with it
  await ask(aldo);
  expect(await store.db.agileDay.count({ where: { state: 'pending' } })).toBe(1);
});

test.each([
  ['2026-12-03T07:59:59+01:00', 'cancelled'],
  ['2026-12-03T08:00:00+01:00', 'approved'], // the day has begun (R5)
  ['2026-12-04T07:00:00+01:00', 'approved'],
])('cancelling at %s: the day is %s', async (instant, state) => {
  await ask(aldo);
  const { id } = await theDay();
  await press(laura, 'approve', id);
  parts.at(new Date(instant));
  const reply = await press(aldo, 'cancel', id);
  expect((await theDay()).state).toBe(state);
  if (state === 'approved') expect(reply.note).toContain('GEN-PAST');
});

test('a redelivered request is carried out once; a replay after a cancellation books nothing', async () => {
  await ask(aldo, STATED, 'signature-1');
  const { id } = await theDay();
  await ask(aldo, STATED, 'signature-1');
  expect(await store.db.agileDay.count()).toBe(1);
  await press(aldo, 'cancel', id);
  await ask(aldo, STATED, 'signature-1');
  expect(await store.db.agileDay.count({ where: { state: { in: ['pending', 'approved'] } } })).toBe(0);
});

test('a refused request stays refused when it is replayed', async () => {
  await ask(aldo, { ...STATED, date: '2026-12-10' });
  const booked = await theDay();
  await ask(aldo, { ...STATED, date: '2026-12-10' }, 'late');
  await press(aldo, 'cancel', booked.id);
  await ask(aldo, { ...STATED, date: '2026-12-10' }, 'late');
  expect(await store.db.agileDay.count({ where: { state: 'pending' } })).toBe(0);
});

test('two clicks at the same instant make one decision', async () => {
  await ask(aldo);
  const { id } = await theDay();
  const replies = await Promise.all([press(laura, 'approve', id), press(laura, 'approve', id)]);
  expect(replies.filter((reply) => reply.note)).toHaveLength(1);
  expect(await store.db.decision.count({ where: { act: 'approve' } })).toBe(1);
});

test('twenty requests at the same instant never exceed the quota', async () => {
  // Tuesdays to Fridays of December that are working days
  const dates = [
    '01',
    '02',
    '03',
    '04',
    '09',
    '10',
    '11',
    '15',
    '16',
    '17',
    '18',
    '22',
    '23',
    '29',
    '30',
    '31',
  ];
  await Promise.all(dates.map((day) => ask(aldo, { ...STATED, date: `2026-12-${day}` })));
  expect(await store.db.agileDay.count()).toBe(4);
});

test('a dirigente communicates: approved at once, the superior is told and has nothing to press', async () => {
  await ask(laura, { date: '2026-12-03', place: 'casa' });
  expect((await theDay()).state).toBe('approved');
  expect(await keys()).toEqual(['communication-card', 'day-card']);
});

test('without a manager, or with nobody above who can be reached, the asker hears so and nothing hangs', async () => {
  const ugo = await hire(store, 'Ugo Senza');
  expect((await ask(ugo)).form?.notice?.text.join()).toBeTruthy();
  parts.ports.slack = knowingPort('slack', { absent: [laura.email, dora.email] });
  const reply = await ask(aldo);
  expect(reply.form?.notice?.text.join()).toContain('Laura Conti');
  expect(await store.db.agileDay.count()).toBe(0);
});

test('on both platforms the request reaches the manager on both', async () => {
  parts.ports.teams = knowingPort('teams', { canLookUp: false });
  await bot.met(from(laura, 'teams').visitor);
  await ask(aldo);
  const cards = await store.db.message.findMany({ where: { moment: 'request-card' } });
  expect(cards.map((card) => card.platform).sort()).toEqual(['slack', 'teams']);
  const { id } = await theDay();
  await bot.act(from(laura, 'teams'), { act: 'approve', subject: id, version: 1 });
  expect((await theDay()).state).toBe('approved');
});

test('the account first matched keeps the person, whatever e-mail another one shows later', async () => {
  await ask(aldo);
  const visitor = { ...from(aldo).visitor, userId: 'U-IMPOSTOR' };
  const port = knowingPort('slack');
  parts.ports.slack = { ...port, emailOf: async () => aldo.email };
  const reply = await bot.command({ visitor, requestKey: 'x' }, 'saldo');
  expect(reply.card?.summary).not.toContain('4');
  expect(await store.db.chatIdentity.count({ where: { personId: aldo.id } })).toBe(1);
});

test('somebody who is not in the register is told so, whatever they press', async () => {
  const stranger = { id: '', email: 'nobody@elsewhere.example' };
  for (const reply of [
    await bot.command(from(stranger), ''),
    await ask(stranger),
    await press(stranger, 'approve', 'x'),
  ]) {
    expect(reply.card?.summary ?? reply.note).toBeTruthy();
    expect(reply.form).toBeUndefined();
  }
});

test('no agreement: said before anybody fills a form in', async () => {
  const pia = await hire(store, 'Pia Nuova', { manager: laura, agreement: false });
  const reply = await bot.command(from(pia), '');
  expect(reply.form).toBeUndefined();
  expect(reply.card?.text?.join()).toContain('MET-8a');
});

test.each([
  ['', undefined],
  ['giovedì', '2026-11-19'],
  ['2026-12-03', '2026-12-03'],
  ['domani', '2026-11-19'],
])('/agile %s opens the form on %s', async (text, date) => {
  const { form } = await bot.command(from(aldo), text);
  expect(form?.fields.find((field) => field.name === 'date')?.value).toBe(date);
});

test.each(['boh', '31 novembre'])(
  '/agile %s: the form opens and says what was not understood',
  async (text) => {
    const { form } = await bot.command(from(aldo), text);
    expect(form?.fields.find((field) => field.name === 'date')?.error).toBeTruthy();
  },
);

test('saldo and oggi show what the register holds', async () => {
  await ask(aldo);
  await press(laura, 'approve', (await theDay()).id);
  const balance = await bot.command(from(aldo), 'saldo');
  expect(JSON.stringify(balance.card)).toContain('3 dicembre');
  parts.at(new Date('2026-12-03T09:00:00+01:00'));
  for (const who of [aldo, laura]) {
    const today = await bot.command(from(who), 'oggi');
    expect(JSON.stringify(today.card)).toMatch(/Aldo Riva.*10:00/);
  }
  expect(JSON.stringify((await bot.command(from(dora), 'today')).card)).not.toContain('Aldo');
});

test.each(['x', '', '00000000-0000-4000-8000-000000000000', "'; DROP TABLE person"])(
  'a card of nothing (%s) is answered',
  async (id) => {
    for (const act of ['approve', 'reject', 'reject-confirm', 'cancel', 'show'] as const) {
      expect((await press(laura, act, id, { reason: 'x' })).note).toBeTruthy();
    }
  },
);

test('a platform that does not tell the e-mail is a fault with an id, not a crash', async () => {
  parts.ports.slack = { ...knowingPort('slack'), emailOf: () => Promise.reject(new Error('boom')) };
  expect((await bot.command(from(aldo), 'saldo')).card?.summary).toMatch(/[0-9a-f]{8}/);
});

test('a request nobody decides does not lapse in silence', async () => {
  await ask(aldo);
  const window = { from: new Date('2026-12-03T07:59:00+01:00'), to: new Date('2026-12-03T08:00:00+01:00') };
  const before = { from: new Date('2026-12-03T07:00:00+01:00'), to: window.from };
  await store.tx((db) => tellLapsed(parts, db, before));
  expect(await keys()).not.toContain('lapsed-notice');
  for (let times = 0; times < 2; times++) await store.tx((db) => tellLapsed(parts, db, window));
  expect((await keys()).filter((moment) => moment === 'lapsed-notice')).toHaveLength(1);
  parts.at(window.to);
  const late = await press(laura, 'approve', (await theDay()).id);
  expect(late.note).toContain('GEN-PAST');
  expect(late.card?.buttons ?? []).toEqual([]);
});

test('a fault while a card is pressed leaves the card as it is, and says so beside it', async () => {
  await ask(aldo);
  const { id } = await theDay();
  const away = () => Promise.reject(new Error('the store is away'));
  parts.store = { ...store, tx: away, act: away };
  const pressed = await press(laura, 'approve', id);
  const sent = await ask(aldo, { ...STATED, date: '2026-12-10' });
  parts.store = store;
  for (const reply of [pressed, sent]) {
    expect(reply.note).toMatch(/[0-9a-f]{8}/);
    expect([reply.card, reply.form]).toEqual([undefined, undefined]);
  }
});

test('a notice stays true as well: after the asker cancels it no longer says approved', async () => {
  await ask(aldo);
  const { id: dayId } = await theDay();
  await press(laura, 'approve', dayId);
  await press(aldo, 'cancel', dayId);
  const notice = { id: '', moment: 'decision-notice', dayId, personId: aldo.id, platform: 'slack' } as const;
  const card = await composeCard(parts, { ...notice, location: {}, painted: '', postedAt: MORNING });
  expect(card?.status?.text).toMatch(/annullata/i);
  expect(card?.text?.join()).not.toContain('approvato');
});
