import { type Explanation, explainDay, explainPerson } from '../app/explain.js';
import { addWorkingDays } from '../rules/calendar.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { localHolidays } from '../settings.js';
import { explanationText } from './explain-text.js';
import { type Workbench, withStore } from './open.js';
import { Refused } from './problems.js';

/**
 * @param subject id of a day, or an e-mail
 * @param date of the request of a person; a day has its own
 * @throws Refused where there is nothing to explain
 */
export async function explained(
  subject: string,
  date: LocalDate | undefined,
  at: Date | undefined,
): Promise<string> {
  const person = subject.includes('@');
  if (!person && date !== undefined) throw new Refused(['a day of the register has its own date']);
  return withStore(async (bench) => {
    const explanation = person
      ? await ofPerson(bench, subject, date, at ?? bench.clock.now())
      : await explainDay(bench, subject, at);
    if (explanation) return explanationText(explanation, bench.settings.locale);
    throw new Refused([
      person ? `nobody in the register has the e-mail ${subject}` : `no agile day has the id ${subject}`,
    ]);
  });
}

function ofPerson(
  bench: Workbench,
  email: string,
  date: LocalDate | undefined,
  at: Date,
): Promise<Explanation | undefined> {
  const next = () => addWorkingDays(dateOf(at), 1, localHolidays(bench.settings));
  return explainPerson(bench, email, date ?? next(), at);
}
