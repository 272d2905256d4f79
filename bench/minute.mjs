import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '../dist/store/open.js';
import { makeDatabase } from './database.mjs';
import { hire } from './hire.mjs';
import { NOW, PEOPLE } from './people.mjs';
import { askForDay, SECRET, startProcess, startSlack } from './service.mjs';

const SECONDS = 60;
const DATE = '2026-12-02';

/**
 * The Milan minute: 6,581 people ask within sixty seconds, each when they ask and not when the one before was answered,
 * while the cards go out. Needs TEST_DATABASE_URL.
 */
export async function measureMinute() {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) return [[`${PEOPLE} people asking within a minute`, 'needs TEST_DATABASE_URL']];
  const slack = await startSlack({ takesMessages: true });
  const database = await makeDatabase(base);
  const store = await openStore({ databaseUrl: database.url, log: () => undefined });
  try {
    await hire(store, PEOPLE);
    const service = await startProcess({
      DATABASE_URL: database.url,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.url,
      GIORNATE_NOW: NOW.toISOString(),
      GIORNATE_SETTINGS: fileURLToPath(new URL('./giornate.yaml', import.meta.url)),
    });
    const before = service.cpu();
    const answers = await asking(service.url);
    const used = service.cpu() - before;
    const accepted = answers.filter(({ status, text }) => status === 200 && text.includes('"update"'));
    const days = await store.db.agileDay.count({ where: { date: new Date(`${DATE}T00:00:00Z`) } });
    const waits = answers.map(({ ms }) => ms).toSorted((one, other) => one - other);
    const at = (share) =>
      `${waits[Math.min(waits.length - 1, Math.floor(waits.length * share))].toFixed(0)} ms`;
    const memory = service.memory();
    await service.stop();
    return [
      [
        `${PEOPLE} people asking within a minute: accepted, days in the register`,
        `${accepted.length}, ${days}`,
      ],
      ['  acknowledged after: half, 99 of 100, the last', [at(0.5), at(0.99), at(1)].join(', ')],
      ['  one processor used', `${(used / (SECONDS * 10)).toFixed(0)} %`],
      ['  memory at most', `${memory.peak.toFixed(0)} MB`],
    ];
  } finally {
    await store.close();
    await database.drop();
    slack.close();
  }
}

async function asking(url) {
  const start = performance.now();
  const gap = (SECONDS * 1000) / PEOPLE;
  const asked = [];
  for (let index = 0; index < PEOPLE; index++) {
    const due = start + index * gap;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const late = performance.now() - due;
    asked.push(
      askForDay(url, `U${index}`, DATE).then((answer) => ({ ...answer, ms: answer.ms + Math.max(0, late) })),
    );
  }
  return Promise.all(asked);
}
