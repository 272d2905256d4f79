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
/** Names of one day; of more than these some, the others are counted, and a button opens them. */
const NAMES_SHOWN = 12;
const NAMES_OF_MANY = 5;

/** The month of a unit: how many are remote each day, and who; never why. */
export function teamMonthCard(view: TeamMonthView, locale: Locale): Card {
  const { calendar, months } = catalogue(locale);
  const { unit, unitId, month, today, remote } = view;
  const weekdays = [...WORKING_WEEK, ...weekendsIn(remote)];
  const listed = datesOfMonth(month).filter((date) => (remote.get(date)?.length ?? 0) > 0);
  const items = listed.map((date): Item => {
    const day = capital(formatDate(date, locale, today));
    const names = remote.get(date) ?? [];
    const whole = { act: 'unit-day', subject: unitId, value: date, label: months.buttons.everybody } as const;
    return {
      text: day,
      detail: namesOf(names, locale),
      ...(names.length > NAMES_SHOWN && { button: whole }),
    };
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
    buttons: [
      { act: 'calendar', subject: unitId, label: calendar.buttons.add },
      ...monthButtons('team-month', month, locale, unitId),
    ],
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
  if (names.length <= NAMES_SHOWN) return names.join(', ');
  const shown = names.slice(0, NAMES_OF_MANY).join(', ');
  return catalogue(locale).months.peopleAndMore(shown, names.length - NAMES_OF_MANY);
}
