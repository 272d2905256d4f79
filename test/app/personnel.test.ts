import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Card, Fields, Press } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { type Moment, toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let laura: Colleague;
let aldo: Colleague;
let anna: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
beforeEach(async () => {
  await emptyStore(store);
  open();
  const dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  anna = await hire(store, 'Anna Verdi', { manager: dora, unit: 'Personale' });
  await store.db.person.update({ where: { id: anna.id }, data: { hr: true } });
});
afterAll(() => store.close());

function open(settings = '') {
  parts = officeParts(store, { settings }); // Wednesday 18 November 2026, 09:30
  bot = createConversation(parts);
}

const STATED = { date: '2026-12-03', activities: 'Atti', objectives: 'Tre', place: 'casa' };
const day = (text: string) => toColumn(localDate(text));
const press = (who: Colleague, what: Partial<Press>, fields: Fields = {}, key?: string) =>
  bot.act(from(who, 'slack', key), { act: 'hr', ...what }, fields);
const type = (who: Colleague, text: string) => bot.command(from(who), text);
const theDay = () => store.db.agileDay.findFirstOrThrow({ orderBy: { requestedAt: 'desc' } });
const askFor = (who: Colleague, fields: Fields = STATED, by = anna, key?: string) =>
  press(by, { act: 'hr-act-send', subject: who.id, value: 'request' }, fields, key);
const linesOf = (card: Card | undefined, heading: RegExp) =>
  card?.lists
    ?.find((list) => heading.test(list.heading))
    ?.items.map(({ text, detail }) => `${text} | ${detail}`);

async function said(moment: Moment, who: Colleague): Promise<string> {
  const rows = await store.db.message.findMany({ where: { moment, personId: who.id } });
  const cards = await Promise.all(rows.map((row) => composeMessage(parts, toMessage(row))));
  return cards.map((composed) => JSON.stringify(composed?.card)).join();
}

const ACTS: Partial<Press>[] = [
  { act: 'hr' },
  { act: 'hr-person', value: 'Aldo' },
  { act: 'hr-list', value: 'expiring:1' },
  { act: 'hr-list', value: 'history:1' },
  { act: 'hr-act', value: 'request' },
  { act: 'hr-act', value: 'cancel' },
  { act: 'hr-act-send', value: 'request' },
  { act: 'hr-act-send', value: 'cancel' },
];

test.each(ACTS)('%o is for the office alone', async (what) => {
  await bot.act(from(aldo), { act: 'request' }, STATED);
  const { id } = await theDay();
  const subject = what.value === 'cancel' ? id : aldo.id;
  const before = await store.db.audit.count();
  for (const who of [laura, aldo]) {
    const reply = await press(who, { subject, ...what }, { ...STATED, date: '2026-12-04' });
    expect(reply.note ?? reply.card?.text?.[0]).toBe('È riservato all’ufficio del personale.');
    expect(reply.form).toBeUndefined();
  }
  expect(await store.db.agileDay.count()).toBe(1);
  expect((await theDay()).state).toBe('pending');
  expect(await store.db.audit.count()).toBe(before);
});

test('a person as they stand: agreement, quota, days, who did what when; the look is in the audit trail', async () => {
  await bot.act(from(aldo), { act: 'request' }, STATED);
  await bot.act(from(laura), { act: 'approve', subject: (await theDay()).id, version: 1 }, {});
  const { card } = await type(anna, 'personale riva');
  expect(card?.title).toBe('Aldo Riva');
  const facts = Object.fromEntries(card?.facts?.map(({ label, value }) => [label, value]) ?? []);
  expect(facts).toMatchObject({
    'Chi decide': 'Laura Conti',
    'Accordo individuale': 'da lunedì 12 gennaio, senza scadenza',
    'Dicembre 2026': '1 giornata su 4, ne restano 3',
    'Raggiungibile in chat': 'Slack',
  });
  expect(linesOf(card, /Prossime/)).toEqual(['Giovedì 3 dicembre | lavoro agile, approvata']);
  expect(linesOf(card, /Ultimi atti/)).toEqual([
    'Approvazione: giovedì 3 dicembre | Laura Conti, mercoledì 18 novembre alle 09:30',
    'Richiesta: giovedì 3 dicembre | Aldo Riva, mercoledì 18 novembre alle 09:30',
  ]);
  expect(JSON.stringify(card)).not.toMatch(/@|Atti|Tre/);
  expect(await store.db.audit.findMany({ where: { act: 'hr-look' } })).toMatchObject([
    { actorId: anna.id, personId: aldo.id, platform: 'slack' },
  ]);
});

test('found by e-mail, by name, among several, or not at all', async () => {
  await hire(store, 'Aldo Rivalta', { unit: 'Tributi' });
  expect((await type(anna, 'hr aldo.riva@comune.example')).card?.title).toBe('Aldo Riva');
  expect((await press(anna, { act: 'hr-person' }, { person: 'Riva Aldo' })).card?.title).toBe('Aldo Riva');
  const several = await type(anna, 'hr aldo riv');
  expect(several.card?.lists?.[0]?.items.map(({ text }) => text)).toEqual([
    'Aldo Riva (Ragioneria)',
    'Aldo Rivalta (Tributi)',
  ]);
  const [first] = several.card?.lists?.[0]?.items ?? [];
  expect((await press(anna, first?.button ?? {})).card?.title).toBe('Aldo Riva');
  const nobody = await press(anna, { act: 'hr-person' }, { person: 'Rossi' });
  expect(nobody.form?.fields[0]).toMatchObject({ value: 'Rossi', error: expect.stringContaining('Rossi') });
  expect((await press(anna, { act: 'hr-person' })).form?.submit).toMatchObject({ act: 'hr-person' });
});

test('the whole history, twenty a page', async () => {
  for (let week = 0; week < 12; week++) {
    const at = new Date(Date.UTC(2026, 5, 1 + week, 8));
    const lines = ['request', 'cancel'].map((act) => ({
      ...{ at, act, actorId: aldo.id, personId: aldo.id, platform: 'slack' },
      changes: { date: `2026-07-${String(week + 1).padStart(2, '0')}`, refused: act === 'cancel' },
    }));
    await store.db.audit.createMany({ data: lines });
  }
  const first = await press(anna, { act: 'hr-list', subject: aldo.id, value: 'history:1' });
  expect(first.card?.lists?.[0]?.heading).toBe('Pagina 1 di 2');
  expect(first.card?.lists?.[0]?.items).toHaveLength(20);
  expect(first.card?.lists?.[0]?.items[0]?.text).toMatch(
    /^Annullamento: .*12 luglio \(tentativo respinto dal regolamento\)/,
  );
  const next = first.card?.buttons?.find(({ label }) => label === 'Successivi');
  const second = await press(anna, next ?? {});
  expect(second.card?.lists?.[0]?.items).toHaveLength(4);
  expect(second.card?.buttons?.map(({ label }) => label)).toContain('Precedenti');
  const beyond = await press(anna, { act: 'hr-list', subject: aldo.id, value: 'history:999' });
  expect(beyond.card?.lists?.[0]?.items).toHaveLength(4);
  expect(await store.db.audit.count({ where: { act: 'hr-history', personId: aldo.id } })).toBe(3);
  // looking adds nothing to what is looked at
  expect(beyond.card?.lists?.[0]?.heading).toBe('Pagina 2 di 2');
});

test('every act of the history has its name; sickness is never named', async () => {
  const acts = ['absence', 'absence-undone', 'permit', 'permit-authorise', 'permit-refuse', 'import-day'];
  const at = new Date('2026-11-18T08:00:00Z');
  const lines = acts.map((act) => ({ at, act, personId: aldo.id, platform: 'slack', changes: {} }));
  await store.db.audit.createMany({ data: lines });
  const { card } = await press(anna, { act: 'hr-list', subject: aldo.id, value: 'history:1' });
  const texts = card?.lists?.[0]?.items.map(({ text }) => text).join('; ');
  expect(card?.lists?.[0]?.items).toHaveLength(acts.length);
  for (const name of ['Assenza registrata', 'Assenza annullata', 'Permesso a ore autorizzato', 'Giornata']) {
    expect(texts).toContain(name);
  }
  expect(texts).not.toMatch(/Altro atto|malatt/);
});

test('the lists, each with its own figure', async () => {
  open('regulation: comune-milano-2021\nmaxDaysPerMonth: 8');
  const agreement = async (name: string, data: object, unit = 'Anagrafe') => {
    const who = await hire(store, name, { unit, manager: laura });
    await store.db.agreement.updateMany({ where: { personId: who.id }, data });
    return who;
  };
  await agreement('Elsa Scade', { to: day('2026-12-31') });
  await agreement('Furio Domani', { to: day('2026-11-19') });
  await agreement('Gina Lontana', { to: day('2027-01-18') }); // day 61
  await agreement('Ivo Finito', { to: day('2026-11-17') });
  await agreement('Lia Recede', { withdrawnFrom: day('2026-11-10') });
  await agreement('Mara Presto', { signedOn: day('2026-11-10'), from: day('2026-12-01') });
  await hire(store, 'Nino Senza', { agreement: false });
  const active = await agreement('Olga Attiva', {});
  await store.db.agileDay.create({
    data: {
      ...{ personId: active.id, date: day('2026-06-01'), state: 'cancelled' },
      ...{ requestedAt: new Date('2026-05-19T08:00:00Z'), changedAt: new Date('2026-05-20T08:00:00Z') },
    },
  });
  const names = (card: Card | undefined) =>
    card?.lists?.[0]?.items.map(({ text, detail }) => `${text.replace(/ \(.*/, '')}: ${detail ?? ''}`);
  const show = async (list: string) => (await press(anna, { act: 'hr-list', value: `${list}:1` })).card;

  expect(names(await show('expiring'))).toEqual([
    'Furio Domani: scade giovedì 19 novembre',
    'Elsa Scade: scade giovedì 31 dicembre',
  ]);
  expect(names(await show('no-agreement'))).toEqual([
    'Ivo Finito: finito martedì 17 novembre',
    'Lia Recede: finito lunedì 9 novembre',
    'Mara Presto: firmato, in vigore da martedì 1 dicembre',
    'Nino Senza: nessun accordo',
  ]);
  const inactive = await show('inactive');
  expect(names(inactive)).toContain('Elsa Scade: nessuna richiesta, accordo da domenica 1 febbraio');
  expect(names(inactive)?.join()).not.toMatch(/Olga|Ivo|Nino|Mara/);
  expect(inactive?.footer).toContain('MIL-9.4');
  const home = (await press(anna, { act: 'hr' })).card;
  expect(home?.lists?.[0]?.items.map(({ detail }) => detail)).toEqual(['2', '7', '0', '4', '11']);

  // six months to the day
  parts.at(new Date('2026-11-19T09:00:00Z'));
  expect(names(await show('inactive'))).toContain('Olga Attiva: ultima richiesta martedì 19 maggio');

  const unreachable = names(await show('unreachable'));
  expect(unreachable?.slice(0, 2)).toEqual(['Dora Segre: decide per altri', 'Laura Conti: decide per altri']);
  expect(unreachable?.join()).not.toContain('Anna Verdi');
});

test('an agreement that renews itself is listed with that (MET-8b)', async () => {
  const who = await hire(store, 'Elsa Scade', { manager: laura });
  await store.db.agreement.updateMany({ where: { personId: who.id }, data: { to: day('2026-12-31') } });
  const { card } = await press(anna, { act: 'hr-list', value: 'expiring:1' });
  expect(card?.lists?.[0]?.items.map(({ detail }) => detail)).toEqual([
    'scade giovedì 31 dicembre, poi si rinnova da solo',
  ]);
});

test('twenty a page, and a page that is not there is the last', async () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let number = 0; number < 45; number++) {
    await hire(store, `Senza ${'xyz'[Math.floor(number / 26)]} ${letters[number % 26]}`, {
      agreement: false,
    });
  }
  const page = async (value: string) => (await press(anna, { act: 'hr-list', value })).card;
  const second = await page('no-agreement:2');
  expect(second?.lists?.[0]?.items).toHaveLength(20);
  expect(second?.lists?.[0]?.heading).toContain('Pagina 2 di 3');
  expect(second?.buttons?.map(({ label }) => label)).toEqual(['Precedenti', 'Successivi', 'Elenchi']);
  expect((await page('no-agreement:77'))?.lists?.[0]?.items).toHaveLength(5);
  for (const odd of ['no-agreement', 'no-agreement:-1', 'no-agreement:1e9']) {
    expect((await page(odd))?.lists?.[0]?.heading).toContain('Pagina 1 di 3');
  }
  expect((await page('salaries:1'))?.title).toBe('Ufficio del personale');
});

