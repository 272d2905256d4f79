import { type LocalDate, parts, weekdayOf } from '../rules/local-date.js';
import { carryMonths } from './carry.js';
import type { Choices } from './choices.js';
import { Dates } from './dates.js';
import {
  type Element,
  isBareDay,
  isBareMonth,
  isBareWeekday,
  isPoint,
  namesDays,
  type Outline,
} from './elements.js';
import { eachOf } from './patterns.js';
import { allOf, MOST_DATES, Ranges, weekOf } from './ranges.js';
import type { Scene } from './scene.js';
import { theseDays } from './single-days.js';
import { type Parts, partsOf } from './spans.js';
import { ambiguous, Unreadable } from './unreadable.js';

/** @returns the dates in order, each once; none where the phrase names none. @throws Unreadable */
export function datesOf(outline: Outline, today: LocalDate, choices: Choices): LocalDate[] {
  return new Resolver(outline, today, choices).dates();
}

class Resolver {
  private readonly scene: Scene;
  private readonly days: Dates;
  private readonly ranges: Ranges;
  /** What stands before "tranne" and after it. */
  private readonly named: Element[];
  private readonly left: Element[] | undefined;

  constructor(outline: Outline, today: LocalDate, choices: Choices) {
    [this.named, this.left] = cutAtExcept(outline.elements);
    this.scene = { outline, today, choices, carried: carryMonths(this.named) };
    this.days = new Dates(this.scene);
    this.ranges = new Ranges(this.scene, this.days);
  }

  dates(): LocalDate[] {
    const { outline, choices } = this.scene;
    for (const point of outline.elements.filter(isPoint)) this.days.refuseImpossible(point);
    const leftWeeks = this.weeksLeftOut();
    const names = namesDays(outline, this.named);
    if (!names && (outline.vague || this.left?.some(isPoint))) return ambiguous();
    if (!names) throw new Unreadable('unreadable');
    const included = this.read(partsOf(oneSideOf(this.named, outline.oneOf, choices), outline.every));
    if (outline.vague || outline.hesitant) return ambiguous();
    if (outline.perhaps) choices.pick('perhaps', [true]);
    return sorted(this.left === undefined ? included : this.without(included, this.left, leftWeeks));
  }

  /** Takes the weeks named after "tranne" out of the outline. */
  private weeksLeftOut(): LocalDate[] {
    const { outline } = this.scene;
    const isLeft = ({ before }: { before: number }) => this.left !== undefined && before > this.named.length;
    const left = outline.weeks.filter(isLeft);
    outline.weeks = outline.weeks.filter((week) => !isLeft(week));
    return left.flatMap(({ monday }) => weekOf(monday));
  }

  private without(dates: LocalDate[], left: Element[], leftWeeks: LocalDate[]): LocalDate[] {
    if (!left.some(isPoint) && leftWeeks.length === 0) this.scene.choices.pick('exception', [true]);
    carryMonths(left);
    const { singles, spans } = partsOf(left, false);
    const weekdays = new Set(singles.filter(isBareWeekday).map(({ weekday }) => weekday));
    const numbers = new Set(singles.filter(isBareDay).map(({ day }) => day));
    const days = new Set(leftWeeks);
    for (const point of singles.filter((single) => !isBareWeekday(single) && !isBareDay(single))) {
      for (const each of point.week ? weekOf(this.days.mondayFor(point)) : [this.days.dateOf(point)])
        days.add(each);
    }
    for (const span of spans) for (const date of allOf(this.ranges.spanOf(span))) days.add(date);
    return dates.filter(
      (date) => !days.has(date) && !numbers.has(parts(date)[2]) && !weekdays.has(weekdayOf(date)),
    );
  }

  private read(read: Parts): LocalDate[] {
    if (read.unclear) return ambiguous();
    const { outline } = this.scene;
    const mondays = (kind: 'week' | 'weekend') =>
      read.singles.filter(({ week }) => week === kind).map((point) => this.days.mondayFor(point));
    const weekends = mondays('weekend')
      .flatMap((monday) => weekOf(monday).slice(5))
      .filter((date) => date >= this.scene.today);
    outline.weeks.push(...mondays('week').map((monday) => ({ monday, before: 0 })));
    const singles = read.singles.filter(({ week }) => !week);
    const weekdays = singles.filter((point) => isBareWeekday(point) && point.nth === undefined);
    const within = this.areWithin({ ...read, singles }, weekdays.length);
    const habit = within || (weekdays.some((point) => point.habit) && outline.weeks.length === 0);
    const monthly = weekdays.length > 0 && (singles.some(isBareMonth) || outline.months.length > 0);
    const lastOfAMonth = monthly && weekdays.every(({ modifier }) => modifier === 'last');
    const which = monthly && !lastOfAMonth && !outline.every && !habit && outline.count === undefined;
    if (which) this.scene.choices.pick('which of them', ['every']); // martedì di gennaio
    const tools = { ...this.scene, days: this.days, ranges: this.ranges };
    if (outline.every || outline.count !== undefined || habit || which)
      return [...weekends, ...eachOf({ ...read, singles }, weekdays, tools)];
    return [...weekends, ...theseDays({ ...read, singles }, weekdays, tools, lastOfAMonth)];
  }

  /** "Lunedì e mercoledì dal 7 al 18 dicembre": every one in that range, or the next of them and the range? */
  private areWithin({ singles, spans, until, weekdaysWithin }: Parts, weekdays: number): boolean {
    const [span] = spans;
    const { outline, choices } = this.scene;
    if (
      !weekdaysWithin ||
      outline.every ||
      singles.some((point) => point.habit) ||
      (span !== undefined && isBareWeekday(span.first))
    )
      return false;
    if (span === undefined && until === undefined) return false;
    const clear = spans.length <= 1 && weekdays === singles.length && !(span && isBareDay(span.last));
    return clear ? choices.pick('within', [true]) : ambiguous();
  }
}

function cutAtExcept(elements: Element[]): [named: Element[], left: Element[] | undefined] {
  const cut = elements.findIndex((element) => element.is === 'except');
  return cut < 0 ? [elements, undefined] : [elements.slice(0, cut), elements.slice(cut + 1)];
}

/** Of "giovedì o venerdì" one side; commas beside an "o" part the sides too. */
function oneSideOf(elements: Element[], oneOf: boolean, choices: Choices): Element[] {
  if (!oneOf && !elements.some((element) => element.is === 'or')) return elements;
  const lists = !oneOf && elements.some((element) => element.is === 'and' && !element.listed);
  const sides: Element[][] = [[]];
  for (const element of elements) {
    const parts = element.is === 'or' || (element.is === 'and' && (element.listed || oneOf) && !lists);
    if (parts) sides.push([]);
    else sides.at(-1)?.push(element);
  }
  return choices.pick(
    'or',
    sides.filter((side) => side.some(isPoint)),
  );
}

function sorted(dates: LocalDate[]): LocalDate[] {
  if (dates.length > MOST_DATES) throw new Unreadable('unreadable');
  return [...new Set(dates)].sort();
}
