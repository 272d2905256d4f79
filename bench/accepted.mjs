import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openStore } from '../dist/store/open.js';
import { makeDatabase } from './database.mjs';
import { hire } from './hire.mjs';
import { ms, NOW, times } from './people.mjs';
import { askForDay, SECRET, startProcess, startSlack } from './service.mjs';

const WARM_UP = 600;
const ASKED = 2000;
const AT_ONCE = 4;
const BARE = 6000;

/**
 * From a signed request to the durable day and the queued card, as processor time of the service's own process, beside
 * a bare Bolt handler and the smallest correct transaction in plain SQL. Needs TEST_DATABASE_URL.
 */
export async function measureAccepted() {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) return [['an accepted request, signed HTTP to durable row', 'needs TEST_DATABASE_URL']];
  const slack = await startSlack();
  const database = await makeDatabase(base);
  try {
    const store = await openStore({ databaseUrl: database.url, log: () => undefined });
    const { people } = await hire(store, WARM_UP + ASKED);
    await store.close();
    const bolt = await bareBolt(slack.url);
    const sql = await smallest(database.url, people);
    const whole = await accepted(database.url, slack.url);
    const floor = bolt + sql.cpu;
    return [
      ['a bare Bolt handler: CPU', ms(bolt)],
      ['the smallest transaction in plain SQL: CPU', ms(sql.cpu)],
      ['an accepted request, signed HTTP to durable row and queued card: CPU', ms(whole.cpu)],
      ['  beside the two together', times(whole.cpu / floor)],
      [
        `accepted a second, ${AT_ONCE} at once, beside that transaction`,
        `${whole.perSecond.toFixed(0)}, ${sql.perSecond.toFixed(0)}`,
      ],
    ];
  } finally {
    await database.drop();
    slack.close();
  }
}

async function bareBolt(slackUrl) {
  const bolt = await startProcess({
    script: './bare-bolt.mjs',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slackUrl,
  });
  const ask = (index) => askForDay(bolt.url, `U${index}`, '2026-12-01');
  await crowd(WARM_UP, ask);
  const before = bolt.cpu();
  await crowd(BARE, ask);
  const used = bolt.cpu() - before;
  await bolt.stop();
  return used / BARE;
}

async function accepted(databaseUrl, slackUrl) {
  const service = await startProcess({
    DATABASE_URL: databaseUrl,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slackUrl,
    GIORNATE_NOW: NOW.toISOString(),
    GIORNATE_SETTINGS: fileURLToPath(new URL('./giornate.yaml', import.meta.url)),
  });
  const ask = async (index) => {
    const { status, text } = await askForDay(service.url, `U${index}`, '2026-12-02');
    if (status !== 200 || !text.includes('"update"')) throw new Error(`${status} ${text}`);
  };
  await crowd(WARM_UP, ask);
  const [before, start] = [service.cpu(), performance.now()];
  await crowd(ASKED, (index) => ask(WARM_UP + index));
  const used = service.cpu() - before;
  const perSecond = (ASKED * 1000) / (performance.now() - start);
  await service.stop();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM agile_day WHERE date = '2026-12-02')::int AS days,
            (SELECT count(*) FROM message WHERE moment = 'request-card')::int AS cards`,
  );
  await client.end();
  const [{ days, cards }] = rows;
  if (days !== WARM_UP + ASKED || cards !== days)
    throw new Error(`${days} days and ${cards} cards are there`);
  return { cpu: used / ASKED, perSecond };
}

/** Lock the person, count the month, insert day, audit and message. */
async function smallest(url, people) {
  const pool = new pg.Pool({ connectionString: url, max: AT_ONCE });
  const work = async ({ id }) => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [id]);
    await client.query(
      "SELECT count(*) FROM agile_day WHERE \"personId\" = $1 AND state IN ('pending', 'approved')",
      [id],
    );
    const day = randomUUID();
    await client.query(
      'INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt") VALUES ($1, $2, $3, $4, $5, $5)',
      [day, id, '2026-12-09', 'pending', NOW],
    );
    await client.query(
      'INSERT INTO audit (at, platform, act, "dayId", changes) VALUES ($1, $2, $3, $4, $5)',
      [NOW, 'slack', 'request', day, {}],
    );
    await client.query(
      `INSERT INTO message (id, key, moment, "personId", "dayId", state, "createdAt")
       VALUES ($1, $2, $3, $4, $5, 'sent', $6)`,
      [randomUUID(), `bench:${day}`, 'bench', id, day, NOW],
    );
    await client.query('COMMIT');
    client.release();
  };
  await crowd(WARM_UP, (index) => work(people[index]));
  const [before, start] = [process.cpuUsage(), performance.now()];
  await crowd(ASKED, (index) => work(people[WARM_UP + index]));
  const { user, system } = process.cpuUsage(before);
  const perSecond = (ASKED * 1000) / (performance.now() - start);
  await pool.query("DELETE FROM agile_day WHERE date = '2026-12-09'");
  await pool.end();
  return { cpu: (user + system) / 1000 / ASKED, perSecond };
}

async function crowd(count, work) {
  let next = 0;
  const one = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
