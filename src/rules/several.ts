import type { RequestAct } from './act.js';
import type { Finding, Quota } from './decision.js';
import { regulationAt } from './edition.js';
import type { DayState, Facts } from './facts.js';
import { addDays, type LocalDate } from './local-date.js';
import { quotaOn } from './quota.js';
import { requestOutcome } from './request.js';
import { withBooked } from './situation.js';

/** What is asked for each of several days: all of a request but its dates. */
export type EachDay = Omit<RequestAct, 'dates'>;

/** A date that fits, with those before it that do. */
export interface Fit {
  date: LocalDate;
  state: DayState;
  /** What it would be accepted with. */
  findings: Finding[];
}

export interface Misfit {
  date: LocalDate;
  /** Empty: no regulation is known for the date. */
  findings: Finding[];
  /** The next date that would fit, where the date itself is what is wrong. */
  instead?: LocalDate;
}

export interface Several {
  fits: Fit[];
  misfits: Misfit[];
  /** Of the periods of all dates, with those that fit. */
  quotas: Quota[];
}

/** How far a date is looked for in the place of one that does not fit. */
const DAYS_AFTER = 7;

/** What is wrong with the date and would not be with its neighbour. */
const OF_THE_DATE: readonly Finding['code'][] = [
  ...(['day-begun', 'weekend', 'holiday', 'not-own-workday', 'absent', 'duplicate'] as const),
  ...(['notice-short', 'notice-after-hour', 'other-weekday', 'place-not-allowed'] as const),
];

/**
 * Which of several dates could be booked, each weighed after those that fit before it: quotas count up from one to the
 * next. Those that fit make one request that is accepted as a whole (R12).
 */
export function decideEach(facts: Facts, act: EachDay, dates: readonly LocalDate[]): Several {
  const inOrder = [...new Set(dates)].sort();
  const several: Several = { fits: [], misfits: [], quotas: [] };
  let booked = facts;
  for (const date of inOrder) {
    if (!regulationAt(facts.editions, date)) {
      several.misfits.push({ date, findings: [] });
      continue;
    }
    const { outcome, findings, state = 'pending' } = requestOutcome(booked, { ...act, dates: [date] });
    if (outcome === 'refused') several.misfits.push({ date, findings });
    else {
      several.fits.push({ date, state, findings });
      booked = withBooked(booked, [{ date, state, kind: act.kind }]);
    }
  }
  several.quotas = quotasOf(booked, act, inOrder);
  several.misfits = withNeighbours(facts, act, several, inOrder);
  return several;
}

function quotasOf(facts: Facts, { kind }: EachDay, dates: readonly LocalDate[]): Quota[] {
  const quotas = dates.flatMap((date) => quotaOn(facts, date, kind) ?? []);
  return [...new Map(quotas.map((quota) => [quota.period, quota])).values()];
}

/** Each neighbour is offered once, and all of them could be taken beside what fits. */
function withNeighbours(
  facts: Facts,
  act: EachDay,
  { fits, misfits }: Several,
  asked: readonly LocalDate[],
): Misfit[] {
  const taken = fits.map(({ date }) => date);
  return misfits.map((misfit) => {
    const { date, findings } = misfit;
    if (findings.length === 0 || !findings.every(({ code }) => OF_THE_DATE.includes(code))) return misfit;
    const instead = neighbour(facts, act, date, asked, taken);
    if (!instead) return misfit;
    taken.push(instead);
    return { ...misfit, instead };
  });
}

function neighbour(
  facts: Facts,
  act: EachDay,
  date: LocalDate,
  asked: readonly LocalDate[],
  taken: readonly LocalDate[],
): LocalDate | undefined {
  for (let days = 1; days <= DAYS_AFTER; days += 1) {
    const next = addDays(date, days);
    if (asked.includes(next) || !regulationAt(facts.editions, next)) continue;
    if (requestOutcome(facts, { ...act, dates: [next] }).outcome !== 'accepted') continue;
    const dates = [...taken, next].sort();
    if (requestOutcome(facts, { ...act, dates }).outcome !== 'refused') return next;
  }
  return undefined;
}
