import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Fields, Form, Press } from '../../src/messages/card.js';
import { toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

const MILANO = 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
/** Direttore of the Ragioneria. */
let dora: Colleague;
let laura: Colleague;
let aldo: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store);
  start(MILANO);
  const omar = await hire(store, 'Omar Rizzi', { role: 'manager', unit: 'Direzione Generale' });
  dora = await hire(store, 'Dora Segre', { role: 'manager', manager: omar });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  aldo = await hire(store, 'Aldo Riva', { manager: laura, daysPerMonth: 4 });
});

function start(settings: string): void {
  parts = officeParts(store, { settings });
  bot = createConversation(parts);
}

const press = (who: Colleague, what: Press, fields?: Fields, key?: string) =>
  bot.act(from(who, 'slack', key), what, fields);
const EXTENSION: Fields = { person: 'Aldo Riva', month: '2026-12', number: '6', criterion: 'care' };
const extend = (who: Colleague, fields: Fields = EXTENSION, key?: string) =>
  press(who, { act: 'extend-send' }, fields, key);
const bank = async (who: Colleague, fields: Fields, key?: string) =>
  press(who, { act: 'bank-send', value: await unitId() }, { month: '2026-12', ...fields }, key);
const unitId = async () => (await store.db.unit.findFirstOrThrow({ where: { name: 'Ragioneria' } })).id;
const available = async () =>
  (await store.db.bankMonth.findFirst({ where: { month: '2026-12' } }))?.available;
const wrong = (form?: Form) => form?.fields.filter(({ error }) => error).map(({ name }) => name);
const balance = async (who: Colleague) =>
  JSON.stringify((await bot.command(from(who), 'saldo')).card?.facts ?? []);

/** What was told to whom, in the words of now. */
async function told(): Promise<{ personId: string | null; text: string | undefined }[]> {
  const rows = await store.db.message.findMany({
    where: { moment: 'grant-notice' },
    orderBy: { createdAt: 'asc' },
  });
  return Promise.all(
    rows.map(async (row) => ({
      personId: row.personId,
      text: (await composeMessage(parts, toMessage(row)))?.card.summary,
    })),
  );
}

