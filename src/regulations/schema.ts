import { z } from 'zod';
import type { LocalDate } from '../rules/local-date.js';
import {
  actor,
  anyPhase,
  attachment,
  cause,
  count,
  date,
  everybody,
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
    /** Longest term; none: the act sets none, and an agreement may be open-ended. */
    months: orNone(count),
    countedFrom: z.enum(['start', 'signature']),
    longer: z.enum(['refused', 'with-reason']),
    atEnd: z.enum(['ends', 'tacit-renewal']),
    /** Phase in which a written term is needed. */
    phase: anyPhase,
    /** No day beyond the longest term the act allows, whatever the agreement says. */
    capsDays: z.boolean().default(false),
    renewalMonths: orNone(count),
  }),
  openEnded: orNone(ref),
  withdrawn: ref,
  transfer: orNone(figure({ phase: anyPhase, roles: everybody })),
  noRenewal: orNone(ref),
  signatures: z.array(figure({ roles: everybody, by: z.array(signer).nonempty() })).nonempty(),
  attachments: orNone(figure({ all: z.array(attachment).nonempty() })),
  /** The number of days is to be written; none: the quota holds where it is not. */
  quantity: orNone(ref),
});

/**
 * How many days an agreement may grant: at least and at most, or a standard that only a stated reason
 * changes.
 */
const perPeriod = figure({
  least: count.optional(),
  most: z.union([count, z.literal('policy')], 'must be a whole number from 1, or policy').optional(),
  standard: count.optional(),
  /** Days of an agreement that writes no number. */
  unwritten: count.optional(),
  /** Holds also where the agreement writes the number by the other period. */
  together: z.boolean().optional(),
  /** What binds where the agreement does write it, if that is not this figure itself. */
  written: ref.optional(),
});

const quota = z.strictObject({
  perMonth: orNone(perPeriod),
  perWeek: orNone(perPeriod),
  senior: orNone(figure({ daysPerWeek: count })),
  verticalPartTime: orNone(ref),
  cyclicPartTime: orNone(ref),
  extension: orNone(figure({ by: actor })),
  bank: orNone(figure({ approvedBy: actor })),
  /**
   * Days in presence each week: those of the agreement (`whereMonthly`: of one by the month), and `least` for
   * everybody.
   */
  presenceFloor: orNone(figure({ whereMonthly: z.boolean(), least: count.optional() })),
  grantedDerogations: z.array(figure({ derogation: z.string(), mostPerWeek: count.optional() })),
  claimedDerogation: orNone(figure({ derogation: z.string() })),
});

const unit = z.enum(['working-days', 'days']);

const notice = z.strictObject({
  before: z.array(figure({ roles: everybody, days: count, unit, severity: z.enum(['default', 'hard']) })),
  /** Hour of the day before. */
  latestHour: orNone(figure({ at: time, severity: z.enum(['default', 'hard']) })),
});

const stretch = z.strictObject({ from: time, to: time });

/** Fascia di contattabilità; fascia di compresenza (MIL-12.1). */
const bandName = z.enum(['contact', 'copresence']);
export type BandName = z.infer<typeof bandName>;

const bands = z.strictObject({
  /** What the act calls them. */
  called: bandName.default('contact'),
  /** One band of so many minutes without a break, or the bands of a day together. */
  length: z.array(
    figure({
      roles: everybody,
      counted: z.enum(['longest', 'together']),
      minutes: count,
      /** `above`: longer than `minutes`. */
      bound: z.enum(['at-least', 'above']),
      /** A person whose own average day is shorter owes that. */
      shortDayIsEnough: z.boolean(),
      notAboveOwnDay: z.boolean(),
      within: stretch.optional(),
      on: z.enum(['every-day', 'afternoon-return-days']),
    }),
  ),
  /** Usual hours, and `further` ones. `enforced: false`: only told, the agreement may say otherwise. */
  usualPlace: orNone(
    figure({
      roles: everybody,
      ...stretch.shape,
      further: z.array(stretch).optional(),
      enforced: z.boolean().default(true),
    }),
  ),
  /** Together longer than this: only with a reason in the agreement. */
  reasonAbove: orNone(figure({ roles: everybody, minutes: count })),
  /** These are reachable in the whole window, whatever is written. */
  wholeWindow: orNone(figure({ roles: everybody })),
});

const revocation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('barred'), by: z.array(figure({ roles: everybody })).nonempty() }),
  figure({ kind: z.literal('days-before'), days: count, unit }),
]);

const recall = z.strictObject({
  by: z.array(actor).nonempty(),
  barred: z.array(figure({ roles: everybody, causes: z.array(cause).nonempty() })),
  /** Until the day begins; `arriving`: before the last disconnection that precedes it begins. */
  beforehand: orNone(figure({ until: z.enum(['day-begins', 'arriving']), reason: z.boolean() })),
  during: figure({ reason: z.boolean(), untilWindowCloses: z.boolean() }),
});

const withdrawalTerm = figure({
  phase: anyPhase,
  /** Owed only by the employer to a disabled worker (L. 68/1999). */
  protectedWorker: z.boolean().default(false),
  days: count,
  unit,
  /** A short notice with a reason of its own (`noticeReason`), or one that both sides waive. */
  shortWithReason: z.boolean().default(false),
  waivable: z.boolean().default(false),
});

/** Consecutive hours of rest between two days; `written`: stated in the agreement. */
const dailyRest = orNone(figure({ hours: count, written: z.boolean() }));

