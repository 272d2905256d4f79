import type { Field, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { TEXT_LIMIT } from './request-form.js';
import type { DayView } from './views.js';

/** What is said above the fields of a form, and at them. */
export interface FormRemarks {
  notice?: Form['notice'];
  errors?: Partial<Record<Field['name'], string>>;
}

/** Why somebody else's day is changed: its owner reads it. */
export function reasonField(
  { person }: DayView,
  locale: Locale,
  required: boolean,
  values: Fields,
  { errors }: FormRemarks,
): Field {
  const { labels, reasonHint } = catalogue(locale).changes;
  return {
    name: 'reason',
    label: labels.reason,
    kind: 'long-text',
    required,
    value: values.reason,
    hint: reasonHint(person.name),
    maxLength: TEXT_LIMIT,
    error: errors?.reason,
  };
}
