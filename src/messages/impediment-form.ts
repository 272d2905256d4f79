import type { Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dayButton } from './day-parts.js';
import { dateIn } from './day-story.js';
import type { FormRemarks } from './reason-field.js';
import { TEXT_LIMIT } from './request-form.js';
import type { DayView } from './views.js';

/** Asks the worker what does not work. */
export function impedimentForm(
  view: DayView,
  locale: Locale,
  values: Fields,
  remarks: FormRemarks = {},
): Form {
  const { words, changes } = catalogue(locale);
  return {
    title: changes.impediment,
    summary: changes.impedimentSummary,
    notice: remarks.notice,
    facts: [{ label: words.labels.day, value: dateIn(view, locale) }],
    fields: [
      {
        name: 'reason',
        label: changes.labels.what,
        kind: 'long-text',
        required: true,
        value: values.reason,
        hint: changes.impedimentHint,
        maxLength: TEXT_LIMIT,
        error: remarks.errors?.reason,
      },
    ],
    submit: dayButton(view, 'impediment-send', changes.report, 'primary'),
    others: [dayButton(view, 'show', words.buttons.back)],
    dismiss: words.buttons.close,
  };
}
