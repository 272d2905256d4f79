import { z } from 'zod';
import type { Edition } from '../regulations/schema.js';
import type { Act } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import type { Facts } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import {
  absence,
  agreement,
  date,
  employee,
  existingDay,
  instant,
  kind,
  policy,
  time,
} from './case-schema.js';

const by = z.enum(['employee', 'manager', 'delegate', 'director', 'hr', 'administration']);
const words = z.string().optional();

const request = z
  .strictObject({
    type: z.literal('request'),
    by,
    date: date.optional(),
    dates: z.array(date).nonempty().optional(),
    activities: words,
    objectives: words,
    reason: words,
    portion: z.literal('half').optional(),
    kind: kind.optional(),
    place: z
      .strictObject({
        country: words,
        indoor: z.boolean().optional(),
        listed: z.boolean().optional(),
        municipalSite: z.boolean().optional(),
      })
      .optional(),
    useBank: z.boolean().optional(),
    criterion: words,
    noticeReason: words,
    derogation: z.strictObject({ article: z.string(), documented: z.boolean().optional() }).optional(),
  })
  .refine((act) => act.date || act.dates, { path: ['date'], message: 'needed, or dates' })
  .transform(({ date: single, dates, ...act }) => ({ ...act, dates: dates ?? [single as LocalDate] }));

const action = z.discriminatedUnion('type', [
  request,
  z.strictObject({ type: z.enum(['approve', 'reject', 'revoke']), by, date, reason: words }),
  z.strictObject({ type: z.literal('cancel'), by, date }),
  z.strictObject({
    type: z.literal('recall'),
    by,
    date,
    cause: z.enum(['technical', 'service']),
    reason: words,
  }),
  z.strictObject({ type: z.literal('swap'), by, date, to: date, reason: words }),
  z.strictObject({ type: z.literal('confirm-swap'), by, date, to: date }),
  z.strictObject({ type: z.literal('decline-swap'), by, date }),
  z.strictObject({
    type: z.literal('propose-alternatives'),
    by,
    date,
    alternatives: z.array(date).default([]),
    reason: words,
  }),
  z.strictObject({ type: z.literal('accept-alternative'), by, date, to: date }),
  z.strictObject({ type: z.literal('decline-alternative'), by, date }),
  z.strictObject({ type: z.literal('no-renewal'), by }),
  z.strictObject({
    type: z.literal('sign-agreement'),
    by: by.default('administration'),
    agreement,
    kind: kind.optional(),
  }),
  z.strictObject({
    type: z.literal('withdraw'),
    by,
    effective: date,
    reason: words,
    noticeReason: words,
    justifiedReason: z.boolean().optional(),
    mutualWaiver: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('revoke-agreement'), by, ground: z.string() }),
  z.strictObject({
    type: z.literal('permit'),
    by: by.default('employee'),
    date,
    kind: z.string(),
    from: time,
    to: time,
    authorisedBy: words,
  }),
  z.strictObject({ type: z.literal('overtime'), by: by.default('employee'), date, minutes: z.number() }),
  z.strictObject({
    type: z.literal('enrol'),
    by: by.default('employee'),
    contract: z
      .strictObject({
        kind: z.enum(['permanent', 'fixed-term']),
        months: z.number().positive().optional(),
        probationPassed: z.boolean().optional(),
      })
      .optional(),
    unitListed: z.boolean().optional(),
    remotableWork: z.boolean().optional(),
    excludedWork: z.boolean().optional(),
    skills: z.boolean().optional(),
    reason: words,
  }),
  z.strictObject({ type: z.literal('refuse-enrolment'), by: by.default('manager'), reason: words }),
  z.strictObject({
    type: z.literal('rank'),
    by: by.default('manager'),
    candidates: z.array(z.strictObject({ id: z.string(), priorities: z.array(z.string()).default([]) })),
  }),
]);

const ruleCase = z.strictObject({
  id: z.string().min(1),
  regulation: z.string(),
  now: instant,
  holidaysExtra: z.array(date).default([]),
  policy: policy.default({}),
  employee,
  delegations: z
    .array(z.strictObject({ from: date, to: date, delegate: z.string().default('') }))
    .default([]),
  absences: z.array(absence).default([]),
  existing: z.array(existingDay).default([]),
  action,
});
export const ruleCaseSchema: z.ZodType<z.output<typeof ruleCase>> = ruleCase;
export type RuleCase = z.output<typeof ruleCase>;

export interface RuleAnswer {
  id: string;
  outcome: string;
  rules: string[];
  quota?: unknown;
  earliest?: string;
  state?: string;
  effectiveFrom?: string;
  order?: string[];
  bank?: unknown;
}

/**
 * The answer of the rules; keys that do not apply are absent.
 * @throws FigureMissing where nothing is in force on the day of the case
 */
export function answerRuleCase(one: RuleCase, editions: readonly Edition[]): RuleAnswer {
  const { outcome, findings, quota, earliest, state, effectiveFrom, order, bank } = decide(
    factsOf(one, editions),
    one.action satisfies Act,
  );
  const rules = [...new Set(findings.map((found) => found.rule))];
  const all = { id: one.id, outcome, rules, quota, earliest, state, effectiveFrom, order, bank };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as RuleAnswer;
}

export function factsOf(one: RuleCase, editions: readonly Edition[]): Facts {
  return {
    now: one.now,
    editions,
    localHolidays: new Set(one.holidaysExtra),
    policy: one.policy,
    person: one.employee,
    days: one.existing.map(({ at, ...day }) => ({ ...day, changedAt: at })),
    absences: one.absences,
    delegations: one.delegations,
  };
}
