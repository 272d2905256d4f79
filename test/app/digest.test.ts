import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { planDigests } from '../../src/app/plan-digests.js';
import { localDate } from '../../src/rules/local-date.js';
import { cardsOf, insertCard } from '../../src/store/cards.js';
import { toColumn } from '../../src/store/dates.js';
import { findMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

const SETTINGS = 'units: [{ name: Ragioneria, slackChannel: C1 }]';

let store: Store;
let laura: Colleague;
let unitId: string;
beforeEach(async () => {
  store = await memoryStore();
  laura = await hire(store, 'Laura Conti', { role: 'manager' });
  unitId = (await store.db.unit.findFirstOrThrow()).id;
});
afterEach(() => store.close());

const at = (time: string, date = '2026-12-03') => new Date(`${date}T${time}:00+01:00`);
const parts = (now: Date) => officeParts(store, { now, settings: SETTINGS });

async function remote(name: string, date: string): Promise<string> {
  const { id: personId } = await hire(store, name, { manager: laura });
  const day = { personId, date: toColumn(localDate(date)), state: 'approved' as const };
  const now = at('08:00');
  return (await store.db.agileDay.create({ data: { ...day, requestedAt: now, changedAt: now } })).id;
}

async function plan(date: string, time = '08:30'): Promise<string[]> {
  await store.db.message.deleteMany();
  const window = { from: new Date(at(time, date).getTime() - 60_000), to: at(time, date) };
  await store.tx((db) => planDigests(parts(at(time, date)), db, window));
  const rows = await store.db.message.findMany({ orderBy: { seq: 'asc' } });
  return rows.map(({ key }) => key.replace(unitId, 'unit'));
}

/** Each message of the unit as it is sent, and as it stands from then on. */
async function post(now: Date): Promise<string[]> {
  const texts: string[] = [];
  for (const { id } of await store.db.message.findMany({ orderBy: { seq: 'asc' } })) {
    const message = await findMessage(store.db, id);
    const composed = message && (await composeMessage(parts(now), message));
    if (!message || !composed) continue;
    texts.push(JSON.stringify(composed.card));
    const { moment, date } = message;
    const postedAt = new Date(now.getTime() + texts.length * 1_000);
    await insertCard(store.db, {
      moment,
      date,
      unitId,
      platform: 'slack',
      location: {},
      painted: '',
      postedAt,
    });
  }
  return texts;
}

async function standing(now: Date, date: string): Promise<string[]> {
  const cards = await cardsOf(store.db, { unitId, date });
  return Promise.all(cards.map(async (card) => JSON.stringify(await composeCard(parts(now), card))));
}

describe('by the settings', () => {
  test.each([
    ['on a Thursday', '2026-12-03', ['digest:unit:2026-12-03:slack']],
    ['on a Friday', '2026-12-04', ['digest:unit:2026-12-04:slack', 'digest-preview:unit:2026-12-07:slack']],
    ['on a Saturday', '2026-12-05', []],
    // 25 and 26 December are holidays, and a Friday and a Saturday
    [
      'on the last working day before Christmas',
      '2026-12-24',
      ['digest:unit:2026-12-24:slack', 'digest-preview:unit:2026-12-28:slack'],
    ],
    ['on a holiday', '2026-12-08', []],
  ])('%s', async (_when, date, keys) => expect(await plan(date)).toEqual(keys));

  test('the preview has who is remote on each day, and follows what is decided', async () => {
    await remote('Aldo Riva', '2026-12-09');
    const day = await remote('Noemi Bassi', '2026-12-10');
    await plan('2026-12-04');
    const [preview] = await post(at('08:30', '2026-12-04'));
    expect(preview).toMatch(/mercoledì 9 dicembre[^\]]*Aldo Riva/i);
    expect(preview).toMatch(/giovedì 10 dicembre[^\]]*Noemi Bassi/i);
    await store.db.agileDay.update({ where: { id: day }, data: { state: 'recalled' } });
    const [now] = await standing(at('09:00', '2026-12-04'), '2026-12-10');
    expect(now).not.toContain('Noemi');
    expect(now).toContain('Aldo Riva');
  });
});

