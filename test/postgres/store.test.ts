import { afterAll } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { freshDatabase } from '../helpers/postgres.js';
import { silent } from '../helpers/store.js';
import { factsContract } from '../store/facts-contract.js';
import { programmesContract } from '../store/programmes-contract.js';
import { queueContract } from '../store/queue-contract.js';
import { storeContract } from '../store/store-contract.js';

const databases: Awaited<ReturnType<typeof freshDatabase>>[] = [];
afterAll(async () => {
  for (const database of databases) await database.drop();
});

async function open(log = silent) {
  const database = await freshDatabase();
  databases.push(database);
  return openStore({ databaseUrl: database.url, log });
}

storeContract('PostgreSQL store', () => open());
factsContract('facts on the PostgreSQL store', () => open());
programmesContract('plans on the PostgreSQL store', () => open());
queueContract('queue of the PostgreSQL store', open);
