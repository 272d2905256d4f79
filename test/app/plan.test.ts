import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Window } from '../../src/app/due.js';
import { heldUntil } from '../../src/app/held-until.js';
import { nextDue } from '../../src/app/next-due.js';
import type { Parts } from '../../src/app/parts.js';
import { planDigests } from '../../src/app/plan-digests.js';
import { planReminders } from '../../src/app/plan-reminders.js';
import { parseSettings } from '../../src/settings.js';
import type { Person } from '../../src/store/people.js';
import type { Db, Store } from '../../src/store/types.js';
import { memoryStore } from '../helpers/store.js';

const SETTINGS = `
units:
  - { name: Ragioneria, slackChannel: C1, teamsChannel: 19:x }
  - { name: Segreteria, slackChannel: C2, digestAt: 07:00 }
  - { name: Mai importata, slackChannel: C3 }
`;

let store: Store;
let parts: Parts;
let unitId: string;

beforeEach(async () => {
  store = await memoryStore();
  const ports = { slack: {}, teams: {} };
  parts = { store, settings: parseSettings(SETTINGS, 's'), ports } as unknown as Parts;
  unitId = (await store.db.unit.create({ data: { name: 'Ragioneria' } })).id;
  await store.db.unit.create({ data: { name: 'Segreteria' } });
});
afterEach(() => store.close());

/** Thursday 3 December 2026, Rome wall time, in winter. */
const at = (time: string, date = '2026-12-03') => new Date(`${date}T${time}:00+01:00`);
const window = (from: string, to: string, date?: string): Window => ({
  from: at(from, date),
  to: at(to, date),
});

interface Someone {
  bands?: { from: string; to: string; weekdays?: number[] }[];
  state?: 'approved' | 'pending' | 'cancelled';
  absent?: boolean;
  role?: 'employee' | 'manager';
}

async function add(email: string, someone: Someone = {}, date = '2026-12-03'): Promise<string> {
  const { bands = [{ from: '10:00', to: '13:00' }], state = 'approved', absent = false } = someone;
  const day = new Date(`${date}T00:00:00Z`);
  const past = at('09:00', '2026-11-20');
  const agreement = {
    version: 1,
    signedOn: past,
    from: past,
    places: ['casa'],
    phase: 'ordinary',
    recordedAt: past,
  };
  const person = await store.db.person.create({
    data: {
      email,
      fullName: email,
      role: someone.role ?? 'employee',
      unitId,
      workdays: [1, 2, 3, 4, 5],
      agreements: { create: { ...agreement, contactBands: bands } },
      days: { create: { date: day, state, requestedAt: past, changedAt: past } },
      absences: absent ? { create: { from: day, to: day, kind: 'sickness' } } : undefined,
    },
  });
  return person.id;
}

const plan = (run: (parts: Parts, db: Db, window: Window) => Promise<void>, due: Window) =>
  store.tx((db) => run(parts, db, due));
const planned = async () =>
  (await store.db.message.findMany({ orderBy: { createdAt: 'asc' } })).map(
    ({ moment, createdAt, expiresAt }) =>
      `${moment} ${createdAt.toISOString().slice(11, 16)}-${expiresAt?.toISOString().slice(11, 16)}`,
  );

test('contact band and disconnection reminders of the day, each once', async () => {
  await add('a');
  await plan(planReminders, window('00:00', '20:00'));
  await plan(planReminders, window('00:00', '20:00'));
  expect(await planned()).toEqual([]);
  for (const [from, to] of [
    ['09:49', '09:50'],
    ['09:49', '09:50'],
    ['19:49', '19:51'],
  ] as const) {
    await plan(planReminders, window(from, to));
  }
  expect(await planned()).toEqual([
    'contact-band-reminder 08:50-09:00',
    'disconnection-reminder 18:50-19:00',
  ]);
  const [{ data } = { data: null }] = await store.db.message.findMany({ orderBy: { createdAt: 'asc' } });
  expect(data).toEqual({ from: '10:00', to: '13:00' });
});

test('after a gap: sent late until the band has begun, then not at all', async () => {
  await add('a', { bands: [{ from: '10:00', to: '13:00' }] });
  await add('b', { bands: [{ from: '11:00', to: '14:00' }] });
  await plan(planReminders, window('08:00', '10:55'));
  expect(await planned()).toEqual(['contact-band-reminder 09:50-10:00']);
});

