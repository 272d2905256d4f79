import { afterEach, beforeEach, expect, test } from 'vitest';
import { planAgreementEnds } from '../../src/app/agreement-ends.js';
import { composeMessage } from '../../src/app/compose/index.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { findMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

let store: Store;
let tino: Colleague;
let rita: Colleague;
beforeEach(async () => {
  store = await memoryStore();
  rita = await hire(store, 'Rita Personale', { agreement: false });
  await store.db.person.update({ where: { id: rita.id }, data: { hr: true } });
  tino = await hire(store, 'Tino Sala');
});
afterEach(() => store.close());

const at = (date: string, time: string) => new Date(`${date}T${time}:00+01:00`);
const parts = (now: Date, settings = 'regulation: tivoli-2025') => officeParts(store, { now, settings });

const ends = (to: string, more: object = {}) =>
  store.db.agreement.updateMany({
    where: { personId: tino.id },
    data: { to: toColumn(localDate(to)), ...more },
  });

/** The morning of a day. @returns whom is told */
async function morning(date: string, settings?: string): Promise<string[]> {
  const before = new Set((await store.db.message.findMany()).map(({ id }) => id));
  const window = { from: at(date, '08:59'), to: at(date, '09:00') };
  await store.tx((db) => planAgreementEnds(parts(window.to, settings), db, window));
  const rows = (await store.db.message.findMany()).filter(({ id }) => !before.has(id));
  return rows.map(({ moment, personId }) => `${moment} ${personId === tino.id ? 'Tino' : 'Rita'}`).sort();
}

const BOTH = ['agreement-ending Tino', 'agreements-ending Rita'];

// Tuesday 1 December 2026
test.each<[string, string, string[]]>([
  ['thirty-one days before', '2027-01-01', []],
  ['thirty days before', '2026-12-31', BOTH],
  ['on its last day', '2026-12-01', BOTH],
  ['the day after', '2026-11-30', []],
])('%s', async (_when, to, told) => {
  await ends(to);
  expect(await morning('2026-12-01')).toEqual(told);
});

test('told once; again only where the end is another', async () => {
  await ends('2026-12-20');
  expect(await morning('2026-12-01')).toEqual(BOTH);
  expect(await morning('2026-12-02')).toEqual([]);
  await ends('2026-12-22');
  expect(await morning('2026-12-03')).toEqual(BOTH);
});

test('on a holiday nobody is told, the next working day everybody is', async () => {
  await ends('2027-01-07');
  expect(await morning('2026-12-08')).toEqual([]); // Tuesday, Immacolata
  expect(await morning('2026-12-09')).toEqual(BOTH);
});

test('somebody has left already: nothing is about to end', async () => {
  await ends('2026-12-20', { withdrawnFrom: toColumn(localDate('2026-12-10')) });
  expect(await morning('2026-12-01')).toEqual([]);
});

test('the organisation says how long before', async () => {
  await ends('2026-12-20');
  const settings = 'regulation: tivoli-2025\nagreements: { remindDaysBefore: 10 }';
  expect(await morning('2026-12-09', settings)).toEqual([]);
  expect(await morning('2026-12-10', settings)).toEqual(BOTH);
});

async function cardOf(moment: string, settings?: string) {
  const { id } = await store.db.message.findFirstOrThrow({ where: { moment } });
  const message = await findMessage(store.db, id);
  if (!message) throw new Error('no message');
  return (await composeMessage(parts(at('2026-12-01', '09:01'), settings), message))?.card;
}

test('the person can ask to go on; the office sees whose it is', async () => {
  await ends('2026-12-20');
  await morning('2026-12-01');
  const own = await cardOf('agreement-ending');
  expect(own?.text?.join(' ')).toContain('20 dicembre');
  expect(own?.buttons?.map(({ act }) => act)).toEqual(['agreement-renew', 'agreement']);
  const office = await cardOf('agreements-ending');
  expect(JSON.stringify(office?.lists)).toContain('Tino Sala');
  expect(office?.buttons?.map(({ act, value }) => [act, value])).toEqual([['hr-list', 'expiring:1']]);
});

test('where it renews itself, the person hears how not to', async () => {
  await ends('2026-12-20');
  const milan = 'regulation: metro-milano-2017';
  expect(await morning('2026-12-01', milan)).toEqual(BOTH);
  const own = await cardOf('agreement-ending', milan);
  expect(own?.title).toContain('sta per rinnovarsi');
  expect(own?.buttons?.map(({ act }) => act)).toEqual(['no-renewal', 'agreement']);
  await ends('2026-12-20', { noRenewal: true });
  expect((await cardOf('agreement-ending', milan))?.title).toContain('sta per finire');
});

test('renewed meanwhile: nobody is told of what is over', async () => {
  await ends('2026-12-20');
  await morning('2026-12-01');
  await ends('2027-12-20');
  await store.db.agreement.updateMany({ where: { personId: tino.id }, data: { version: 2 } });
  const { id } = await store.db.agreement.findFirstOrThrow({ where: { personId: tino.id } });
  await store.db.agreement.create({
    data: {
      ...(await store.db.agreement.findUniqueOrThrow({ where: { id } })),
      ...{ id: '01930000-0000-7000-8000-00000000000a', version: 3 },
      ...{ contactBands: [] },
    },
  });
  expect(await cardOf('agreement-ending')).toBeUndefined();
  expect(await cardOf('agreements-ending')).toBeUndefined();
});
