import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const FOLDER = path.resolve('prisma/migrations');
const [, ...later] = readdirSync(FOLDER)
  .filter((name) => !name.includes('.'))
  .sort();

/** What would break a replica of the version before, which goes on beside the new one (docs/upgrade.md). */
function breaks(sql: string): string[] {
  return statements(sql).flatMap((statement) => {
    const parts = /^ALTER TABLE/i.test(statement)
      ? statement.split(/,\s*(?=ADD|DROP|ALTER|RENAME)/i)
      : [statement];
    return parts.filter(
      (part) =>
        // a constraint may be loosened: one index less lets through what it refused
        /\bDROP\s+(?!INDEX|NOT NULL|DEFAULT|CONSTRAINT)/i.test(part) ||
        /\bRENAME\b/i.test(part) ||
        /\bALTER COLUMN\b.*\b(TYPE|SET NOT NULL|DROP DEFAULT)\b/i.test(part) ||
        /\b(DELETE FROM|TRUNCATE)\b/i.test(part) ||
        (/\bADD COLUMN\b/i.test(part) &&
          /\bNOT NULL\b/i.test(part) &&
          !/\bDEFAULT\b|\b(BIG|SMALL)?SERIAL\b/i.test(part)) ||
        // such an index does not let its writers go on meanwhile, and can't be part of a transaction
        /\bCONCURRENTLY\b/i.test(part),
    );
  });
}

function statements(sql: string): string[] {
  return sql
    .replace(/--.*$/gm, '')
    .split(';')
    .map((statement) => statement.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

test('there is something to read', () => {
  expect(later.length).toBeGreaterThan(2);
});

test.each(later)('%s only adds', (name) => {
  expect(breaks(readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8'))).toEqual([]);
});

describe('what is found', () => {
  test.each([
    ['ALTER TABLE "a" DROP COLUMN "b"', 1],
    ['ALTER TABLE "a" ADD COLUMN "c" TEXT,\nDROP COLUMN "b"', 1],
    ['DROP TABLE "a"', 1],
    ['DROP TYPE "a"', 1],
    ['ALTER TABLE "a" RENAME COLUMN "b" TO "c"', 1],
    ['ALTER TABLE "a" RENAME TO "b"', 1],
    ["ALTER TYPE \"a\" RENAME VALUE 'b' TO 'c'", 1],
    ['ALTER TABLE "a" ALTER COLUMN "b" SET DATA TYPE BIGINT', 1],
    ['ALTER TABLE "a" ALTER COLUMN "b" SET NOT NULL', 1],
    ['ALTER TABLE "a" ADD COLUMN "b" TEXT NOT NULL', 1],
    ['ALTER TABLE "a" ADD COLUMN "b" TEXT NOT NULL,\nADD COLUMN "c" TEXT NOT NULL DEFAULT \'\'', 1],
    ['CREATE INDEX CONCURRENTLY "a" ON "b"("c")', 1],
    ['ALTER TABLE "a" ADD COLUMN "b" TEXT', 0],
    ['ALTER TABLE "a" ADD COLUMN "b" BIGSERIAL NOT NULL', 0],
    ['ALTER TABLE "a" ADD COLUMN "b" INTEGER NOT NULL DEFAULT 1', 0],
    ['ALTER TABLE "a" ALTER COLUMN "b" DROP NOT NULL', 0],
    ['ALTER TYPE "a" ADD VALUE \'b\'', 0],
    ['DROP INDEX "a"', 0],
    ['-- DROP TABLE "a"\nCREATE TABLE "b" ("c" TEXT NOT NULL)', 0],
  ])('%s', (sql, count) => {
    expect(breaks(`${sql};`)).toHaveLength(count);
  });
});
