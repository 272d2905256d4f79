import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Backend } from '../../src/store/backend.js';
import { migrate } from '../../src/store/migrate.js';

const INIT = '20261120000000_init';
const REAL = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

/** How migrations are applied and refused. `open` makes an empty database; each test begins with it empty. */
export function migrateContract(name: string, open: () => Promise<Backend>): void {
  describe(name, () => {
    let backend: Backend;
    let folder: string;
    const real = readdirSync(REAL)
      .filter((entry) => !entry.includes('.'))
      .sort();
    beforeAll(async () => {
      backend = await open();
    });
    afterAll(() => backend.close());
    beforeEach(async () => {
      await backend.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      folder = path.join(mkdtempSync(path.join(tmpdir(), 'giornate-migrations-')), 'migrations');
      cpSync(REAL, folder, { recursive: true });
    });
    afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

    const add = (migration: string, sql: string) => {
      mkdirSync(path.join(folder, migration));
      writeFileSync(path.join(folder, migration, 'migration.sql'), sql);
    };
    const tables = async () => {
      const sql = `SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'extra%' ORDER BY 1`;
      return (await backend.pool.query(sql)).rows.map((row) => row.table_name);
    };

    test('applies what is new, in order, once, however many start together', async () => {
      const applied = await Promise.all([1, 2, 3].map(() => migrate(backend.pool, folder)));
      expect(applied.flat()).toEqual(real);
      add('30000101000000_second', 'ALTER TABLE extra ADD COLUMN b int;');
      add('30000100000000_first', "CREATE TABLE extra (a text DEFAULT ';'); -- semicolons; everywhere;");
      expect(await migrate(backend.pool, folder)).toEqual(['30000100000000_first', '30000101000000_second']);
      expect(await migrate(backend.pool, folder)).toEqual([]);
      expect(await tables()).toEqual(['extra']);
    });

    test('a register of the first day goes on with what came later', async () => {
      for (const later of real.slice(1)) rmSync(path.join(folder, later), { recursive: true });
      expect(await migrate(backend.pool, folder)).toEqual([INIT]);
      await backend.pool.query(`
        INSERT INTO unit VALUES (gen_random_uuid(), 'Ragioneria');
        INSERT INTO person (id, email, "fullName", role, "unitId", workdays)
          SELECT gen_random_uuid(), 'a', 'A', 'employee', id, '{1,2,3,4,5}' FROM unit;
        INSERT INTO agreement (id, "personId", version, "signedOn", "from", "contactBands", phase, "recordedAt")
          SELECT gen_random_uuid(), id, 1, '2026-01-01', '2026-01-01', '[]', 'ordinary', now() FROM person;
        INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
          SELECT gen_random_uuid(), id, '2026-12-03', 'approved', now(), now() FROM person;`);
      cpSync(REAL, folder, { recursive: true });
      expect(await migrate(backend.pool, folder)).toEqual(real.slice(1));
      const { rows } = await backend.pool.query(`
        SELECT p.disabled, p."afternoonReturnDays", a.kind AS agreement, a.weekdays, d.kind AS day, d."bankUnitId"
        FROM person p JOIN agreement a ON a."personId" = p.id JOIN agile_day d ON d."personId" = p.id`);
      const kept = { agreement: 'agile', weekdays: [], day: 'agile', bankUnitId: null };
      expect(rows).toEqual([{ disabled: false, afternoonReturnDays: [], ...kept }]);
    });

    test('a migration that fails leaves nothing, and is applied once it is mended', async () => {
      add('30000100000000_broken', 'CREATE TABLE extra (a int); SELECT 1 / 0;');
      const broken = migrate(backend.pool, folder);
      await expect(broken).rejects.toThrow('migration 30000100000000_broken: division by zero');
      expect(await tables()).toEqual([]);
      writeFileSync(path.join(folder, '30000100000000_broken/migration.sql'), 'CREATE TABLE extra (a int);');
      expect(await migrate(backend.pool, folder)).toEqual(['30000100000000_broken']);
    });

    test('refuses a migration that was edited after it was applied', async () => {
      await migrate(backend.pool, folder);
      appendFileSync(path.join(folder, INIT, 'migration.sql'), '-- an afterthought\n');
      const refused = migrate(backend.pool, folder);
      await expect(refused).rejects.toThrow('migration 20261120000000_init was edited after it was applied');
    });

    test('refuses a database that a newer version has changed', async () => {
      add('30000100000000_newer', 'CREATE TABLE extra (a int);');
      await migrate(backend.pool, folder);
      rmSync(path.join(folder, '30000100000000_newer'), { recursive: true });
      const refused = migrate(backend.pool, folder);
      await expect(refused).rejects.toThrow('30000100000000_newer, which this version does not know');
    });

    test("refuses a database in which Prisma's own tool left a migration half done", async () => {
      await migrate(backend.pool, folder);
      await backend.pool.query('UPDATE "_prisma_migrations" SET finished_at = NULL');
      await expect(migrate(backend.pool, folder)).rejects.toThrow(
        'failed earlier; see "prisma migrate resolve"',
      );
    });
  });
}
