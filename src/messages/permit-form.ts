import type { Field, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatBands, formatDate } from './format.js';
import type { PermitFormView } from './permit-views.js';

/** Which kind, and from when to when. */
export function permitForm(view: PermitFormView, locale: Locale): Form {
  const { words, permits } = catalogue(locale);
  const date = formatDate(view.date, locale, view.near);
  const on = { subject: view.dayId, version: view.version };
  return {
    title: permits.formTitle,
    summary: permits.formSummary(date),
    notice: view.refusal.length > 0 ? { tone: 'bad', text: [permits.refused, ...view.refusal] } : undefined,
    facts: [{ label: words.labels.day, value: date }],
    fields: fieldsOf(view, locale),
    submit: { act: 'permit-send', ...on, label: words.buttons.confirm, style: 'primary' },
    others: [{ act: 'show', ...on, label: words.buttons.back }],
    dismiss: words.buttons.close,
  };
}

function fieldsOf({ kinds, bands, authorisedBy, values, errors }: PermitFormView, locale: Locale): Field[] {
  const { permits } = catalogue(locale);
  const time = (name: 'from' | 'until', label: string): Field => ({
    ...{ name, label, kind: 'time', required: true, value: values[name], error: errors[name] },
  });
  return [
    {
      ...{ name: 'kind', label: permits.kind, kind: 'choice', required: true },
      options: kinds.map((kind) => ({ value: kind, label: permits.kinds[kind] ?? kind })),
      value: values.kind ?? (kinds.length === 1 ? kinds[0] : undefined),
      hint: authorisedBy ? permits.kindHintAuthorised(authorisedBy) : permits.kindHint,
      error: errors.kind,
    },
    {
      ...time('from', permits.from),
      hint: bands.length > 0 ? permits.insideBand(formatBands(bands, locale)) : undefined,
    },
    time('until', permits.to),
  ];
}