test('a request on somebody’s behalf: same rules, marked as such everywhere, the person is told', async () => {
  const opened = await press(anna, { act: 'hr-act', subject: aldo.id, value: 'request' });
  expect(opened.form?.facts?.[0]).toEqual({ label: 'Per conto di', value: 'Aldo Riva' });
  expect(opened.form?.submit).toMatchObject({ act: 'hr-act-send', subject: aldo.id, value: 'request' });

  const reply = await askFor(aldo);
  expect(reply.note).toBe(
    'Richiesta inserita per conto di Aldo Riva: giovedì 3 dicembre. Aldo Riva riceve un avviso.',
  );
  expect(reply.card?.title).toBe('Aldo Riva');
  const row = await theDay();
  expect(row).toMatchObject({ personId: aldo.id, state: 'pending' });
  expect(await store.db.decision.findFirst({ where: { dayId: row.id } })).toMatchObject({
    ...{ act: 'request', actorId: anna.id, onBehalfOf: aldo.id },
  });
  expect(await store.db.audit.findFirst({ where: { dayId: row.id } })).toMatchObject({
    ...{ act: 'request', actorId: anna.id, personId: aldo.id, changes: { onBehalfOf: aldo.id } },
  });
  // to Aldo it is news, held like any other
  expect(await store.db.message.findFirst({ where: { moment: 'day-card' } })).toMatchObject({
    ...{ personId: aldo.id, reply: false, platform: null },
  });
  expect(await said('day-card', aldo)).toContain(
    'Inserita da Anna Verdi (ufficio del personale) per tuo conto.',
  );
  expect(await said('request-card', laura)).toContain(
    'Inserita da Anna Verdi (ufficio del personale) per conto di Aldo Riva.',
  );
  expect(linesOf(reply.card, /Ultimi/)?.[0]).toContain('Anna Verdi per conto di Aldo Riva');
});

