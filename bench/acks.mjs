import { fileURLToPath } from 'node:url';
import { openStore } from '../dist/store/open.js';
import { makeDatabase } from './database.mjs';
import { hire } from './hire.mjs';
import { ms, NOW, times } from './people.mjs';
import { askForDay, SECRET, startProcess, startSlack } from './service.mjs';
import { startTeams } from './teams.mjs';

const ASKED = 300;
/** The first day is asked for uncounted: it warms up, and the service has met everybody by then. */
const FIRST = '2026-12-02';
const DATE = '2026-12-03';

/**
 * How long until the platform has its answer to a request for a day, one after the other: on Slack beside a bare Bolt
 * handler, on Teams beside a bare CloudAdapter. Needs TEST_DATABASE_URL.
 */
export async function measureAcks() {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) return [['a day asked for, acknowledged', 'needs TEST_DATABASE_URL']];
  return [...(await onSlack(base)), ...(await onTeams(base))];
}

async function onSlack(base) {
  const slack = await startSlack();
  const env = { SLACK_BOT_TOKEN: 'xoxb-bench', SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.url };
  const [floor, ours] = await beside(base, './bare-bolt.mjs', env, undefined, askForDay);
  slack.close();
  return [
    ['a day asked for on Slack, acknowledged: half of them within', ms(ours)],
    ['  beside a bare Bolt handler', times(ours / floor)],
  ];
}

async function onTeams(base) {
  const teams = await startTeams();
  const place = { platform: 'teams', tenantId: teams.tenantId };
  const [floor, ours] = await beside(base, './bare-cloud-adapter.mjs', teams.env, place, teams.askForDay);
  teams.close();
  return [
    ['a day asked for on Teams, answered: half of them within', ms(ours)],
    ['  beside a bare CloudAdapter', times(ours / floor)],
  ];
}

/** @returns medians of the bare script and of the service, in milliseconds */
async function beside(base, script, env, place, ask) {
  const database = await makeDatabase(base);
  const store = await openStore({ databaseUrl: database.url, log: () => undefined });
  await hire(store, ASKED, place);
  await store.close();
  const bare = await startProcess({ script, ...env });
  const service = await startProcess({
    DATABASE_URL: database.url,
    ...env,
    GIORNATE_NOW: NOW.toISOString(),
    GIORNATE_SETTINGS: fileURLToPath(new URL('./giornate.yaml', import.meta.url)),
  });
  const medians = [await median(bare.url, ask), await median(service.url, ask)];
  await Promise.all([bare.stop(), service.stop()]);
  await checkDays(database.url);
  await database.drop();
  return medians;
}

async function checkDays(databaseUrl) {
  const store = await openStore({ databaseUrl, log: () => undefined });
  const days = await store.db.agileDay.count({ where: { date: new Date(`${DATE}T00:00:00Z`) } });
  await store.close();
  if (days !== ASKED) throw new Error(`${days} days are there`);
}

async function median(url, ask) {
  const waits = [];
  for (const date of [FIRST, DATE]) {
    for (let index = 0; index < ASKED; index++) {
      const answer = await ask(url, `U${index}`, date);
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
      if (date === DATE) waits.push(answer.ms);
    }
  }
  return waits.toSorted((one, other) => one - other)[ASKED / 2];
}
