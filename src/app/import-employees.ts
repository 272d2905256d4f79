import { dateOf } from '../rules/zoned.js';
import { insertAudits, insertUnits, lockImports } from '../store/import.js';
import {
  type AgreementVersion,
  agreementKey,
  allPeople,
  insertAgreements,
  lastAgreements,
  type PersonRow,
  savePeople,
} from '../store/import-people.js';
import { allUnits } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Mistake } from './csv.js';
import { type Changes, changesOf } from './employee-changes.js';
import { readEmployees } from './employee-file.js';
import type { EmployeeRow } from './employee-row.js';
import { type ImportOptions, type ImportResult, inOrder } from './import-result.js';
import { managerMistakes } from './managers.js';
import type { Parts } from './parts.js';

/**
 * Brings the register up to the file: new people are added, known ones (by e-mail) follow the file, a changed
 * agreement becomes a new version. People who are not in the file are left alone. A second run changes nothing.
 */
export async function importEmployees(
  parts: Pick<Parts, 'store' | 'clock'>,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const { people, rows, mistakes: ofFile, lines } = readEmployees(content);
  return parts.store.tx<ImportResult>(async (db) => {
    await lockImports(db);
    const known = new Map((await allPeople(db)).map((person) => [person.email, person]));
    const agreements = await lastAgreements(db);
    const ofRegister = [
      ...managerMistakes(people, lines, known),
      ...agreementMistakes(people, known, agreements),
    ];
    const mistakes = [...ofFile, ...ofRegister];
    if (mistakes.length > 0) return { kind: 'mistakes', mistakes: inOrder(mistakes) };
    const changes = changesOf(people, known, agreements);
    const added = changes.people.filter(({ before }) => before === undefined).length;
    const touched = new Set([
      ...changes.people.map(({ row }) => row.id),
      ...changes.agreements.map(({ personId }) => personId),
    ]);
    const inFile = people.filter(({ email }) => known.has(email)).length;
    const counts = {
      added,
      changed: touched.size - added,
      unchanged: people.length - touched.size,
      agreements: changes.agreements.length,
      notInFile: known.size - inFile,
    };
    if (!options.dryRun && touched.size > 0) await write(parts, db, changes, counts);
    return { kind: 'done', rows, counts, dryRun: options.dryRun };
  });
}

/** An agreement does not vanish because a cell is empty: it ends on a day, or is withdrawn from. */
function agreementMistakes(
  people: EmployeeRow[],
  known: Map<string, PersonRow>,
  agreements: Map<string, AgreementVersion>,
): Mistake[] {
  return people.flatMap(({ email, agreements: stated }) =>
    stated.flatMap(({ line, kind, agreement }) => {
      const last = agreements.get(agreementKey(known.get(email)?.id ?? '', kind));
      if (agreement !== null || last === undefined) return [];
      const what = kind === 'remote' ? 'a remote agreement' : 'an agreement';
      const text = `agreement_from is empty, but the register has ${what} of ${email} from ${last.from}: repeat it with agreement_to or agreement_withdrawn_from to end it`;
      return [{ line, text }];
    }),
  );
}

async function write(
  { store, clock }: Pick<Parts, 'store' | 'clock'>,
  db: Db,
  { people, agreements }: Changes,
  counts: object,
): Promise<void> {
  const now = clock.now();
  await insertUnits(db, [...new Set(people.map(({ row }) => row.unit))]);
  await savePeople(
    db,
    people.map(({ row }) => row),
  );
  await insertAgreements(db, agreements, now);
  const audits = [
    ...people.map(({ row, before, fields }) => ({
      act: 'import-person',
      personId: row.id,
      changes: before === undefined ? { added: true } : { fields: fields.filter(isTold) },
    })),
    ...agreements.map(({ personId, version, kind }) => ({
      act: 'import-agreement',
      personId,
      changes: kind === 'remote' ? { kind, version } : { version },
    })),
    { act: 'import-employees', changes: { ...counts } },
  ];
  await insertAudits(db, audits, now);
  const units = new Map((await allUnits(db)).map(({ id, name }) => [name, id]));
  const shown = new Set(people.flatMap(({ row, before }) => (before ? [before.unit, row.unit] : [])));
  const date = dateOf(now);
  const digests = [...shown].flatMap((name) => units.get(name) ?? []).map((unitId) => ({ unitId, date }));
  await store.queue.sendMany('repaint', digests);
}

/**
 * The audit trail has what changed of whom, the register the values; that it was this, the trail does not tell, since
 * the name of the column says it all.
 */
function isTold(field: string): boolean {
  return field !== 'disabled';
}
