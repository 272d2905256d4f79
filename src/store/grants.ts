import type { PersonFacts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import { toColumn } from './dates.js';
import type { Db } from './types.js';

/** Another number of days in a month (App. 12 art. 7.4); the last one granted for the month counts. */
export type Extension = PersonFacts['extensions'][number];

export async function findExtension(db: Db, personId: string, month: string): Promise<Extension | null> {
  const row = await db.extension.findUnique({ where: { personId_month: { personId, month } } });
  return row && { ...row, criterion: row.criterion ?? undefined };
}

export async function saveExtension(db: Db, personId: string, extension: Extension): Promise<void> {
  const { month, ...data } = extension;
  await db.extension.upsert({
    where: { personId_month: { personId, month } },
    create: { personId, ...extension },
    update: data,
  });
}

/** More days a week for a time (Reg. art. 6). */
export type Derogation = PersonFacts['derogations'][number] & { authorisedBy: string };

/** One of the same article from the same day is replaced. */
export async function saveDerogation(db: Db, personId: string, derogation: Derogation): Promise<void> {
  const { article, daysPerWeek, authorisedBy } = derogation;
  const from = toColumn(derogation.from);
  const data = { to: toColumn(derogation.to), daysPerWeek, authorisedBy };
  const key = { personId, article, from };
  await db.derogation.upsert({
    where: { personId_article_from: key },
    create: { ...key, ...data },
    update: data,
  });
}

export async function hasDerogation(
  db: Db,
  personId: string,
  {
    article,
    from,
    to,
    daysPerWeek,
  }: { article: string; from: LocalDate; to: LocalDate; daysPerWeek: number },
): Promise<boolean> {
  const where = { personId, article, from: toColumn(from), to: toColumn(to), daysPerWeek };
  return (await db.derogation.count({ where })) > 0;
}