test('a no of the rules comes back in the form, with the earliest date to press; it is written down', async () => {
  const refused = await askFor(aldo, { ...STATED, date: '2026-11-19' });
  expect(refused.form?.notice?.text.join(' ')).toContain('MET-10a');
  const [earliest] = refused.form?.others ?? [];
  expect(earliest).toMatchObject({ act: 'hr-act-send', subject: aldo.id, value: 'request 2026-11-23' });
  expect(await store.db.audit.findFirst({ where: { act: 'request' } })).toMatchObject({
    ...{ actorId: anna.id, personId: aldo.id, changes: { refused: true, onBehalfOf: aldo.id } },
  });
  await press(anna, earliest ?? {}, { ...STATED, date: '2026-11-19' });
  expect(await theDay()).toMatchObject({ personId: aldo.id, date: day('2026-11-23') });
});

test('cancelled on somebody’s behalf: asked once more, the person and the manager are told by whom', async () => {
  await bot.act(from(aldo), { act: 'request' }, STATED);
  const { id } = await theDay();
  const card = { moment: 'request-card', dayId: id, personId: laura.id, platform: 'slack' as const };
  await store.db.sentCard.create({
    data: { ...card, location: {}, painted: '', postedAt: parts.clock.now() },
  });
  const asked = await press(anna, { act: 'hr-act', subject: id, value: 'cancel' });
  expect(asked.form?.submit).toMatchObject({
    act: 'hr-act-send',
    subject: id,
    value: 'cancel',
    label: 'Conferma',
  });
  expect((await theDay()).state).toBe('pending');

  const done = await press(anna, asked.form?.submit ?? {});
  expect(done.note).toContain('Giornata annullata per conto di Aldo Riva: giovedì 3 dicembre.');
  expect((await theDay()).state).toBe('cancelled');
  expect(await said('decision-notice', aldo)).toContain(
    'Anna Verdi (ufficio del personale), per tuo conto, ha annullato la tua giornata',
  );
  expect(await said('cancel-notice', laura)).toContain(
    'Anna Verdi (ufficio del personale) ha annullato, per conto di Aldo Riva,',
  );
  const own = await bot.act(from(aldo), { act: 'show', subject: id }, {});
  expect(own.card?.text?.[0]).toMatch(/^Annullata da Anna Verdi \(ufficio del personale\), per tuo conto,/);

  const again = await press(anna, asked.form?.submit ?? {});
  expect(again.note).toContain('già stata annullata');
  expect(await store.db.decision.count({ where: { act: 'cancel' } })).toBe(1);
});

