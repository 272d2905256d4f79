import type { Field, FieldName, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { findingSentence } from './findings.js';
import { formatDate, formatQuota } from './format.js';
import type { RequestFormView } from './views.js';
import { capital } from './wording.js';

/** Characters of a long text: four of them and the rest still fit one Slack message (about 12,000). */
export const TEXT_LIMIT = 1_000;

/** Asks for a day: empty, prefilled, or sent back with what is wrong and the earliest lawful date. */
export function requestForm(view: RequestFormView, locale: Locale): Form {
  const { words, forms } = catalogue(locale);
  const { quota, refusal, min } = view;
  const earliest = refusal?.earliest;
  return {
    title: titleOf(view, locale),
    summary: forms.requestSummary(catalogue(locale).words.kinds[view.kinds[0]]),
    notice: refusal && { tone: 'bad', text: refusalText(view, locale) },
    facts: quota && [{ label: words.labels.quota, value: formatQuota(quota, locale, min) }],
    fields: fieldsOf(view, locale),
    submit: { act: 'request', label: words.buttons.request, style: 'primary' },
    others: earliest
      ? [
          {
            act: 'request',
            value: earliest,
            label: words.buttons.requestOn(formatDate(earliest, locale, min)),
          },
        ]
      : [],
    dismiss: words.buttons.close,
  };
}

function titleOf({ kinds }: RequestFormView, locale: Locale): string {
  const { requestTitle, remoteTitle, eitherTitle } = catalogue(locale).forms;
  if (kinds.length > 1) return eitherTitle;
  return kinds[0] === 'remote' ? remoteTitle : requestTitle;
}

function refusalText({ refusal, reasonAsked, min }: RequestFormView, locale: Locale): string[] {
  if (!refusal) return [];
  const { forms } = catalogue(locale);
  const text = [forms.refused, ...refusal.findings.map((finding) => findingSentence(finding, locale, min))];
  if (refusal.earliest) text.push(forms.earliest(formatDate(refusal.earliest, locale, min)));
  // a reason never lifts a hard rule (R4): no false hope
  const liftable = refusal.findings.every(({ severity }) => severity !== 'hard');
  if (reasonAsked && liftable) text.push(forms.reasonHelps);
  return text;
}

function fieldsOf(view: RequestFormView, locale: Locale): Field[] {
  const { words, forms } = catalogue(locale);
  const { labels } = words;
  const { asks, places, values, errors } = view;
  const longText = (name: FieldName, label: string, hint: string, required: boolean): Field => ({
    ...{ name, label, kind: 'long-text', required, hint, maxLength: TEXT_LIMIT },
  });
  const fields: Field[] = [
    { name: 'date', label: labels.day, kind: 'date', required: true, min: view.min, max: view.max },
  ];
  if (view.kinds.length > 1) {
    const options = view.kinds.map((kind) => ({ value: kind, label: capital(words.kinds[kind]) }));
    fields.push({
      ...{ name: 'kind', label: labels.kind, kind: 'choice', required: true, hint: forms.kindHint },
      ...{ options, value: view.kinds[0] },
    });
  }
  if (asks.activities) fields.push(longText('activities', labels.activities, forms.activitiesHint, true));
  if (asks.objectives) fields.push(longText('objectives', labels.objectives, forms.objectivesHint, true));
  if (places.length > 0) {
    const options = places.map((place) => ({ value: place, label: place }));
    const value = places.length === 1 ? places[0] : undefined;
    fields.push({
      ...{ name: 'place', label: labels.place, kind: 'choice', required: true, hint: forms.placeHint },
      ...{ options, value },
    });
  }
  if (view.reasonAsked) fields.push(longText('reason', labels.requestReason, forms.reasonHint, false));
  return fields.map((field) => ({
    ...field,
    value: values[field.name] ?? field.value,
    error: errors[field.name],
  }));
}
