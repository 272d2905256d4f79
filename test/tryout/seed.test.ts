import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { seedStore } from '../../src/tryout/seed.js';
import { memoryStore } from '../helpers/store.js';
import { type Bench, openEvents, startBench } from './fake-bot.js';

let store: Store;
let bench: Bench;
beforeAll(async () => {
  store = await memoryStore();
  bench = await startBench(store, new Date('2026-11-20T09:30:00+01:00'));
  await bench.tryOut.seed();
});
afterAll(async () => {
  await bench.close();
  await store.close();
});

test('a small Comune: units, agreements, a delegation in force, somebody without agreement or manager', async () => {
  const people = await store.db.person.findMany({ include: { agreements: true, unit: true, manager: true } });
  expect(people).toHaveLength(12);
  expect(new Set(people.map((person) => person.unit.name)).size).toBe(3);
  const without = people.filter((person) => person.agreements.length === 0);
  expect(without.map((person) => person.fullName)).toEqual(['Tommaso Però']);
  const unmanaged = people.filter((person) => !person.manager).map((person) => person.fullName);
  expect(unmanaged.sort()).toEqual(["Caterina Sant'Andrea", 'Omar Ben Salah']);
  const delegation = await store.db.delegation.findFirstOrThrow({
    include: { delegator: true, delegate: true },
  });
  expect([delegation.delegator.fullName, delegation.delegate.fullName]).toEqual([
    'Marta De Santis',
    'Andrea Lo Presti',
  ]);
  expect(people.filter((person) => person.hr)).toHaveLength(1);
});

test('days approved today and later, on working days, one of four left in every month', async () => {
  const days = await store.db.agileDay.findMany({ include: { decisions: true } });
  expect(days.filter((day) => day.date.toISOString().startsWith('2026-11-20'))).toHaveLength(3);
  for (const day of days) {
    expect([0, 6]).not.toContain(day.date.getUTCDay());
    expect(day.requestedAt < day.changedAt && day.changedAt < day.date).toBe(true);
    expect(day.decisions[0]?.act).toBe('approve');
  }
  const months = days.map((day) => `${day.personId} ${day.date.toISOString().slice(0, 7)}`);
  for (const month of months) expect(months.filter((other) => other === month).length).toBeLessThan(4);
});

test('the bot learns everybody and the channel by installation', () => {
  const installed = bench.told.filter((activity) => activity.type === 'installationUpdate');
  expect(new Set(installed.map((activity) => activity.conversation.id)).size).toBe(13);
  const team = bench.told.find((activity) => activity.channelData.eventType === 'teamMemberAdded');
  expect(team).toMatchObject({ type: 'conversationUpdate', conversation: { conversationType: 'channel' } });
});

test('what is seeded is not the newcomer’s doing', async () => {
  const events = await openEvents(bench.origin);
  const state = await events.next('state');
  events.stop();
  expect(state.progress).toEqual({
    ask: false,
    approve: false,
    balance: false,
    reminder: false,
    digest: false,
  });
  expect(state.people).toHaveLength(12);
});

test('again changes nothing; beside other people it is refused', async () => {
  const count = () =>
    Promise.all([store.db.person.count(), store.db.agileDay.count(), store.db.delegation.count()]);
  const before = await count();
  await seedStore(store, bench.clock.now());
  expect(await count()).toEqual(before);
  const unit = await store.db.unit.findFirstOrThrow();
  const stranger = {
    email: 'someone@elsewhere.example',
    fullName: 'X',
    role: 'employee' as const,
    unitId: unit.id,
  };
  const { id } = await store.db.person.create({ data: { ...stranger, workdays: [1] } });
  await expect(seedStore(store, bench.clock.now())).rejects.toThrow('already holds 1 people');
  await store.db.person.delete({ where: { id } });
});
