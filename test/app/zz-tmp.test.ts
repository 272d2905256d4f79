import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { importEmployees } from '/work/main/src/app/import-employees.js';
import { importDays } from '/work/main/src/app/import-days.js';
import { memoryStore } from '/work/main/test/helpers/store.js';
test('x', async () => {
  const store = await memoryStore();
  const parts = { store, clock: { now: () => new Date('2026-11-20T09:00:00Z') } };
  await importEmployees(parts, readFileSync('/tmp/milan6/employees.csv'), { dryRun: false });
  const csv = readFileSync('/tmp/milan6/days.csv');
  for (const dryRun of [true, false, false]) {
    const t = performance.now();
    const r = await importDays(parts, csv, { dryRun });
    console.log(JSON.stringify(r).slice(0, 600), Math.round(performance.now() - t));
  }
  await store.close();
}, 600000);
