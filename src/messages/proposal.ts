import type { LocalDate } from '../rules/local-date.js';
import type { DayEvent, DayView } from './views.js';

/** Other dates put to the worker and not answered (MET-10f). */
export interface Proposal {
  /** Dates that can still be taken, and those that can't any more. */
  dates: LocalDate[];
  lost: LocalDate[];
  /** Absent: its author is not in the register any more. */
  made?: DayEvent;
  /** The day began meanwhile: there is nothing to answer. */
  late: boolean;
}

export function proposalOf({
  state,
  alternatives = [],
  lost = [],
  acts,
  begun,
}: DayView): Proposal | undefined {
  if (state !== 'approved' || alternatives.length === 0) return undefined;
  return {
    dates: begun ? [] : alternatives.filter((date) => !lost.includes(date)),
    lost: begun ? [] : lost,
    made: acts?.findLast(({ act }) => act === 'propose-alternatives'),
    late: begun,
  };
}

/** The worker was asked, and keeps the day. */
export function keptAt({ state, acts }: DayView): DayEvent | undefined {
  const answer = acts?.findLast(({ act }) => act === 'propose-alternatives' || act === 'decline-alternative');
  return state === 'approved' && answer?.act === 'decline-alternative' ? answer : undefined;
}

/** Technical impediments reported on the day, the last one first. */
export function impedimentsOf({ acts = [] }: DayView): DayEvent[] {
  return acts.filter(({ act }) => act === 'impediment').reverse();
}
