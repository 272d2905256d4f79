import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { composeCard } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation, Reply } from '../../src/app/ports.js';
import type { Button, Card, Fields, Press } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let bot: Conversation;
let dora: Colleague;
let laura: Colleague;
let aldo: Colleague;
let noemi: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store);
  start();
  dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  noemi = await hire(store, 'Noemi Bassi', { manager: laura });
});

function start(settings = ''): void {
  parts = officeParts(store, { settings });
  bot = createConversation(parts);
}

const ask = (who: Colleague, date: string, more: Fields = {}) =>
  bot.act(
    from(who),
    { act: 'request' },
    { date, activities: 'Istruttoria', objectives: 'Tre pratiche', place: 'casa', ...more },
  );
const press = (who: Colleague, what: Press, fields?: Fields, key?: string) =>
  bot.act(from(who, 'slack', key), what, fields);
const queue = async (who: Colleague, words = ''): Promise<Card> => {
  const { card } = await bot.command(from(who), `coda ${words}`);
  if (!card) throw new Error('no card');
  return card;
};
const lines = (card: Card) => (card.lists ?? []).flatMap(({ items }) => items);
const texts = (card: Card) => lines(card).map(({ text }) => text);
const button = (card: Card | undefined, act: Press['act']): Button => {
  const found = card?.buttons?.find((one) => one.act === act);
  if (!found) throw new Error(`no button ${act} on ${card?.title}`);
  return found;
};
const states = async () =>
  Object.fromEntries(
    (await store.db.agileDay.findMany({ include: { person: true } })).map((day) => [
      `${day.person.fullName} ${day.date.toISOString().slice(5, 10)}`,
      day.state,
    ]),
  );
const idOf = async (who: Colleague, date: string) =>
  (await store.db.agileDay.findFirstOrThrow({ where: { personId: who.id, date: toColumn(localDate(date)) } }))
    .id;

/** From the queue to the card that asks for a last confirmation. */
async function chosen(who: Colleague, days: string[], fields: Fields = {}): Promise<Reply> {
  return press(
    who,
    { act: 'queue-choose-send', value: '' },
    { chosen: days.join(','), verdict: 'approve', ...fields },
  );
}

