import type { Finding } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Typed } from './agreement-views.js';
import type { Field, FieldName, Form, Locale } from './card.js';
import { findingSentence } from './findings.js';

/** Which field of a form can mend what the rules found; undefined: none. */
export type FieldOf = (finding: Finding) => FieldName | undefined;

/**
 * What was typed, and what the rules say of it: each finding at the field that can mend it, the others above the form.
 * @param heading of the notice
 */
export function refusedFields(
  fields: Field[],
  { values, errors, refusal = [] }: Typed,
  fieldOf: FieldOf,
  heading: string,
  locale: Locale,
  near?: LocalDate,
): Pick<Form, 'fields' | 'notice'> {
  const names = new Set(fields.map(({ name }) => name));
  const placed = refusal.map((finding) => {
    const field = fieldOf(finding);
    const sentence = findingSentence(finding, locale, near);
    return { field: field && names.has(field) ? field : undefined, sentence };
  });
  const above = placed.filter(({ field }) => !field).map(({ sentence }) => sentence);
  const at = (name: FieldName) =>
    placed.filter(({ field }) => field === name).map(({ sentence }) => sentence);
  return {
    ...(refusal.length > 0 && { notice: { tone: 'bad', text: [heading, ...above] } }),
    fields: fields.map((field) => {
      const error = errors[field.name] ?? (at(field.name).join(' ') || undefined);
      return { ...field, value: values[field.name], error };
    }),
  };
}

/** What was typed, and what was wrong with it. */
export function typedFields(fields: Field[], { values, errors }: Typed): Field[] {
  return fields.map((field) => ({ ...field, value: values[field.name], error: errors[field.name] }));
}
