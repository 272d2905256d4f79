import { expect, test } from 'vitest';
import { maintain } from '../../src/store/embedded/maintenance.js';
import { openInMemory } from '../../src/store/embedded/open.js';
import { silent } from '../helpers/store.js';

test('maintenance clears what was deleted and begins a new stretch of the log', async () => {
  const { pool, close } = await openInMemory({ log: silent });
  const measure = async () => {
    const sql = `SELECT pg_relation_size('heap')::int AS size, (SELECT redo_lsn FROM pg_control_checkpoint()) AS redo`;
    return (await pool.query<{ size: number; redo: string }>(sql)).rows[0];
  };
  await pool.query('CREATE TABLE heap AS SELECT i FROM generate_series(1, 10000) AS i; DELETE FROM heap');
  const before = await measure();
  await maintain(pool, true);
  const after = await measure();
  expect(before?.size).toBeGreaterThan(0);
  expect(after?.size).toBe(0);
  expect(after?.redo).not.toBe(before?.redo);
  await close();
});
