// A process to be killed: opens a store and writes a row, an audit line and a job per transaction, without
// end. Prints "open", and each row's name once its transaction is acknowledged. Mode "idle" writes nothing,
// "disk-fails" has every sync to the disk fail from then on.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { openStore } from '../../dist/store/open.js';

const [target, prefix, mode] = process.argv.slice(2);
const where = target.startsWith('postgres') ? { databaseUrl: target } : { dataDir: target };
const store = await openStore({ ...where, log: () => {} });
process.stdout.write('open\n');
if (mode === 'disk-fails') {
  fs.fsyncSync = () => {
    throw new Error('I/O error');
  };
  syncBuiltinESMExports();
}
if (mode === 'idle') setInterval(() => {}, 60_000);
else await Promise.all(['a', 'b', 'c'].map(write));

async function write(lane) {
  for (let index = 0; ; index++) {
    const name = `${prefix}-${lane}-${index}`;
    await store.tx(async (db) => {
      await db.unit.create({ data: { name } });
      await db.audit.create({ data: { at: new Date(0), platform: 'slack', act: name, changes: {} } });
      await store.queue.send('repaint', { dayId: name });
    });
    process.stdout.write(`${name}\n`);
  }
}
