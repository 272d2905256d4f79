import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRunner, type Runner } from '../../src/jobs/runner.js';
import { SCHEDULE } from '../../src/jobs/schedule.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

const HEAD = ['name', 'when', 'what it does', 'missed', 'the same time again'];

test('docs/schedule.md has the table as it is', () => {
  const rows = SCHEDULE.map(({ name, cron, does, missed, again }) => [
    ...[`\`${name}\``, `\`${cron}\``, does, missed, again],
  ]);
  const table = [HEAD, HEAD.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  expect(readFileSync('docs/schedule.md', 'utf8')).toContain(`${table}\n`);
});

test('none is bound to the hour that comes twice in October and not at all in March', () => {
  const hours = SCHEDULE.map(({ name, cron }) => [name, cron.split(' ')[1]]);
  expect(hours.filter(([, hour]) => hour !== '*' && !/^(\d+)$/.test(hour ?? ''))).toEqual([]);
  expect(hours.filter(([, hour]) => hour === '2')).toEqual([]);
});

test('every job runs in the zone of the regulations, and no two have one name', () => {
  expect(new Set(SCHEDULE.map(({ zone }) => zone))).toEqual(new Set(['Europe/Rome']));
  expect(new Set(SCHEDULE.map(({ name }) => name)).size).toBe(SCHEDULE.length);
});

/*
 * Tuesday 1 December 2026, the first working day of its month: every job that tells somebody something has something
 * to tell. Ids of the database are named, so that two stores can be compared.
 */

const SETTINGS = `
regulation: metro-milano-2017
regulations: [{ use: tivoli-2025, units: [Tributi] }]
units: [{ name: Ragioneria, slackChannel: C1 }]
`;
const DAY = localDate('2026-12-01');
const ASKED = new Date('2026-11-26T09:00:00+01:00');
const on = (time: string, day = '2026-12-01') => new Date(`${day}T${time}:00+01:00`);

interface World {
  store: Store;
  runner(): Runner;
  /** What was written to whom: keys with names in the place of ids. */
  written(): Promise<string[]>;
}

async function makeWorld(): Promise<World> {
  const store = await memoryStore();
  const names = new Map<string, string>();
  const add = async (name: string, options: Parameters<typeof hire>[2] = {}): Promise<Colleague> => {
    const person = await hire(store, name, options);
    names.set(person.id, name.split(' ')[0] ?? '');
    return person;
  };
  const laura = await add('Laura Conti', { role: 'manager' });
  const noemi = await add('Noemi Dangelo', { manager: laura });
  const aldo = await add('Aldo Riva', { manager: laura });
  const marta = await add('Marta Vinci', { manager: laura });
  const tino = await add('Tino Sala', { manager: laura, unit: 'Tributi' });
  const hr = await add('Rita Personale');
  await store.db.person.update({ where: { id: hr.id }, data: { hr: true } });
  await store.db.person.update({ where: { id: marta.id }, data: { dailySummary: true } });
  const nine = [{ from: '09:00', to: '12:00' }];
  await store.db.agreement.updateMany({ where: { personId: noemi.id }, data: { contactBands: nine } });
  await store.db.agreement.updateMany({
    where: { personId: tino.id },
    data: { to: toColumn(localDate('2026-12-20')) },
  });
  const book = async (
    label: string,
    person: Colleague,
    date: string,
    state: 'approved' | 'pending',
    more: object = {},
  ) => {
    const data = { personId: person.id, date: toColumn(localDate(date)), state, ...more };
    const { id } = await store.db.agileDay.create({
      data: { ...data, requestedAt: ASKED, changedAt: ASKED },
    });
    names.set(id, label);
  };
  await book('noemi-day', noemi, DAY, 'approved');
  await book('aldo-day', aldo, DAY, 'approved');
  await book('marta-asked', marta, DAY, 'pending');
  await book('marta-asks', marta, '2026-12-03', 'pending');
  await book('tino-day', tino, DAY, 'approved');
  await book('tino-november', tino, '2026-11-20', 'approved');
  await book('tino-moves', tino, '2026-12-02', 'approved', {
    ...{ swapTo: toColumn(localDate('2026-12-04')), swapBy: 'employee' },
  });
  const { id: permit } = await store.db.permit.create({
    data: {
      ...{ personId: tino.id, date: toColumn(DAY), from: '11:00', to: '12:00', kind: 'personal' },
      ...{ authorisedBy: 'manager', state: 'pending' },
    },
  });
  names.set(permit, 'permit');
  const { id: delegation } = await store.db.delegation.create({
    data: {
      ...{ delegatorId: laura.id, delegateId: aldo.id, from: toColumn(DAY) },
      to: toColumn(localDate('2026-12-04')),
    },
  });
  names.set(delegation, 'delegation');
  for (const { id, name } of await store.db.unit.findMany()) names.set(id, name);
  for (const { id, personId } of await store.db.agreement.findMany())
    names.set(id, `${names.get(personId)}'s`);
  const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  return {
    store,
    runner: () => createRunner(officeParts(store, { now: on('07:00'), settings: SETTINGS }), SCHEDULE),
    async written() {
      const rows = await store.db.message.findMany({ select: { key: true } });
      return rows.map(({ key }) => key.replaceAll(ID, (id) => names.get(id) ?? 'unknown')).sort();
    },
  };
}

const EVE = on('23:50', '2026-11-30');
/** What the day is made of, a tick a minute after each of its instants. */
const HOURS = [
  '00:10',
  '07:31',
  '08:01',
  '08:31',
  '08:51',
  '09:01',
  '09:51',
  '11:01',
  '14:00',
  '18:00',
  '19:51',
  '20:01',
];
const ticksBut = (skipped: (time: string) => boolean) =>
  HOURS.filter((time) => !skipped(time)).map((time) => on(time));

let world: World;
let usual: string[];

let remembered: string[] | undefined;
/** An undisturbed day, lived once. */
async function usualDay(): Promise<string[]> {
  if (remembered) return remembered;
  const other = await makeWorld();
  await live(other.runner(), [EVE, ...ticksBut(() => false)]);
  remembered = await other.written();
  await other.store.close();
  return remembered;
}

async function live(runner: Runner, ticks: Date[]): Promise<void> {
  for (const tick of ticks) await runner.tick(tick);
}

const without = (...keys: string[]) => usual.filter((key) => !keys.includes(key));

describe('a day, and what may happen to it', { timeout: 120_000 }, () => {
  beforeEach(async () => {
    world = await makeWorld();
    usual = await usualDay();
  }, 120_000);
  afterEach(() => world.store.close());

  test('undisturbed: everybody hears what concerns them', () => {
    const told = [
      'contact-band:noemi-day:09:00',
      'contact-band:aldo-day:10:00',
      'disconnection:aldo-day',
      'digest:Ragioneria:2026-12-01:slack',
      'daily-summary:Marta:2026-12-01',
      'lapsed-notice:marta-asked',
      'delegation-notice:delegation:2026-12-01',
      'report-reminder:Tino:2026-11',
      "agreement-ending:Tino's:2026-12-20",
      // a first run looks a day back
      'agreements-ending:Rita:2026-11-30',
    ];
    expect(usual).toEqual(expect.arrayContaining(told));
    expect(usual.filter((key) => key.startsWith('permit-notice'))).toHaveLength(1);
    expect(usual.filter((key) => key.startsWith('swap-notice')).length).toBeGreaterThan(0);
  });

  test('down from eight to half past nine: the digest once, late; who could not be told in time is not', async () => {
    const down = (time: string) => time > '07:59' && time < '09:30';
    await live(world.runner(), [EVE, ...ticksBut((time) => down(time) || time > '09:30'), on('09:30')]);
    // another process goes on where the first was
    await live(
      world.runner(),
      ticksBut((time) => time < '09:30'),
    );
    expect(await world.written()).toEqual(without('contact-band:noemi-day:09:00'));
  });

  test.each([
    ['an hour', [on('10:01'), on('09:01'), on('09:31'), on('10:02')]],
    ['three minutes', [on('09:52'), on('09:49'), on('09:50'), on('09:53')]],
    ['five seconds', [on('09:52'), new Date(on('09:52').getTime() - 5_000), on('09:53')]],
  ])('the clock set back by %s: nothing twice, nothing lost', async (_by, moved) => {
    const before = ticksBut((time) => time > '09:51');
    const after = ticksBut((time) => time < '11:00');
    await live(world.runner(), [EVE, ...before, ...moved, ...after]);
    expect(await world.written()).toEqual(usual);
  });

  test('set back by three minutes, the jobs go on at once', async () => {
    const runner = world.runner();
    await live(runner, [on('09:52'), on('09:49'), on('09:50')]);
    const rows = await world.store.db.jobRun.findMany();
    expect(new Set(rows.map(({ through }) => through.getTime()))).toEqual(new Set([on('09:50').getTime()]));
  });

  test('two replicas at every tick, each twice: as one', async () => {
    const runners = [world.runner(), world.runner()];
    for (const tick of [EVE, ...ticksBut(() => false)]) {
      await Promise.all([...runners, ...runners].map((runner) => runner.tick(tick)));
    }
    expect(await world.written()).toEqual(usual);
  });

  test('a database that goes away in the middle of ticks: made up for at the next', async () => {
    const { store } = world;
    let away = false;
    const tx: Store['tx'] = (work, options) =>
      store.tx(async (db) => {
        const result = await work(db);
        if (away) throw new Error('terminating connection due to administrator command');
        return result;
      }, options);
    const parts = officeParts({ ...store, db: store.db, tx }, { settings: SETTINGS });
    const runner = createRunner(parts, SCHEDULE);
    for (const tick of [EVE, ...ticksBut(() => false)]) {
      away = true;
      await runner.tick(new Date(tick.getTime() - 30_000));
      away = false;
      await runner.tick(tick);
    }
    expect(await world.written()).toEqual(usual);
  });

  test('asleep for three days: what the day would have told at its hour is over, what lapsed is told', async () => {
    await live(world.runner(), [EVE, on('12:00', '2026-12-04')]);
    const written = await world.written();
    expect(written).toEqual(
      expect.arrayContaining([
        'lapsed-notice:marta-asked',
        'digest:Ragioneria:2026-12-04:slack',
        'digest-preview:Ragioneria:2026-12-07:slack',
        'delegation-notice:delegation:2026-12-01',
        'report-reminder:Tino:2026-11',
        "agreement-ending:Tino's:2026-12-20",
      ]),
    );
    const over = ['contact-band:', 'disconnection:', 'digest:Ragioneria:2026-12-01', 'daily-summary:'];
    expect(written.filter((key) => over.some((start) => key.startsWith(start)))).toEqual([]);
  });
});
