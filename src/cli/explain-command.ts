import type { Command } from 'commander';
import type { LocalDate } from '../rules/local-date.js';
import { toDate, toInstant } from './options.js';

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description(
      'Why a request is decided as it is: the facts, each rule with its article, the decision, what is sent',
    )
    .argument('<day-or-person>', 'id of an agile day, or e-mail of a person')
    .argument('[date]', 'with an e-mail: the day asked for (default: the next working day)', toDate)
    .option('--at <instant>', 'when it is asked (default: a day when it was, a person now)', toInstant)
    .action(async (subject: string, date: LocalDate | undefined, { at }: { at?: Date }) => {
      const { explained } = await import('./explain.js');
      console.log(await explained(subject, date, at));
    });
}
