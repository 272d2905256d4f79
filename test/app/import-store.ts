import type { ImportResult } from '../../src/app/import-result.js';
import type { Parts } from '../../src/app/parts.js';
import { parseSettings } from '../../src/settings.js';
import type { Jobs, Store } from '../../src/store/types.js';

/** Friday. */
export const NOW = new Date('2026-11-20T10:00:00+01:00');

export type Rung = Jobs['repaint'][];

/** The store with a doorbell that is only heard; `rung` hears. */
export function parts(store: Store, rung: Rung = [], now = NOW): Pick<Parts, 'store' | 'clock' | 'settings'> {
  const queue: Store['queue'] = Object.create(store.queue, {
    sendMany: { value: async (_: string, jobs: Rung) => void rung.push(...jobs) },
  });
  return {
    store: { ...store, queue },
    clock: { now: () => now },
    settings: parseSettings('', 'giornate.yaml'),
  };
}

/** Empties what imports write. */
export async function clear(store: Store): Promise<void> {
  await store.db.$executeRaw`ALTER TABLE audit DISABLE TRIGGER audit_append_only`;
  await store.db.$executeRaw`TRUNCATE unit CASCADE`;
  await store.db.$executeRaw`TRUNCATE audit, sent_card, message`;
  await store.db.$executeRaw`ALTER TABLE audit ENABLE TRIGGER audit_append_only`;
}

/** `line: text` of every mistake; what was done instead where there is none. */
export function said(result: ImportResult): unknown {
  return result.kind === 'mistakes' ? result.mistakes.map(({ line, text }) => `${line}: ${text}`) : result;
}
