import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { memoryStore, silent } from '../helpers/store.js';
import { factsContract } from './facts-contract.js';
import { programmesContract } from './programmes-contract.js';
import { queueContract } from './queue-contract.js';
import { storeContract } from './store-contract.js';

const dataDir = mkdtempSync(path.join(tmpdir(), 'giornate-store-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

storeContract('embedded store in memory', () => memoryStore());
storeContract('embedded store on disk', () => openStore({ dataDir, log: silent }));
factsContract('facts on the embedded store', () => memoryStore());
programmesContract('plans on the embedded store', () => memoryStore());
queueContract('queue of the embedded store', (log) => memoryStore(log));
