import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { ImportCounts, ImportOptions, ImportResult } from '../app/import-result.js';
import type { Parts } from '../app/parts.js';
import { dryRun } from './options.js';
import { Refused } from './problems.js';

type Import = (
  parts: Pick<Parts, 'store' | 'clock' | 'settings'>,
  content: Buffer,
  options: ImportOptions,
) => Promise<ImportResult>;

const AUTHORITIES = 'director | manager | delegate | hr | administration | segretario-generale';

const IMPORTS: { name: string; about: string; columns: string; load: () => Promise<Import> }[] = [
  {
    name: 'employees',
    about: 'People, their units, managers and individual agreements',
    columns: `Columns: email, full_name, role (employee | manager | hr | admin), unit, manager_email,
part_time (horizontal/50 | vertical/60/MO+TU+WE | cyclic/50/01-06), agreement_from, agreement_to,
days_per_month, contact_bands (10:00-12:00;14:30-16:30, on some days only TU+TH 14:30-16:30).
Optional, of the person: grade (employee | eq | manager), workdays (MO+TU+WE), weekly_hours,
training_done (yes | no), disabled (yes | no), afternoon_return_days (TU+TH),
transfer_on (first day in another Direzione or Settore), locale (it | en).
Optional, of the agreement: agreement_kind (agile | remote), agreement_signed_on,
agreement_phase (experimental | ordinary), agreement_withdrawn_from, days_per_week,
weeks (days_per_week holds for so many together), weekdays (MO+TH), min_presence (days a week),
renewed_to, no_renewal (yes | no), quantity_reason, eq_derogation_reason, rest_hours,
places (separated by ;), coworking_days, suspended_from, mended_on, fix_by (workstation unsuitable).
People are known by their e-mail. Who is not in the file is left alone; a changed agreement is a new version.
Who has two agreements, of agile days and of lavoro da remoto, has two lines: the second repeats the columns of the
person and has agreement_kind remote. Where a file has no line of one kind, that agreement stays as it is.
A column that the file does not have changes nothing. An empty cell means none; where yes or no is asked, and for
agreement_signed_on and agreement_phase, it changes nothing.`,
    load: async () => (await import('../app/import-employees.js')).importEmployees,
  },
  {
    name: 'days',
    about: 'Agile days, at most one a person and date',
    columns: `Columns: email, date, state (pending | approved | rejected | cancelled | revoked | recalled | swapped |
suspended). Optional: kind (agile | remote), source (bank: drawn from the bank of the person's unit), activities,
objectives, place.
A day in another state than the register's follows the file. Days that are not in the file are left alone, and so is
what the bank holds: import bank says that.`,
    load: async () => (await import('../app/import-days.js')).importDays,
  },
  {
    name: 'absences',
    about: 'Full days away',
    columns: `Columns: email, from, to, kind (for example sickness, leave).
A known absence (person, first day, kind) with another last day is changed. Agile days that it covers and that have not
begun are suspended and leave the quota.`,
    load: async () => (await import('../app/import-periods.js')).importAbsences,
  },
  {
    name: 'delegations',
    about: "Who decides in a manager's place, and when",
    columns: `Columns: manager_email, delegate_email, from, to.
A known delegation (both people, first day) with another last day is changed.`,
    load: async () => (await import('../app/import-periods.js')).importDelegations,
  },
  {
    name: 'extensions',
    about: "Another quota for somebody's month (App. 12 art. 7.4)",
    columns: `Columns: email, month (2026-12), days_per_month, authorised_by (${AUTHORITIES}).
Optional: criterion. Where the regulation asks for the Direttore and a criterion, one without them has no effect.
A known one (person, month) follows the file.`,
    load: async () => (await import('../app/import-grants.js')).importExtensions,
  },
  {
    name: 'derogations',
    about: 'More days a week than agreed, already granted (Reg. art. 6)',
    columns: `Columns: email, article (6.1), from, to, days_per_week,
authorised_by (${AUTHORITIES}).
A known one (person, article, first day) follows the file.`,
    load: async () => (await import('../app/import-grants.js')).importDerogations,
  },
  {
    name: 'bank',
    about: 'Days still to be drawn from the bank of a unit in a month (App. 12 art. 7.8)',
    columns: `Columns: unit, month (2026-12), available.
What the file says is there from now on, whatever was drawn before.`,
    load: async () => (await import('../app/import-grants.js')).importBank,
  },
  {
    name: 'permits',
    about: 'Hourly permits that were authorised',
    columns: `Columns: email, date, from (14:00), to, kind (for example personal, l104-33, nursing-39),
authorised_by (${AUTHORITIES}).
A known one (person, date, beginning) follows the file.`,
    load: async () => (await import('../app/import-hours.js')).importPermits,
  },
  {
    name: 'on-call',
    about: 'On-call bands: inside one messages are delivered, where the act says so',
    columns: `Columns: email, date, from (19:00), to. One that ends no later than it begins ends on the next day.
A known one (person, date, beginning) follows the file.`,
    load: async () => (await import('../app/import-hours.js')).importOnCall,
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
