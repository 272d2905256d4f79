import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Fields, Press } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
/** Direttore of the Ragioneria; above her, in another unit, omar. */
let omar: Colleague;
let dora: Colleague;
/** Leads a part of it. */
let laura: Colleague;
let aldo: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store);
  start();
  omar = await hire(store, 'Omar Rizzi', { role: 'manager', unit: 'Direzione Generale' });
  dora = await hire(store, 'Dora Segre', { role: 'manager', manager: omar });
  laura = await hire(store, 'Laura Conti', { role: 'eq', manager: dora });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
});

function start(settings = ''): void {
  parts = officeParts(store, { settings });
  bot = createConversation(parts);
}

const press = (who: Colleague, what: Press, fields?: Fields, key?: string) =>
  bot.act(from(who, 'slack', key), what, fields);
const unitId = async (name = 'Ragioneria') => (await store.db.unit.findFirstOrThrow({ where: { name } })).id;
const send = async (who: Colleague, fields: Fields, key?: string) =>
  press(who, { act: 'coverage-send', value: await unitId() }, fields, key);
const saved = () => store.db.coverage.findFirst();
const ask = (who: Colleague, date: string, more: Fields = {}) =>
  press(who, { act: 'request' }, { date, activities: 'x', objectives: 'y', place: 'casa', ...more });

describe('setting it', () => {
  test('the head of the unit opens the form, saves, and finds what was saved', async () => {
    const { form } = await bot.command(from(dora), 'presenze minime');
    expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['number', undefined],
      ['weekdays', ''],
      ['dates', ''],
    ]);
    const fields = { number: '2', weekdays: '5,1', dates: '24 dicembre\n10 e 17 dicembre, 1 dicembre' };
    const { card } = await press(dora, form?.submit as Press, fields);
    expect(card?.facts?.map(({ value }) => value)).toEqual([
      'Ragioneria',
      '2 su 3',
      'lunedì e venerdì',
      'martedì 1 dicembre, giovedì 10 dicembre, giovedì 17 dicembre e giovedì 24 dicembre',
    ]);
    expect(card?.footer).toContain('Dora Segre');
    const again = await press(dora, card?.buttons?.[0] as Press);
    expect(again.form?.fields.map(({ value }) => value)).toEqual([
      '2',
      '1,5',
      '1º dicembre 2026\n10 dicembre 2026\n17 dicembre 2026\n24 dicembre 2026',
    ]);
    // what the form shows it also reads
    const values = Object.fromEntries(again.form?.fields.map(({ name, value }) => [name, value]) ?? []);
    await press(dora, again.form?.submit as Press, values);
    expect(await saved()).toMatchObject({ minPresent: 2, weekdays: [1, 5], setById: dora.id });
    expect((await saved())?.dates).toHaveLength(4);
    expect(await store.db.audit.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      act: 'coverage',
      actorId: dora.id,
      changes: { minPresent: [2, 2], weekdays: [1, 5] },
    });
  });

  test.each<[string, Fields, string[]]>([
    ['more than there are', { number: '4' }, ['number']],
    ['no number', { number: 'due' }, ['number']],
    ['less than none', { number: '-1' }, ['number']],
    ['no dates', { dates: 'boh' }, ['dates']],
    ['one line that is none', { dates: '3 dicembre\n31 novembre' }, ['dates']],
    ['both', { number: '1.5', dates: 'x' }, ['number', 'dates']],
  ])('%s: said at its field, nothing lost', async (_, fields, wrong) => {
    const { form } = await send(dora, { weekdays: '5', ...fields });
    expect(form?.fields.filter(({ error }) => error).map(({ name }) => name)).toEqual(wrong);
    expect(form?.fields.map(({ value }) => value)).toEqual([fields.number, '5', fields.dates ?? '']);
    expect(await saved()).toBeNull();
  });

  test('all empty takes it back; past dates and forged weekdays are left out', async () => {
    await send(dora, { number: '1', weekdays: '0,9,3,3,x', dates: '3 novembre 2026, 3 dicembre' });
    expect(await saved()).toMatchObject({ weekdays: [3], dates: [toColumn(localDate('2026-12-03'))] });
    await send(dora, {});
    expect(await saved()).toMatchObject({ minPresent: null, weekdays: [], dates: [] });
  });

  test.each([
    ['who leads a part of the unit', () => laura],
    ['somebody of the unit', () => aldo],
    ['the superior of the head', () => omar],
  ])('%s hears whose it is, and changes nothing', async (_, who) => {
    const opened = await bot.command(from(who()), 'presenze minime');
    expect(opened.form).toBeUndefined();
    const sent = await send(who(), { number: '1' });
    expect(sent.note).toMatch(
      /Le presenze minime \(.+\) le stabilisce (Dora Segre|Omar Rizzi)\.|non dice chi è/,
    );
    expect(sent.card).toBeUndefined();
    expect(await saved()).toBeNull();
  });

  test('in a unit without a dirigente it is the manager of its people', async () => {
    const eq = await hire(store, 'Elio Serra', { role: 'eq', manager: omar, unit: 'Anagrafe' });
    await hire(store, 'Pia Monti', { manager: eq, unit: 'Anagrafe' });
    expect((await bot.command(from(eq), 'coverage')).form?.facts?.[0]?.value).toBe('Anagrafe');
  });

  test('who heads more than one is asked which', async () => {
    await hire(store, 'Pia Monti', { manager: dora, unit: 'Anagrafe' });
    const { card } = await bot.command(from(dora), 'copertura');
    const items = card?.lists?.[0]?.items ?? [];
    expect(items.map(({ text }) => text)).toEqual(['Ragioneria', 'Anagrafe']);
    const { form } = await press(dora, items[1]?.button as Press);
    expect(form?.facts?.[0]?.value).toBe('Anagrafe');
    const named = (await bot.command(from(dora), 'presenze minime anagrafe')).form;
    expect(named?.facts?.[0]?.value).toBe('Anagrafe');
    const unknown = (await bot.command(from(dora), 'presenze minime tributi')).card;
    expect(unknown?.lists?.[0]?.items).toHaveLength(2);
  });

  test('a redelivery and a unit that is none', async () => {
    await send(dora, { number: '2' }, 'k');
    await send(dora, { number: '2' }, 'k');
    expect(await store.db.audit.count({ where: { act: 'coverage' } })).toBe(1);
    const forged = await press(dora, { act: 'coverage-send', value: "'; DROP TABLE unit" }, { number: '1' });
    expect(forged.note).toBeTruthy();
    expect(await saved()).toMatchObject({ minPresent: 2 });
  });

  test('requests that wait are painted anew', async () => {
    await ask(aldo, '2026-12-03');
    const { id } = await store.db.agileDay.findFirstOrThrow();
    const jobs = () =>
      store.db.$queryRaw<{ data: unknown }[]>`SELECT data FROM pgboss.job WHERE name = 'repaint'`;
    const before = (await jobs()).length;
    await send(dora, { number: '2' });
    expect((await jobs()).slice(before).map(({ data }) => data)).toEqual([{ dayId: id }]);
  });
});

