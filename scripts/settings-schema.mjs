// Writes giornate.schema.json from the settings' own schema: npm run build && node scripts/settings-schema.mjs
import { writeFileSync } from 'node:fs';
import { settingsJsonSchema } from '../dist/settings.js';

const file = new URL('../giornate.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(settingsJsonSchema(), null, 2)}\n`);
