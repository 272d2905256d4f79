import { type Command, Option } from 'commander';
import { systemClock } from '../clock.js';
import type { Locale } from '../messages/card.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { toDate } from './options.js';

interface Options {
  at?: LocalDate;
  lang: Locale;
}

const FILE = 'path of a file (./ours.yaml), or id of a regulation that comes with the product';

export function addRegulation(program: Command): void {
  const regulation = program
    .command('regulation')
    .description('Regulation files: is one right, what does it say, where do two differ');
  regulation
    .command('check')
    .description('Names every mistake of a file, with its line; exit code 1 where there is one')
    .argument('<file>', FILE)
    .action(async (file: string) => {
      const { checked } = await import('./regulation-check.js');
      console.log(checked(file));
    });
  regulation
    .command('explain')
    .description('What a file says, article by article, in plain words')
    .argument('<file>', FILE)
    .addOption(at())
    .addOption(lang())
    .action(async (file: string, options: Options) => {
      const { regulationText } = await import('./regulation-explain.js');
      console.log(regulationText(file, options.at ?? today(), options.lang));
    });
  regulation
    .command('diff')
    .description('Where two files differ, figure by figure; exit code 0 whether they do or not')
    .argument('<a>', FILE)
    .argument('<b>', FILE)
    .addOption(at())
    .addOption(lang())
    .action(async (a: string, b: string, options: Options) => {
      const { differenceText } = await import('./regulation-diff.js');
      console.log(differenceText(a, b, options.at ?? today(), options.lang));
    });
}

const at = () =>
  new Option('--at <YYYY-MM-DD>', 'the day it is looked at (default: today in Rome)').argParser(toDate);
const lang = () => new Option('--lang <language>', 'in which language').choices(['it', 'en']).default('it');
const today = () => dateOf(systemClock.now());
