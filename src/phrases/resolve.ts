import { addDays, daysBetween, type LocalDate, mondayOf, parts, weekdayOf } from '../rules/local-date.js';
import { weekdayAfter } from './calendar.js';
import { carryMonths } from './carry.js';
import { Dates, type Span } from './dates.js';
import {
  type Element,
  isBareDay,
  isBareMonth,
  isBareWeekday,
  isPoint,
  type Outline,
  type Point,
} from './elements.js';
import { type Parts, partsOf } from './spans.js';
import { Unreadable } from './unreadable.js';

/** More dates than a year has are not a request. */
const MOST_DATES = 366;
const DAYS_OF_WEEK = 7;

/** @returns the dates in order, each once; none where the phrase names none. @throws Unreadable */
export function datesOf(outline: Outline, today: LocalDate): LocalDate[] {
  return new Resolver(outline, today).dates();
}

class Resolver {
  private readonly days: Dates;
  private readonly doubt: boolean;

  constructor(
    private readonly outline: Outline,
    private readonly today: LocalDate,
  ) {
    const { early, doubt } = carryMonths(untilExcept(outline.elements));
    this.days = new Dates(outline, today, early);
    this.doubt = doubt;
  }

  dates(): LocalDate[] {
    this.refuseImpossible();
    const { elements } = this.outline;
    const named = untilExcept(elements);
    const included = this.read(partsOf(named, this.outline.every));
    if (this.doubt || this.outline.vague) throw new Unreadable('ambiguous');
    return sorted(this.without(included, elements.slice(named.length + 1)));
  }

  /** One impossible date makes the whole phrase none, whatever else is unclear about it. */
  private refuseImpossible(): void {
    for (const point of this.outline.elements.filter(isPoint)) {
      if (point.day !== undefined && (point.day > 31 || point.day === 0)) throw new Unreadable('impossible');
      if (point.day !== undefined && point.month !== undefined) this.days.dateOf(point, undefined, true);
    }
  }

  private without(dates: LocalDate[], exceptions: Element[]): LocalDate[] {
    carryMonths(exceptions);
    const { singles, spans } = partsOf(exceptions, false);
    const weekdays = new Set(singles.filter(isBareWeekday).map(({ weekday }) => weekday));
    const numbers = new Set(singles.filter(isBareDay).map(({ day }) => day));
    const dated = singles.filter((point) => !isBareWeekday(point) && !isBareDay(point));
    const days = new Set(dated.map((point) => this.days.dateOf(point)));
    for (const span of spans) for (const date of allOf(this.days.spanOf(span))) days.add(date);
    return dates.filter(
      (date) => !days.has(date) && !numbers.has(parts(date)[2]) && !weekdays.has(weekdayOf(date)),
    );
  }

  private read(parts: Parts): LocalDate[] {
    if (parts.either) throw new Unreadable('ambiguous');
    const { outline } = this;
    const weeks = parts.singles.filter(({ week }) => week).map((point) => mondayOf(this.days.dateOf(point)));
    outline.weeks.push(...weeks.map((monday) => ({ monday, before: 0 })));
    const singles = parts.singles.filter(({ week }) => !week);
    const weekdays = singles.filter((point) => isBareWeekday(point) && point.nth === undefined);
    if (outline.count !== undefined) return this.counted(weekdays, outline.count);
    const habit = weekdays.some((point) => point.habit) && outline.weeks.length === 0;
    const monthly = weekdays.length > 0 && (singles.some(isBareMonth) || outline.months.length > 0);
    const lastOfAMonth = monthly && weekdays.every(({ modifier }) => modifier === 'last');
    if (outline.every || habit) return this.pattern({ ...parts, singles }, weekdays);
    if (monthly && !lastOfAMonth) throw new Unreadable('ambiguous'); // a Tuesday of January: which
    return this.plain({ ...parts, singles }, weekdays, lastOfAMonth);
  }

  // --- every such day within bounds

  private pattern(parts: Parts, weekdays: Point[]): LocalDate[] {
    if (parts.singles.some(({ nth }) => nth !== undefined)) throw new Unreadable('ambiguous');
    const bounds = this.bounds(parts);
    const dated = parts.singles.filter((point) => !weekdays.includes(point) && !isBareMonth(point));
    const others = dated.map((point) => this.days.dateOf(point));
    if (bounds.length === 0) {
      if (weekdays.length > 0 || others.length === 0) throw new Unreadable('ambiguous');
      return others;
    }
    const wanted = new Set(weekdays.map(({ weekday }) => weekday));
    const days = bounds.flatMap((span) => allOf(span));
    const chosen = wanted.size === 0 ? days : days.filter((date) => wanted.has(weekdayOf(date)));
    return [...chosen, ...others];
  }

