import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { ImportCounts, ImportOptions, ImportResult } from '../app/import-result.js';
import type { Parts } from '../app/parts.js';
import { dryRun } from './options.js';
import { Refused } from './problems.js';

type Import = (
  parts: Pick<Parts, 'store' | 'clock'>,
  content: Buffer,
  options: ImportOptions,
) => Promise<ImportResult>;

const IMPORTS: { name: string; about: string; columns: string; load: () => Promise<Import> }[] = [
  {
    name: 'employees',
    about: 'People, their units, managers and individual agreements',
    columns: `Columns: email, full_name, role (employee | manager | hr | admin), unit, manager_email,
part_time (horizontal/50 | vertical/60/MO+TU+WE | cyclic/50/01-06), agreement_from, agreement_to,
days_per_month, contact_bands (10:00-12:00;14:30-16:30, on some days only TU+TH 14:30-16:30).
Optional: grade (employee | eq | manager), workdays (MO+TU+WE), weekly_hours, training_done (yes | no),
agreement_signed_on, agreement_phase (experimental | ordinary), agreement_withdrawn_from,
places (separated by ;), locale (it | en).
People are known by their e-mail. Who is not in the file is left alone; a changed agreement is a new version.`,
    load: async () => (await import('../app/import-employees.js')).importEmployees,
  },
  {
    name: 'days',
    about: 'Agile days, at most one a person and date',
    columns: `Columns: email, date, state (pending | approved | rejected | cancelled | revoked | recalled | swapped |
suspended). Optional: activities, objectives, place.
A day in another state than the register's follows the file. Days that are not in the file are left alone.`,
    load: async () => (await import('../app/import-days.js')).importDays,
  },
  {
    name: 'absences',
    about: 'Full days away',
    columns: `Columns: email, from, to, kind (for example sickness, leave).
A known absence (person, first day, kind) with another last day is changed.`,
    load: async () => (await import('../app/import-periods.js')).importAbsences,
  },
  {
    name: 'delegations',
    about: "Who decides in a manager's place, and when",
    columns: `Columns: manager_email, delegate_email, from, to.
A known delegation (both people, first day) with another last day is changed.`,
    load: async () => (await import('../app/import-periods.js')).importDelegations,
  },
];

export function addImport(program: Command): void {
  const group = program.command('import').description('Brings the register up to a CSV file, all or nothing');
  for (const { name, about, columns, load } of IMPORTS) {
    group
      .command(name)
      .description(about)
      .argument('<file>', 'CSV in UTF-8, separated by , or ;')
      .addOption(dryRun())
      .addHelpText('after', `\n${columns}\nA second run of the same file changes nothing.`)
      .action(async (file: string, options: { dryRun?: true }) => {
        const content = readFileSync(file);
        const [run, { withStore }] = await Promise.all([load(), import('./open.js')]);
        const result = await withStore((bench) => run(bench, content, { dryRun: options.dryRun === true }));
        if (result.kind === 'mistakes') throw new Refused(mistakesIn(file, result.mistakes));
        for (const line of said(result.rows, result.counts, result.dryRun)) console.log(line);
      });
  }
}

function mistakesIn(file: string, mistakes: { line: number; text: string }[]): string[] {
  const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
  return [...mistakes.map(({ line, text }) => `${file}:${line}: ${text}`), `${count}: nothing was imported`];
}

function said(rows: number, counts: ImportCounts, dryRun: boolean): string[] {
  const { added, changed, unchanged, agreements, notInFile } = counts;
  const lines = [`${rows} lines: ${added} added, ${changed} changed, ${unchanged} unchanged`];
  if (agreements) lines.push(`${agreements} agreements recorded`);
  if (notInFile) lines.push(`${notInFile} people of the register are not in the file and stay as they are`);
  if (added + changed === 0) lines.push('The register is as the file says: nothing to change');
  else if (dryRun) lines.push('Dry run: nothing was written');
  return lines;
}
