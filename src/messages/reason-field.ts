import type { Field, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { TEXT_LIMIT } from './request-form.js';
import type { DayView } from './views.js';

/** Whether the message may pass the reader's disconnection, where the act knows a proven urgency. */
export function urgentField({ person }: DayView, locale: Locale, values: Fields): Field {
  const { urgent, urgentHint } = catalogue(locale).rest;
  const { name } = person;
  return {
    ...{ name: 'urgent', label: urgent, kind: 'toggle', required: false },
    ...{ hint: urgentHint(name), value: values.urgent },
  };
}

/** What is said above the fields of a form, and at them. */
export interface FormRemarks {
  /** The reader is in a disconnection that an urgency passes: that is offered. */
  urgent?: boolean;
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
