import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { whoToAsk } from './cover.js';
import { dateIn } from './day-story.js';
import { formatDates } from './format-dates.js';
import { noticeCard } from './notice-card.js';
import type { DayView } from './views.js';

/** The asker is told in good time that nobody has decided, and what to do: no day lapses unannounced. */
export function undecidedNotice(view: DayView, locale: Locale): Card {
  const { approvals } = catalogue(locale);
  const who = whoToAsk(view, locale);
  const hint = who ? approvals.undecidedHint(who) : approvals.undecidedHintNobody;
  return noticeCard(view, locale, approvals.undecidedYet(dateIn(view, locale)), hint);
}

/** The asker is told that the superior may decide as well. @param dates of all days asked for together that were passed on */
export function passedOnNotice(view: DayView, dates: readonly LocalDate[], locale: Locale): Card {
  const { approvals, days } = catalogue(locale);
  const superior = view.cover?.superior?.name ?? '';
  const sentence = approvals.passedOn(superior, formatDates(dates, locale, dateOf(view.requestedAt)));
  return noticeCard(view, locale, sentence, days.answerArrives);
}
