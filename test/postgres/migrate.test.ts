import { openPostgres } from '../../src/store/postgres.js';
import { freshDatabase } from '../helpers/postgres.js';
import { silent } from '../helpers/store.js';
import { migrateContract } from '../store/migrate-contract.js';

migrateContract('migrations of the PostgreSQL store', async () => {
  const database = await freshDatabase();
  const backend = openPostgres({ databaseUrl: database.url, poolSize: 5, log: silent });
  return {
    ...backend,
    close: async () => {
      await backend.close();
      await database.drop();
    },
  };
});
