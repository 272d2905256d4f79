import { type Command, Option } from 'commander';
import { systemClock } from '../clock.js';
import { readDates } from '../phrases/read-dates.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { toDate } from './options.js';

interface Options {
  at?: LocalDate;
  lang: 'it' | 'en';
}

export function addDates(program: Command): void {
  program
    .command('dates')
    .description('What a typed phrase is understood as: {"dates": [...] or null, "ambiguous": true or false}')
    .argument('<phrase...>', 'for example "giovedì", "12-14/11", "every Tuesday in January"')
    .option('--at <YYYY-MM-DD>', 'the day it is said on (default: today in Rome)', toDate)
    .addOption(new Option('--lang <language>', 'whose words go first').choices(['it', 'en']).default('it'))
    .action((phrase: string[], { at, lang }: Options) => {
      const { dates, ambiguous } = readDates(phrase.join(' '), at ?? dateOf(systemClock.now()), lang);
      console.log(JSON.stringify({ dates, ambiguous }));
    });
}
