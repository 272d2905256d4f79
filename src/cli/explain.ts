import type { Command } from 'commander';
import { type Explanation, explainDay, explainPerson } from '../app/explain.js';
import { addWorkingDays } from '../rules/calendar.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { explanationText } from './explain-text.js';
import { withStore, type Workbench } from './open.js';
import { toDate, toInstant } from './options.js';
import { Refused } from './problems.js';

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('Why a request is decided as it is: the facts, each rule with its article, the decision, what is sent')
    .argument('<day-or-person>', 'id of an agile day, or e-mail of a person')
    .argument('[date]', 'with an e-mail: the day asked for (default: the next working day)', toDate)
    .option('--at <instant>', 'when it is asked (default: a day when it was, a person now)', toInstant)
    .action(async (subject: string, date: LocalDate | undefined, { at }: { at?: Date }) => {
      if (!subject.includes('@') && date !== undefined) throw new Refused(['a day of the register has its own date']);
      const text = await withStore(async (bench) => {
        const explanation = subject.includes('@')
          ? await ofPerson(bench, subject, date, at)
          : await explainDay(bench, subject, at);
        if (explanation) return explanationText(explanation, bench.settings.locale);
        throw new Refused([
          subject.includes('@') ? `nobody in the register has the e-mail ${subject}` : `no agile day has the id ${subject}`,
        ]);
      });
      console.log(text);
    });
}

function ofPerson(
  bench: Workbench,
  email: string,
  date: LocalDate | undefined,
  asked: Date | undefined,
): Promise<Explanation | undefined> {
  const at = asked ?? bench.clock.now();
  return explainPerson(bench, email, date ?? addWorkingDays(dateOf(at), 1, localHolidays(bench.settings)), at);
}
