import { dateOf } from '../rules/zoned.js';
import { peopleWithReports } from '../store/import.js';
import { saveRows } from '../store/import-rows.js';
import { settleImported } from './absent-days.js';
import type { ImportOptions, ImportResult } from './import-result.js';
import { type Doors, idOf, importRows, period, readRows } from './import-rows.js';
import type { Parts } from './parts.js';

const ABSENCES = { required: ['email', 'from', 'to', 'kind'] };
const DELEGATIONS = { required: ['manager_email', 'delegate_email', 'from', 'to'] };

/**
 * Days away, whole ones. A known absence (person, first day, kind) with another last day is changed. The days it covers
 * and that have not begun are suspended (R6).
 */
export async function importAbsences(
  parts: Doors & Pick<Parts, 'settings'>,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, ABSENCES, ['email', 'from', 'kind'], (fields) => ({
    email: fields.email('email'),
    kind: fields.text('kind', 60),
    ...period(fields),
  }));
  return importRows(parts, read, options, {
    act: 'import-absences',
    emails: ({ email }) => ({ email }),
    async save(db, rows, people) {
      const absences = rows.map(({ email, from, to, kind }) => ({
        personId: idOf(people, email),
        from,
        to,
        kind,
      }));
      const saved = await saveRows(db, 'absence', absences);
      const now = parts.clock.now();
      const changed = saved.map(({ row }) => row);
      await settleImported(parts, db, changed, now);
      const today = dateOf(now);
      const units = new Map([...people.values()].map(({ id, unitId }) => [id, unitId]));
      // an end that moved may have covered today before, so every change rings
      const rung = new Set(
        saved.flatMap(({ row }) => (row.from <= today ? (units.get(row.personId) ?? []) : [])),
      );
      await parts.store.queue.sendMany(
        'repaint',
        [...rung].map((unitId) => ({ unitId, date: today })),
      );
      return saved;
    },
  });
}

/** Who decides in a manager's place, and when. A known delegation with another last day is changed. */
export async function importDelegations(
  parts: Doors,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, DELEGATIONS, ['manager_email', 'delegate_email', 'from'], (fields, row) => {
    const manager = fields.email('manager_email');
    const delegate = fields.email('delegate_email');
    if (manager !== undefined && manager === delegate)
      fields.wrong(`${row.get('manager_email')} delegates to themselves`);
    return { manager, delegate, ...period(fields) };
  });
  return importRows(parts, read, options, {
    act: 'import-delegations',
    emails: ({ manager, delegate }) => ({ manager_email: manager, delegate_email: delegate }),
    async check(db, rows, people) {
      const managers = await peopleWithReports(db);
      return rows
        .filter(({ manager }) => people.has(manager) && !managers.has(idOf(people, manager)))
        .map(({ line, manager }) => ({ line, text: `manager_email ${manager} is nobody's manager` }));
    },
    save(db, rows, people) {
      const delegations = rows.map(({ manager, delegate, from, to }) => ({
        delegatorId: idOf(people, manager),
        delegateId: idOf(people, delegate),
        from,
        to,
      }));
      return saveRows(db, 'delegation', delegations);
    },
  });
}
