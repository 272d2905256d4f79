import { regulation } from '../dist/regulations/index.js';
import { decide } from '../dist/rules/decide.js';
import { addDays, localDate, weekdayOf } from '../dist/rules/local-date.js';
import { agreement, ms, NOW, timed, times } from './people.mjs';

/** A decision beside one month and beside three years of days. */
export async function measureDecision() {
  const facts = (days) => ({
    now: NOW,
    editions: regulation('metro-milano-2017'),
    localHolidays: new Set([localDate('2026-12-07')]),
    policy: {},
    person: {
      role: 'employee',
      workdays: [1, 2, 3, 4, 5],
      disabled: false,
      trainingDone: true,
      weeklyHours: 36,
      afternoonReturnDays: [],
      extensions: [],
      derogations: [],
      agreement,
    },
    days,
    absences: [],
    delegations: [],
  });
  const history = (from) => {
    const days = [];
    for (let date = localDate(from); date < '2026-11-30'; date = addDays(date, 7)) {
      if (weekdayOf(date) < 6) days.push({ date, state: 'approved' });
    }
    return days;
  };
  const asked = { type: 'request', by: 'employee', activities: 'a', objectives: 'b' };
  const accepted = { ...asked, dates: [localDate('2026-12-03')] };
  const refused = { ...asked, dates: [localDate('2026-11-19')] };
  const [month, years] = [facts(history('2026-11-02')), facts(history('2023-11-01'))];
  const short = timed(() => decide(month, accepted), 2000);
  const long = timed(() => decide(years, accepted), 2000);
  const search = timed(() => decide(years, refused), 500);
  return [
    ['a decision, one month of days', ms(short)],
    ['a decision, three years of days', `${ms(long)}  ${times(long / short)}`],
    ['a refusal with its earliest date, three years of days', ms(search)],
  ];
}
