import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { importPermits } from '../../src/app/import-hours.js';
import { planReminders } from '../../src/app/plan-reminders.js';
import type { Conversation } from '../../src/app/ports.js';
import { tellLapsedPermits } from '../../src/app/tell-lapsed-permits.js';
import type { Button, Card, Fields } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { toMessage } from '../../src/store/messages.js';
import { permitsOf } from '../../src/store/permits.js';
import type { Store } from '../../src/store/types.js';
import { bookedDay } from '../helpers/booked-day.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { emptyStore, inWords, memoryStore } from '../helpers/store.js';

// Thursday 19 November 2026, an approved day with the contact band 10:00-13:00; it is Wednesday morning.

const THURSDAY = '2026-11-19';
const KINDS = ['personal', 'l104-33', 'nursing-39'];

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
  await store.db.permit.deleteMany();
  await under('tivoli-2025');
  laura = await hire(store, 'Laura Conti', { role: 'manager' });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  day = await bookedDay(store, aldo, THURSDAY);
});

afterAll(() => store.close());

async function under(profile: string) {
  parts = officeParts(store, { settings: `regulation: ${profile}` });
  bot = createConversation(parts);
}
const at = (instant: string) => parts.at(new Date(instant));
const press = (who: Colleague, button: Partial<Button>, fields?: Fields, key?: string) =>
  bot.act(from(who, 'slack', key), { act: 'show', subject: day, ...button }, fields);
const ask = (hours = '10:00-12:00', kind = 'personal', who = aldo, key?: string) => {
  const [first, last] = hours.split('-');
  return press(who, { act: 'permit-send' }, { kind, from: first, until: last }, key);
};
const thePermit = () => store.db.permit.findFirstOrThrow({ orderBy: { from: 'asc' } });
const decide = async (who: Colleague, act: 'permit-authorise' | 'permit-refuse', key?: string) =>
  press(who, { act, subject: (await thePermit()).id }, undefined, key);
const messages = async () =>
  (await store.db.message.findMany({ orderBy: { key: 'asc' } })).map(
    ({ moment, personId }) => `${moment} ${personId === aldo.id ? 'Aldo' : 'Laura'}`,
  );
const rowOf = (moment: string) =>
  store.db.message.findFirstOrThrow({ where: { moment }, orderBy: { createdAt: 'desc' } });
const read = async (moment: string): Promise<Card | undefined> =>
  (await composeMessage(parts, toMessage(await rowOf(moment))))?.card;
const standing = async (moment: string) => {
  const { id } = await thePermit();
  return composeCard(parts, { moment, subjectId: id, personId: aldo.id } as never);
};
const kindsOffered = async () => {
  const { form } = await press(aldo, { act: 'permit' });
  return form?.fields.find(({ name }) => name === 'kind')?.options?.map(({ value }) => value);
};

test.each([
  ['tivoli-2025', KINDS],
  ['comune-milano-2021', KINDS],
  ['privato-l81-2017', KINDS],
  ['metro-milano-2017', ['nursing-39', 'l104-33']],
  ['montepulciano-2024', ['l104-33', 'nursing-39']],
])('%s: the card offers it, the form the kinds the act admits', async (profile, kinds) => {
  await under(profile);
  const { card } = await press(aldo, { act: 'show' });
  expect(card?.buttons?.map(({ act }) => act)).toContain('permit');
  expect(await kindsOffered()).toEqual(kinds);
});

test.each(['metro-milano-2017', 'montepulciano-2024'])(
  '%s: a kind that is not offered is refused all the same, with the article',
  async (profile) => {
    await under(profile);
    const { form } = await ask('10:00-12:00', 'personal');
    expect(form?.notice?.text.join(' ')).toMatch(/MET-11f|MON-B3/);
    expect(form?.fields.find(({ name }) => name === 'from')?.value).toBe('10:00');
    expect(await store.db.permit.count()).toBe(0);
  },
);

