import { systemClock } from '../clock.js';
import { readConfig } from '../config.js';
import { ImageError } from '../store/embedded/image-file.js';
import { type Restored, restoreImage, StoreExistsError } from '../store/embedded/restore.js';
import { MIGRATIONS } from '../store/open.js';
import { counted } from './diagnosis.js';
import { Refused } from './problems.js';

/** @returns what the store holds now, in lines */
export async function restore(file: string, { force = false }: { force?: boolean }): Promise<string[]> {
  const { databaseUrl, dataDir } = readConfig(undefined, 'command-line');
  if (databaseUrl) {
    const how = `pg_restore --clean --if-exists --dbname="$DATABASE_URL" ${file}, with the service stopped`;
    throw new Refused([`DATABASE_URL is set: PostgreSQL has its own tool, ${how}`]);
  }
  // to the second: 2026-11-21T091500Z
  const stamp = systemClock
    .now()
    .toISOString()
    .replace(/:|\.\d+/g, '');
  const asideName = force ? `db.before-${stamp}` : undefined;
  try {
    return inWords(await restoreImage({ file, dataDir, migrations: MIGRATIONS, asideName }));
  } catch (error) {
    if (error instanceof StoreExistsError) {
      throw new Refused([`${error.message}: --force moves it aside; nothing was changed`]);
    }
    if (error instanceof ImageError) throw new Refused([`${file}: ${error.message}; nothing was changed`]);
    throw error;
  }
}

function inWords({ people, days, decisions, audits, lastAct, waiting, pending, aside }: Restored): string[] {
  const lines = [
    `Restored: ${counted(people, 'person', 'people')}, ${counted(days, 'agile day', 'agile days')}, ` +
      `${counted(decisions, 'decision', 'decisions')}, ${counted(audits, 'audit line', 'audit lines')}`,
    lastAct ? `The last act on record is of ${lastAct.toISOString()}` : 'No act is on record',
    'Indexes, references and the audit trail were checked: all is well',
  ];
  if (pending.length > 0)
    lines.push(`An earlier version made it; the next start applies ${pending.join(', ')}`);
  if (waiting > 0) {
    const what = counted(waiting, 'message waits', 'messages wait');
    lines.push(`${what} and will be sent at the start; what was sent since the backup arrives again`);
  }
  if (aside) lines.push(`The store that was there is ${aside}: remove it when you are sure`);
  return lines;
}
