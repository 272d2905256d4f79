import type { Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dayButton, personFacts } from './day-parts.js';
import { dateIn } from './day-story.js';
import { type FormRemarks, reasonField } from './reason-field.js';
import type { DayView } from './views.js';

/** So many fit a card beside the other buttons. */
export const MOST_DATES = 4;
const PHRASE_LIMIT = 200;

/** Asks who is in charge which other dates, and why (MET-10f). */
export function proposeForm(view: DayView, locale: Locale, values: Fields, remarks: FormRemarks = {}): Form {
  const { words, changes } = catalogue(locale);
  return {
    title: changes.propose,
    summary: changes.proposeSummary(view.person.name, dateIn(view, locale)),
    notice: remarks.notice,
    facts: personFacts(view, locale),
    fields: [
      {
        name: 'dates',
        label: changes.datesField,
        kind: 'text',
        required: true,
        value: values.dates,
        hint: changes.datesHint(MOST_DATES),
        maxLength: PHRASE_LIMIT,
        error: remarks.errors?.dates,
      },
      reasonField(view, locale, true, values, remarks),
    ],
    submit: dayButton(view, 'propose-send', words.buttons.confirm, 'primary'),
    others: [dayButton(view, 'show', words.buttons.back)],
    dismiss: words.buttons.close,
  };
}
