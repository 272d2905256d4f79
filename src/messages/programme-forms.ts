import { dateOf } from '../rules/zoned.js';
import type { Card, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import { formatDates } from './format-dates.js';
import { waitingOf } from './programme-card.js';
import type { ProgrammeView } from './programme-views.js';
import { longText } from './request-fields.js';
import { readLaterText } from './sent-card.js';
import type { DayView, ReadLaterView } from './views.js';
import { capital } from './wording.js';

/** As many as a message has room for, where there is no window. */
const DAYS_SHOWN = 25;

/** Which of the days that wait are rejected, and why: at first all of them are chosen. */
export function programmeRejectForm(
  view: ProgrammeView,
  locale: Locale,
  values: Fields = {},
  errors: { chosen?: string; reason?: string } = {},
): Form {
  const { words, forms, programme, queue } = catalogue(locale);
  const all = waitingOf(view);
  const open = all.slice(0, DAYS_SHOWN);
  const more = all.length - open.length;
  const name = view.days[0]?.person.name ?? '';
  const options = open.map((day) => ({
    value: day.id,
    label: capital(formatDate(day.date, locale, dateOf(day.requestedAt))),
  }));
  return {
    title: programme.rejectTitle,
    summary: programme.rejectSummary(name),
    facts: [{ label: words.labels.person, value: name }],
    fields: [
      {
        ...{ name: 'chosen', label: programme.chosen, kind: 'choices', required: true, options },
        hint: more > 0 ? queue.chosenMore(more) : undefined,
        value: values.chosen ?? open.map(({ id }) => id).join(','),
        error: errors.chosen,
      },
      {
        ...longText('reason', forms.rejectReason, forms.rejectHint(name), true),
        value: values.reason,
        error: errors.reason,
      },
    ],
    submit: { act: 'plan-reject-send', subject: view.id, label: words.buttons.confirm, style: 'danger' },
    others: [{ act: 'show', subject: view.id, label: words.buttons.back }],
    dismiss: words.buttons.close,
  };
}

/** In place of the check: that it went, and where the card is that stays true. */
export function programmeSentCard(view: ProgrammeView, locale: Locale, later?: ReadLaterView): Card {
  const { programme } = catalogue(locale);
  const asked = view.days.some(({ approval, state }) => approval === 'required' || state === 'pending');
  const title = (asked ? programme.sent : programme.communicated)(view.days.length);
  const near = view.days[0] && dateOf(view.days[0].requestedAt);
  const dates = formatDates(
    view.days.map(({ date }) => date),
    locale,
    near,
  );
  return {
    summary: title,
    title,
    text: [`${capital(dates)}.`, programme.cardInChat, ...(later ? [readLaterText(later, locale)] : [])],
  };
}

/** The asker is told once what somebody decided on several days at once. */
export function programmeNotice(
  decided: { by: string; approved: DayView[]; rejected: DayView[]; reason?: string },
  locale: Locale,
): Card {
  const { programme, words } = catalogue(locale);
  const { by, approved, rejected, reason } = decided;
  const say = (days: DayView[], sentence: typeof programme.noticeApproved) => {
    const near = days[0] && dateOf(days[0].requestedAt);
    const dates = formatDates(
      days.map(({ date }) => date),
      locale,
      near,
    );
    return days.length > 0 ? [sentence(by, days.length, dates)] : [];
  };
  const text = [...say(approved, programme.noticeApproved), ...say(rejected, programme.noticeRejected)];
  return {
    summary: text.join(' '),
    title: programme.noticeTitle,
    text,
    facts: reason ? [{ label: words.labels.decisionReason, value: reason }] : undefined,
  };
}
