import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { toDate } from './options.js';
import { parsed } from './parsed.js';
import type { WhatIfOptions } from './what-if.js';

type Options = Partial<WhatIfOptions> & { check?: true };

const WRONG_USAGE = 2;

const WHAT_IF = `
What another text would have decided:
  giornate simulate --store --regulation ours.yaml --from 2026-01-01 --to 2026-06-30
  giornate simulate --history days.csv --employees people.csv --regulation ours.yaml --from ... --to ...
  giornate simulate --history cases.json --regulation ours.yaml
Real requests of a past period, in order of time, are decided again under --regulation (a file or an id): counts
by rule and by unit, with --list every day decided otherwise. Nothing is written. With the embedded store stop
the service first.
--history FILE is a CSV with the columns of "import days" (email, date, state; optional kind, source, activities,
objectives, place) and, where known, requested_at, changed_at (2026-12-03T08:25, or with an offset) and reason.
The output of "export days" will do. Without requested_at a day counts as asked for at 09:00 of the last working
day that gives the notice of --under. People are those of --employees (the columns of "import employees"), or of the register.
A case file (agile-rule-cases/1) is judged case by case, under its own regulation and under the new one.
--under is what requests were decided under; of what the register records, the record counts.`;

export function addSimulate(program: Command): void {
  const day = (name: string, about: string) => new Option(`--${name} <day>`, about).argParser(toDate);
  const command = program
    .command('simulate')
    .description(
      'Answers of the rules to the cases of a file (agile-rule-cases/1 or agile-reminder-cases/1), as JSON; or what another regulation would have decided of a past period',
    )
    .argument('[file]', 'JSON file of cases')
    .option('--check', 'compare with what the cases expect; exit code 1 where anything differs')
    .option('--history <file>', 'past days from a CSV file, or cases')
    .option('--store', 'past days from the register of the organisation')
    .option(
      '--regulation <file>',
      'the text to look at: a file, or the id of one that comes with the product; with a file of cases, one more that they name by its id',
    )
    .option('--under <file>', 'what requests were decided under (default: the settings)')
    .option('--employees <file>', 'people of --history, CSV (default: those of the register)')
    .addOption(day('from', 'first day looked at'))
    .addOption(day('to', 'last day looked at'))
    .option('--list', 'every day that would be decided otherwise, small units too')
    .option('--json', 'the same as data')
    .addOption(new Option('--lang <language>', 'of the report').choices(['it', 'en']).default('it'))
    .addHelpText('after', WHAT_IF)
    .action(async (file: string | undefined, options: Options) => {
      const wrong = misuse(file, options);
      if (wrong) command.error(`error: ${wrong}`, { exitCode: WRONG_USAGE });
      if (file !== undefined) return simulated(file, options);
      const { whatIf } = await import('./what-if.js');
      await whatIf(options as WhatIfOptions);
    });
}

/** What does not go together; undefined: all does. */
function misuse(file: string | undefined, options: Options): string | undefined {
  const { history, store, regulation, employees, from, to, check } = options;
  if (file === undefined && !history && !store) return "missing required argument 'file'";
  const others = Object.keys(options).filter((key) => !['check', 'lang', 'regulation'].includes(key));
  if (file !== undefined) {
    return others.length > 0 ? `--${others[0]} goes with --history or --store, not with a file` : undefined;
  }
  if (history && store) return 'either --history or --store';
  if (check) return '--check goes with a file of cases';
  if (!regulation) return '--regulation is needed: the text to look at';
  if (store && employees) return '--employees goes with --history';
  if (store && !(from && to)) return '--from and --to are needed: the first and the last day looked at';
  return from && to && to < from ? '--to is before --from' : undefined;
}

async function simulated(file: string, { check: checks, regulation }: Options): Promise<void> {
  const [{ check, simulate }, { regulationLookup }] = await Promise.all([
    import('./simulate.js'),
    import('./regulation-lookup.js'),
  ]);
  const content = parsed(readFileSync(file, 'utf8'), file);
  const lookup = regulationLookup(file, regulation ? [regulation] : []);
  const results = simulate(content, (notice) => console.error(notice), lookup);
  for (const result of results) {
    if (!('error' in result)) continue;
    console.error(`case ${result.id}: ${result.error}`);
    process.exitCode = 1;
  }
  if (!checks) return console.log(JSON.stringify(results, null, 2));
  const differences = check(content, results);
  for (const difference of differences) console.log(difference);
  console.log(`${results.length} cases, ${differences.length} differences`);
  if (differences.length > 0) process.exitCode = 1;
}