/** Who may join (adesione), looked at once, when somebody applies. */
const enrolment = z.strictObject({
  /** Only in units that the organisation lists. */
  units: orNone(ref),
  /** Past probation, and a fixed-term contract longer than so many months. */
  contract: orNone(figure({ roles: everybody, probationPassed: z.boolean(), fixedTermAboveMonths: count })),
  /** Part of the work can be done remotely: never without, or by way of exception with a reason. */
  remotableWork: orNone(figure({ severity: z.enum(['hard', 'default']) })),
  /** Kinds of work that are out as a rule, though remotable in part. */
  excludedWork: orNone(figure({ severity: z.enum(['hard', 'default']) })),
  skills: orNone(ref),
  /** A no to an application is reasoned: to everybody's, or to one of these roles. */
  refusalReason: orNone(figure({ roles: roles.optional() })),
});

/**
 * Lavoro da remoto (TIV Capo IV): only the place changes. Quotas, recall and swap are those of agile days;
 * window and bands are not.
 */
const remoteWork = z.strictObject({
  offered: ref,
  /** Days that are no working day of the office: weekends, holidays, off the own schedule. */
  calendar: ref,
  place: ref,
  /** On the days that the agreement says; none: wherever there is one. */
  coworking: orNone(ref),
  /** The workstation is unsuitable: suspended, and ended where it is not mended in time. */
  suspension: orNone(ref),
});

/** Who comes first; `further`: by another law, after them where they are in order. */
const categories = z.array(z.string()).nonempty();

const meals = z.enum(['yes', 'no', 'organisation']);

/**
 * What somebody must do and no rule checks (verbs R, C, P of the specification): the bot reminds, records or
 * reports. `text` is the plain Italian of it.
 */
const duty = figure({
  text: z.string().min(1),
  /** Empty: people see to it themselves. */
  verbs: z.array(z.enum(['remind', 'record', 'report'])),
  roles: roles.optional(),
  phase: phase.optional(),
  everyMonths: count.optional(),
  withinDays: count.optional(),
  withinMonths: count.optional(),
  minutes: count.optional(),
  hours: count.optional(),
  kilograms: z.number().positive().optional(),
  /** Of a technical impediment during the day: what the worker does besides telling the manager. */
  impediment: z
    .strictObject({
      helpDesk: z.boolean().default(false),
      /** Goes to the office if that helps, if there is no other way, or only when called. */
      office: z.enum(['if-needed', 'if-unavoidable', 'if-called']),
      /** Where neither that nor work is possible, the day is justified as an absence. */
      absence: z.boolean().default(false),
    })
    .optional(),
  /** Told in the individual agreement as well. */
  inAgreement: z.boolean().optional(),
});

const permits = figure({
  kinds: z.union([z.literal('any'), z.array(z.string()).nonempty()]),
  flaggedKinds: z.array(z.string()).default([]),
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
    deciders: z.array(figure({ roles: everybody, by: z.array(actor).nonempty() })).nonempty(),
    delegation: orNone(ref),
    noRejection: orNone(figure({ roles: everybody })),
  }),
  contents: orNone(
    figure({
      roles: everybody,
      activities: z.boolean(),
      objectives: z.boolean(),
      checkedOnApproval: z.boolean(),
    }),
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
  vpn: orNone(figure({ roles: everybody })),
  /** The worker gives a day up: until it begins, or by an hour of the eve. */
  cancellation: z.discriminatedUnion('until', [
    figure({ until: z.literal('day-begins') }),
    figure({ until: z.literal('eve'), at: time }),
  ]),
  revocation: orNone(revocation),
  recall: orNone(recall),
  /** Moving a day (scambio): filed, then confirmed by the other side, both by that hour of the eve. */
  swap: orNone(
    z.strictObject({
      /** A reason is owed. */
      motive: orNone(ref),
      within: figure({ period: z.enum(['week', 'month']) }),
      deadline: figure({ at: time }),
    }),
  ),
  alternatives: orNone(
    z.strictObject({
      by: z.array(actor).nonempty(),
      rules: z.array(figure({ roles: everybody })).nonempty(),
    }),
  ),
  bands,
  withdrawal: z.strictObject({
    terms: z.array(withdrawalTerm).nonempty(),
    motivation: orNone(figure({ by: z.enum(['both', 'employer']) })),
    justifiedReason: orNone(ref),
    /** An agreement with a term is left before it only for a justified reason (L. 81/2017 art. 19.2). */
    fixedTerm: orNone(ref),
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
  overtime: orNone(figure({ roles: everybody })),
  dailyRest,
  mealVoucher: figure({ agile: meals, remote: orNone(meals) }),
  enrolment,
  remoteWork: orNone(remoteWork),
  /** Each month the worker tells what was done on agile days (TIV-16.5). */
  activityReport: orNone(figure({ roles: everybody })),
  duties: z.array(duty),
  priorities: orNone(
    figure({ ordered: z.boolean(), categories, further: z.array(figure({ categories })).optional() }),
  ),
});

export type Regulation = z.infer<typeof regulationSchema>;

/** What a regulation says between two days; where figures are missing for them, which. */
export interface Edition {
  /** Of the file. */
  name: string;
  from: LocalDate;
  /** Last day; null: until something else is decided. */
  to: LocalDate | null;
  regulation: Regulation | null;
  /** `quota.perMonth`. */
  missing: readonly string[];
}
