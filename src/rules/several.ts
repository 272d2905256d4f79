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
  const oneByOne = weigh(facts, act, inOrder);
  const fitting = oneByOne.fits.map(({ date }) => date);
  // a later day may take the presence that an earlier one of the week needs (TIV-20.4a, where a derogation begins midweek)
  const isWhole = fitting.length === 0 || outcomeOf(facts, act, fitting).outcome !== 'refused';
  const { fits, misfits, booked } = isWhole ? oneByOne : weigh(facts, act, inOrder, 'beside-those-before');
  return {
    fits,
    misfits: withNeighbours(facts, act, { fits, misfits }, inOrder),
    quotas: quotasOf(booked, act, inOrder),
  };
}

interface Weighed extends Pick<Several, 'fits' | 'misfits'> {
  booked: Facts;
}

/** @param how `beside-those-before`: nor may a date make one before it that fits unlawful */
function weigh(
  facts: Facts,
  act: EachDay,
  inOrder: readonly LocalDate[],
  how?: 'beside-those-before',
): Weighed {
  const weighed: Weighed = { fits: [], misfits: [], booked: facts };
  for (const date of inOrder) {
    if (!regulationAt(facts.editions, date)) {
      weighed.misfits.push({ date, findings: [] });
      continue;
    }
    const alone = outcomeOf(weighed.booked, act, [date]);
    const before = weighed.fits.map((fit) => fit.date);
    const whole = how && before.length > 0 ? outcomeOf(facts, act, [...before, date]) : alone;
    const refused = [alone, whole].find(({ outcome }) => outcome === 'refused');
    if (refused) weighed.misfits.push({ date, findings: refused.findings });
    else {
      const { findings, state = 'pending' } = alone;
      weighed.fits.push({ date, state, findings });
      weighed.booked = withBooked(weighed.booked, [{ date, state, kind: act.kind }]);
    }
  }
  return weighed;
}

const outcomeOf = (facts: Facts, act: EachDay, dates: LocalDate[]) =>
  requestOutcome(facts, { ...act, dates });

function quotasOf(facts: Facts, { kind }: EachDay, dates: readonly LocalDate[]): Quota[] {
  const quotas = dates.flatMap((date) => quotaOn(facts, date, kind) ?? []);
  return [...new Map(quotas.map((quota) => [quota.period, quota])).values()];
}

/** Each neighbour is offered once, and all of them could be taken beside what fits. */
function withNeighbours(
  facts: Facts,
  act: EachDay,
  { fits, misfits }: Pick<Several, 'fits' | 'misfits'>,
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
    if (outcomeOf(facts, act, [next]).outcome !== 'accepted') continue;
    if (outcomeOf(facts, act, [...taken, next].sort()).outcome !== 'refused') return next;
  }
  return undefined;
}
