import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/types.js';
import { freshDatabase } from './postgres.js';
import { silent } from './store.js';

/** Stores on one new database, as replicas have them: there from the first test of the file to the last. */
export function replicaStores(count: 2): [Store, Store];
export function replicaStores(count: number): Store[];
export function replicaStores(count: number): Store[] {
  const stores: Store[] = [];
  let database: Awaited<ReturnType<typeof freshDatabase>> | undefined;
  beforeAll(async () => {
    database = await freshDatabase();
    const { url: databaseUrl } = database;
    for (let index = 0; index < count; index++) stores.push(await openStore({ databaseUrl, log: silent }));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database?.drop();
  }, 60_000);
  return stores;
}
