import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { planReminders } from '../../src/app/plan-reminders.js';
import { planSummaries } from '../../src/app/plan-summaries.js';
import type { Conversation } from '../../src/app/ports.js';
import { seeDailySummary } from '../../src/app/see-home.js';
import type { Fields, Press } from '../../src/messages/card.js';
import { cardsOf } from '../../src/store/cards.js';
import { toMessage } from '../../src/store/messages.js';
import { findPerson } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let laura: Colleague;
let aldo: Colleague;
let bice: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
beforeEach(async () => {
  await emptyStore(store);
  parts = officeParts(store);
  bot = createConversation(parts);
  laura = await hire(store, 'Laura Conti', { role: 'manager' });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  bice = await hire(store, 'Bice Moro', { manager: laura });
});
afterAll(() => store.close());

const STATED = { activities: 'Pratiche', objectives: 'Tre pratiche', place: 'casa' };
const day = async (who: Colleague, date: string, state = 'approved') => {
  await bot.act(from(who), { act: 'request' }, { ...STATED, date, reason: 'Serve' });
  const row = await store.db.agileDay.findFirstOrThrow({
    where: { personId: who.id },
    orderBy: { id: 'desc' },
  });
  if (state !== 'pending')
    await store.db.agileDay.update({ where: { id: row.id }, data: { state: state as 'approved' } });
  return row.id;
};
const act = (who: Colleague, press: Press, fields?: Fields) => bot.act(from(who), press, fields);
const card = async (who: Colleague, text: string) => (await bot.command(from(who), text)).card;

test('the page greets by name, shows quota and next days, and offers by role', async () => {
  await day(aldo, '2026-11-26');
  const his = await card(aldo, 'home');
  expect(his?.text?.[0]).toBe('Ciao, Aldo.');
  expect(his?.facts?.[0]).toEqual({ label: 'Novembre 2026', value: '1 giornata su 4, ne restano 3' });
  const next = his?.lists?.find(({ heading }) => heading === 'Le tue prossime giornate');
  expect(next?.items[0]).toMatchObject({ text: 'Giovedì 26 novembre', detail: 'approvata' });
  const acts = (one: typeof his) => one?.buttons?.map((button) => button.act);
  expect(acts(his)).toContain('month');
  expect(acts(his)).not.toContain('queue');
  expect(acts(await card(laura, 'pagina'))).toContain('queue');
});

const offered = async (who: Colleague) => (await card(who, 'pagina'))?.buttons?.map((one) => one.act) ?? [];

test.each([
  ['', ['coverage'], ['extend', 'bank']],
  ['regulation: tivoli-2025', ['coverage', 'extend'], ['bank']],
  ['regulation: comune-milano-2021', ['coverage', 'extend', 'bank'], []],
])('%j: who heads a unit finds what the act leaves to them, others do not', async (settings, has, hasNot) => {
  parts = officeParts(store, { settings });
  bot = createConversation(parts);
  const hers = await offered(laura);
  expect(hers).toEqual(expect.arrayContaining(has));
  for (const one of hasNot) expect(hers).not.toContain(one);
  const his = await offered(aldo);
  for (const one of ['coverage', 'extend', 'bank']) expect(his).not.toContain(one);
});

test('absences and moves are offered to who has days for them', async () => {
  expect(await offered(aldo)).toEqual(expect.not.arrayContaining(['sick', 'swap']));
  await day(aldo, '2026-11-26', 'pending');
  expect(await offered(aldo)).toContain('sick');
  expect(await offered(aldo)).not.toContain('swap');
  await day(bice, '2026-11-26');
  expect(await offered(bice)).toEqual(expect.arrayContaining(['sick', 'swap']));
  expect(await offered(laura)).toContain('sick'); // somebody else decides meanwhile
});

