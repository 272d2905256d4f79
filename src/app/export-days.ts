import { stringify } from 'csv-stringify/sync';
import { regulationAt } from '../rules/edition.js';
import type { LocalDate } from '../rules/local-date.js';
import { mealVoucherOf } from '../rules/meal-voucher.js';
import { isoWithOffset } from '../rules/zoned.js';
import { type RegisterLine, registerPage } from '../store/export-days.js';
import type { Parts } from './parts.js';

const PAGE = 5_000;

const COLUMNS = [
  ...['date', 'email', 'full_name', 'unit', 'kind', 'state', 'meal_voucher'],
  ...['requested_at', 'changed_at', 'rules'],
];

/**
 * The register between two days as CSV, a page at a time; reasons and activities stay in it. A text that a
 * spreadsheet would take for a formula is marked as text.
 */
export async function* exportDays(
  { store, settings }: Pick<Parts, 'store' | 'settings'>,
  period: { from: LocalDate; to: LocalDate },
): AsyncGenerator<string> {
  yield stringify([COLUMNS]);
  let last: RegisterLine | null = null;
  do {
    const page: RegisterLine[] = await registerPage(store.db, period, last, PAGE);
    if (page.length > 0) {
      yield stringify(
        page.map((line) => row(settings, line)),
        { escape_formulas: true },
      );
    }
    last = page.length === PAGE ? (page.at(-1) ?? null) : null;
  } while (last);
}

function row(settings: Parts['settings'], line: RegisterLine): string[] {
  const regulation = regulationAt(settings.profiles(line), line.date);
  const { date, email, name, unit, kind, state, requestedAt, changedAt, rules } = line;
  return [
    ...[date, email, name, unit, kind, state],
    // a voucher is a question of days that were worked
    state === 'approved' && regulation ? mealVoucherOf(regulation, kind) : '',
    ...[isoWithOffset(requestedAt), isoWithOffset(changedAt), rules.join(' ')],
  ];
}