test('Tivoli: it waits for the dirigente, and only then the reminder follows it', async () => {
  const { card } = await ask();
  expect(card?.title).toBe('Permesso chiesto');
  expect(await thePermit()).toMatchObject({ state: 'pending', kind: 'personal', authorisedBy: '' });
  expect(await messages()).toEqual(['permit-card Aldo', 'permit-request Laura']);
  expect((await read('permit-card'))?.text?.join(' ')).toContain('Decide Laura Conti');
  expect(await permitsOf(store.db, aldo.id, localDate(THURSDAY))).toEqual([]);

  const asked = await read('permit-request');
  expect(asked?.title).toBe('Aldo Riva chiede un permesso a ore');
  expect(asked?.text?.join(' ')).toContain('prima delle 10:00 (Reg. art. 12.4, TIV-12.4)');
  expect(asked?.buttons?.map(({ label }) => label)).toEqual(['Autorizza', 'Rifiuta']);
  const authorised = await press(laura, asked?.buttons?.[0] ?? {});
  expect(authorised.card?.status?.text).toBe('Autorizzato');
  expect(authorised.card?.buttons).toBeUndefined();
  expect(await thePermit()).toMatchObject({ state: 'authorised', authorisedBy: laura.id, version: 2 });
  expect((await read('permit-notice'))?.summary).toBe(
    'Laura Conti ha autorizzato il tuo permesso a ore: giovedì 19 novembre, dalle 10:00 alle 12:00.',
  );
  expect(await permitsOf(store.db, aldo.id, localDate(THURSDAY))).toEqual([
    { date: THURSDAY, from: '10:00', to: '12:00' },
  ]);
});

// the reminder of the band 10:00-13:00 comes at 09:50; where a permit covers its beginning, as the permit ends
test.each([
  ['waits', undefined, '2026-11-19T09:55:00+01:00', '2026-11-19T08:50:00.000Z'],
  ['refused', 'permit-refuse', '2026-11-19T09:55:00+01:00', '2026-11-19T08:50:00.000Z'],
  ['authorised', 'permit-authorise', '2026-11-19T12:00:00+01:00', '2026-11-19T11:00:00.000Z'],
] as const)('the reminder of the band, when the permit is %s', async (_, act, now, instant) => {
  await ask();
  if (act) await decide(laura, act);
  const window = { from: new Date('2026-11-19T07:00:00+01:00'), to: new Date(now) };
  await store.tx((db) => planReminders(parts, db, window));
  const reminders = await store.db.message.findMany({ where: { moment: 'contact-band-reminder' } });
  expect(reminders.map(({ createdAt }) => createdAt.toISOString())).toEqual([instant]);
});

test('refused by the dirigente: the day stays as it is, and it may be asked again', async () => {
  await ask();
  await decide(laura, 'permit-refuse');
  expect((await standing('permit-card'))?.status?.text).toBe('Non autorizzato');
  expect((await read('permit-notice'))?.summary).toContain('non ha autorizzato');
  await ask('10:00-11:00', 'l104-33');
  expect(await store.db.permit.findMany()).toMatchObject([{ state: 'pending', version: 3, to: '11:00' }]);
  expect((await standing('permit-request'))?.text?.[0]).toContain('Spetta per legge');
});

test('who authorises reads the hours and whether it is due by law, nobody else anything', async () => {
  await ask('10:00-12:00', 'nursing-39');
  const shown = inWords([await read('permit-request'), await read('permit-card')]);
  expect(shown).toContain('Spetta per legge');
  expect(shown).not.toMatch(/nursing|genitori|104|151/);
  const hers = await press(laura, { act: 'show' });
  expect(JSON.stringify(hers.card)).not.toMatch(/permess/i);
});

test.each([
  ['the asker', () => aldo],
  ['a colleague who stands in', () => noemi],
])('%s authorises nothing', async (_, who) => {
  const [first, last] = [toColumn(localDate('2026-11-16')), toColumn(localDate('2026-11-30'))];
  await store.db.delegation.create({
    data: { delegatorId: laura.id, delegateId: noemi.id, from: first, to: last },
  });
  await ask();
  for (const act of ['permit-authorise', 'permit-refuse'] as const) {
    expect((await decide(who(), act)).note).toBe(
      who() === aldo
        ? 'Non puoi decidere la tua stessa richiesta: spetta ad altri.'
        : 'Non spetta a te decidere su questo permesso.',
    );
  }
  expect(await thePermit()).toMatchObject({ state: 'pending' });
  expect((await press(laura, { act: 'permit-authorise', subject: 'x' })).note).toContain('non si trova');
});