describe('what waits', () => {
  test('oldest first, each with a button that opens it and leads back', async () => {
    await ask(noemi, '2026-12-03');
    parts.at(new Date('2026-11-18T10:00:00+01:00'));
    await ask(aldo, '2026-12-01');
    const card = await queue(laura);
    expect(texts(card)).toEqual(['Noemi Bassi · giovedì 3 dicembre', 'Aldo Riva · martedì 1 dicembre']);
    const open = lines(card)[0]?.button as Button;
    expect(open).toMatchObject({ act: 'show', subject: await idOf(noemi, '2026-12-03'), label: 'Apri' });

    const opened = await press(laura, open);
    expect(opened.card?.title).toContain('Noemi Bassi');
    const decided = await press(laura, button(opened.card, 'approve'));
    expect((await states())['Noemi Bassi 12-03']).toBe('approved');
    const back = await press(laura, button(decided.card, 'queue'));
    expect(texts(back.card as Card)).toEqual(['Aldo Riva · martedì 1 dicembre']);
  });

  test('rejecting one that was opened from the queue leads back as well', async () => {
    await ask(aldo, '2026-12-01');
    const opened = await press(laura, lines(await queue(laura))[0]?.button as Button);
    const { form } = await press(laura, button(opened.card, 'reject'));
    const decided = await press(laura, form?.submit as Button, { reason: 'Sportello scoperto' });
    expect((await states())['Aldo Riva 12-01']).toBe('rejected');
    expect(button(decided.card, 'queue').label).toBe('Torna alla coda');
  });

  test.each([
    ['martedì 1 dicembre', ['Aldo Riva']],
    ['2026-12-03', ['Noemi Bassi']],
    ['dal 30 novembre al 4 dicembre', ['Aldo Riva', 'Noemi Bassi']],
    ['20 dicembre', []],
  ])('coda %s', async (words, names) => {
    await ask(aldo, '2026-12-01');
    await ask(noemi, '2026-12-03');
    const card = await queue(laura, words);
    expect(texts(card).map((text) => text.split(' · ')[0])).toEqual(names);
    expect(button(card, 'queue')).toMatchObject({ value: '', label: 'Tutte (2)' });
  });

  test('words that are no date: the whole queue, and what was not understood', async () => {
    await ask(aldo, '2026-12-01');
    const reply = await bot.command(from(laura), 'coda boh');
    expect(texts(reply.card as Card)).toHaveLength(1);
    expect(reply.note).toContain('boh');
  });

  test.each(['coda', 'richieste', 'da decidere', 'queue', 'requests'])(
    '%s of somebody with nothing to decide is kind',
    async (words) => {
      const { card } = await bot.command(from(aldo), words);
      expect(card?.summary).toBe('Nessuna richiesta da decidere: tutto in ordine.');
      expect([card?.lists, card?.buttons]).toEqual([undefined, undefined]);
    },
  );

  test('of nobody but those whose it is to decide', async () => {
    const rita = await hire(store, 'Rita Fava', { role: 'manager' });
    const marco = await hire(store, 'Marco Vice', { manager: dora });
    const late = await hire(store, 'Lia Tardi', { manager: dora });
    await ask(aldo, '2026-12-01');
    for (const [delegateId, first, last] of [
      [marco.id, '2026-11-18', '2026-11-30'],
      [late.id, '2026-11-19', '2026-11-30'],
    ] as const) {
      const period = { from: toColumn(localDate(first)), to: toColumn(localDate(last)) };
      await store.db.delegation.create({ data: { delegatorId: laura.id, delegateId, ...period } });
    }
    const counts = async () =>
      Promise.all([laura, marco, late, dora, rita, aldo].map(async (who) => lines(await queue(who)).length));
    expect(await counts()).toEqual([1, 1, 0, 0, 0, 0]);
    expect(lines(await queue(marco))[0]?.detail).toContain('al posto di Laura Conti');

    await store.db.agileDay.updateMany({ data: { escalatedTo: dora.id, escalatedAt: MORNING } });
    expect(await counts()).toEqual([1, 1, 0, 1, 0, 0]);
    await store.db.delegation.updateMany({ data: { endedAt: MORNING } });
    expect(await counts()).toEqual([1, 0, 0, 1, 0, 0]);
  });

  test('not a day that has begun: nobody can decide it any more', async () => {
    await ask(aldo, '2026-12-01');
    parts.at(new Date('2026-12-01T07:59:59+01:00'));
    expect(lines(await queue(laura))).toHaveLength(1);
    parts.at(new Date('2026-12-01T08:00:00+01:00'));
    expect(lines(await queue(laura))).toHaveLength(0);
  });
});

describe('what speaks against it', () => {
  test('who is remote, others who asked, connections, presence, a short notice', async () => {
    start('vpn: { capacity: 2 }');
    await ask(laura, '2026-12-01');
    await press(
      laura,
      {
        act: 'coverage-send',
        value: (await store.db.unit.findFirstOrThrow({ where: { name: 'Ragioneria' } })).id,
      },
      { number: '2' },
    );
    await ask(aldo, '2026-12-01');
    await ask(noemi, '2026-12-01');
    await ask(noemi, '2026-11-19', { reason: 'Visita' });
    const [short, first] = lines(await queue(laura));
    // three people: one remote, one left in the office if this is approved too
    expect(first?.detail).toBe(
      '1 presente, ne servono 2 · 1 collegamento VPN libero · 1 altra richiesta quel giorno · da remoto 1 su 3',
    );
    expect(short?.detail).toMatch(/con tutte le richieste|preavviso breve/);
    expect(short?.detail).toContain('preavviso breve');
  });

  test('days for which several asked can be looked at alone', async () => {
    await ask(aldo, '2026-12-01');
    await ask(noemi, '2026-12-01');
    await ask(noemi, '2026-12-03');
    const card = await queue(laura);
    const busy = card.lists?.at(-1);
    expect(busy?.items).toMatchObject([{ text: 'Martedì 1 dicembre', detail: '2 richieste' }]);
    const day = await press(laura, busy?.items[0]?.button as Button);
    expect(texts(day.card as Card)).toHaveLength(2);
  });
});