describe('a unit too long for one message', () => {
  const NAMES = 260;
  const name = (index: number) =>
    `Persona ${'di Nome Lunghissimo '.repeat(2)}${String(index).padStart(3, '0')}`;
  const namesIn = (texts: string[]) =>
    texts.flatMap((text) => text.match(/Lunghissimo \d{3}(?=[,"])/g) ?? []);

  async function fill(count: number): Promise<void> {
    const names = Array.from({ length: count }, (_, index) => name(index));
    await store.db.$executeRaw`
      INSERT INTO person (id, email, "fullName", role, "unitId", workdays)
      SELECT gen_random_uuid(), n, n, 'employee', ${unitId}::uuid, '{1,2,3,4,5}' FROM unnest(${names}::text[]) n`;
    await store.db.$executeRaw`
      INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
      SELECT gen_random_uuid(), id, '2026-12-03', 'approved', now(), now() FROM person WHERE email LIKE 'Persona%'`;
  }

  test('takes several, and they stay consistent when the list grows and shrinks', async () => {
    await fill(NAMES);
    expect(await plan('2026-12-03')).toEqual([
      'digest:unit:2026-12-03:slack',
      'digest-more:unit:2026-12-03:slack:2',
    ]);
    const texts = await post(at('08:30'));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('(1 di 2)');
    expect(new Set(namesIn(texts)).size).toBe(NAMES);
    const shrunk = await store.db.$executeRaw`
      UPDATE agile_day SET state = 'cancelled' WHERE "personId" IN (SELECT id FROM person WHERE email LIKE '%1__' OR email LIKE '%2__')`;
    expect(shrunk).toBeGreaterThan(0);
    const after = await standing(at('09:00'), '2026-12-03');
    expect(after[0]).toContain('100 persone');
    expect(after[1]).toContain('L’elenco finisce nel messaggio precedente.');
    await store.db.$executeRaw`UPDATE agile_day SET state = 'approved'`;
    expect(await standing(at('09:30'), '2026-12-03')).toEqual(texts);
  });
});

describe('as the head of the unit chooses', () => {
  const send = { act: 'digest-send' as const };
  const FIELDS = { posted: 'yes', time: '09:15', weekdays: '1,3', preview: '' };
  beforeEach(() => hire(store, 'Noemi Bassi', { manager: laura }));

  test('another time and other days, no preview', async () => {
    const bot = createConversation(parts(at('10:00')));
    const { form } = await bot.command(from(laura), 'canale');
    expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
      ['posted', 'yes'],
      ['time', '08:30'],
      ['weekdays', ''],
      ['preview', 'yes'],
    ]);
    const { card } = await bot.act(from(laura), { ...send, value: unitId }, FIELDS);
    expect(card?.title).toBe('Elenco nel canale: salvato');
    expect(await plan('2026-12-04', '09:15')).toEqual([]); // a Friday
    expect(await plan('2026-12-07', '08:30')).toEqual([]);
    expect(await plan('2026-12-07', '09:15')).toEqual(['digest:unit:2026-12-07:slack']);
    expect(await store.db.audit.count({ where: { act: 'digest' } })).toBe(1);
  });

  test('in the channel where it was asked, from the next morning on; elsewhere it is not offered', async () => {
    const bot = createConversation(parts(at('10:00')));
    const offered = async (channelId?: string) => {
      const { form } = await bot.command({ ...from(laura), channelId }, 'canale');
      const field = form?.fields.find(({ name }) => name === 'here');
      return { press: form?.submit, value: field?.value };
    };
    expect((await offered()).value).toBeUndefined();
    expect((await offered('C1')).value).toBeUndefined(); // it is there already
    const { press, value } = await offered('C7');
    expect(value).toBe(''); // a channel that was chosen is not moved by an oversight
    const elsewhere = { ...FIELDS, here: 'yes', weekdays: '', time: '' };
    const again = await bot.act(from(laura), { ...send, value: press?.value }, elsewhere);
    expect(again.form?.submit.value).toBe(press?.value);
    const saved = await bot.act(
      from(laura),
      { ...send, value: press?.value },
      { ...elsewhere, time: '08:30' },
    );
    expect(saved.card?.facts?.at(-1)?.value).toBe('Slack, canale C7');
    await plan('2026-12-07');
    expect(await store.db.message.findMany({ select: { data: true } })).toEqual([
      { data: { channelId: 'C7' } },
    ]);
    expect(await store.db.audit.findFirst({ where: { act: 'digest' } })).toMatchObject({
      changes: { channelId: 'C7' },
    });
    // saved again without the box: it stays
    await bot.act(from(laura), { ...send, value: press?.value }, { ...elsewhere, time: '08:30', here: '' });
    expect((await store.db.digestChoice.findFirstOrThrow()).slackChannel).toBe('C7');
  });

  test('not at all', async () => {
    const bot = createConversation(parts(at('10:00')));
    await bot.act(from(laura), { ...send, value: unitId }, { ...FIELDS, posted: '' });
    expect(await store.db.digestChoice.findMany()).toMatchObject([{ off: true, at: '09:15' }]);
    for (const time of ['08:30', '09:15']) expect(await plan('2026-12-07', time)).toEqual([]);
  });

  test('a time that is none is asked again; who does not head the unit hears who does', async () => {
    const bot = createConversation(parts(at('10:00')));
    const aldo = await hire(store, 'Aldo Riva', { manager: laura });
    const { form } = await bot.act(from(laura), { ...send, value: unitId }, { ...FIELDS, time: '25:00' });
    expect(form?.fields.find(({ name }) => name === 'time')?.error).toContain('08:30');
    const { note } = await bot.act(from(aldo), { ...send, value: unitId }, FIELDS);
    expect(note).toContain('Laura Conti');
    expect(await store.db.digestChoice.count()).toBe(0);
  });
});