test('a second click says that it is decided; a redelivery does nothing', async () => {
  await ask('10:00-12:00', 'personal', aldo, 'once');
  expect((await ask('10:00-12:00', 'personal', aldo, 'once')).card?.text?.[0]).toContain('Già fatto');
  await decide(laura, 'permit-authorise', 'yes');
  expect((await decide(laura, 'permit-authorise', 'yes')).note).toBeUndefined();
  expect((await decide(laura, 'permit-refuse')).note).toContain('ha già avuto una risposta');
  expect(await thePermit()).toMatchObject({ state: 'authorised', version: 2 });
  expect(await store.db.message.count({ where: { moment: 'permit-notice' } })).toBe(1);
});

// told and authorised before it begins
test.each([
  ['2026-11-19T09:59:59+01:00', true],
  ['2026-11-19T10:00:00+01:00', false],
  ['2026-11-19T10:00:01+01:00', false],
])('Tivoli, for 10:00, at %s: %s', async (instant, inTime) => {
  await ask();
  at(instant);
  const reply = await decide(laura, 'permit-authorise');
  expect((await thePermit()).state).toBe(inTime ? 'authorised' : 'pending');
  if (inTime) return;
  expect(reply.note).toContain('TIV-12.4');
  expect(reply.card?.status?.text).toBe('Scaduto senza risposta');
  const late = await press(aldo, { act: 'permit-send' }, { kind: 'personal', from: '09:00', until: '09:30' });
  expect(late.form?.notice?.text.join(' ')).toContain('TIV-12.4');
});

test('nobody answered before it began: the asker is told once', async () => {
  await ask();
  const lapse = (first: string, last: string) => {
    at(last);
    return store.tx((db) => tellLapsedPermits(parts, db, { from: new Date(first), to: new Date(last) }));
  };
  await lapse('2026-11-19T09:58:00+01:00', '2026-11-19T09:59:59+01:00');
  expect(await store.db.message.count({ where: { moment: 'permit-notice' } })).toBe(0);
  await lapse('2026-11-19T09:59:59+01:00', '2026-11-19T10:00:00+01:00');
  await lapse('2026-11-19T10:00:00+01:00', '2026-11-19T10:01:00+01:00');
  expect(await store.db.message.count({ where: { moment: 'permit-notice' } })).toBe(1);
  expect((await read('permit-notice'))?.summary).toContain('Nessuno ha risposto in tempo');
  expect((await standing('permit-request'))?.buttons).toBeUndefined();
});

test.each([
  ['the first minute of the band', '10:00-10:01', true],
  ['the whole band', '10:00-13:00', true],
  ['a minute before it', '09:59-10:30', false],
  ['after it', '13:00-14:00', false],
])('Milano, %s (%s): %s', async (_, hours, accepted) => {
  await under('comune-milano-2021');
  const { card, form } = await ask(hours);
  expect(card !== undefined).toBe(accepted);
  if (!accepted) expect(form?.notice?.text.join(' ')).toContain('MIL-11.9');
  expect(await store.db.permit.count()).toBe(accepted ? 1 : 0);
});

test('where nobody authorises, it holds at once; the manager reads only when the person cannot be reached', async () => {
  await under('metro-milano-2017');
  const { card } = await ask('10:00-12:00', 'l104-33');
  expect(card?.title).toBe('Permesso registrato');
  expect(await thePermit()).toMatchObject({ state: 'authorised' });
  expect(await messages()).toEqual(['permit-card Aldo', 'unreachable-notice Laura']);
  const hers = await read('unreachable-notice');
  expect(hers?.summary).toBe('Aldo Riva non è contattabile giovedì 19 novembre, dalle 10:00 alle 12:00.');
  // there two kinds alone exist: the very word would give them away
  expect(inWords(hers)).not.toMatch(/permess|104|legge/i);
  expect((await standing('permit-card'))?.status?.text).toBe('Registrato');
});

