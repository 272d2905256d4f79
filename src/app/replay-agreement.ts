import type { Regulation } from '../regulations/schema.js';
import type { FindingCode } from '../rules/decision.js';
import type { Agreement, Policy } from '../rules/facts.js';
import { addMonths, firstOfMonth, type LocalDate } from '../rules/local-date.js';
import type { Assumption } from './replay-values.js';

const WEEKS_PER_MONTH = 52 / 12;
/** No text and no agreement says how many: then the calendar alone is the limit. */
const WHOLE_MONTH = 31;
const WHOLE_WEEK = 7;

type Quota = Regulation['quota'];
type PerPeriod = NonNullable<Quota['perMonth']>;

/** An agreement as another text reads it, and what had to be assumed for that. */
export interface ReadAgreement {
  agreement: Agreement;
  assumed: Assumption[];
}

/**
 * Where the agreement does not write the number of days in the unit of the text (by the month, by the week): the
 * number that the text has itself, or else the one it writes, converted.
 */
export function withNumber(agreement: Agreement, quota: Quota, policy: Policy): ReadAgreement {
  const { perMonth, perWeek } = quota;
  const { daysPerMonth, daysPerWeek } = agreement;
  const weekly = daysPerWeek !== undefined && daysPerWeek / (agreement.weeks ?? 1);
  const written = (perMonth && daysPerMonth !== undefined) || (perWeek && daysPerWeek !== undefined);
  if (written || !(perMonth || perWeek)) return { agreement, assumed: [] };
  if (perWeek) {
    const own = numberIn(perWeek, policy);
    const converted =
      daysPerMonth === undefined ? WHOLE_WEEK : Math.max(1, Math.ceil(daysPerMonth / WEEKS_PER_MONTH));
    return read({ ...agreement, weeks: undefined, daysPerWeek: own ?? converted }, own);
  }
  const own = perMonth ? numberIn(perMonth, policy) : undefined;
  const converted = weekly === false ? WHOLE_MONTH : Math.floor(weekly * WEEKS_PER_MONTH);
  return read({ ...agreement, daysPerMonth: own ?? converted }, own);
}

function read(agreement: Agreement, own: number | undefined): ReadAgreement {
  return { agreement, assumed: [own === undefined ? 'converted' : 'number'] };
}

function numberIn({ standard, most, unwritten }: PerPeriod, policy: Policy): number | undefined {
  return standard ?? (most === 'policy' ? policy.maxDaysPerMonth : most) ?? unwritten;
}

const IN_FORCE = new Set<FindingCode>([
  'agreement-missing',
  'agreement-unsigned',
  'agreement-not-started',
  'agreement-ended',
]);

/** The rule says that no agreement is in force by its dates, which parties of another text would have written otherwise. */
export function isAboutDates(code: FindingCode): boolean {
  return IN_FORCE.has(code);
}

/** Kept: one person's days of a month are asked about one after the other. */
const anew = new WeakMap<Agreement, Agreement>();

/** The same agreement as it would have been signed again under the other text: in force on `date` in any case. */
export function renewed(agreement: Agreement | null, date: LocalDate): Agreement {
  const from = addMonths(firstOfMonth(date), -2);
  const kept = agreement && anew.get(agreement);
  if (kept?.from === from) return kept;
  const { renewedTo: _, noRenewal: __, ...rest } = agreement ?? { contactBands: [] };
  const made = { ...rest, signedOn: from, from, to: null };
  if (agreement) anew.set(agreement, made);
  return made;
}
