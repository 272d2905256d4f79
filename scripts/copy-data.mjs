// Files the program reads beside its own code: tsc copies only TypeScript.
import { cpSync, readdirSync } from 'node:fs';

for (const name of readdirSync('src/regulations')) {
  if (name.endsWith('.yaml')) cpSync(`src/regulations/${name}`, `dist/regulations/${name}`);
}