  private bounds({ singles, spans, openFrom, until }: Parts): Span[] {
    const { outline } = this;
    const tomorrow = addDays(this.today, 1);
    const months = singles.filter(isBareMonth).map((point) => this.days.monthOf(point));
    const bounds: Span[] = [
      ...months,
      ...outline.months.map(({ year, month }): Span => this.days.monthSpan(year, month)),
      ...outline.weeks.map(({ monday }): Span => [monday, addDays(monday, DAYS_OF_WEEK - 1)]),
      ...spans.map((span) => this.days.spanOf(span)),
    ];
    if (until !== undefined)
      bounds.push([openFrom ? this.days.dateOf(openFrom) : tomorrow, this.days.dateOf(until, tomorrow)]);
    else if (outline.length !== undefined) {
      const from = openFrom ? this.days.dateOf(openFrom) : tomorrow;
      bounds.push([from, addDays(from, outline.length - 1)]);
    }
    return bounds.map(([from, to]) => [from < this.today && to >= this.today ? this.today : from, to]);
  }

  private counted(weekdays: Point[], count: number): LocalDate[] {
    if (count * 7 > MOST_DATES) throw new Unreadable('too-many');
    return weekdays.flatMap(({ weekday }) => {
      const first = weekdayAfter(this.today, weekday ?? 1);
      return Array.from({ length: count }, (_, index) => addDays(first, 7 * index));
    });
  }

  // --- days named one by one

  private plain(parts: Parts, weekdays: Point[], lastOfAMonth: boolean): LocalDate[] {
    const { outline } = this;
    const { singles, spans, openFrom, until } = parts;
    const dates: LocalDate[] = [];
    const named = lastOfAMonth
      ? singles.filter((point) => !isBareMonth(point))
      : this.withoutMonthOfNth(singles);
    if (until !== undefined) throw new Unreadable('ambiguous');
    const from = openFrom ?? (outline.length !== undefined && named.length === 1 ? named[0] : undefined);
    if (outline.length !== undefined) {
      const first = from ? this.days.dateOf(from) : addDays(this.today, 1);
      if (named.length > 1 || spans.length > 0) throw new Unreadable('ambiguous');
      return allOf([first, addDays(first, outline.length - 1)]);
    }
    if (openFrom !== undefined) throw new Unreadable('ambiguous');
    for (const point of named) dates.push(this.days.dateOf(point));
    for (const span of spans) dates.push(...allOf(this.days.spanOf(span)));
    const rangeOfWeekdays = spans.some(([first]) => isBareWeekday(first));
    if (weekdays.length === 0 && !rangeOfWeekdays) this.addWeeks(dates);
    const monthAlone = outline.months.length > 0 && dates.length === 0;
    if (monthAlone) throw new Unreadable('ambiguous');
    return dates;
  }

  /** The month of "il primo lunedì di dicembre" is no day of its own. */
  private withoutMonthOfNth(points: Point[]): Point[] {
    return points.some(({ nth }) => nth !== undefined)
      ? points.filter((point) => !isBareMonth(point))
      : points;
  }

  /** A week without weekdays is all its days; beside a date it only says where the date is. */
  private addWeeks(dates: LocalDate[]): void {
    for (const { monday } of this.outline.weeks) {
      const week = allOf([monday, addDays(monday, DAYS_OF_WEEK - 1)]);
      if (dates.length > 0 && !dates.every((date) => week.includes(date))) throw new Unreadable('ambiguous');
      if (monday <= this.today && dates.length === 0) throw new Unreadable('ambiguous'); // which days are left of it
      if (dates.length === 0) dates.push(...week);
    }
  }
}

/** What comes before "tranne": what follows it names days to leave out. */
function untilExcept(elements: Element[]): Element[] {
  const cut = elements.findIndex((element) => element.is === 'except');
  return cut < 0 ? elements : elements.slice(0, cut);
}

function allOf([from, to]: Span): LocalDate[] {
  const count = daysBetween(from, to) + 1;
  if (count > MOST_DATES) throw new Unreadable('too-many');
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(from, index));
}

function sorted(dates: LocalDate[]): LocalDate[] {
  if (dates.length > MOST_DATES) throw new Unreadable('too-many');
  return [...new Set(dates)].sort();
}
