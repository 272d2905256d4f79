import { once } from 'node:events';
import { type Command, Option } from 'commander';
import type { LocalDate } from '../rules/local-date.js';
import { toDate } from './options.js';

const COLUMNS = `Columns: date, email, full_name, unit, kind (agile | remote), state, meal_voucher (yes | no |
organisation: the act leaves it to you; only of approved days), requested_at, changed_at, rules (those a day
departs from). Reasons and activities are not in it.`;

export function addExport(program: Command): void {
  const day = (name: string, about: string) =>
    new Option(`--${name} <day>`, about).argParser(toDate).makeOptionMandatory();
  program
    .command('export')
    .description('Takes data out of the register, as CSV on standard output')
    .command('days')
    .description('Agile days and days of lavoro da remoto between two dates, both included')
    .addOption(day('from', 'first day, YYYY-MM-DD'))
    .addOption(day('to', 'last day, YYYY-MM-DD'))
    .addHelpText('after', `\n${COLUMNS}`)
    .action(async (period: { from: LocalDate; to: LocalDate }) => {
      const [{ exportDays }, { withStore }] = await Promise.all([
        import('../app/export-days.js'),
        import('./open.js'),
      ]);
      await withStore(async (bench) => {
        for await (const lines of exportDays(bench, period)) {
          if (!process.stdout.write(lines)) await once(process.stdout, 'drain');
        }
      });
    });
}