test('a band that begins when the window opens is announced then, and a quarter of an hour later still', async () => {
  await add('a', { bands: [{ from: '08:00', to: '11:00' }] });
  await plan(planReminders, window('07:40', '07:59'));
  expect(await planned()).toEqual([]);
  await plan(planReminders, window('07:59', '08:00'));
  expect(await planned()).toEqual(['contact-band-reminder 07:00-07:15']);
});

test('nobody is reminded of a day that is not approved, or on a day of absence', async () => {
  await add('pending', { state: 'pending' });
  await add('cancelled', { state: 'cancelled' });
  await add('ill', { absent: true });
  await add('other weekday', { bands: [{ from: '10:00', to: '13:00', weekdays: [1] }] });
  await plan(planReminders, window('09:00', '09:59'));
  expect(await planned()).toEqual([]);
});

test('a permit that covers the start of the band: when it ends; one that covers it all: not at all', async () => {
  const permit = { date: new Date('2026-12-03'), kind: 'personal', authorisedBy: 'manager' };
  const [part, whole] = [await add('part'), await add('whole')];
  await store.db.permit.createMany({
    data: [
      { ...permit, personId: part, from: '09:30', to: '10:30' },
      { ...permit, personId: whole, from: '10:00', to: '13:00' },
      // of another day
      { ...permit, personId: whole, date: new Date('2026-12-04'), from: '10:00', to: '10:30' },
    ],
  });
  await plan(planReminders, window('09:00', '10:29'));
  expect(await planned()).toEqual([]);
  await plan(planReminders, window('10:29', '10:30'));
  expect(await planned()).toEqual(['contact-band-reminder 09:30-09:45']);
});

test('lavoro da remoto keeps the hours of the office: no band, no disconnection of its own', async () => {
  await add('remote');
  await store.db.agileDay.updateMany({ data: { kind: 'remote' } });
  await store.db.agreement.updateMany({ data: { kind: 'remote' } });
  await plan(planReminders, window('08:00', '19:55'));
  expect(await planned()).toEqual([]);
});

test('a window over midnight plans the new day alone', async () => {
  await add('yesterday', {}, '2026-12-02');
  await add('today');
  await plan(planReminders, { from: at('08:00', '2026-12-02'), to: at('09:55') });
  expect(await planned()).toEqual(['contact-band-reminder 08:50-09:00']);
});

test.each([
  ['2027-03-29', '+02:00'],
  ['2026-10-26', '+01:00'],
])('wall time holds after a clock change: %s', async (date, offset) => {
  await add('a', {}, date);
  const to = new Date(`${date}T09:50:00${offset}`);
  await plan(planReminders, { from: new Date(to.getTime() - 60_000), to });
  expect(await store.db.message.count()).toBe(1);
});

test('a digest for each channel of a unit at its time, not before the window opens, each once', async () => {
  await plan(planDigests, window('06:00', '07:59'));
  expect(await planned()).toEqual([]);
  await plan(planDigests, window('07:59', '08:30'));
  await plan(planDigests, window('07:59', '08:30'));
  const rows = await store.db.message.findMany({
    orderBy: { createdAt: 'asc' },
    select: { key: true, platform: true },
  });
  expect(rows.map(({ platform }) => platform)).toEqual(['slack', 'slack', 'teams']);
  expect(await planned()).toEqual(['digest 07:00-19:00', 'digest 07:30-19:00', 'digest 07:30-19:00']);
});

test('a digest that was missed: once, late, the same day while the window is open', async () => {
  await plan(planDigests, { from: at('09:00', '2026-12-02'), to: at('19:59') });
  expect((await planned()).length).toBe(3);
  await plan(planDigests, window('08:00', '20:00', '2026-12-04'));
  expect((await planned()).length).toBe(3);
});

test.each([
  ['Saturday', '2026-12-05'],
  ['holiday', '2026-12-08'],
])('no digest on a %s', async (_what, date) => {
  await plan(planDigests, window('07:00', '12:00', date));
  expect(await planned()).toEqual([]);
});

