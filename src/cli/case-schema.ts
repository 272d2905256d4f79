import { z } from 'zod';
import { DAY_STATES } from '../rules/facts.js';
import type { Weekday } from '../rules/local-date.js';
import { localDate, localTime, parseLocalDate } from '../rules/local-date.js';
import { instantOf } from '../rules/zoned.js';

/**
 * Shapes of a case file (`agile-rule-cases/1`, `agile-reminder-cases/1`) with the defaults of its
 * description.
 */

export const date = z
  .string()
  .refine((text) => parseLocalDate(text) !== null, 'not a date YYYY-MM-DD')
  .transform((text) => localDate(text));
export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time HH:MM')
  .transform(localTime);
const weekday = z
  .int()
  .min(1)
  .max(7)
  .transform((number) => number as Weekday);
export const weekdays = z.array(weekday);

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::(\d{2})(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Without an offset it is wall time in Europe/Rome. */
export const instant = z.string().transform((text, context) => {
  const [, day = '', clock = '', seconds = '00', offset] = INSTANT.exec(text) ?? [];
  if (
    parseLocalDate(day) === null ||
    !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ||
    !/^[0-5]\d$/.test(seconds)
  ) {
    context.addIssue({ code: 'custom', message: 'not an instant YYYY-MM-DDTHH:MM:SS' });
    return z.NEVER;
  }
  if (offset) return new Date(text);
  return new Date(instantOf(localDate(day), localTime(clock)).getTime() + Number(seconds) * 1000);
});

export const role = z.enum(['employee', 'eq', 'manager']);
export const state = z.enum(DAY_STATES);
export const absence = z.strictObject({ from: date, to: date, kind: z.string().default('leave') });
export const band = z.strictObject({ from: time, to: time, weekdays: weekdays.optional() });
export const range = z.strictObject({ date, from: time, to: time });
export const kind = z.enum(['agile', 'remote']);
export const WEEK: Weekday[] = [1, 2, 3, 4, 5];

export const agreement = z.strictObject({
  signedOn: date,
  from: date,
  to: date.nullable().default(null),
  daysPerMonth: z.number().optional(),
  daysPerWeek: z.number().optional(),
  weeks: z.int().positive().optional(),
  contactBands: z.array(band).default([]),
  weekdays: weekdays.optional(),
  minPresencePerWeek: z.number().optional(),
  phase: z.enum(['experimental', 'ordinary']).optional(),
  places: z.array(z.string()).optional(),
  renewedTo: date.optional(),
  noRenewal: z.boolean().optional(),
  withdrawnFrom: date.optional(),
  quantityReason: z.string().optional(),
  eqDerogationReason: z.string().optional(),
  signedBy: z
    .array(z.enum(['employee', 'manager', 'director', 'hr', 'segretario-generale', 'employer']))
    .optional(),
  attachments: z.array(z.enum(['safety-notice', 'it-notice', 'workstation-declaration'])).optional(),
  reason: z.string().optional(),
  restHours: z.number().optional(),
  coworkingDays: weekdays.optional(),
  suspension: z.strictObject({ from: date, mendedOn: date.optional(), fixBy: date.optional() }).optional(),
});

const partTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('vertical'), workdays: weekdays.nonempty().optional() }),
  z.strictObject({ kind: z.literal('horizontal') }),
  z.strictObject({ kind: z.literal('cyclic'), fullTimeMonths: z.array(z.int().min(1).max(12)) }),
]);

const derogation = z.strictObject({
  article: z.string(),
  from: date,
  to: date,
  daysPerWeek: z.number(),
  authorisedBy: z.string().optional(),
});

export const employee = z.strictObject({
  role,
  workdays: weekdays.nonempty().default(WEEK),
  partTime: partTime.optional(),
  disabled: z.boolean().default(false),
  trainingDone: z.boolean().default(true),
  weeklyHours: z.number().positive().default(36),
  afternoonReturnDays: weekdays.default([]),
  transfer: z.strictObject({ on: date }).optional(),
  extensions: z
    .array(
      z.strictObject({
        month: z.string().regex(/^\d{4}-\d{2}$/),
        daysPerMonth: z.number(),
        authorisedBy: z.string().default(''),
        criterion: z.string().optional(),
      }),
    )
    .default([]),
  derogations: z.array(derogation).default([]),
  agreement: agreement.nullable().default(null),
  remoteAgreement: agreement.nullable().optional(),
});

export const policy = z.strictObject({
  maxDaysPerMonth: z.number().optional(),
  bank: z.strictObject({ month: z.string(), available: z.number() }).optional(),
  remoteWork: z.boolean().optional(),
  vpn: z.strictObject({ capacity: z.number(), taken: z.record(z.string(), z.number()) }).optional(),
});

/** `at` is needed where it decides whether the day was used (R6). */
export const existingDay = z
  .strictObject({
    date,
    state,
    kind: kind.optional(),
    at: instant.optional(),
    source: z.literal('bank').optional(),
    requestedOn: date.optional(),
    alternatives: z.array(date).optional(),
    swap: z.strictObject({ to: date, by: z.enum(['employee', 'administration']) }).optional(),
    activities: z.string().optional(),
    objectives: z.string().optional(),
  })
  .refine((day) => day.at || (day.state !== 'recalled' && day.state !== 'suspended'), {
    path: ['at'],
    message: 'needed: when the day was recalled or suspended decides whether it was used',
  });