test('a request nobody decided before its day began reads as that, in every list', async () => {
  await day(aldo, '2026-11-26', 'pending');
  const hr = await hire(store, 'Paola Neri', { unit: 'Personale' });
  await store.db.person.update({ where: { id: hr.id }, data: { hr: true } });
  const listed = async () => {
    const cards = [
      await card(aldo, 'pagina'),
      await card(aldo, 'saldo'),
      await card(aldo, 'mese'),
      await card(hr, 'personale Aldo Riva'),
    ];
    return cards.map((one) =>
      one?.lists?.flatMap(({ items }) => items).find(({ text }) => /26 novembre/.test(text)),
    );
  };
  parts.at(new Date('2026-11-26T07:59:59+01:00'));
  const before = await listed();
  for (const line of before) expect(line?.detail).toContain('in attesa di decisione');
  expect(before[3]?.button).toBeDefined();
  parts.at(new Date('2026-11-26T08:00:00+01:00'));
  const after = await listed();
  for (const line of after) expect(line?.detail).toContain('scaduta senza risposta');
  expect(after[3]?.button).toBeUndefined();
  // the register holds no other end for it: it counts as the cases of the acts have it
  expect((await card(aldo, 'saldo'))?.facts?.[0]?.value).toBe('1 giornata su 4, ne restano 3');
});

test('without an agreement the page and the refusal say so, and how to come by one', async () => {
  const nina = await hire(store, 'Nina Sala', { manager: laura, agreement: false });
  const page = await card(nina, 'pagina');
  expect(page?.text?.join(' ')).toContain('Non hai un accordo individuale in vigore');
  expect(page?.buttons?.[0]).toMatchObject({ act: 'agreement-apply', label: 'Chiedi l’accordo' });
  const refused = await card(nina, 'domani');
  expect(refused?.buttons).toMatchObject([{ act: 'agreement-apply', label: 'Chiedi l’accordo' }]);
  const form = await act(nina, { act: 'agreement-apply' });
  const fields = {
    activities: 'Pratiche',
    places: 'Casa',
    equipment: 'own',
    declared: 'work,not-excluded,skills',
  };
  const applied = await act(nina, form.form?.submit as Press, fields);
  expect(applied.form?.notice).toBeUndefined();
  const waiting = 'La domanda per il tuo accordo individuale aspetta la valutazione: Laura Conti.';
  expect((await card(nina, 'pagina'))?.text).toContain(waiting);
  const again = await card(nina, 'domani');
  expect(again?.text).toContain(waiting);
  expect(again?.buttons).toMatchObject([{ act: 'agreement' }]);
  expect((await card(aldo, 'pagina'))?.text?.join(' ')).not.toContain('accordo');
});

test('the morning of somebody who is the only one', async () => {
  await day(aldo, '2026-11-26');
  const id = await day(bice, '2026-11-26', 'pending');
  parts.at(new Date('2026-11-26T08:30:00+01:00'));
  const morning = async (who: Colleague) => {
    const person = await findPerson(store.db, who.id);
    return person && seeDailySummary(parts, person, parts.clock.now(), 'it');
  };
  const his = await morning(aldo);
  expect(his?.summary).toBe('Giovedì 26 novembre: oltre a te nessuno da remoto nella tua unità');
  expect(his?.lists?.at(-1)?.items).toEqual([{ text: 'Oltre a te nessuno.' }]);
  expect((await morning(bice))?.summary).toBe('Giovedì 26 novembre: 1 persona da remoto nella tua unità');
  await store.db.agileDay.update({ where: { id }, data: { state: 'approved' } });
  expect((await morning(aldo))?.summary).toBe(
    'Giovedì 26 novembre: oltre a te 1 persona da remoto nella tua unità',
  );
});

test('what waits for an answer stands first', async () => {
  const id = await day(aldo, '2026-11-26');
  await store.db.agileDay.update({ where: { id }, data: { alternatives: [new Date('2026-11-30')] } });
  const [first] = (await card(aldo, 'home'))?.lists ?? [];
  expect(first?.heading).toBe('Tocca a te');
  expect(first?.items[0]?.button).toMatchObject({ act: 'show', subject: id });
});

test('a Home tab that stands is found again with the cards of its people', async () => {
  const { card: page } = await bot.home(from(aldo), { home: 'UALDO' });
  expect(page?.title).toBe('Giornate');
  await bot.home(from(aldo), { home: 'UALDO' });
  const id = await day(aldo, '2026-11-26');
  const about = {
    dayId: id,
    personId: aldo.id,
    platform: 'slack',
    location: {},
    painted: '',
    postedAt: MORNING,
  } as const;
  await store.db.sentCard.create({ data: { moment: 'day-card', ...about } });
  const found = await cardsOf(store.db, { dayId: id });
  expect(found.map(({ moment }) => moment)).toEqual(['day-card', 'home']);
  const home = found[1] as (typeof found)[number];
  expect(home.location).toEqual({ home: 'UALDO' });
  expect((await composeCard(parts, home))?.lists?.[0]?.items[0]?.text).toBe('Giovedì 26 novembre');
});