describe('another number of days in a month (MIL-7.4)', () => {
  test('the director says it, the person is told and has it, the trail knows no ground', async () => {
    const { form } = await bot.command(from(dora), 'contingenti');
    expect(form?.notice?.text.join()).toContain('App. 12 artt. 7.2, 7.3, 7.4');
    expect(form?.fields[1]?.options?.map(({ label }) => label).slice(0, 2)).toEqual([
      'Novembre 2026',
      'Dicembre 2026',
    ]);
    const { card } = await press(dora, form?.submit as Press, EXTENSION);
    expect(card?.status?.text).toBe('Aldo Riva: 6 giornate a dicembre');
    expect(card?.text?.join(' ')).toBe('Prima erano 4. Aldo Riva riceve un avviso.');
    expect(await balance(aldo)).toContain('0 giornate su 6');
    expect(await told()).toEqual([
      {
        personId: aldo.id,
        text: 'Dora Segre ha stabilito per te 6 giornate di lavoro agile a dicembre.',
      },
    ]);
    const audit = await store.db.audit.findFirstOrThrow({ where: { act: 'extend' } });
    expect(audit).toMatchObject({ actorId: dora.id, personId: aldo.id });
    const written = [audit.changes, (await store.db.message.findFirstOrThrow()).data];
    expect(written[0]).toEqual({ month: '2026-12', daysPerMonth: [null, 6] });
    expect(JSON.stringify(written)).not.toContain('care');
  });

  test('said again it replaces what was said, and only the last notice is sent', async () => {
    await extend(dora);
    await extend(dora, { ...EXTENSION, number: '7' });
    expect((await told()).map(({ text }) => text?.includes('7 giornate'))).toEqual([undefined, true]);
    expect(await store.db.extension.count()).toBe(1);
  });

  test('a redelivery is carried out once', async () => {
    await extend(dora, EXTENSION, 'k');
    expect((await extend(dora, EXTENSION, 'k')).note).toContain('Già fatto');
    expect(await store.db.audit.count({ where: { act: 'extend' } })).toBe(1);
  });

  test.each<[string, Fields, string[]]>([
    ['nothing', {}, ['person', 'month', 'number', 'criterion']],
    ['nobody', { ...EXTENSION, person: 'Ugo Fantozzi' }, ['person']],
    ['a month of last year', { ...EXTENSION, month: '2025-12' }, ['month']],
    ['too many days', { ...EXTENSION, number: '32' }, ['number']],
    ['no number', { ...EXTENSION, number: 'sei' }, ['number']],
    ['no criterion', { ...EXTENSION, criterion: '' }, ['criterion']],
  ])('%s is said at the field', async (_, fields, names) => {
    const { form } = await extend(dora, fields);
    expect(wrong(form)).toEqual(names);
    const kept = Object.fromEntries(form?.fields.map(({ name, value }) => [name, value]) ?? []);
    for (const [name, value] of Object.entries(fields)) expect(kept[name] ?? '').toBe(value);
    expect(await store.db.extension.count()).toBe(0);
  });

  test('a name that several bear: one chooses', async () => {
    const other = await hire(store, 'Aldo Riva Junior', { manager: laura });
    const { form } = await extend(dora, { ...EXTENSION, person: 'Riva' });
    expect(form?.fields[0]?.options?.map(({ value }) => value).sort()).toEqual([aldo.id, other.id].sort());
    await extend(dora, { ...EXTENSION, person: other.id });
    expect(await store.db.extension.findFirst()).toMatchObject({ personId: other.id });
  });

  test.each<[string, () => Colleague, RegExp]>([
    ['the manager', () => laura, /Non spetta a te cambiare .*: può farlo Dora Segre \(.*MIL-7\.4/],
    ['an employee', () => aldo, /Non spetta a te cambiare .*: può farlo Dora Segre \(.*MIL-7\.4/],
  ])('%s hears whose it is, with the article', async (_, who, expected) => {
    expect((await bot.command(from(who()), 'contingenti')).note).toMatch(expected);
    await extend(who());
    expect(await store.db.extension.count()).toBe(0);
  });

  test('of people of others, and of oneself, one says nothing', async () => {
    const rita = await hire(store, 'Rita Fava', { role: 'manager', unit: 'Anagrafe' });
    await hire(store, 'Pia Monti', { manager: rita, unit: 'Anagrafe' });
    for (const person of ['Pia Monti', 'Dora Segre']) {
      const { form } = await extend(dora, { ...EXTENSION, person });
      expect(form?.notice?.text.join()).toContain(`Le giornate di ${person} non le stabilisci tu.`);
    }
    expect(await store.db.extension.count()).toBe(0);
  });

  test('what the rules refuse is said above the form, and recorded', async () => {
    await hire(store, 'Pia Nuova', { manager: laura, agreement: false });
    const { form } = await extend(dora, { ...EXTENSION, person: 'Pia Nuova' });
    expect(form?.notice?.text.join()).toMatch(/Non c’è un accordo individuale.*MIL-6\.1/);
    expect(await store.db.audit.findFirst({ where: { act: 'extend' } })).toMatchObject({
      changes: { refused: true },
      rules: ['MIL-6.1'],
    });
  });

  test('where the act has no such thing, why', async () => {
    start('');
    expect((await bot.command(from(dora), 'contingenti')).note).toMatch(
      /Non è consentito cambiare il numero di giornate di un mese \(LG art\. 4.*MET-4a\)/,
    );
    expect((await bot.command(from(dora), 'banca')).note).toMatch(/\(LG art\. 4.*MET-4a\)/);
  });
});

describe('more days for a time (TIV-6.1, 6.3)', () => {
  const PROJECT: Fields = {
    ...{ person: 'Aldo Riva', derogation: '6.3', from: '2026-12-01', until: '2026-12-31', number: '5' },
  };

  test('granted, told, and a week holds as many', async () => {
    start('regulation: tivoli-2025');
    const { form } = await bot.command(from(dora), 'deroga');
    expect(form?.fields[1]?.options?.map(({ value }) => value)).toEqual(['6.1', '6.3']);
    const { card } = await press(dora, form?.submit as Press, PROJECT);
    expect(card?.status?.text).toBe(
      'Aldo Riva: fino a 5 giornate a settimana, da martedì 1 dicembre a giovedì 31 dicembre',
    );
    expect(await told()).toMatchObject([
      { personId: aldo.id, text: expect.stringContaining('articolo 6.3') },
    ]);
    for (const date of ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17']) {
      await press(aldo, { act: 'request' }, { date });
    }
    expect(await store.db.agileDay.count({ where: { state: 'approved' } })).toBe(4);
  });

  test.each<[string, Fields, string[]]>([
    ['from the past', { ...PROJECT, from: '2026-11-17' }, ['from']],
    ['that ends before it begins', { ...PROJECT, until: '2026-11-30' }, ['until']],
    ['of no days', { ...PROJECT, number: '0' }, ['number']],
    ['without dates', { ...PROJECT, from: '', until: '' }, ['from', 'until']],
  ])('one %s is said at the field', async (_, fields, names) => {
    start('regulation: tivoli-2025');
    expect(wrong((await extend(dora, fields)).form)).toEqual(names);
    expect(await store.db.derogation.count()).toBe(0);
  });

  test.each([
    ['0', 'Scrivi un numero intero da 1 a 7.'],
    ['1', 'L’accordo ne prevede già 2 a settimana: una deroga ne concede di più.'],
    ['2', 'L’accordo ne prevede già 2 a settimana: una deroga ne concede di più.'],
    ['3', undefined],
    ['4', undefined],
    ['5', 'Scrivi un numero intero da 1 a 4.'],
    ['6', 'Scrivi un numero intero da 1 a 4.'],
  ])('of %s days, where two of four working days are agreed: %s', async (number, said) => {
    start('regulation: tivoli-2025');
    await store.db.agreement.updateMany({
      where: { personId: aldo.id },
      data: { daysPerMonth: null, daysPerWeek: 2 },
    });
    await store.db.person.update({ where: { id: aldo.id }, data: { workdays: [1, 2, 3, 4] } });
    const { form } = await extend(dora, { ...PROJECT, number });
    expect(form?.fields.find(({ name }) => name === 'number')?.error).toBe(said);
    expect(await store.db.derogation.count()).toBe(said ? 0 : 1);
  });

  test('the name typed is in the form, and who is not known is said there', async () => {
    start('regulation: tivoli-2025');
    const who = async (typed: string) => (await bot.command(from(dora), typed)).form?.fields[0];
    expect(await who('deroga aldo riva')).toMatchObject({ value: 'Aldo Riva', error: undefined });
    expect((await who('deroga Pippo'))?.error).toContain('Pippo');
    expect((await who('deroga'))?.value).toBeUndefined();
  });

  test('by who only manages it is refused with the article, and who may is named', async () => {
    start('regulation: tivoli-2025');
    expect((await bot.command(from(laura), 'deroga')).note).toMatch(
      /Non spetta a te concedere più giornate a settimana: può farlo Dora Segre \(.*TIV-6\.1/,
    );
    await extend(laura, PROJECT);
    expect(await store.db.derogation.count()).toBe(0);
  });
});

describe('the bank of days (MIL-7.8)', () => {
  test('the director sees what it holds, sets it, and days are drawn from it', async () => {
    await bank(dora, { verdict: 'set', number: '2' });
    expect(await available()).toBe(2);
    const draw = {
      ...{ date: '2026-12-15', activities: 'x', useBank: 'yes', criterion: 'care', reason: 'Un familiare' },
    };
    await press(aldo, { act: 'request' }, draw);
    const { form } = await bot.command(from(dora), 'banca');
    expect(form?.facts).toEqual([
      { label: 'Unità', value: 'Ragioneria' },
      { label: 'Novembre 2026', value: '0 disponibili, 0 chieste o concesse' },
      { label: 'Dicembre 2026', value: '1 disponibile, 1 chiesta o concessa' },
      { label: 'Gennaio 2027', value: '0 disponibili, 0 chieste o concesse' },
    ]);
    const { card } = await bank(dora, { verdict: 'set', number: '5' });
    expect(card?.status?.text).toBe('La banca ha 5 giornate a dicembre');
    const audits = await store.db.audit.findMany({ where: { act: 'set-bank' }, orderBy: { id: 'asc' } });
    expect(audits.map(({ changes }) => (changes as { available: unknown }).available)).toEqual([
      [0, 2],
      [1, 5],
    ]);
  });

  test('who gives days loses them for that month, and is told', async () => {
    const { card } = await bank(dora, { verdict: 'give', number: '3', person: 'Aldo Riva' });
    expect(card?.status?.text).toBe('Aldo Riva cede 3 giornate a dicembre');
    expect(await available()).toBe(3);
    expect(await balance(aldo)).toMatch(/Dicembre.*0 giornate su 1/);
    expect(await told()).toEqual([
      {
        personId: aldo.id,
        text: 'Dora Segre ha messo nella banca delle giornate 3 giornate che non usi a dicembre: te ne spetta ancora 1.',
      },
    ]);
    const more = await bank(dora, { verdict: 'give', number: '2', person: 'Aldo Riva' });
    expect(more.form?.notice?.text.join()).toMatch(
      /ne resta 1, ne servono 2 \(App\. 12 art\. 7\.8, MIL-7\.8\)/,
    );
    await bank(dora, { verdict: 'give', number: '1', person: 'Aldo Riva' });
    expect([await available(), await balance(aldo)]).toEqual([4, expect.stringMatching(/su 0/)]);
  });

  test('days that are asked for are not given', async () => {
    for (const date of ['2026-12-15', '2026-12-16']) {
      await press(aldo, { act: 'request' }, { date, activities: 'x' });
    }
    const { form } = await bank(dora, { verdict: 'give', number: '3', person: 'Aldo Riva' });
    expect(form?.notice?.text.join()).toContain('ne restano 2, ne servono 3');
    expect(await available()).toBeUndefined();
  });

  test('a second delivery, and a second click on one form, give nothing twice', async () => {
    const fields = { verdict: 'give', month: '2026-12', number: '1', person: 'Aldo Riva' };
    await Promise.all([bank(dora, fields, 'k'), bank(dora, fields, 'k')]);
    expect(await available()).toBe(1);
    const { form } = await bot.command(from(dora), 'banca');
    const replies = await Promise.all([1, 2].map(() => press(dora, form?.submit as Press, fields)));
    expect(replies.map(({ card }) => card?.status?.text)).toEqual(
      Array(2).fill('Aldo Riva cede 1 giornata a dicembre'),
    );
    expect(await available()).toBe(2);
  });

  test.each<[string, Fields, string[]]>([
    ['nothing', { month: '', verdict: '' }, ['verdict', 'month', 'number']],
    ['nobody who gives', { verdict: 'give', number: '1' }, ['person']],
    ['too many', { verdict: 'set', number: '1000' }, ['number']],
  ])('%s is said at the field', async (_, fields, names) => {
    expect(wrong((await bank(dora, fields)).form)).toEqual(names);
  });

  test('the manager and everybody else hear whose it is', async () => {
    for (const who of [laura, aldo]) {
      expect((await bot.command(from(who), 'banca')).note).toMatch(/Non spetta .*MIL-7\.8/);
      expect((await bank(who, { verdict: 'set', number: '9' })).note).toMatch(/MIL-7\.8/);
      expect((await bank(who, { verdict: 'give', number: '1', person: 'Aldo Riva' })).note).toBeTruthy();
    }
    expect(await store.db.bankMonth.count()).toBe(0);
  });
});
