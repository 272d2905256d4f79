import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { composeMessage } from '../../src/app/compose/index.js';
import { PACE, planReminders } from '../../src/app/plan-reminders.js';
import { localDate } from '../../src/rules/local-date.js';
import { insertAudit } from '../../src/store/audit.js';
import { toColumn } from '../../src/store/dates.js';
import { findMessage } from '../../src/store/messages.js';
import type { Db, Store } from '../../src/store/types.js';
import { type Colleague, hire, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

let store: Store;
let aldo: Colleague;
beforeEach(async () => {
  store = await memoryStore();
  aldo = await hire(store, 'Aldo Riva');
});
afterEach(() => store.close());

const DAY = toColumn(localDate('2026-12-03'));
const at = (time: string) => new Date(`2026-12-03T${time}:00+01:00`);

async function approve(person: Colleague, audited = true): Promise<string> {
  const day = { personId: person.id, date: DAY, state: 'approved' as const };
  const now = at('08:00');
  const { id } = await store.db.agileDay.create({ data: { ...day, requestedAt: now, changedAt: now } });
  if (audited) await audit();
  return id;
}

const audit = () =>
  insertAudit(store.db, { at: at('08:00'), platform: 'system', act: 'approve', changes: {}, rules: [] });

async function tick(from: string, to: string, parts = officeParts(store)): Promise<void> {
  await store.tx((db) => planReminders(parts, db, { from: at(from), to: at(to) }));
}

const planned = async () =>
  (await store.db.message.findMany({ orderBy: { seq: 'asc' } })).map(({ key }) => key);

/** How often the register was asked who is remote. */
async function looks(work: () => Promise<void>): Promise<number> {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  await work();
  const texts = asked.mock.calls.map(([query]) =>
    typeof query === 'string' ? query : JSON.stringify(query),
  );
  asked.mockRestore();
  return texts.filter((text) => text.includes('contactBands')).length;
}

test('a minute in which nothing is due and nobody does anything does not ask who is remote', async () => {
  await approve(aldo);
  expect(await looks(() => tick('08:00', '08:01'))).toBe(1);
  expect(await looks(() => tick('08:01', '08:02'))).toBe(0);
  expect(await looks(() => tick('08:02', '08:15'))).toBe(0);
  // mended by hand, perhaps
  expect(await looks(() => tick('08:15', '08:16'))).toBe(1);
});

test('what is approved, and what comes due, is seen at once', async () => {
  await tick('09:40', '09:41');
  const id = await approve(aldo);
  await tick('09:41', '09:42');
  expect(await planned()).toEqual([]);
  await tick('09:49', '09:50');
  expect(await planned()).toEqual([`contact-band:${id}:10:00`]);
});

test('a tick that was undone is done again', async () => {
  const id = await approve(aldo);
  await tick('09:48', '09:49');
  const parts = officeParts(store);
  const broken = store.tx(async (db: Db) => {
    await planReminders(parts, db, { from: at('09:49'), to: at('09:50') });
    throw new Error('the database went away');
  });
  await expect(broken).rejects.toThrow('went away');
  expect(await planned()).toEqual([]);
  await tick('09:49', '09:51');
  expect(await planned()).toEqual([`contact-band:${id}:10:00`]);
});

test.each<[string, () => Promise<unknown>, boolean]>([
  ['nothing happens', async () => undefined, true],
  ['the day is cancelled', () => store.db.agileDay.updateMany({ data: { state: 'cancelled' } }), false],
  [
    'the band is another by now',
    () => store.db.agreement.updateMany({ data: { contactBands: [{ from: '11:00', to: '14:00' }] } }),
    false,
  ],
  ['they want none any more', () => store.db.person.updateMany({ data: { contactLead: -1 } }), false],
  [
    'they are away',
    () => store.db.absence.create({ data: { personId: aldo.id, from: DAY, to: DAY, kind: 'sickness' } }),
    false,
  ],
])('planned, and then %s', async (_what, happens, sent) => {
  await approve(aldo);
  await tick('09:49', '09:50');
  await happens();
  const { id } = await store.db.message.findFirstOrThrow();
  const message = await findMessage(store.db, id);
  const composed = message && (await composeMessage(officeParts(store, { now: at('09:50') }), message));
  expect(composed !== null).toBe(sent);
});

test('a permit authorised after the reminder makes another when it ends', async () => {
  const id = await approve(aldo);
  await tick('09:49', '09:50');
  const hours = { from: '10:00', to: '11:00', kind: 'personal', authorisedBy: 'manager' };
  await store.db.permit.create({ data: { personId: aldo.id, date: DAY, ...hours } });
  await audit();
  await tick('10:59', '11:00');
  expect(await planned()).toEqual([`contact-band:${id}:10:00`, `contact-band:${id}:11:00`]);
});

test('a crowd is spread: as late as the pace allows, the last minute before the band is free', {
  timeout: 120_000,
}, async () => {
  const people = PACE.slack * 12;
  await store.db.$executeRaw`
    INSERT INTO person (id, email, "fullName", role, "unitId", workdays)
    SELECT gen_random_uuid(), 'p' || n, 'P' || n, 'employee', (SELECT id FROM unit), '{1,2,3,4,5}' FROM generate_series(1, ${people}) n`;
  await store.db.$executeRaw`
    INSERT INTO agreement (id, "personId", version, "signedOn", "from", "contactBands", places, phase, "recordedAt")
    SELECT gen_random_uuid(), id, 1, '2026-01-01', '2026-01-01', '[{"from":"10:00","to":"13:00"}]', '{casa}', 'ordinary', now()
    FROM person WHERE email LIKE 'p%'`;
  await store.db.$executeRaw`
    INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
    SELECT gen_random_uuid(), id, '2026-12-03', 'approved', now(), now() FROM person WHERE email LIKE 'p%'`;
  const counts: number[] = [];
  for (const [from, to] of [
    ['09:40', '09:45'],
    ['09:45', '09:46'],
    ['09:46', '09:47'],
    ['09:47', '09:50'],
  ] as const) {
    await tick(from, to);
    counts.push(await store.db.message.count());
  }
  // twelve minutes' worth before 09:59: from 09:47 on, each minute planned a minute ahead
  expect(counts).toEqual([0, 0, PACE.slack, people]);
  const rows = await store.db.message.findMany({ select: { deliverAt: true, expiresAt: true } });
  const times = rows.map(({ deliverAt }) => Number(deliverAt)).sort();
  expect(new Date(times[0] ?? 0).getTime()).toBeGreaterThanOrEqual(at('09:47').getTime());
  expect(times.at(-1)).toBe(at('09:50').getTime());
  expect(new Set(rows.map(({ expiresAt }) => Number(expiresAt)))).toEqual(new Set([at('10:00').getTime()]));
});
