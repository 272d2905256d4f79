import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOW, PEOPLE } from './people.mjs';
import { askForDay, SECRET, startProcess, startSlack } from './service.mjs';

const ASKED = 500;

/** The service on the embedded store with 6,581 people and a month of days, while some of them ask. */
export async function measureMemory() {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'giornate-bench-'));
  const data = path.join(dir, 'data');
  // apart, so that what filling takes is not counted
  const filled = spawnSync(process.execPath, [fileURLToPath(new URL('./fill.mjs', import.meta.url)), data], {
    stdio: 'inherit',
  });
  if (filled.status !== 0) throw new Error('the store was not filled');
  const slack = await startSlack();
  const service = await startProcess({
    GIORNATE_DATA_DIR: data,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.url,
    GIORNATE_NOW: NOW.toISOString(),
    GIORNATE_SETTINGS: fileURLToPath(new URL('./giornate.yaml', import.meta.url)),
  });
  const started = service.memory();
  for (let index = 0; index < ASKED; index++) await askForDay(service.url, `U${index}`, '2026-12-03');
  const after = service.memory();
  const backup = path.join(dir, 'backup.tar.gz');
  const copied = await run([CLI, 'backup', backup], { GIORNATE_DATA_DIR: data, PATH: process.env.PATH });
  if (copied !== 0) throw new Error('no backup was made');
  const whole = service.memory();
  await service.stop();
  slack.close();
  const measured = [
    [
      `embedded store, ${PEOPLE} people: memory when ready, after ${ASKED} requests`,
      `${mb(started.now)}, ${mb(after.now)}`,
    ],
    ['  at most', mb(after.peak)],
    ['  at most with a backup', `${mb(whole.peak)} (a file of ${mb((await stat(backup)).size / 2 ** 20)})`],
  ];
  await rm(dir, { recursive: true });
  return measured;
}

const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** @returns the exit code */
function run(args, env) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve) => child.on('exit', resolve));
}

const mb = (value) => `${value.toFixed(0)} MB`;