test('Montepulciano: due by law, so it holds although the act has none, and the person reads so', async () => {
  await under('montepulciano-2024');
  const { card } = await ask('10:00-12:00', 'nursing-39');
  expect(card?.text?.[0]).toContain('Disc. all. B, MON-B3');
  expect(await thePermit()).toMatchObject({ state: 'authorised' });
});

test.each([
  ['no kind', { from: '10:00', until: '11:00' }, ['kind']],
  ['no hours', { kind: 'personal' }, ['from', 'until']],
  ['an hour that is none', { kind: 'personal', from: '25:00', until: '26:00' }, ['from', 'until']],
  ['back to front', { kind: 'personal', from: '11:00', until: '10:00' }, ['until']],
  ['no length', { kind: 'personal', from: '11:00', until: '11:00' }, ['until']],
] as [string, Fields, string[]][])('%s is said at its field', async (_, fields, names) => {
  const { form } = await press(aldo, { act: 'permit-send' }, fields);
  expect(form?.fields.filter(({ error }) => error).map(({ name }) => name)).toEqual(names);
  expect(await store.db.permit.count()).toBe(0);
});

test('taken back while it waits: both cards say so, nobody is written to, and it may be asked again', async () => {
  await ask();
  const mine = await read('permit-card');
  expect(mine?.buttons).toMatchObject([{ act: 'permit-withdraw', label: 'Annulla' }]);
  const reply = await press(aldo, mine?.buttons?.[0] ?? {}, undefined, 'once');
  expect(reply.note).toBeUndefined();
  expect(reply.card?.status).toEqual({ text: 'Annullato', tone: 'neutral' });
  expect(reply.card?.buttons).toBeUndefined();
  expect(await thePermit()).toMatchObject({ state: 'withdrawn', version: 2, authorisedBy: '' });
  expect(await messages()).toEqual(['permit-card Aldo', 'permit-request Laura']);
  const trail = await store.db.audit.findMany({ where: { act: 'permit-withdraw' } });
  expect(trail).toMatchObject([{ dayId: day, actorId: aldo.id, request: 'once' }]);
  expect(JSON.stringify(trail[0]?.changes)).not.toContain('personal');

  // not delivered yet: never asked; delivered: it says so without buttons
  const { id } = await thePermit();
  expect(await composeMessage(parts, toMessage(await rowOf('permit-request')))).toBeNull();
  const hers = await standing('permit-request');
  expect(hers?.text).toEqual(['Aldo Riva ha annullato la richiesta: non serve più una risposta.']);
  expect(hers?.buttons).toBeUndefined();
  for (const act of ['permit-authorise', 'permit-refuse'] as const) {
    const late = await decide(laura, act);
    expect(late.card?.status?.text).toBe('Annullato');
  }
  await press(aldo, { act: 'permit-withdraw', subject: id }, undefined, 'once');
  await press(aldo, { act: 'permit-withdraw', subject: id });
  expect(await thePermit()).toMatchObject({ state: 'withdrawn', version: 2 });

  await ask('10:00-11:30');
  expect(await store.db.permit.findMany()).toMatchObject([{ id, state: 'pending', version: 3 }]);
  expect((await standing('permit-request'))?.buttons).toHaveLength(2);
});

test.each([
  ['2026-11-19T09:59:59+01:00', 'withdrawn', 'Annullato'],
  ['2026-11-19T10:00:00+01:00', 'pending', 'Scaduto senza risposta'],
])('taken back at %s: %s', async (instant, state, status) => {
  await ask();
  at(instant);
  const { card } = await press(aldo, { act: 'permit-withdraw', subject: (await thePermit()).id });
  expect((await thePermit()).state).toBe(state);
  expect(card?.status?.text).toBe(status);
});

