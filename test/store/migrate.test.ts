import { openInMemory } from '../../src/store/embedded/open.js';
import { silent } from '../helpers/store.js';
import { migrateContract } from './migrate-contract.js';

migrateContract('migrations of the embedded store', () => openInMemory({ log: silent }));