describe('several at once', () => {
  test('chosen, confirmed, each decided: who asked is told', async () => {
    await ask(aldo, '2026-12-01');
    await ask(noemi, '2026-12-03');
    const { form } = await press(laura, button(await queue(laura), 'queue-choose'));
    const field = form?.fields.find(({ name }) => name === 'chosen');
    expect(field?.options?.map(({ label }) => label)).toEqual([
      'mar 1 dic · Aldo Riva',
      'gio 3 dic · Noemi Bassi',
    ]);
    expect(field?.value?.split(',')).toHaveLength(2); // nothing speaks against them
    const confirm = await press(laura, form?.submit as Button, { chosen: field?.value, verdict: 'approve' });
    expect(confirm.card?.title).toBe('Approvare 2 richieste?');
    expect(await states()).toEqual({ 'Aldo Riva 12-01': 'pending', 'Noemi Bassi 12-03': 'pending' });
    const done = await press(laura, button(confirm.card, 'queue-approve'));
    expect(done.card?.summary).toBe('Approvate 2 richieste su 2');
    expect(await states()).toEqual({ 'Aldo Riva 12-01': 'approved', 'Noemi Bassi 12-03': 'approved' });
    expect(await store.db.message.count({ where: { moment: 'decision-notice' } })).toBe(2);
    expect(await store.db.audit.count({ where: { act: 'approve' } })).toBe(2);
  });

  test('a second click, a redelivery, both at once: nothing twice, the same answer', async () => {
    await ask(aldo, '2026-12-01');
    const days = [await idOf(aldo, '2026-12-01')];
    const confirm = button((await chosen(laura, days)).card, 'queue-approve');
    const replies = await Promise.all([
      press(laura, confirm, undefined, 'same'),
      press(laura, confirm, undefined, 'same'),
      press(laura, confirm),
    ]);
    replies.push(await press(laura, confirm));
    expect(replies.map(({ card }) => card?.summary)).toEqual(Array(4).fill('Approvata 1 richiesta su 1'));
    expect(await store.db.decision.count({ where: { act: 'approve' } })).toBe(1);
    expect(await store.db.message.count({ where: { moment: 'decision-notice' } })).toBe(1);
  });

  test('what happened meanwhile is said of each, and keeps the others from nothing', async () => {
    const pia = await hire(store, 'Pia Monti', { manager: laura });
    const ugo = await hire(store, 'Ugo Neri', { manager: laura });
    for (const who of [aldo, noemi, pia, ugo]) await ask(who, '2026-12-01');
    const days = await Promise.all([aldo, noemi, pia, ugo].map((who) => idOf(who, '2026-12-01')));
    const confirm = button((await chosen(laura, days)).card, 'queue-approve');
    await press(noemi, { act: 'cancel', subject: days[1] });
    const away = { from: toColumn(localDate('2026-11-30')), to: toColumn(localDate('2026-12-04')) };
    await store.db.absence.create({ data: { personId: pia.id, ...away, kind: 'leave' } });
    const marco = await hire(store, 'Marco Vice', { manager: dora });
    const always = { from: toColumn(localDate('2026-11-01')), to: toColumn(localDate('2026-12-31')) };
    await store.db.delegation.create({ data: { delegatorId: laura.id, delegateId: marco.id, ...always } });
    await press(marco, { act: 'reject-confirm', subject: days[3], version: 1 }, { reason: 'Serve in sede' });

    const { card } = await press(laura, confirm);
    expect(card?.summary).toBe('Approvata 1 richiesta su 4');
    const said = Object.fromEntries(
      lines(card as Card).map(({ text, detail }) => [text.split(' · ')[0], detail]),
    );
    expect(said['Aldo Riva']).toBeUndefined();
    expect(said['Noemi Bassi']).toMatch(/annullata da Noemi Bassi/);
    expect(said['Pia Monti']).toMatch(/assenza.*\(LG art\. 15, GEN-ABS\)/);
    expect(said['Ugo Neri']).toMatch(/respinta da Marco Vice/);
    expect(await states()).toMatchObject({ 'Aldo Riva 12-01': 'approved', 'Pia Monti 12-01': 'pending' });
  });

  test('rejecting several gives all of them the reason', async () => {
    await ask(aldo, '2026-12-01');
    await ask(noemi, '2026-12-03');
    const days = [await idOf(aldo, '2026-12-01'), await idOf(noemi, '2026-12-03')];
    const without = await chosen(laura, days, { verdict: 'reject' });
    expect(without.form?.fields.find(({ name }) => name === 'reason')?.error).toBeTruthy();
    expect(without.form?.fields.find(({ name }) => name === 'chosen')?.value).toBe(days.join(','));
    const { card } = await chosen(laura, days, { verdict: 'reject', reason: 'Chiusura di bilancio' });
    expect(card?.facts?.map(({ value }) => value)).toEqual(['Chiusura di bilancio']);
    await press(laura, button(card, 'queue-reject'));
    expect(Object.values(await states())).toEqual(['rejected', 'rejected']);
    const reasons = await store.db.decision.findMany({ where: { act: 'reject' } });
    expect(reasons.map(({ reason }) => reason)).toEqual(Array(2).fill('Chiusura di bilancio'));
    // the reason is for who asked: the trail and the messages that wait know nothing of it
    const written = [await store.db.audit.findMany(), await store.db.message.findMany()];
    const text = written.flat().map((row) => JSON.stringify({ ...row, id: '', seq: '' }));
    expect(text.filter((one) => one.includes('Chiusura'))).toEqual([]);
  });

  test.each<[string, Fields, string]>([
    ['nothing chosen', { chosen: '' }, 'chosen'],
    ['a reason of a page', { reason: 'x'.repeat(1001) }, 'reason'],
  ])('%s is said at its field', async (_, fields, name) => {
    await ask(aldo, '2026-12-01');
    const { form, card } = await chosen(laura, [await idOf(aldo, '2026-12-01')], fields);
    expect(card).toBeUndefined();
    expect(form?.fields.filter(({ error }) => error).map((field) => field.name)).toEqual([name]);
  });

  test('what is forged or not one’s own does nothing', async () => {
    const rita = await hire(store, 'Rita Fava', { role: 'manager' });
    const theirs = await hire(store, 'Carla Neri', { manager: rita });
    await ask(aldo, '2026-12-01');
    await ask(theirs, '2026-12-01');
    const days = [await idOf(aldo, '2026-12-01'), await idOf(theirs, '2026-12-01')];
    // somebody else's request among one's own: left out, without a word about whose it is
    const { card } = await chosen(laura, days);
    expect(texts(card as Card)).toEqual(['Aldo Riva · martedì 1 dicembre']);
    expect(JSON.stringify(card)).not.toContain('Carla');
    const confirm = button(card, 'queue-approve');
    for (const [who, what] of [
      [rita, confirm], // a choice of somebody else
      [aldo, confirm],
      [laura, { ...confirm, act: 'queue-reject' }], // another verdict than was confirmed
      [laura, { ...confirm, subject: days[1] }], // the id of something else
      [laura, { ...confirm, subject: "'; DROP TABLE draft" }],
      [laura, { act: 'queue-approve' }],
    ] as [Colleague, Press][]) {
      expect((await press(who, what)).note).toContain('Questa scelta non vale più');
    }
    expect(new Set(Object.values(await states()))).toEqual(new Set(['pending']));
    const own = await chosen(theirs, [days[1] as string]);
    expect(own.note).toContain('non sono più da decidere');
  });

  test('a manager whose own request is chosen by a trick does not decide it', async () => {
    start('regulation: comune-milano-2021\nmaxDaysPerMonth: 8');
    const luca = await hire(store, 'Luca Fini', { role: 'manager', manager: dora });
    await ask(luca, '2026-12-01');
    const day = await idOf(luca, '2026-12-01');
    const draft = await store.db.draft.create({
      data: {
        ...{ personId: luca.id, kind: 'queue-choice', createdAt: MORNING },
        data: { verdict: 'approve', reason: '', days: [day], filter: '' },
      },
    });
    const { card } = await press(luca, { act: 'queue-approve', subject: draft.id });
    expect(card?.summary).toBe('Approvate 0 richieste su 1');
    expect(lines(card as Card)[0]?.detail).toContain('spetta ad altri');
  });

  test('together they may be too many: said before they are approved', async () => {
    start('vpn: { capacity: 1 }');
    const unit = await store.db.unit.findFirstOrThrow({ where: { name: 'Ragioneria' } });
    await press(laura, { act: 'coverage-send', value: unit.id }, { number: '2' });
    await ask(aldo, '2026-12-01');
    await ask(noemi, '2026-12-01');
    const { card } = await chosen(laura, [await idOf(aldo, '2026-12-01'), await idOf(noemi, '2026-12-01')]);
    expect(card?.status).toEqual({
      text: 'Martedì 1 dicembre resterebbe in sede 1 persona, ne servono 2 (Ragioneria).',
      tone: 'warning',
    });
    expect(card?.text).toContain('Martedì 1 dicembre: 2 richieste per 1 collegamento VPN libero.');
  });
});

