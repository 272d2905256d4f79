import { z } from 'zod';
import type { LocalDate, LocalTime } from '../rules/local-date.js';

/** What is said of a value of the wrong form; of one that is not there, that it is missing. */
function must(message: string) {
  return {
    error: ({ input }: { input?: unknown }) => (input === undefined ? undefined : `must be ${message}`),
  };
}

const TIME = 'a time such as "08:30"';
const COUNT = 'a whole number from 1';

export const time = z
  .string(must(TIME))
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, must(TIME))
  .transform((text) => text as LocalTime);
export const date = z.iso.date(must('a date YYYY-MM-DD')).transform((text) => text as LocalDate);
export const count = z.int(must(COUNT)).positive(must(COUNT));

/**
 * Rule id (`MET-10a`), the article it stands in, as printed, and where useful the act's own words. `basis`
 * says where the figure comes from: the act (nothing written), or a default of the product or a choice of the
 * organisation, never to be shown as law.
 */
const reference = {
  rule: z.string().regex(/^[A-Z][A-Z0-9]{1,9}-[A-Za-z0-9.-]+$/, must('a rule id such as MET-10a')),
  article: z.string().min(1),
  words: z.string().min(1).optional(),
  basis: z.enum(['product-default', 'organisation']).optional(),
};

const FIGURE = 'figure with its rule and article';

/** A figure is never without the article it is read from. */
export function figure<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...reference, ...shape }, written(`the ${FIGURE}`, `a ${FIGURE}`));
}
export const ref = figure({});
export type Reference = z.infer<typeof ref>;

/** What is said where something else stands, or nothing. */
function written(what: string, kind: string) {
  return {
    error: ({ code, input }: { code?: string; input?: unknown }) =>
      code === 'invalid_type' ? notWritten(input, what, kind) : undefined,
  };
}

function notWritten(input: unknown, what: string, kind: string): string {
  if (input === undefined) return `missing: write ${what}`;
  return input === null ? `empty: write ${what}` : `must be ${kind}`;
}

/** Written `none` in the file where the act has no such rule: absence is said, never assumed. */
export function orNone<Schema extends z.ZodType>(schema: Schema) {
  const { what, kind = what, fits } = expected(schema);
  return z.preprocess((value, context) => {
    if (value === 'none') return null;
    if (fits(value)) return value;
    const message = notWritten(value, `${what}, or none`, `${kind}, or none`);
    context.addIssue({ code: 'custom', message, input: value });
    return z.NEVER;
  }, schema.nullable());
}

interface Expected {
  /** After «write». */
  what: string;
  /** After «must be»; the same where it is left out. */
  kind?: string;
  fits: (value: unknown) => boolean;
}

function expected(schema: z.ZodType): Expected {
  if (schema instanceof z.ZodArray) return { what: 'a list', fits: Array.isArray };
  if (schema instanceof z.ZodNumber) return { what: COUNT, fits: (value) => typeof value === 'number' };
  if (schema instanceof z.ZodEnum) {
    const { options } = schema;
    return { what: options.join(', '), fits: (value) => options.includes(value as string) };
  }
  const isGroup = schema instanceof z.ZodObject && !('rule' in schema.shape);
  return {
    ...(isGroup
      ? { what: 'its figures, each with its rule and article', kind: 'a group of figures' }
      : { what: `the ${FIGURE}`, kind: `a ${FIGURE}` }),
    fits: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  };
}

export const ROLES = ['employee', 'eq', 'manager'] as const;
export const roles = z.array(z.enum(ROLES)).nonempty();
/** Where a figure names no role, it holds for everybody. */
export const everybody = roles.default(() => [...ROLES]);
export const actor = z.enum(['employee', 'manager', 'delegate', 'director', 'hr', 'administration']);
export const signer = z.enum(['employee', 'manager', 'director', 'hr', 'segretario-generale', 'employer']);
export const attachment = z.enum(['safety-notice', 'it-notice', 'workstation-declaration']);
export const cause = z.enum(['technical', 'service']);
/** Phase of the agreement: the pilot of MET, or any. */
export const phase = z.enum(['any', 'experimental', 'ordinary']);
export const anyPhase = phase.default('any');
