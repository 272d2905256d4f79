import type { Quota } from '../rules/decision.js';
import type { DayKind } from '../rules/facts.js';
import { addMonths, type LocalDate, monthOf, type Weekday } from '../rules/local-date.js';
import type { ListedState } from '../rules/situation.js';
import { agreementFacts } from './agreement-facts.js';
import { calendarGrid } from './calendar-grid.js';
import type { Button, CalendarMark, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatPeriod, formatQuota } from './format.js';
import type { AgreementTerms } from './views.js';
import { capital } from './wording.js';

export interface MonthView {
  /** `YYYY-MM`. */
  month: string;
  today: LocalDate;
  /** Weekdays shown: those of an ordinary week, and the person's own. */
  weekdays: readonly Weekday[];
  /** Holidays, closures, days off. */
  closed: ReadonlySet<LocalDate>;
  absent: ReadonlySet<LocalDate>;
  days: { id: string; version: number; date: LocalDate; state: ListedState; kind: DayKind }[];
  quota?: Quota;
  agreement: AgreementTerms;
}

/** `YYYY-MM`, so many months on. */
export function monthAfter(month: string, months: number): string {
  return monthOf(addMonths(`${month}-01` as LocalDate, months));
}

/** The month of one person: grid, quota, agreement and withdrawal, each day with a way to open it. */
export function monthCard(view: MonthView, locale: Locale): Card {
  const { calendar, months, words } = catalogue(locale);
  const { month, today, days } = view;
  const standing = days.filter(({ state }) => state === 'pending' || state === 'approved');
  const items = days.map(({ id, version, date, state }) => ({
    text: capital(formatDate(date, locale, today)),
    detail: words.states[state],
    button: { act: 'show' as const, subject: id, version, label: months.buttons.open },
  }));
  return {
    summary: months.ownSummary(capital(formatPeriod(month, locale)), standing.length),
    title: months.ownTitle,
    calendar: calendarGrid(
      { month, today, weekdays: view.weekdays, meanings: months.marks, cell: (date) => cellOf(view, date) },
      locale,
    ),
    facts: factsOf(view, locale),
    lists: [{ heading: months.days, items: items.length > 0 ? items : [{ text: months.noDays }] }],
    buttons: [
      { act: 'ask', label: words.buttons.newRequest, style: 'primary' },
      { act: 'calendar', label: calendar.buttons.add },
      ...monthButtons('month', month, locale),
    ],
  };
}

/** To the month before and the month after. */
export function monthButtons(act: Button['act'], month: string, locale: Locale, subject?: string): Button[] {
  const { monthOf: named } = catalogue(locale).months.buttons;
  return [-1, 1].map((step) => {
    const value = monthAfter(month, step);
    return { act, value, ...(subject && { subject }), label: named(capital(formatPeriod(value, locale))) };
  });
}

const MARKS: Partial<Record<ListedState, CalendarMark>> = { pending: 'waiting', approved: 'agile' };

function cellOf({ days, absent, closed }: MonthView, date: LocalDate): { mark?: CalendarMark } {
  if (absent.has(date)) return { mark: 'absent' };
  const live = days.find((day) => day.date === date && MARKS[day.state]);
  if (live)
    return { mark: live.state === 'approved' && live.kind === 'remote' ? 'remote' : MARKS[live.state] };
  return closed.has(date) ? { mark: 'closed' } : {};
}

function factsOf({ quota, agreement, today }: MonthView, locale: Locale): Card['facts'] {
  const { labels } = catalogue(locale).words;
  return [
    ...(quota ? [{ label: labels.quota, value: formatQuota(quota, locale, today) }] : []),
    ...agreementFacts(agreement, today, locale),
  ];
}
