import { z } from 'zod';
import type { LocalDate, LocalTime } from '../rules/local-date.js';

/**
 * Rule id (`MET-10a`), the article it stands in, as printed, and where useful the act's own words. `basis`
 * says where the figure comes from: the act (nothing written), or a default of the product or a choice of the
 * organisation, never to be shown as law.
 */
const reference = {
  rule: z.string().regex(/^[A-Z][A-Z0-9]{1,9}-[A-Za-z0-9.-]+$/, 'a rule id such as MET-10a'),
  article: z.string().min(1),
  words: z.string().min(1).optional(),
  basis: z.enum(['product-default', 'organisation']).optional(),
};
export const ref = z.strictObject(reference);
export type Reference = z.infer<typeof ref>;

/** A figure is never without the article it is read from. */
export function figure<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...reference, ...shape });
}

/** Written `none` in the file where the act has no such rule: absence is said, never assumed. */
export function orNone<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === 'none' ? null : value), schema.nullable());
}

export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time HH:MM')
  .transform((text) => text as LocalTime);
export const date = z.iso.date('a date YYYY-MM-DD').transform((text) => text as LocalDate);
export const count = z.int().positive();

export const roles = z.array(z.enum(['employee', 'eq', 'manager'])).nonempty();
export const actor = z.enum(['employee', 'manager', 'delegate', 'director', 'hr', 'administration']);
export const signer = z.enum(['employee', 'manager', 'director', 'hr', 'segretario-generale', 'employer']);
export const attachment = z.enum(['safety-notice', 'it-notice', 'workstation-declaration']);
export const cause = z.enum(['technical', 'service']);
/** Phase of the agreement: the pilot of MET, or any. */
export const phase = z.enum(['any', 'experimental', 'ordinary']);
