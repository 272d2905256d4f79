import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createConversation } from '../dist/app/conversation.js';
import { parseSettings } from '../dist/settings.js';
import { openStore } from '../dist/store/open.js';
import { agreement, ms, NOW, times } from './people.mjs';

const ASKERS = 400;
const STATED = { activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse', place: 'casa' };

/** CPU of this process and time of the wall, per piece of work. */
async function cost(work, count) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  for (let index = 0; index < count; index++) await work(index);
  const used = process.cpuUsage(cpu);
  return { cpu: (used.user + used.system) / 1000 / count, wall: (performance.now() - wall) / count };
}

/** An accepted request through the whole application, beside the smallest transaction that would do. */
export async function measureRequests() {
  const base = process.env.TEST_DATABASE_URL;
  const database = base && (await makeDatabase(base));
  const store = await openStore({ databaseUrl: database?.url, dataDir: 'memory://', log: () => undefined });
  const port = {
    platform: 'slack',
    canLookUp: false,
    emailOf: async (visitor) => visitor.userId,
  };
  const parts = {
    store,
    clock: { now: () => NOW },
    settings: parseSettings('', 'giornate.yaml'),
    log: () => undefined,
    ports: { slack: port },
  };
  const bot = createConversation(parts);
  const people = await hire(store);
  const from = (email) => ({
    visitor: { platform: 'slack', tenantId: 'T', userId: email, locale: 'it' },
    requestKey: randomUUID(),
  });
  await bot.met(from('boss@bench.example').visitor);
  for (const { email } of people) await bot.met(from(email).visitor);

  const ask = (date) => async (index) => {
    const reply = await bot.act(from(people[index].email), { act: 'request' }, { date, ...STATED });
    if (reply.form) throw new Error(JSON.stringify(reply.form.notice));
  };
  await cost(ask('2026-12-01'), 100);
  const whole = await cost(ask('2026-12-02'), ASKERS);
  const rows = [
    [`an accepted request (${store.kind}): CPU`, ms(whole.cpu)],
    [`an accepted request (${store.kind}): wall`, ms(whole.wall)],
  ];
  if (database) {
    const floor = await smallest(database.url, people);
    rows.push(['the smallest transaction in plain SQL: CPU', ms(floor.cpu)]);
    rows.push(['an accepted request beside it: CPU', times(whole.cpu / floor.cpu)]);
    rows.push(['an accepted request beside it: wall', times(whole.wall / floor.wall)]);
  }
  await store.close();
  await database?.drop();
  return rows;
}

/** Lock the person, count the month, insert day, audit and message. */
async function smallest(url, people) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const work = async (index) => {
    const { id } = people[index];
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
      'INSERT INTO message (id, key, moment, "personId", "dayId", "createdAt") VALUES ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), `bench:${day}`, 'request-card', id, day, NOW],
    );
    await client.query('COMMIT');
  };
  const measured = await cost(work, ASKERS);
  await client.end();
  return measured;
}

async function hire(store) {
  const unit = await store.db.unit.create({ data: { name: 'Bench' } });
  const row = (email, more) => ({
    email,
    fullName: email,
    unitId: unit.id,
    workdays: [1, 2, 3, 4, 5],
    ...more,
  });
  const boss = await store.db.person.create({ data: row('boss@bench.example', { role: 'manager' }) });
  const people = Array.from({ length: ASKERS }, (_, index) => ({
    id: randomUUID(),
    ...row(`p${index}@bench.example`, { role: 'employee', managerId: boss.id }),
  }));
  await store.db.person.createMany({ data: people });
  await store.db.agreement.createMany({
    data: people.map(({ id }) => ({
      ...agreement,
      personId: id,
      version: 1,
      signedOn: new Date(`${agreement.signedOn}T00:00:00Z`),
      from: new Date(`${agreement.from}T00:00:00Z`),
      recordedAt: NOW,
    })),
  });
  return people;
}

async function makeDatabase(base) {
  const admin = new pg.Client({ connectionString: base });
  await admin.connect();
  const name = `giornate_bench_${randomUUID().slice(0, 8)}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
