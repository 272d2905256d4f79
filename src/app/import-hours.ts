import { saveRows } from '../store/import-rows.js';
import type { Fields } from './import-fields.js';
import { authority } from './import-grants.js';
import type { ImportOptions, ImportResult } from './import-result.js';
import { type Doors, idOf, importRows, readRows } from './import-rows.js';

const PERMITS = { required: ['email', 'date', 'from', 'to', 'kind', 'authorised_by'] };
const ON_CALL = { required: ['email', 'date', 'from', 'to'] };

/** Hourly permits that were granted. A known one (person, date, beginning) follows the file. */
export async function importPermits(
  parts: Doors,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, PERMITS, ['email', 'date', 'from'], (fields) => {
    const { from, to, ...hours } = hoursOf(fields);
    if (from !== undefined && to !== undefined && to <= from)
      fields.wrong(`to ${to} is not after from ${from}`);
    return { ...hours, from, to, kind: fields.text('kind', 60), authorisedBy: authority(fields) };
  });
  return importRows(parts, read, options, {
    act: 'import-permits',
    emails: ({ email }) => ({ email }),
    save(db, rows, people) {
      const permits = rows.map(({ line: _, email, ...row }) => {
        return { personId: idOf(people, email), ...row, state: 'authorised' as const };
      });
      return saveRows(db, 'permit', permits);
    },
  });
}

/** On-call bands (reperibilità). One that ends no later than it begins ends on the next day. */
export async function importOnCall(
  parts: Doors,
  content: Buffer,
  options: ImportOptions,
): Promise<ImportResult> {
  const read = readRows(content, ON_CALL, ['email', 'date', 'from'], hoursOf);
  return importRows(parts, read, options, {
    act: 'import-on-call',
    emails: ({ email }) => ({ email }),
    save(db, rows, people) {
      const bands = rows.map(({ line: _, email, ...row }) => ({ personId: idOf(people, email), ...row }));
      return saveRows(db, 'on_call', bands);
    },
  });
}

function hoursOf(fields: Fields) {
  return {
    email: fields.email('email'),
    date: fields.date('date'),
    from: fields.time('from'),
    to: fields.time('to'),
  };
}
