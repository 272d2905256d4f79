// node bench/fill.mjs FOLDER: an embedded store with 6,581 people and a month of their days.
import { randomUUID } from 'node:crypto';
import { openStore } from '../dist/store/open.js';
import { hire } from './hire.mjs';
import { NOW, PEOPLE } from './people.mjs';

const DATES = ['2026-11-02', '2026-11-05', '2026-11-10', '2026-11-12', '2026-11-18', '2026-11-24'];
const store = await openStore({ dataDir: process.argv[2], log: () => undefined });
const { people } = await hire(store, PEOPLE);
for (const date of DATES) {
  const day = { date: new Date(`${date}T00:00:00Z`), state: 'approved', requestedAt: NOW, changedAt: NOW };
  for (let start = 0; start < people.length; start += 1000) {
    const some = people.slice(start, start + 1000);
    await store.db.agileDay.createMany({
      data: some.map(({ id }) => ({ id: randomUUID(), personId: id, ...day })),
    });
  }
}
await store.close();
process.exit(0);