test('a month at a glance: marks, quota, end of the agreement, terms of withdrawal', async () => {
  await day(aldo, '2026-11-26');
  await day(aldo, '2026-11-30', 'pending');
  await store.db.absence.create({
    data: { personId: aldo.id, from: new Date('2026-11-19'), to: new Date('2026-11-20'), kind: 'sickness' },
  });
  const month = await card(aldo, 'mese');
  const cells = month?.calendar?.weeks.flat() ?? [];
  const mark = (of: number) => cells.find((cell) => cell?.day === of)?.mark;
  expect(month?.calendar?.weekdays).toEqual(['lun', 'mar', 'mer', 'gio', 'ven']);
  expect([mark(26), mark(30), mark(19), mark(18)]).toEqual(['agile', 'waiting', 'absent', undefined]);
  expect(cells.find((cell) => cell?.today)?.day).toBe(18);
  // 30 working days, AccD art. 11: the agreement is past its pilot
  expect(month?.facts).toEqual([
    { label: 'Quota', value: '2 giornate su 4 a novembre' },
    { label: 'Accordo individuale', value: 'senza scadenza' },
    { label: 'Recesso', value: 'se lo comunichi oggi, da lunedì 4 gennaio 2027' },
  ]);
  expect(month?.lists?.[0]?.items.map(({ button }) => button?.act)).toEqual(['show', 'show']);
  const next = await act(aldo, month?.buttons?.at(-1) as Press);
  expect(next.card?.calendar?.heading).toBe('Dicembre 2026');
  expect(next.card?.calendar?.weeks.flat().find((cell) => cell?.day === 8)?.mark).toBe('closed');
  expect((await card(aldo, 'mese dicembre'))?.calendar?.heading).toBe('Dicembre 2026');
  expect((await card(aldo, 'mese novembre'))?.calendar?.heading).toBe('Novembre 2026');
  expect((await card(aldo, 'mese gennaio'))?.calendar?.heading).toBe('Gennaio 2027');
});

test('the unit’s month shows approved days of those who are not away, by number and name', async () => {
  await day(aldo, '2026-11-26');
  await day(bice, '2026-11-26');
  await day(bice, '2026-11-30', 'pending');
  const month = await card(aldo, 'unità');
  const cell = month?.calendar?.weeks.flat().find((one) => one?.day === 26);
  expect(cell).toMatchObject({ note: '2', mark: 'many' });
  expect(month?.lists?.[0]?.items).toEqual([{ text: 'Giovedì 26 novembre', detail: 'Aldo Riva, Bice Moro' }]);
  const other = await hire(store, 'Carla Neri', { unit: 'Anagrafe' });
  const unitId = month?.buttons?.[0]?.subject;
  // another unit's id in the button shows one's own unit
  const hers = await act(other, { act: 'team-month', subject: unitId, value: '2026-11' });
  expect(hers.card?.title).toBe('Mese dell’unità: Anagrafe');
  expect(JSON.stringify(hers.card)).not.toContain('Riva');
});

test('a day of the month with more than a dozen people is opened whole; of another unit it is not', async () => {
  const names = [...'abcdefghijklmn'].map((letter) => `Colleg${letter} Rossi`);
  for (const name of names) await day(await hire(store, name, { manager: laura }), '2026-11-26');
  const item = (await card(aldo, 'unità'))?.lists?.[0]?.items[0];
  expect(item?.detail).toMatch(/College Rossi e altre 9 persone$/);
  const press = item?.button as Press;
  const whole = await act(aldo, press);
  expect(whole.card?.title).toBe('Giovedì 26 novembre');
  expect(whole.card?.lists?.[0]?.items.map(({ text }) => text)).toEqual(names);
  expect(whole.card?.buttons?.map(({ act, value }) => [act, value])).toEqual([['team-month', '2026-11']]);
  const other = await hire(store, 'Carla Neri', { unit: 'Anagrafe' });
  expect(JSON.stringify((await act(other, press)).card)).not.toContain('Rossi');
});

