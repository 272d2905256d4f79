import type { Prisma } from '../generated/prisma/client.js';
import type { DayKind } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** `no-renewal`: declared before the term that it is not to be renewed tacitly. */
export type EndingAct = 'withdraw' | 'revoke-agreement' | 'no-renewal';

/** The written act by which one side ends an agreement: kept beside the applications, for good. */
export interface Ending {
  id: string;
  personId: string;
  kind: DayKind;
  act: EndingAct;
  /** Who did it, and in what capacity. */
  actorId: string;
  by: string;
  /** First day without agreement; of a no-renewal none. */
  effective?: LocalDate;
  reason?: string;
  noticeReason?: string;
  justified?: boolean;
  waived?: boolean;
  /** Of a revocation. */
  ground?: string;
  /** Booked days that went with it. */
  cancelled: LocalDate[];
  /** Version of the agreement that it made. */
  agreementId: string;
  at: Date;
}

export async function insertEnding(db: Db, ending: Ending): Promise<void> {
  const { id, personId, kind, act, agreementId, at, ...content } = ending;
  await db.application.create({
    data: {
      id,
      personId,
      kind,
      purpose: act,
      state: 'withdrawn',
      content: content as unknown as Prisma.InputJsonValue,
      agreementId,
      createdAt: at,
      changedAt: at,
    },
  });
}

const ACTS: string[] = ['withdraw', 'revoke-agreement', 'no-renewal'] satisfies EndingAct[];

export async function findEnding(db: Db, id: string | undefined): Promise<Ending | null> {
  const row = isId(id) ? await db.application.findUnique({ where: { id } }) : null;
  if (!row?.agreementId || !ACTS.includes(row.purpose)) return null;
  const content = row.content as unknown as Omit<
    Ending,
    'id' | 'personId' | 'kind' | 'act' | 'agreementId' | 'at'
  >;
  const { personId, kind, agreementId } = row;
  return {
    ...content,
    id: row.id,
    personId,
    kind,
    act: row.purpose as EndingAct,
    agreementId,
    at: row.createdAt,
  };
}
