/** The register as it stands, read in plain SQL once no process of the bot has it open. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openEmbedded } from '../../../src/store/embedded/open.js';
import type { Home } from '../bot.js';
import { silent } from '../store.js';

export interface Day {
  id: string;
  email: string;
  name: string;
  date: string;
  state: string;
  version: number;
}

export interface Act {
  dayId: string;
  act: string;
}

export interface Due {
  key: string;
  moment: string;
  state: string;
  reply: boolean;
  email: string | null;
  platform: string | null;
  dayId: string | null;
  error: string | null;
  /** The recipient's disconnection held it. */
  held: boolean;
  sentAt: string | null;
}

export interface Standing {
  moment: string;
  dayId: string;
  platform: string;
  activityId: string | null;
}

export interface Register {
  days: Day[];
  decisions: Act[];
  /** Of what was done; refusals are in the trail as well. */
  audit: Act[];
  messages: Due[];
  cards: Standing[];
  /** Rights to send that somebody still holds. */
  leases: string[];
}

type Rows = <T>(sql: string) => Promise<T[]>;

export async function readRegister(home: Home): Promise<Register> {
  return reading(home, async (rows) => ({
    days: await rows(
      `SELECT d.id, p.email, p."fullName" AS name, d.date::text, d.state::text, d.version
       FROM agile_day d JOIN person p ON p.id = d."personId"`,
    ),
    decisions: await rows('SELECT "dayId", act FROM decision '),
    audit: await rows(`SELECT "dayId", act FROM audit WHERE "dayId" IS NOT NULL AND NOT changes ? 'refused'`),
    messages: await rows(
      `SELECT m.key, m.moment, m.state::text, m.reply, p.email, m.platform::text, m."dayId", m.error,
         m."heldAt" IS NOT NULL AS held, m."sentAt"::text AS "sentAt"
       FROM message m LEFT JOIN person p ON p.id = m."personId" ORDER BY m.seq`,
    ),
    cards: await rows(
      `SELECT moment, "dayId", platform::text, location->>'activityId' AS "activityId"
       FROM sent_card WHERE "dayId" IS NOT NULL`,
    ),
    leases: (await rows<{ name: string }>('SELECT name FROM lease WHERE until > now()')).map(
      ({ name }) => name,
    ),
  }));
}

/** What is still on its way: messages that are due within a minute, and cards to be painted. */
const ON_THEIR_WAY = `SELECT
  (SELECT count(*) FROM message WHERE state IN ('queued', 'sending')) +
  (SELECT count(*) FROM pgboss.job WHERE name = 'repaint' AND state < 'completed') AS count`;

export async function countOnTheirWay(home: Home): Promise<number> {
  return reading(home, async (rows) => Number((await rows<{ count: string }>(ON_THEIR_WAY))[0]?.count));
}

/** PostgreSQL may be read beside the bot; the embedded store only once its process has ended. */
async function reading<T>(home: Home, work: (rows: Rows) => Promise<T>): Promise<T> {
  const { DATABASE_URL: connectionString, GIORNATE_DATA_DIR: dataDir = '' } = home.env;
  if (!connectionString) {
    const { pool, close } = await openEmbedded({ dataDir, log: silent });
    try {
      return await work(async (sql) => (await pool.query(sql)).rows);
    } finally {
      await close();
    }
  }
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(async (sql) => (await client.query(sql)).rows);
  } finally {
    await client.end();
  }
}

/** Platforms are written to at their pace, and a storm leaves hundreds of cards to be painted anew. */
const PATIENCE_MS = 400_000;
const QUIET_MS = 4_000;
/** Where the register can't be read meanwhile: longer than cards that wait for their turn leave between each other. */
const BLIND_MS = 12_000;

/**
 * Waits until nothing has moved for a while: neither calls to the platforms nor, where it can be read, the register.
 */
export async function calm(home: Home, moves: () => number): Promise<void> {
  const readable = home.env.DATABASE_URL !== undefined;
  const quietMs = readable ? QUIET_MS : BLIND_MS;
  const until = performance.now() + PATIENCE_MS;
  let last = moves();
  let since = performance.now();
  while (performance.now() < until) {
    await sleep(250);
    if (moves() !== last) [last, since] = [moves(), performance.now()];
    if (performance.now() - since < quietMs) continue;
    if (!readable || (await countOnTheirWay(home)) === 0) return;
  }
}
