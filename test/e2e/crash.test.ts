import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datesOf, during, expectTruth, lostOnTheWay, settled } from '../helpers/storm/blow.js';
import { NEXT_MORNING, type Scene, setScene } from '../helpers/storm/scene.js';

/*
 * One process, killed (-9) at random instants of a storm and started again on the same store, round after round; on
 * both stores, since the suite of PostgreSQL runs this too. STORM_ROUNDS=40 for a long look, STORM_SEED for the same
 * choices again.
 */
const ROUNDS = Number(process.env.STORM_ROUNDS ?? 2);
const MONTHS = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-06', '2027-09'];

let scene: Scene;

beforeAll(async () => {
  scene = await setScene({ slack: 5, teams: 3, reminded: 0 });
  await scene.fleet.start('one');
  await scene.meet();
}, 400_000);

afterAll(async () => {
  await scene?.close();
}, 60_000);

test('killed again and again: nothing acknowledged is lost, nothing is done or sent twice', {
  timeout: 600_000 + ROUNDS * 20_000,
}, async () => {
  const { fleet, chance } = scene;
  await during(scene, datesOf(...MONTHS), async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await sleep(chance.between(300, 3_000));
      lostOnTheWay(scene);
      await fleet.end('one', 'SIGKILL');
      await fleet.start('one');
    }
  });
  await settled(scene);
  expect(await fleet.stop()).toEqual([0]);
  await expectTruth(scene, true);

  // who was in disconnection reads it in the morning
  fleet.setTime(NEXT_MORNING);
  await fleet.start('one');
  await settled(scene);
  expect(await fleet.stop()).toEqual([0]);
  await expectTruth(scene, false);
});