test('a day that has begun is not cancelled for anybody', async () => {
  await bot.act(from(aldo), { act: 'request' }, STATED);
  const { id } = await theDay();
  parts.at(new Date('2026-12-03T08:30:00+01:00'));
  const reply = await press(anna, { act: 'hr-act-send', subject: id, value: 'cancel' });
  expect(reply.note).toContain('iniziata');
  expect((await theDay()).state).toBe('pending');
});

test('the office decides nothing, and does nothing for itself', async () => {
  await askFor(aldo);
  const { id } = await theDay();
  expect((await press(anna, { act: 'approve', subject: id, version: 1 })).note).toMatch(/non spetta a te/);
  expect((await askFor(anna)).note).toContain('si agisce per conto di altri');
  expect((await press(anna, { act: 'hr-act', subject: anna.id, value: 'request' })).note).toContain(
    'per conto di altri',
  );
  await bot.act(from(anna), { act: 'request' }, STATED);
  const own = await store.db.agileDay.findFirstOrThrow({ where: { personId: anna.id } });
  expect((await press(anna, { act: 'hr-act-send', subject: own.id, value: 'cancel' })).note).toContain(
    'altri',
  );
  expect(await store.db.agileDay.count({ where: { state: 'pending' } })).toBe(2);
  const card = (await press(anna, { act: 'hr-person', value: anna.id })).card;
  expect(JSON.stringify(card)).not.toContain('hr-act');
});

test('tampered ids', async () => {
  for (const subject of ['', 'x', "'; DROP TABLE person", laura.id.replace(/^./, 'f')]) {
    expect((await press(anna, { act: 'hr-act-send', subject, value: 'request' }, STATED)).note).toContain(
      'elenco',
    );
    expect((await press(anna, { act: 'hr-act-send', subject, value: 'cancel' })).note).toContain(
      'non si trova',
    );
    expect((await press(anna, { act: 'hr-list', subject, value: 'history:1' })).note).toContain('elenco');
  }
  // another person's day under the request of somebody
  expect(await store.db.agileDay.count()).toBe(0);
});

test('a redelivery asks once', async () => {
  await askFor(aldo, STATED, anna, 'key-1');
  const second = await askFor(aldo, STATED, anna, 'key-1');
  expect(second.note).toContain('Già fatto');
  expect(await store.db.agileDay.count()).toBe(1);
});
