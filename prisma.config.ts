import { defineConfig } from 'prisma/config';

// generate, validate and format never start Prisma's native schema engine, but the CLI downloads it first.
// Any existing file satisfies that check, so these commands need no network. `migrate` and `db` are untouched.
if (['generate', 'validate', 'format'].some((command) => process.argv.includes(command))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
