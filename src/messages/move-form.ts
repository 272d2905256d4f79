import type { LocalDate } from '../rules/local-date.js';
import type { SwapDeadline } from '../rules/swap.js';
import type { Field, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dayButton, personFacts } from './day-parts.js';
import { dateIn, type Reader } from './day-story.js';
import { formatDate } from './format.js';
import { deadlineIn } from './move-story.js';
import type { FormRemarks } from './reason-field.js';
import { TEXT_LIMIT } from './request-form.js';
import type { DayView } from './views.js';

/** What the rules say of moving the day now. */
export interface MoveOptions {
  /** Where to, and until when each can be asked and confirmed. */
  dates: { date: LocalDate; until: SwapDeadline }[];
  /** A reason is owed. */
  reason: boolean;
  /** Who writes, and who has to confirm. */
  by: Reader;
  other: string;
}

/** More buttons than these would be a list, and the field is enough. */
const MOST_BUTTONS = 4;

/** Asks where to move a day and why. The days that are possible are named, each with its deadline, and can be pressed. */
export function moveForm(
  view: DayView,
  { dates, reason, by, other }: MoveOptions,
  locale: Locale,
  values: Fields,
  remarks: FormRemarks = {},
): Form {
  const { words, moves } = catalogue(locale);
  const [first, last] = [dates[0], dates.at(-1)];
  const day = (date: LocalDate) => formatDate(date, locale, view.date);
  const possible = dates.map(({ date, until }) => moves.dateBy(day(date), deadlineIn(until, view, locale)));
  const only = dates.length === 1 ? first?.date : undefined;
  const to: Field = {
    ...{ name: 'to', label: moves.newDate, kind: 'date', required: true },
    ...{ value: values.to ?? only, min: first?.date, max: last?.date },
    ...{ hint: first && moves.deadline(first.until.at), error: remarks.errors?.to },
  };
  const buttons = dates.length > 1 && dates.length <= MOST_BUTTONS ? dates : [];
  return {
    title: moves.formTitle,
    summary: moves.formSummary(dateIn(view, locale)),
    notice: remarks.notice,
    facts: [
      ...(by === 'approver'
        ? personFacts(view, locale)
        : [{ label: words.labels.day, value: dateIn(view, locale) }]),
      { label: moves.possible, value: possible.join('; ') },
    ],
    fields: [
      to,
      {
        ...{ name: 'reason', label: words.labels.requestReason, kind: 'long-text', required: reason },
        ...{ value: values.reason, hint: moves.readBy(other), maxLength: TEXT_LIMIT },
        error: remarks.errors?.reason,
      },
    ],
    submit: dayButton(view, 'swap-send', words.buttons.confirm, 'primary'),
    others: [
      ...buttons.map(({ date }) => ({
        ...dayButton(view, 'swap-send', moves.moveTo(day(date))),
        value: date,
      })),
      dayButton(view, 'show', words.buttons.back),
    ],
    dismiss: words.buttons.close,
  };
}
