import type { Prisma, Application as Row } from '../generated/prisma/client.js';
import type { ApplicationState, Asked } from '../rules/application.js';
import type { Agreement, Attachment, DayKind, Signer } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { isId } from './ids.js';
import type { Db } from './types.js';

/** Somebody's signature in one capacity; on paper: recorded by the personnel office, with its date. */
export interface Signature {
  party: Signer;
  /** Who signed; of a party that is not in the register, nobody. */
  personId?: string;
  at: Date;
  on: LocalDate;
  paper?: boolean;
  attachments?: Attachment[];
}

/** What was done, in order. */
export interface Step {
  act: 'submit' | 'assess' | 'refuse' | 'sign' | 'withdraw';
  by: string;
  at: Date;
  /** Of the application, after it. */
  version: number;
}

/**
 * Application for an individual agreement (domanda di accesso) or for its renewal. submitted -> assessed (with terms)
 * -> signed by all; or refused, or withdrawn by the person. Assessed again, it loses its signatures.
 */
export interface Application {
  id: string;
  personId: string;
  kind: DayKind;
  purpose: 'new' | 'renewal';
  state: ApplicationState;
  version: number;
  asked: Asked;
  /** Projects and objectives, as the terms have them. */
  objectives: string;
  steps: Step[];
  /** The agreement as proposed, without signatures. */
  terms?: Agreement;
  /** Reasoned opinion of who assessed it, or why it was refused. */
  opinion?: string;
  signatures: Signature[];
  /** Version of the agreement that came of it. */
  agreementId?: string;
  createdAt: Date;
  changedAt: Date;
}

interface Content extends Pick<Application, 'asked' | 'objectives'> {
  steps: (Omit<Step, 'at'> & { at: string })[];
}

const PURPOSES = ['new', 'renewal'];
const OPEN: ApplicationState[] = ['submitted', 'assessed'];

function toApplication(row: Row): Application {
  const { asked, objectives, steps } = row.content as unknown as Content;
  const signatures = row.signatures as unknown as (Omit<Signature, 'at'> & { at: string })[];
  return {
    id: row.id,
    personId: row.personId,
    kind: row.kind,
    purpose: row.purpose as Application['purpose'],
    state: row.state,
    version: row.version,
    asked,
    objectives,
    steps: steps.map((step) => ({ ...step, at: new Date(step.at) })),
    terms: (row.terms ?? undefined) as Agreement | undefined,
    opinion: row.opinion ?? undefined,
    signatures: signatures.map((one) => ({ ...one, at: new Date(one.at) })),
    agreementId: row.agreementId ?? undefined,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  };
}

function toColumns(application: Application) {
  const { asked, objectives, steps, terms, opinion, signatures, agreementId } = application;
  const { state, version, changedAt } = application;
  const json = (value: unknown) => value as Prisma.InputJsonValue;
  return {
    state,
    version,
    changedAt,
    content: json({ asked, objectives, steps }),
    ...(terms && { terms: json(terms) }),
    opinion: opinion ?? null,
    signatures: json(signatures),
    agreementId: agreementId ?? null,
  };
}

export async function findApplication(db: Db, id: string | undefined): Promise<Application | null> {
  const row = isId(id) ? await db.application.findUnique({ where: { id } }) : null;
  return row && PURPOSES.includes(row.purpose) ? toApplication(row) : null;
}

/** The one that waits for something; a person has one of each kind at most. */
export async function openApplication(db: Db, personId: string, kind?: DayKind): Promise<Application | null> {
  const where = { personId, kind, state: { in: OPEN }, purpose: { in: PURPOSES } };
  const row = await db.application.findFirst({ where, orderBy: { createdAt: 'desc' } });
  return row && toApplication(row);
}

/** All that wait for something, the oldest first: for the personnel office. */
export async function openApplications(db: Db): Promise<Application[]> {
  const where = { state: { in: OPEN }, purpose: { in: PURPOSES } };
  return (await db.application.findMany({ where, orderBy: { createdAt: 'asc' } })).map(toApplication);
}

/** The last one that led to an agreement of this kind. */
export async function lastSigned(db: Db, personId: string, kind: DayKind): Promise<Application | null> {
  const where = { personId, kind, state: 'signed' as const, purpose: { in: PURPOSES } };
  const row = await db.application.findFirst({ where, orderBy: { changedAt: 'desc' } });
  return row && toApplication(row);
}

export async function insertApplication(db: Db, application: Application): Promise<void> {
  const { id, personId, kind, purpose, createdAt } = application;
  await db.application.create({
    data: { id, personId, kind, purpose, createdAt, ...toColumns(application) },
  });
}

/** @throws Error where it is not at the version before any more: the caller did not lock the person first */
export async function saveApplication(db: Db, application: Application): Promise<void> {
  const { count } = await db.application.updateMany({
    where: { id: application.id, version: application.version - 1 },
    data: toColumns(application),
  });
  if (count !== 1) throw new Error(`application ${application.id} changed under the lock`);
}