test('one that has an answer is not taken back, nor is one of somebody else', async () => {
  await ask();
  const subject = (await thePermit()).id;
  for (const who of [laura, noemi]) {
    const { note } = await press(who, { act: 'permit-withdraw', subject });
    expect(note).toContain('solo chi l’ha chiesto');
  }
  expect((await press(aldo, { act: 'permit-withdraw', subject: 'x' })).note).toContain('non si trova');
  await decide(laura, 'permit-authorise');
  const late = await press(aldo, { act: 'permit-withdraw', subject });
  expect(late.note).toContain('ha già avuto una risposta');
  expect(late.card?.status?.text).toBe('Autorizzato');
  expect(await thePermit()).toMatchObject({ state: 'authorised', version: 2 });
});

test('two permits of a day do not overlap; they may touch', async () => {
  await ask('10:00-11:00');
  for (const hours of ['10:30-11:30', '09:00-12:00', '10:00-11:00', '10:15-10:45']) {
    expect((await ask(hours)).form?.notice?.text.join(' ')).toContain('dalle 10:00 alle 11:00');
  }
  await ask('11:00-12:00');
  expect(await store.db.permit.count()).toBe(2);
});

test('only on an approved day of one’s own that is not past', async () => {
  const hers = await bookedDay(store, noemi, THURSDAY);
  const pending = await bookedDay(store, aldo, '2026-11-20', { state: 'pending' });
  const past = await bookedDay(store, aldo, '2026-11-17');
  const fields = { kind: 'personal', from: '10:00', until: '11:00' };
  for (const act of ['permit', 'permit-send'] as const) {
    expect((await press(aldo, { act, subject: hers }, fields)).note).toContain('non è tua');
    expect((await press(aldo, { act, subject: pending }, fields)).note).toContain('richiesta');
  }
  await under('privato-l81-2017');
  const late = await press(aldo, { act: 'permit-send', subject: past }, fields);
  expect(late.form?.notice?.text.join(' ')).toContain('da oggi in poi');
  expect(await store.db.permit.count()).toBe(0);
});

test('away or cancelled since: it can no longer be authorised', async () => {
  await ask();
  await store.db.absence.create({
    data: {
      personId: aldo.id,
      from: toColumn(localDate(THURSDAY)),
      to: toColumn(localDate(THURSDAY)),
      kind: 'sickness',
    },
  });
  expect((await decide(laura, 'permit-authorise')).note).toContain('GEN-ABS');
  await press(aldo, { act: 'cancel' });
  expect((await decide(laura, 'permit-authorise')).note).toContain('GEN-STATE');
  expect(await thePermit()).toMatchObject({ state: 'pending' });
});

test('nobody to authorise, or nobody who can be reached', async () => {
  const alone = await hire(store, 'Remo Orsi');
  const his = await bookedDay(store, alone, THURSDAY);
  const fields = { kind: 'personal', from: '10:00', until: '11:00' };
  const none = await press(alone, { act: 'permit-send', subject: his }, fields);
  expect(none.form?.notice?.text.join(' ')).toContain('manca chi decide');
  await press(aldo, { act: 'show' });
  parts.ports = {};
  expect((await ask()).form?.notice?.text.join(' ')).toContain('Laura Conti non è raggiungibile');
  expect(await store.db.permit.count()).toBe(0);
});

test('the personnel office brings in one that waits: it is authorised thereby', async () => {
  await ask('10:00-12:00');
  const file = `email,date,from,to,kind,authorised_by\n${aldo.email},${THURSDAY},10:00,12:00,personal,manager\n`;
  await importPermits(parts, Buffer.from(file), { dryRun: false });
  expect(await store.db.permit.findMany()).toMatchObject([{ state: 'authorised' }]);
  expect((await decide(laura, 'permit-refuse')).note).toContain('ha già avuto una risposta');
});

test('typed: the next approved day, or the one that is named', async () => {
  const friday = await bookedDay(store, aldo, '2026-11-20');
  const subject = async (text: string) => (await bot.command(from(aldo), text)).form?.submit.subject;
  expect(await subject('permesso')).toBe(day);
  expect(await subject('permit venerdì')).toBe(friday);
  expect((await bot.command(from(noemi), 'permesso')).card?.text?.[0]).toContain('Non hai giornate');
});
