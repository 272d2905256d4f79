/** A storm from its first request to the verdict. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { storm } from './actors.js';
import { calm, readRegister } from './register.js';
import type { Scene } from './scene.js';
import { wrongs } from './truth.js';

/** So many requests must be accepted before a storm may end, on a slow machine too. */
const ENOUGH = 10;
const PATIENCE_MS = 180_000;

/** Eight working days of each month: twice as many as anybody may have. */
export function datesOf(...months: string[]): string[] {
  const days = ['02', '03', '04', '09', '10', '11', '16', '17'];
  return months.flatMap((month) => days.map((day) => `${month}-${day}`));
}

/** The storm blows while `strike` does its worst, and until enough was accepted. */
export async function during(
  scene: Scene,
  dates: readonly string[],
  strike: () => Promise<void>,
): Promise<void> {
  let over = false;
  const { ledger } = scene;
  const before = ledger.accepted;
  const blowing = storm(scene, dates, () => over);
  try {
    await strike();
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until && ledger.accepted - before < ENOUGH) await sleep(250);
  } finally {
    over = true;
    await blowing;
  }
  expect(ledger.accepted - before, 'requests accepted in the storm').toBeGreaterThanOrEqual(ENOUGH);
}

/** What is on its way to Teams just now may come twice: its answer will be lost. */
export function lostOnTheWay({ ledger, teams }: Scene): void {
  ledger.blows.push(teams.calls.length);
}

/** Waits until all that was begun has ended. */
export function settled({ home, slack, teams }: Scene): Promise<void> {
  return calm(home, () => slack.calls.length + teams.calls.length);
}

/** @param asleep those in disconnection still are */
export async function expectTruth(scene: Scene, asleep: boolean): Promise<void> {
  const { seed } = scene.chance;
  const wrong = wrongs(scene, await readRegister(scene.home), { asleep });
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
}
