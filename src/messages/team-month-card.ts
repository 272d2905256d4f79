import { type LocalDate, type Weekday, weekdayOf } from '../rules/local-date.js';
import { calendarGrid, datesOfMonth } from './calendar-grid.js';
import type { CalendarMark, Card, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatPeriod } from './format.js';
import { monthButtons } from './month-card.js';
import { capital } from './wording.js';

export interface TeamMonthView {
  unit: string;
  unitId: string;
  /** People in the unit. */
  size: number;
  /** `YYYY-MM`. */
  month: string;
  today: LocalDate;
  closed: ReadonlySet<LocalDate>;
  /** Days on which the head of the unit wants everybody in. */
  barred: ReadonlySet<LocalDate>;
  /** Who is remote, by date; names sorted. */
  remote: ReadonlyMap<LocalDate, string[]>;
}

const WORKING_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];
/** Names of one day; the rest is counted. */
const NAMES_SHOWN = 12;

/** The month of a unit: how many are remote each day, and who; never why. */
export function teamMonthCard(view: TeamMonthView, locale: Locale): Card {
  const { months } = catalogue(locale);
  const { unit, unitId, month, today, remote } = view;
  const weekdays = [...WORKING_WEEK, ...weekendsIn(remote)];
  const listed = datesOfMonth(month).filter((date) => (remote.get(date)?.length ?? 0) > 0);
  const items = listed.map((date): Item => {
    const day = capital(formatDate(date, locale, today));
    return { text: day, detail: namesOf(remote.get(date) ?? [], locale) };
  });
  return {
    summary: months.teamSummary(unit, formatPeriod(month, locale)),
    title: months.teamTitle(unit),
    calendar: calendarGrid(
      { month, today, weekdays, meanings: months.teamMarks, cell: (date) => cellOf(view, date) },
      locale,
    ),
    lists: [
      { heading: months.remoteDays, items: items.length > 0 ? items : [{ text: months.nobodyRemote }] },
    ],
    buttons: monthButtons('team-month', month, locale, unitId),
  };
}

function weekendsIn(remote: TeamMonthView['remote']): Weekday[] {
  const days = [...remote.keys()].map(weekdayOf);
  return ([6, 7] as const).filter((weekday) => days.includes(weekday));
}

function cellOf(view: TeamMonthView, date: LocalDate): { mark?: CalendarMark; note?: string } {
  const count = view.remote.get(date)?.length ?? 0;
  const note = count > 0 ? String(count) : undefined;
  if (view.closed.has(date)) return { mark: 'closed', note };
  if (view.barred.has(date)) return { mark: 'barred', note };
  if (count === 0) return {};
  return { mark: 2 * count >= view.size ? 'many' : 'few', note };
}

function namesOf(names: string[], locale: Locale): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? catalogue(locale).months.peopleAndMore(shown, more) : shown;
}
