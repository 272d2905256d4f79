import type { Prisma } from '../generated/prisma/client.js';
import type { Db, Platform } from './types.js';

/** One act, as an auditor reads it. No names and no texts: ids, states and rule ids. */
export interface AuditLine {
  at: Date;
  actorId?: string;
  platform: Platform | 'cli' | 'system';
  act: string;
  dayId?: string;
  personId?: string;
  changes: Record<string, unknown>;
  /** Ids of the rules that decided. */
  rules: string[];
  /** Key of the request that caused it. */
  request?: string;
}

export async function insertAudit(db: Db, line: AuditLine): Promise<void> {
  await db.audit.create({ data: { ...line, changes: line.changes as Prisma.InputJsonValue } });
}
