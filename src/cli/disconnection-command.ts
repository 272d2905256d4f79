import { type Command, InvalidArgumentError, Option } from 'commander';
import type { LocalDate } from '../rules/local-date.js';
import { toDate } from './options.js';

const WHAT = `Messages held until the window of those they were for opened, notices stated to be urgent that passed
a disconnection (where the act knows that), and how much of what people did in the bot they did in their own
disconnection hours. Counts alone: no names, no hours. A unit of fewer than five people is counted together with
the other small ones, or not at all.`;

export function addDisconnection(program: Command): void {
  const day = (name: string, about: string) =>
    new Option(`--${name} <day>`, about).argParser(toDate).makeOptionMandatory();
  program
    .command('disconnection')
    .description('How the right to disconnect was kept between two dates, both included, by unit')
    .addOption(day('from', 'first day, YYYY-MM-DD'))
    .addOption(day('to', 'last day, YYYY-MM-DD'))
    .option('--json', 'the same figures as JSON')
    .addHelpText('after', `\n${WHAT}`)
    .action(async ({ json, ...period }: { from: LocalDate; to: LocalDate; json?: true }) => {
      if (period.to < period.from) throw new InvalidArgumentError('the last day is before the first');
      const [{ restFigures }, { restText }, { withStore }] = await Promise.all([
        import('../app/rest-figures.js'),
        import('./disconnection-text.js'),
        import('./open.js'),
      ]);
      await withStore(async (bench) => {
        const figures = await restFigures(bench, period);
        const text = restText(figures, period, bench.settings.locale);
        process.stdout.write(json ? `${JSON.stringify({ ...period, ...figures }, null, 2)}\n` : text);
      });
    });
}
