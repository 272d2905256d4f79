import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { breakConnections } from '../helpers/postgres.js';
import { datesOf, during, expectTruth, lostOnTheWay, settled } from '../helpers/storm/blow.js';
import { readRegister } from '../helpers/storm/register.js';
import { NEXT_MORNING, type Scene, setScene } from '../helpers/storm/scene.js';

/*
 * Three replicas behind one address, and a storm of requests, decisions, cancellations and reminders while one of them
 * is killed, stopped, frozen, and the database breaks off. Each test asks for days of a month of its own; what the
 * tests before it left is looked at again.
 */
let scene: Scene;
const REPLICAS = ['one', 'two', 'three'];

beforeAll(async () => {
  scene = await setScene({ slack: 8, teams: 4, reminded: 40 });
  await Promise.all(REPLICAS.map((name) => scene.fleet.start(name)));
  await scene.meet();
}, 400_000);

afterAll(async () => {
  await scene?.close();
}, 60_000);

test('one is killed in the midst of it and comes back', async () => {
  const { fleet, chance } = scene;
  await during(scene, datesOf('2026-12'), async () => {
    await sleep(chance.between(3_000, 6_000));
    const victim = fleet.sender();
    lostOnTheWay(scene);
    await fleet.end(victim, 'SIGKILL');
    await sleep(1_000);
    await fleet.start(victim);
  });
  await settled(scene);
  await expectTruth(scene, true);
}, 700_000);

test('each is stopped in turn, as for an upgrade: no request fails', async () => {
  const { fleet } = scene;
  const before = fleet.balancer.broken();
  await during(scene, datesOf('2027-02'), async () => {
    for (const name of REPLICAS) {
      expect(await fleet.end(name, 'SIGTERM')).toBe(0);
      await fleet.start(name);
    }
  });
  expect(fleet.balancer.broken() - before, 'requests that broke off').toBe(0);
  await settled(scene);
  await expectTruth(scene, true);
}, 700_000);

test('the database breaks off again and again', async () => {
  await during(scene, datesOf('2027-03'), async () => {
    for (let times = 0; times < 5; times++) {
      await sleep(1_500);
      lostOnTheWay(scene);
      await breakConnections(scene.home.env.DATABASE_URL ?? '');
    }
  });
  await settled(scene);
  await expectTruth(scene, true);
}, 700_000);

/** Longer than claims and leases last. */
const FROZEN_MS = 45_000;

test('one is frozen with its hands full, and wakes when others have done its work', async () => {
  const { fleet } = scene;
  await during(scene, datesOf('2027-06'), async () => {
    await sleep(2_000);
    const sleeper = fleet.of(fleet.sender());
    lostOnTheWay(scene);
    sleeper.signal('SIGSTOP');
    await sleep(FROZEN_MS);
    lostOnTheWay(scene);
    sleeper.signal('SIGCONT');
  });
  await settled(scene);
  await expectTruth(scene, true);
}, 700_000);

test('all stop in order and hold nothing back; what waited for the morning comes once', async () => {
  const { fleet } = scene;
  expect(await fleet.stop()).toEqual([0, 0, 0]);
  const { leases, messages } = await readRegister(scene.home);
  const inHand = messages.filter(({ state }) => state === 'sending');
  expect({ leases, inHand }).toEqual({ leases: [], inHand: [] });
  fleet.setTime(NEXT_MORNING);
  await fleet.start('one');
  await settled(scene);
  await expectTruth(scene, false);
}, 700_000);
