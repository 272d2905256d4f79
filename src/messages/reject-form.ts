import type { Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dayButton, personFacts } from './day-parts.js';
import { dateIn } from './day-story.js';
import { TEXT_LIMIT } from './request-form.js';
import type { DayView } from './views.js';

/**
 * Asks the approver why.
 * @param values as typed before
 * @param error what is wrong with the reason, shown at the field
 */
export function rejectForm(view: DayView, locale: Locale, values: Fields = {}, error?: string): Form {
  const { words, forms } = catalogue(locale);
  return {
    title: forms.rejectTitle,
    summary: forms.rejectSummary(view.person.name, dateIn(view, locale)),
    facts: personFacts(view, locale),
    fields: [
      {
        name: 'reason',
        label: forms.rejectReason,
        kind: 'long-text',
        required: true,
        value: values.reason,
        hint: forms.rejectHint(view.person.name),
        maxLength: TEXT_LIMIT,
        error,
      },
    ],
    submit: dayButton(view, 'reject-confirm', words.buttons.confirm, 'danger'),
    others: [dayButton(view, 'show', words.buttons.back)],
    dismiss: words.buttons.close,
  };
}