/** How many questions were put to the store, and the answer. */
async function counting<Value>(work: () => Promise<Value>): Promise<[number, Value]> {
  let count = 0;
  const counted = (target: object): object =>
    new Proxy(target, {
      get(from, name) {
        const value: unknown = Reflect.get(from, name);
        if (typeof value === 'function') {
          return (...args: unknown[]) => {
            count += 1;
            return value.apply(from, args);
          };
        }
        return typeof value === 'object' && value !== null ? counted(value) : value;
      },
    });
  parts.store = { ...store, db: counted(store.db) as Store['db'] };
  const answer = await work();
  parts.store = store;
  return [count, answer];
}

describe('many', () => {
  const NAME = 'Maria Immacolata D’Annunzio Dell’Aquila di Sant’Agata';

  beforeEach(async () => {
    for (let index = 0; index < 34; index++) {
      const who = await hire(
        store,
        `${NAME} ${String.fromCharCode(65 + (index % 26))}${index < 26 ? 'a' : 'b'}`,
        {
          manager: laura,
        },
      );
      await store.db.agileDay.create({
        data: {
          ...{ personId: who.id, state: 'pending', activities: 'x', objectives: 'y' },
          date: toColumn(localDate(index % 2 ? '2026-12-01' : '2026-11-24')),
          ...{ requestedAt: new Date(MORNING.getTime() + index * 1000), changedAt: MORNING },
        },
      });
    }
  });

  test('however many wait, the same few questions to the store', async () => {
    await queue(laura); // the account is matched
    const [all] = await counting(() => queue(laura));
    await store.db.agileDay.deleteMany({
      where: { requestedAt: { gt: new Date(MORNING.getTime() + 2000) } },
    });
    const [few] = await counting(() => queue(laura));
    expect(all).toBe(few);
  });

  test('pages and weeks', async () => {
    const first = await queue(laura);
    expect(texts(first).filter((text) => text.startsWith(NAME))).toHaveLength(15);
    expect(first.buttons?.map(({ label }) => label)).toEqual([
      'Decidi più richieste',
      'Altre 15',
      'Prossima settimana (17)',
    ]);
    const more = first.buttons?.[1] as Button;
    const second = (await press(laura, more)).card as Card;
    expect(button(second, 'queue').label).toBe('Altre 4');
    const third = (await press(laura, button(second, 'queue'))).card as Card;
    expect(texts(third).filter((text) => text.startsWith(NAME))).toHaveLength(4);
    const shown = [first, second, third].flatMap((card) =>
      lines(card).flatMap(({ button: one }) => (one?.act === 'show' ? (one.subject ?? []) : [])),
    );
    expect(new Set(shown).size).toBe(34);
    const week = (await press(laura, first.buttons?.[2] as Button)).card as Card;
    expect(week.summary).toBe('Da lunedì 23 novembre a domenica 29 novembre: 17 richieste su 34');
  });

  test('a page that is no page is the last one', async () => {
    const card = (await press(laura, { act: 'queue', value: '#99' })).card as Card;
    expect(texts(card).filter((text) => text.startsWith(NAME))).toHaveLength(4);
  });

  test('all of them in one go', async () => {
    const { form } = await press(laura, button(await queue(laura), 'queue-choose'));
    const options = form?.fields[0]?.options ?? [];
    expect(options).toHaveLength(34);
    const { card } = await chosen(
      laura,
      options.map(({ value }) => value),
    );
    expect((await press(laura, button(card, 'queue-approve'))).card?.summary).toBe(
      'Approvate 34 richieste su 34',
    );
  });
});

