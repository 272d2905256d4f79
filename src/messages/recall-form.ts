import type { RecallCause } from '../rules/recall.js';
import type { Field, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dayButton, personFacts } from './day-parts.js';
import { dateIn } from './day-story.js';
import { type FormRemarks, reasonField, urgentField } from './reason-field.js';
import type { DayView } from './views.js';

/** What the rules say of a recall now. */
export interface RecallOptions {
  /** At least one; of one alone nothing is asked. */
  causes: readonly RecallCause[];
  /** A reason is owed. */
  reason: boolean;
}

/** Asks why somebody is called into the office. */
export function recallForm(
  view: DayView,
  { causes, reason }: RecallOptions,
  locale: Locale,
  values: Fields,
  remarks: FormRemarks = {},
): Form {
  const { words, changes } = catalogue(locale);
  const cause: Field = {
    name: 'cause',
    label: changes.labels.cause,
    kind: 'choice',
    required: true,
    options: causes.map((value) => ({ value, label: changes.causes[value] })),
    value: values.cause,
    error: remarks.errors?.cause,
  };
  const propose = view.can?.includes('propose') ? [dayButton(view, 'propose', changes.propose)] : [];
  return {
    title: changes.recall,
    summary: changes.recallSummary(view.person.name, dateIn(view, locale)),
    notice: remarks.notice,
    facts: personFacts(view, locale),
    fields: [
      ...(causes.length > 1 ? [cause] : []),
      reasonField(view, locale, reason, values, remarks),
      ...(remarks.urgent ? [urgentField(view, locale, values)] : []),
    ],
    submit: dayButton(view, 'recall-send', words.buttons.confirm, 'danger'),
    others: [...propose, dayButton(view, 'show', words.buttons.back)],
    dismiss: words.buttons.close,
  };
}
