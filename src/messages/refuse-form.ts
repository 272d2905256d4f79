import type { ApplicationView } from './agreement-views.js';
import type { Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { TEXT_LIMIT } from './request-form.js';

/** Asks why an application is refused. @param error what is wrong with the reason */
export function refuseForm(
  { id, version, person }: Pick<ApplicationView, 'id' | 'version' | 'person'>,
  locale: Locale,
  values: Fields = {},
  error?: string,
): Form {
  const { words, application } = catalogue(locale);
  const { refuse } = application;
  return {
    title: refuse.title,
    summary: refuse.summary(person.name),
    facts: [
      { label: words.labels.person, value: person.name },
      { label: words.labels.unit, value: person.unit },
    ],
    fields: [
      {
        ...{ name: 'reason', label: refuse.reason, kind: 'long-text', required: true },
        ...{ value: values.reason, hint: refuse.hint(person.name), maxLength: TEXT_LIMIT, error },
      },
    ],
    submit: {
      ...{ act: 'agreement-refuse-send', subject: id, version },
      ...{ label: words.buttons.confirm, style: 'danger' },
    },
    others: [{ act: 'show', subject: id, version, label: words.buttons.back }],
    dismiss: words.buttons.close,
  };
}