test('draws from the bank stand apart, holders of a criterion first', async () => {
  start('regulation: comune-milano-2021\nmaxDaysPerMonth: 8');
  const { unitId } = await store.db.person.findUniqueOrThrow({ where: { id: laura.id } });
  await store.db.bankMonth.create({ data: { unitId, month: '2026-12', available: 5 } });
  const draw = (who: Colleague, date: string, criterion?: string) =>
    store.db.agileDay.create({
      data: {
        ...{
          personId: who.id,
          date: toColumn(localDate(date)),
          state: 'pending',
          bankUnitId: unitId,
          criterion,
        },
        ...{ activities: 'x', requestedAt: MORNING, changedAt: MORNING },
        findings: [{ rule: 'MIL-7.8', article: 'x', code: 'bank-draw', severity: 'soft', numbers: {} }],
      },
    });
  const pia = await hire(store, 'Pia Monti', { manager: laura });
  await draw(aldo, '2026-12-01');
  await draw(noemi, '2026-12-02', 'care');
  await draw(pia, '2026-12-03', 'distance');
  await ask(aldo, '2026-12-10');
  const card = await queue(laura);
  expect(
    card.lists?.map(({ heading, items }) => [heading, items.map(({ text }) => text.split(' · ')[0])]),
  ).toEqual([
    ['Dalla più vecchia', ['Aldo Riva']],
    ['Dalla banca delle giornate', ['Noemi Bassi', 'Pia Monti', 'Aldo Riva']],
  ]);
  expect(lines(card).map(({ detail }) => /(con un|senza) criterio/.exec(detail ?? '')?.[0])).toEqual([
    undefined,
    'con un criterio',
    'con un criterio',
    'senza criterio',
  ]);
});

