import { z } from 'zod';
import {
  actor,
  attachment,
  cause,
  count,
  date,
  figure,
  orNone,
  phase,
  ref,
  roles,
  signer,
  time,
} from './figures.js';

export type { Reference } from './figures.js';

/** Saturday and Sunday: never, or where the person's schedule has them. */
const weekendDay = figure({ bookable: z.enum(['never', 'if-scheduled']) });

const agreement = z.strictObject({
  required: ref,
  start: figure({ counts: z.enum(['as-written', 'month-after-signature']) }),
  term: figure({
    months: count,
    countedFrom: z.enum(['start', 'signature']),
    longer: z.enum(['refused', 'with-reason']),
    atEnd: z.enum(['ends', 'tacit-renewal']),
    /** Phase in which a written term is needed. */
    phase,
    /** No day beyond the longest term the act allows, whatever the agreement says. */
    capsDays: z.boolean(),
    renewalMonths: orNone(count),
  }),
  openEnded: ref,
  withdrawn: ref,
  transfer: orNone(figure({ phase, roles })),
  noRenewal: orNone(ref),
  signatures: z.array(figure({ roles, by: z.array(signer).nonempty() })).nonempty(),
  attachments: orNone(figure({ all: z.array(attachment).nonempty() })),
  quantity: ref,
});

/**
 * How many days an agreement may grant: at least and at most, or a standard that only a stated reason
 * changes.
 */
const perPeriod = figure({
  least: count.optional(),
  most: z.union([count, z.literal('policy')]).optional(),
  standard: count.optional(),
});

const quota = z.strictObject({
  perMonth: orNone(perPeriod),
  perWeek: orNone(perPeriod),
  senior: orNone(figure({ daysPerWeek: count })),
  verticalPartTime: orNone(ref),
  cyclicPartTime: orNone(ref),
  extension: orNone(figure({ by: actor })),
  bank: orNone(figure({ approvedBy: actor })),
  presenceFloor: orNone(ref),
  grantedDerogations: z.array(figure({ derogation: z.string(), mostPerWeek: count.optional() })),
  claimedDerogation: orNone(figure({ derogation: z.string() })),
});

const notice = z.strictObject({
  before: z.array(figure({ roles, days: count, unit: z.enum(['working-days', 'days']) })),
  /** Hour of the day before. */
  latestHour: orNone(figure({ at: time })),
});

const bands = z.strictObject({
  /** One band of so many minutes without a break, or the bands of a day together. */
  length: z.array(
    figure({
      roles,
      counted: z.enum(['longest', 'together']),
      minutes: count,
      /** `above`: longer than `minutes`. */
      bound: z.enum(['at-least', 'above']),
      /** A person whose own average day is shorter owes that. */
      shortDayIsEnough: z.boolean(),
      notAboveOwnDay: z.boolean(),
      within: z.strictObject({ from: time, to: time }).optional(),
      on: z.enum(['every-day', 'afternoon-return-days']),
    }),
  ),
  usualPlace: orNone(figure({ roles, from: time, to: time })),
  /** Together longer than this: only with a reason in the agreement. */
  reasonAbove: orNone(figure({ roles, minutes: count })),
  /** These are reachable in the whole window, whatever is written. */
  wholeWindow: orNone(figure({ roles })),
});

const revocation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('barred'), by: z.array(figure({ roles })).nonempty() }),
  figure({ kind: z.literal('days-before'), days: count }),
]);

const recall = z.strictObject({
  by: z.array(actor).nonempty(),
  barred: z.array(figure({ roles, causes: z.array(cause).nonempty() })),
  /** Until the day begins; `arriving`: before the last disconnection that precedes it begins. */
  beforehand: orNone(figure({ until: z.enum(['day-begins', 'arriving']), reason: z.boolean() })),
  during: figure({ reason: z.boolean(), untilWindowCloses: z.boolean() }),
});

const withdrawalTerm = figure({
  phase,
  /** Owed only by the employer to a disabled worker (L. 68/1999). */
  protectedWorker: z.boolean(),
  days: count,
  unit: z.enum(['working-days', 'days']),
  /** A short notice with a reason of its own (`noticeReason`), or one that both sides waive. */
  shortWithReason: z.boolean(),
  waivable: z.boolean(),
});

const permits = figure({
  kinds: z.union([z.literal('any'), z.array(z.string()).nonempty()]),
  flaggedKinds: z.array(z.string()),
  insideBands: z.boolean(),
  /** Told beforehand and authorised by one of these. */
  authorisedBy: orNone(z.array(signer).nonempty()),
});

/** One file of this folder: a regulation, each figure with its article, read beside the printed act. */
export const regulationSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  source: z.string().min(1),
  validity: z.strictObject({ from: date, to: date.nullable() }),
  general: z.strictObject({
    begun: ref,
    begunCancellation: ref,
    duplicate: ref,
    state: ref,
    actor: ref,
  }),
  window: figure({ opens: time, closes: time, bandsOf: roles }),
  disconnection: figure({
    saturday: z.enum(['always', 'unless-scheduled']),
    urgentPassesOnWeekdays: z.boolean(),
    institutionalPassesOnDaysOff: z.boolean(),
    onCallPasses: z.boolean(),
  }),
  calendar: z.strictObject({ saturday: weekendDay, sunday: weekendDay, holiday: ref, offSchedule: ref }),
  absence: z.strictObject({ sickness: ref, other: ref }),
  agreement,
  training: orNone(ref),
  approval: z.strictObject({
    employee: z.enum(['required', 'communicated', 'none']),
    eq: z.enum(['required', 'communicated', 'none']),
    manager: z.enum(['required', 'communicated', 'none']),
    deciders: z.array(figure({ roles, by: z.array(actor).nonempty() })).nonempty(),
    delegation: orNone(ref),
    noRejection: orNone(figure({ roles })),
  }),
  contents: orNone(
    figure({ roles, activities: z.boolean(), objectives: z.boolean(), checkedOnApproval: z.boolean() }),
  ),
  places: orNone(
    figure({
      country: z.string().optional(),
      indoor: z.boolean(),
      listed: z.boolean(),
      municipalSite: z.enum(['allowed', 'barred']),
    }),
  ),
  wholeDays: ref,
  quota,
  notice,
  usualWeekdays: orNone(figure({ severity: z.enum(['hard', 'default']) })),
  vpn: orNone(figure({ roles })),
  revocation: orNone(revocation),
  recall: orNone(recall),
  swap: orNone(z.strictObject({ motive: ref, sameWeek: ref, deadline: figure({ at: time }) })),
  alternatives: orNone(
    z.strictObject({ by: z.array(actor).nonempty(), rules: z.array(figure({ roles })).nonempty() }),
  ),
  bands,
  withdrawal: z.strictObject({
    terms: z.array(withdrawalTerm).nonempty(),
    motivation: orNone(figure({ by: z.enum(['both', 'employer']) })),
    justifiedReason: orNone(ref),
  }),
  agreementRevocation: orNone(
    figure({
      by: actor,
      grounds: z.array(z.string()).nonempty(),
      inactiveMonths: count.optional(),
      presenceAfterDays: count.optional(),
    }),
  ),
  permits,
  overtime: orNone(figure({ roles })),
  priorities: orNone(figure({ ordered: z.boolean(), categories: z.array(z.string()).nonempty() })),
});

export type Regulation = z.infer<typeof regulationSchema>;
