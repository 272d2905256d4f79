import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Refused } from './problems.js';

export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description(
      'Answers of the rules to the cases of a file (agile-rule-cases/1 or agile-reminder-cases/1), as JSON',
    )
    .argument('<file>', 'JSON file of cases')
    .option('--check', 'compare with what the cases expect; exit code 1 where anything differs')
    .action(async (file: string, options: { check?: true }) => {
      const { check, simulate } = await import('./simulate.js');
      const content = parsed(file);
      const results = simulate(content, (notice) => console.error(notice));
      for (const result of results) {
        if (!('error' in result)) continue;
        console.error(`case ${result.id}: ${result.error}`);
        process.exitCode = 1;
      }
      if (!options.check) return console.log(JSON.stringify(results, null, 2));
      const differences = check(content, results);
      for (const difference of differences) console.log(difference);
      console.log(`${results.length} cases, ${differences.length} differences`);
      if (differences.length > 0) process.exitCode = 1;
    });
}

function parsed(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refused([`${file} is not JSON: ${(error as Error).message}`]);
  }
}