test('own settings: offered, saved, audited; what no form offers changes nothing', async () => {
  const form = (await bot.command(from(aldo), 'impostazioni')).form;
  expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
    ['language', 'auto'],
    ['contactLead', 'usual'],
    ['disconnectionLead', 'usual'],
    ['summary', ''],
  ]);
  const saved = await act(
    aldo,
    { act: 'settings-send' },
    { language: 'en', contactLead: '30', disconnectionLead: 'none', summary: 'yes' },
  );
  expect(saved.card?.title).toBe('Settings saved');
  expect(saved.card?.facts?.map(({ value }) => value)).toEqual([
    'English',
    '30 minutes before',
    'None',
    'On',
  ]);
  expect(await store.db.person.findUnique({ where: { id: aldo.id } })).toMatchObject({
    locale: 'en',
    contactLead: 30,
    disconnectionLead: -1,
    dailySummary: true,
  });
  await act(aldo, { act: 'settings-send' }, { language: 'xx', contactLead: '999', disconnectionLead: '-5' });
  const row = await store.db.person.findUnique({ where: { id: aldo.id } });
  expect(row).toMatchObject({ locale: 'en', contactLead: 30, disconnectionLead: -1, dailySummary: true });
  expect(await store.db.audit.count({ where: { act: 'settings' } })).toBe(2);
});

test('reminders come as early as each wants, or not at all', async () => {
  await day(aldo, '2026-11-26');
  await day(bice, '2026-11-26');
  await store.db.person.update({ where: { id: aldo.id }, data: { contactLead: 30 } });
  await store.db.person.update({ where: { id: bice.id }, data: { contactLead: -1 } });
  const at = (time: string) => new Date(`2026-11-26T${time}+01:00`);
  const due = async (to: string) => {
    await store.tx((db) => planReminders(parts, db, { from: at('08:00:00'), to: at(to) }));
    return store.db.message.findMany({ where: { moment: 'contact-band-reminder' } });
  };
  expect(await due('09:29:59')).toEqual([]);
  expect(await due('09:30:00')).toMatchObject([{ personId: aldo.id }]);
  expect(await due('09:59:00')).toHaveLength(1);
});

test('a summary of the morning for whoever wants one, on working days, once', async () => {
  await day(bice, '2026-11-26');
  await store.db.person.update({ where: { id: aldo.id }, data: { dailySummary: true } });
  const at = (text: string) => new Date(`${text}+01:00`);
  const plan = (from: string, to: string) =>
    store.tx((db) => planSummaries(parts, db, { from: at(from), to: at(to) }));
  const planned = () => store.db.message.findMany({ where: { moment: 'daily-summary' } });
  await plan('2026-11-22T08:00:00', '2026-11-22T09:00:00'); // Sunday
  await plan('2026-11-26T07:00:00', '2026-11-26T08:29:59');
  expect(await planned()).toEqual([]);
  await plan('2026-11-26T08:29:59', '2026-11-26T08:30:00');
  await plan('2026-11-26T08:00:00', '2026-11-26T09:00:00'); // the clock was set back
  const [message, ...more] = await planned();
  expect(more).toEqual([]);
  parts.at(at('2026-11-26T08:30:00'));
  const sent = message && (await composeMessage(parts, toMessage(message)));
  expect(sent?.card.summary).toBe('Giovedì 26 novembre: 1 persona da remoto nella tua unità');
  await store.db.absence.create({
    data: { personId: aldo.id, from: new Date('2026-11-26'), to: new Date('2026-11-26'), kind: 'leave' },
  });
  expect(message && (await composeMessage(parts, toMessage(message)))).toBeNull();
});

test('planned late in the morning it is still sent, in the afternoon not', async () => {
  await store.db.person.update({ where: { id: aldo.id }, data: { dailySummary: true } });
  const at = (text: string) => new Date(`${text}+01:00`);
  await store.tx((db) =>
    planSummaries(parts, db, { from: at('2026-11-25T20:00:00'), to: at('2026-11-26T12:00:00') }),
  );
  expect(await store.db.message.count()).toBe(0);
  await store.tx((db) =>
    planSummaries(parts, db, { from: at('2026-11-25T20:00:00'), to: at('2026-11-26T11:59:00') }),
  );
  expect(await store.db.message.count()).toBe(1);
});
