import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { importEmployees } from '/work/main/src/app/import-employees.js';
import { memoryStore } from '/work/main/test/helpers/store.js';
test('x', async () => {
  const store = await memoryStore();
  const parts = { store, clock: { now: () => new Date('2026-11-20T09:00:00Z') } };
  await importEmployees(parts, readFileSync('/tmp/milan6/employees.csv'), { dryRun: false });
  await store.tx(async (db) => {
    for (const uuid of ['gen_random_uuid()', 'uuidv7()', 'gen_random_uuid()']) {
    const c0 = process.cpuUsage();
    const r = await db.$queryRawUnsafe<any[]>(`EXPLAIN (ANALYZE) INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
      SELECT ${uuid}, p.id, '2020-01-01'::date + g + ${uuid === 'uuidv7()' ? 1000 : uuid === 'x' ? 0 : Math.floor(Math.random()*100)*100}, 'approved', now(), now() FROM person p, generate_series(1,66) g`);
    console.log(r.map((x) => Object.values(x)[0]).join('\n'), process.cpuUsage(c0).user / 1000);
    }
  }, { timeoutMs: 400000 });
  await store.close();
}, 600000);