describe('what it does', () => {
  test('it warns who asks, without a figure of who is where, and refuses nothing', async () => {
    await send(dora, { number: '2', weekdays: '4' });
    await ask(dora, '2026-12-03');
    await bot.command(from(aldo), '3 dicembre');
    const { form } = await bot.command(from(aldo), '3 dicembre');
    const said = JSON.stringify(form);
    expect(said).toContain('Di giovedì non si fa lavoro agile (Ragioneria).');
    expect(said).toContain('resterebbero in sede meno di 2 persone');
    expect(said).not.toMatch(/Dora|resterebbe 1/);
    const sent = await ask(aldo, '2026-12-03');
    expect(JSON.stringify(sent.card)).toContain('resterebbero in sede meno di 2 persone');
    expect(await store.db.agileDay.findFirst({ where: { personId: aldo.id } })).toMatchObject({
      state: 'pending',
      findings: [],
    });
  });

  test('whoever approves on an older card hears how few are left now', async () => {
    const noemi = await hire(store, 'Noemi Bassi', { manager: laura });
    await send(dora, { number: '3' });
    await ask(aldo, '2026-12-02');
    await ask(noemi, '2026-12-02');
    const days = await store.db.agileDay.findMany({ orderBy: { requestedAt: 'asc' } });
    const notes: (string | undefined)[] = [];
    for (const { id } of days) {
      notes.push((await press(laura, { act: 'approve', subject: id, version: 1 })).note);
    }
    expect(notes).toEqual([
      undefined,
      'Mercoledì 2 dicembre resterebbero in sede 2 persone, ne servono 3 (Ragioneria).',
    ]);
  });

  test('where nobody authorises single days the manager is told with the flag', async () => {
    start('regulation: tivoli-2025');
    const marta = await hire(store, 'Marta Vinci', { manager: dora, daysPerMonth: undefined });
    await store.db.agreement.updateMany({
      where: { personId: marta.id },
      data: { daysPerMonth: null, daysPerWeek: 2 },
    });
    await send(dora, { number: '4' });
    await ask(marta, '2026-12-03');
    const day = await store.db.agileDay.findFirstOrThrow({ where: { personId: marta.id } });
    expect(day.state).toBe('approved');
    const { card } = await press(dora, { act: 'show', subject: day.id, version: 1 });
    expect(JSON.stringify(card)).toContain('resterebbero in sede 3 persone, ne servono 4 (Ragioneria)');
  });
});
