import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of its own beside `base`. */
export async function makeDatabase(base) {
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
