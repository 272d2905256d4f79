import pg from 'pg';
import { planReminders } from '../dist/app/plan-reminders.js';
import { localDate } from '../dist/rules/local-date.js';
import { parseSettings } from '../dist/settings.js';
import { remoteOn } from '../dist/store/days.js';
import { openStore } from '../dist/store/open.js';
import { recordsOf } from '../dist/store/personal-facts.js';
import { makeDatabase } from './database.mjs';
import { hire } from './hire.mjs';
import { ms, PEOPLE, times } from './people.mjs';

const TODAY = localDate('2026-11-18');
/** As far back as the facts of a request reach. */
const WINDOW = localDate('2026-09-17');
const LOOKS = 400;

/** Days on which everybody was remote twice a week, `weeks` back from the week of today, which is full. */
const FILL = `INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
  SELECT gen_random_uuid(), p.id, d::date, 'approved', d - interval '7 days', d - interval '6 days'
  FROM person p, generate_series($1::date, $2::date, interval '1 day') d
  WHERE p.role = 'employee' AND extract(isodow FROM d) IN (1, 3)`;

/** What grows with history and must not: the digest of a unit, the facts of a request, a morning. Needs TEST_DATABASE_URL. */
export async function measureHistory() {
  const base = process.env.TEST_DATABASE_URL;
  if (!base) return [['three years of history beside one month', 'needs TEST_DATABASE_URL']];
  const database = await makeDatabase(base);
  const store = await openStore({ databaseUrl: database.url, log: () => undefined });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const { people, units } = await hire(store, PEOPLE);
    await client.query(FILL, ['2026-10-19', '2026-11-18']);
    await client.query('VACUUM ANALYZE');
    const month = await looks(store, people, units);
    await client.query(FILL, ['2023-11-20', '2026-10-18']);
    await client.query('VACUUM ANALYZE');
    const years = await looks(store, people, units);
    return [
      [`a morning's reminders for ${PEOPLE} remote people, planned and queued`, ms(month.morning)],
      ...Object.keys(month).flatMap((what) => [
        [`${names[what]}: with three years of history beside one month`, times(years[what] / month[what])],
      ]),
    ];
  } finally {
    await client.end();
    await store.close();
    await database.drop();
  }
}

const names = {
  digest: 'the digest of a unit',
  facts: 'the facts of a request',
  morning: 'a morning planned',
};

async function looks(store, people, units) {
  const bank = { unitId: units[0].id, month: '2026-11' };
  return {
    digest: await half((index) => remoteOn(store.db, TODAY, { unitId: units[index % units.length].id })),
    facts: await half((index) => recordsOf(store.sql, people[(index * 97) % PEOPLE].id, WINDOW, bank)),
    morning: await morning(store),
  };
}

/** What half of the looks take at most, in milliseconds; after as many that are not counted. */
async function half(look) {
  const waits = [];
  for (let index = 0; index < LOOKS; index++) await look(index);
  for (let index = 0; index < LOOKS; index++) {
    const start = performance.now();
    await look(index);
    waits.push(performance.now() - start);
  }
  return waits.toSorted((one, other) => one - other)[LOOKS / 2];
}

/** Planned from nothing, as the first minute of the day does it; the best of three. */
async function morning(store) {
  const parts = { settings: parseSettings('', 'giornate.yaml'), ports: { teams: {} } };
  const window = { from: new Date('2026-11-18T00:00:00+01:00'), to: new Date('2026-11-18T09:50:00+01:00') };
  const waits = [];
  for (let round = 0; round < 3; round++) {
    await store.db.message.deleteMany({});
    // a store of its own to the planner: nothing remembered from the round before
    const fresh = { ...store };
    const start = performance.now();
    await store.tx((db) => planReminders({ ...parts, store: fresh }, db, window));
    waits.push(performance.now() - start);
    if ((await store.db.message.count()) < PEOPLE) throw new Error('not everybody is reminded');
  }
  return Math.min(...waits);
}
