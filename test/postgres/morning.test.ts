import { afterAll, beforeAll, expect, test } from 'vitest';
import { planReminders } from '../../src/app/plan-reminders.js';
import { localDate } from '../../src/rules/local-date.js';
import { auditMark } from '../../src/store/audit-mark.js';
import { remoteOn } from '../../src/store/days.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/types.js';
import { officeParts } from '../helpers/office.js';
import { freshDatabase } from '../helpers/postgres.js';
import { silent } from '../helpers/store.js';

// The morning of an organisation of 6,581: one query and one insert, whatever lies behind it.

const PEOPLE = 6_581;
const DAY = localDate('2026-12-03');

let database: Awaited<ReturnType<typeof freshDatabase>>;
let store: Store;
beforeAll(async () => {
  database = await freshDatabase();
  store = await openStore({ databaseUrl: database.url, log: silent });
  await store.db
    .$executeRaw`INSERT INTO unit (id, name) SELECT gen_random_uuid(), 'Unit ' || n FROM generate_series(1, 25) n`;
  await store.db.$executeRaw`
    INSERT INTO person (id, email, "fullName", role, "unitId", workdays)
    SELECT gen_random_uuid(), 'p' || n, 'P' || n, 'employee', (SELECT id FROM unit WHERE name = 'Unit ' || 1 + n % 25), '{1,2,3,4,5}'
    FROM generate_series(1, ${PEOPLE}) n`;
  await store.db.$executeRaw`
    INSERT INTO agreement (id, "personId", version, "signedOn", "from", "contactBands", places, phase, "recordedAt")
    SELECT gen_random_uuid(), id, 1, '2026-01-01', '2026-01-01', '[{"from":"10:00","to":"13:00"}]', '{casa}', 'ordinary', now()
    FROM person`;
  await remoteFrom('2026-12-03', 1);
}, 120_000);
afterAll(async () => {
  await store.close();
  await database.drop();
}, 60_000);

/** Everybody, on so many days before and on the date itself. */
const remoteFrom = (date: string, days: number) =>
  store.db.$executeRaw`
    INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
    SELECT gen_random_uuid(), p.id, ${date}::date - n, 'approved', now(), now()
    FROM person p, generate_series(0, ${days - 1}) n`;

const at = (time: string) => new Date(`2026-12-03T${time}:00+01:00`);

/** How the question who is remote is answered, as the planner says. */
async function planOfRemote(): Promise<string> {
  let asked: { text: string; values: readonly unknown[] } | undefined;
  const listening = async ({ text }: { text: string }, values: readonly unknown[]) => {
    asked = { text, values };
    return [];
  };
  await remoteOn(listening as never, DAY);
  const rows = await store.db.$queryRawUnsafe<Record<string, string>[]>(
    `EXPLAIN ${asked?.text}`,
    ...(asked?.values ?? []),
  );
  return rows.map((row) => Object.values(row).join()).join('\n');
}

test('all of them planned, each once, by one statement that asks and one that writes', async () => {
  const statements: string[] = [];
  const parts = officeParts(store);
  await store.tx(async (db) => {
    const counting = new Proxy(db, {
      get: (target, name) => {
        const method = target[name as keyof typeof target] as unknown;
        if (typeof method !== 'function') return method;
        return (...values: unknown[]) => {
          statements.push(String(name));
          return (method as (...all: unknown[]) => unknown).apply(target, values);
        };
      },
    });
    await planReminders(parts, counting, { from: at('09:00'), to: at('09:50') });
  });
  expect(await store.db.message.count()).toBe(PEOPLE);
  // the audit trail's mark, who is remote, the messages
  expect(statements).toHaveLength(3);
});

test('with months of history a morning reads the days of its date alone', async () => {
  await remoteFrom('2026-12-02', 60);
  await store.db.$executeRaw`ANALYZE`;
  const plan = await planOfRemote();
  expect(plan).toContain('agile_day_date_state_idx');
  expect(plan).not.toContain('Seq Scan on agile_day');
  // PostgreSQL would compile a dearer plan for longer than it runs
  expect(plan).not.toContain('JIT');
}, 180_000);

test('the mark of the audit trail reads its end alone', async () => {
  await store.db.$executeRaw`
    INSERT INTO audit (at, platform, act, changes) SELECT now(), 'cli', 'x', '{}' FROM generate_series(1, 60000)`;
  await store.db.$executeRaw`ANALYZE audit`;
  const plan = await store.db.$queryRaw<Record<string, string>[]>`
    EXPLAIN SELECT concat(max(id), ' ', count(*)) FROM audit WHERE id > (SELECT coalesce(max(id), 0) - 5000 FROM audit)`;
  const text = plan.map((row) => Object.values(row).join()).join('\n');
  expect(text).not.toContain('Seq Scan');
  const before = await auditMark(store.db);
  await store.db.$executeRaw`INSERT INTO audit (at, platform, act, changes) VALUES (now(), 'cli', 'x', '{}')`;
  expect(await auditMark(store.db)).not.toBe(before);
});

test('an act that takes longer than a later one is seen as well', async () => {
  const insert = `INSERT INTO audit (at, platform, act, changes) VALUES (now(), 'cli', 'x', '{}')`;
  let end = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    end = resolve;
  });
  let begun = (): void => undefined;
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const long = store.tx(async (db) => {
    await db.$executeRawUnsafe(insert);
    begun();
    await held;
  });
  await started;
  await store.db.$executeRawUnsafe(insert);
  const before = await auditMark(store.db);
  end();
  await long;
  expect(await auditMark(store.db)).not.toBe(before);
});
