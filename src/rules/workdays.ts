import type { PersonFacts } from './facts.js';
import type { Weekday } from './local-date.js';

/** Days of the week on which the person works; vertical part-time has its own. */
export function workdaysOf(person: Pick<PersonFacts, 'workdays' | 'partTime'>): readonly Weekday[] {
  return person.partTime?.kind === 'vertical'
    ? (person.partTime.workdays ?? person.workdays)
    : person.workdays;
}

/** Own average day in minutes: hours of the week over days of the week. */
export function averageDay(person: PersonFacts): number {
  return Math.round(person.weeklyHours * 60) / workdaysOf(person).length;
}
