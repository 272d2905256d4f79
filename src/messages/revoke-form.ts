import type { LocalDate } from '../rules/local-date.js';
import type { Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dayButton, personFacts } from './day-parts.js';
import { dateIn } from './day-story.js';
import { formatDate } from './format.js';
import { type FormRemarks, reasonField, urgentField } from './reason-field.js';
import type { DayView } from './views.js';

/**
 * Asks why an approved day is taken back (MIL-10.2a).
 * @param until last day on which it can be
 */
export function revokeForm(
  view: DayView,
  until: LocalDate | undefined,
  locale: Locale,
  values: Fields,
  remarks: FormRemarks = {},
): Form {
  const { words, changes } = catalogue(locale);
  const deadline = until && {
    label: changes.labels.revocable,
    value: changes.revocableUntil(formatDate(until, locale, view.date)),
  };
  return {
    title: changes.revokeTitle,
    summary: changes.revokeSummary(view.person.name, dateIn(view, locale)),
    notice: remarks.notice,
    facts: [...personFacts(view, locale), ...(deadline ? [deadline] : [])],
    fields: [
      reasonField(view, locale, true, values, remarks),
      ...(remarks.urgent ? [urgentField(view, locale, values)] : []),
    ],
    submit: dayButton(view, 'revoke-send', words.buttons.confirm, 'danger'),
    others: [dayButton(view, 'show', words.buttons.back)],
    dismiss: words.buttons.close,
  };
}