describe('the card of a request', () => {
  const cardOf = async (who: Colleague, dayId: string) => {
    const standing = { moment: 'request-card', dayId, personId: who.id, platform: 'slack' } as const;
    return composeCard(parts, { ...standing, id: '', location: {}, painted: '', postedAt: MORNING });
  };

  test('shows what the decision needs, and no more once it is made', async () => {
    start('vpn: { capacity: 3 }');
    const unit = await store.db.unit.findFirstOrThrow({ where: { name: 'Ragioneria' } });
    await press(laura, { act: 'coverage-send', value: unit.id }, { number: '2', weekdays: '2' });
    await ask(laura, '2026-12-01');
    await ask(aldo, '2026-12-01');
    await ask(noemi, '2026-12-01');
    const day = await idOf(aldo, '2026-12-01');
    const text = JSON.stringify(await cardOf(laura, day));
    expect(text).toContain('Di martedì non si fa lavoro agile (Ragioneria).');
    expect(text).toContain('resterebbe in sede 1 persona, ne servono 2 (Ragioneria).');
    expect(text).toContain('Altre richieste per lo stesso giorno: 1');
    expect(text).toContain('Noemi Bassi');
    expect(text).toContain('Già in lavoro agile quel giorno: 1 persona su 3');
    expect(text).toContain('2 su 3');
    await press(laura, { act: 'approve', subject: day, version: 1 });
    const after = JSON.stringify(await cardOf(laura, day));
    expect(after).not.toMatch(/Noemi|Collegamenti VPN/);
  });

  test('requests of people of another manager are not named', async () => {
    const rita = await hire(store, 'Rita Fava', { role: 'manager', manager: dora });
    const theirs = await hire(store, 'Carla Neri', { manager: rita });
    await ask(aldo, '2026-12-01');
    await ask(theirs, '2026-12-01');
    const card = await cardOf(laura, await idOf(aldo, '2026-12-01'));
    expect(JSON.stringify(card)).not.toContain('Carla');
  });

  test('the asker’s own card tells nothing of the others', async () => {
    await ask(aldo, '2026-12-01');
    await ask(noemi, '2026-12-01');
    const dayId = await idOf(aldo, '2026-12-01');
    const standing = { moment: 'day-card', dayId, personId: aldo.id, platform: 'slack' } as const;
    const card = await composeCard(parts, {
      ...standing,
      id: '',
      location: {},
      painted: '',
      postedAt: MORNING,
    });
    expect(JSON.stringify(card)).not.toContain('Noemi');
  });
});
