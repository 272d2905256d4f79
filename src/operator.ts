import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readiness } from './http.js';
import type { Log } from './log.js';
import type { Store } from './store/types.js';

// The embedded store belongs to one process: whoever else wants something of it asks that process. The door is a
// socket in the data folder, so whoever may read the folder may ask, and nobody over a network.

const FILE = 'service.sock';
/** Longer names the kernel does not take. */
const LONGEST = 100;

interface Operator {
  store: Store;
  dataDir: string;
  ready(): Promise<Readiness>;
  log: Log;
}

/** @returns closes the door again */
export async function openOperator(operator: Operator): Promise<() => Promise<void>> {
  const { dataDir, log } = operator;
  const socket = socketOf(dataDir);
  // of a process that was killed; the folder's lock is ours
  rmSync(socket, { force: true });
  const server = createServer((asked, answer) => {
    serve(operator, asked, answer).catch((error: unknown) => {
      log('error', 'operator-failed', { error });
      if (answer.headersSent) answer.destroy();
      else answer.writeHead(500).end();
    });
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(socket, resolve);
    });
    chmodSync(socket, 0o600);
  } catch (error) {
    // a file system without sockets: the service itself needs none
    log('warn', 'operator-door-shut', { error });
    return async () => {};
  }
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

async function serve({ store, ready, log }: Operator, asked: IncomingMessage, answer: ServerResponse) {
  if (asked.url === '/readyz') {
    const text = JSON.stringify(await ready());
    return answer.writeHead(200, { 'content-type': 'application/json' }).end(text);
  }
  if (asked.url !== '/backup' || !store.image) return answer.writeHead(404).end();
  const image = await store.image();
  answer.writeHead(200, { 'content-type': 'application/gzip' });
  await pipeline(image, answer);
  log('info', 'backup-given');
}

/**
 * What the service that has this data folder open answers.
 * @returns undefined where none runs on it
 */
export function askOperator(
  dataDir: string,
  url: '/backup' | '/readyz',
): Promise<IncomingMessage | undefined> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath: socketOf(dataDir), path: url }, (answer) => {
      if (answer.statusCode === 200) resolve(answer);
      else reject(new Error(`the service answers ${answer.statusCode}: its log says why`));
    });
    asking.on('error', (error: NodeJS.ErrnoException) => {
      const nobody = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'EACCES'].includes(error.code ?? '');
      if (nobody) resolve(undefined);
      else reject(error);
    });
    asking.end();
  });
}

/** The shorter of the two ways to write it. */
function socketOf(dataDir: string): string {
  const whole = path.resolve(dataDir, FILE);
  return whole.length <= LONGEST ? whole : path.relative(process.cwd(), whole);
}