test('the next thing due: reminders, digests and held messages, whichever comes first', async () => {
  await add('a');
  expect(await nextDue(parts, at('07:00'))).toEqual(at('08:00'));
  expect(await nextDue(parts, at('08:00'))).toEqual(at('08:30'));
  expect(await nextDue(parts, at('08:30'))).toEqual(at('09:50'));
  await store.db.message.create({
    data: {
      id: crypto.randomUUID(),
      key: 'k',
      moment: 'day-card',
      state: 'held',
      createdAt: at('08:00'),
      deliverAt: at('09:00'),
    },
  });
  expect(await nextDue(parts, at('08:30'))).toEqual(at('09:00'));
  expect(await nextDue(parts, at('19:50'))).toEqual(at('08:00', '2026-12-04'));
});

test('held in disconnection until the window opens on a working day (REM-4)', async () => {
  const held = heldUntil({ store, settings: parseSettings('holidays: [12-07]', 's') });
  const person = { role: 'employee', workdays: [1, 2, 3, 4, 5] } as Person;
  expect(await held(person, at('08:00'))).toBeUndefined();
  expect(await held(person, at('19:59'))).toBeUndefined();
  expect(await held(person, at('20:00'))).toEqual(at('08:00', '2026-12-04'));
  expect(await held(person, at('07:59'))).toEqual(at('08:00'));
  // Friday evening before the patron saint (7th) and 8 December
  expect(await held(person, at('20:00', '2026-12-04'))).toEqual(at('08:00', '2026-12-09'));
});

test('inside an on-call band a message is delivered, where the act says so', async () => {
  const id = await add('a');
  const person = { id, role: 'employee', unit: 'Ragioneria', workdays: [1, 2, 3, 4, 5] } as Person;
  await store.db.onCall.create({
    data: { personId: id, date: new Date('2026-12-03'), from: '21:00', to: '02:00' },
  });
  const under = (regulation: string) =>
    heldUntil({ store, settings: parseSettings(`regulation: ${regulation}`, 's') });
  const montepulciano = under('montepulciano-2024');
  expect(await montepulciano(person, at('20:59'))).toEqual(at('07:30', '2026-12-04'));
  expect(await montepulciano(person, at('21:00'))).toBeUndefined();
  expect(await montepulciano(person, at('01:59', '2026-12-04'))).toBeUndefined();
  expect(await montepulciano(person, at('02:00', '2026-12-04'))).toEqual(at('07:30', '2026-12-04'));
  expect(await under('tivoli-2025')(person, at('22:00'))).toEqual(at('07:30', '2026-12-04'));
});

test('a permit more for everybody costs the plan no query more', async () => {
  const queries = async () => {
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    await plan(planReminders, window('07:00', '07:01'));
    const count = asked.mock.calls.length;
    asked.mockRestore();
    return count;
  };
  await add('a');
  const one = await queries();
  for (const email of ['b', 'c', 'd', 'e']) {
    const personId = await add(email);
    const hours = { from: '10:00', to: '11:00', kind: 'personal', authorisedBy: 'manager' };
    await store.db.permit.create({ data: { personId, date: new Date('2026-12-03'), ...hours } });
  }
  expect(await queries()).toBe(one);
});

test('a morning of thousands is planned in one go', { timeout: 60_000 }, async () => {
  await store.db.$executeRaw`
    INSERT INTO person (id, email, "fullName", role, "unitId", workdays)
    SELECT gen_random_uuid(), 'p' || n, 'P', 'employee', ${unitId}::uuid, '{1,2,3,4,5}' FROM generate_series(1, 6581) n`;
  await store.db.$executeRaw`
    INSERT INTO agreement (id, "personId", version, "signedOn", "from", "contactBands", places, phase, "recordedAt")
    SELECT gen_random_uuid(), id, 1, '2026-01-01', '2026-01-01', '[{"from":"10:00","to":"13:00"}]', '{casa}', 'ordinary', now()
    FROM person`;
  await store.db.$executeRaw`
    INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
    SELECT gen_random_uuid(), id, '2026-12-03', 'approved', now(), now() FROM person`;
  await plan(planReminders, window('09:49', '09:50'));
  expect(await store.db.message.count()).toBe(6581);
});
