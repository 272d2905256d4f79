import { addDays, type LocalDate, laterOf, mondayOf, type Weekday, weekdayOf } from '../rules/local-date.js';
import { weekdayAfter } from './calendar.js';
import { isBareWeekday, isPoint, type Point } from './elements.js';
import type { Scene } from './scene.js';

/** Weekdays without a date of their own. */
export class WeekdayDates {
  constructor(
    private readonly scene: Scene,
    private readonly leaderDate: (point: Point) => LocalDate,
  ) {}

  /** @param after the beginning of the range that this day ends */
  dateOf(point: Point, weekday: Weekday, after?: LocalDate): LocalDate {
    const { choices, today } = this.scene;
    const monday = this.weekFor(point);
    if (monday !== undefined) {
      const date = addDays(monday, weekday - 1);
      const over = date < today && monday >= mondayOf(today);
      return over ? choices.pick('day of this week', [addDays(date, 7)]) : date;
    }
    if (point.modifier === 'last') return addDays(weekdayAfter(addDays(today, -1), weekday), -7);
    if (after !== undefined && after > today) return weekdayAfter(after, weekday);
    if (point.weekend && weekdayOf(today) >= 6) return this.dayOfWeekend(point, weekday);
    const next = weekdayAfter(today, weekday);
    if (point.modifier !== 'next' && weekday === weekdayOf(today))
      return choices.pick('name of today', [today, next]);
    return point.led === undefined ? next : this.ledBy(point.led, next);
  }

  /** Said on a Saturday or Sunday: what is left of this weekend, or the next? */
  private dayOfWeekend(point: Point, weekday: Weekday): LocalDate {
    const here = addDays(mondayOf(this.scene.today), weekday - 1);
    const next = addDays(here, 7);
    return point.modifier === 'next'
      ? next
      : this.scene.choices.pick('weekend', [laterOf(here, this.scene.today), next]);
  }

  /** Next Tuesday and Thursday: where Thursday comes first, it may be the one after that Tuesday. */
  private ledBy(leader: Point, next: LocalDate): LocalDate {
    const first = this.leaderDate(leader);
    if (next > first) return next;
    return this.scene.choices.pick('next', [weekdayAfter(first, weekdayOf(next)), next]);
  }

  /** One week holds for all weekdays; of several, the one named before (next week Tue) or after (Tue of next week). */
  private weekFor(point: Point): LocalDate | undefined {
    const { weeks, elements } = this.scene.outline;
    if (weeks.length < 2) return weeks[0]?.monday;
    const place = elements.indexOf(point);
    const first = elements.findIndex((element) => isPoint(element) && isBareWeekday(element));
    const before = weeks.filter((week) => week.before <= place);
    const after = weeks.find((week) => week.before > place);
    return (weeks[0]?.before ?? 0) <= first ? before.at(-1)?.monday : after?.monday;
  }
}
