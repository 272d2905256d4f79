import { dateOf, wallTime } from '../rules/zoned.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { coverageAdvice } from './coverage.js';
import { dateIn } from './day-story.js';
import { formatDate, formatQuota } from './format.js';
import type { CoverageView, DayView, ReadLaterView } from './views.js';
import { capital } from './wording.js';

/** What is worth adding: who will read it only later, what the unit asks of itself that day. */
export interface SentRemarks {
  later?: ReadLaterView;
  coverage?: CoverageView;
}

/** A day, or days, just asked for. */
export type SentView = Pick<DayView, 'date' | 'requestedAt' | 'approval' | 'state' | 'quota'>;

/** In place of the form: that it went, and where the card is that stays true. */
export function sentCard(view: SentView, locale: Locale, remarks: SentRemarks = {}): Card {
  const { forms, words } = catalogue(locale);
  const { sent, communicated, cardInChat } = forms;
  const date = dateIn(view, locale);
  const title = view.approval === 'required' || view.state === 'pending' ? sent : communicated;
  const { later, coverage } = remarks;
  const { quota } = view;
  const advice = coverage ? coverageAdvice(coverage.warnings, coverage.unit, locale) : [];
  return {
    summary: `${title}: ${date}`,
    title,
    text: [cardInChat(capital(date)), ...(later ? [readLaterText(later, locale)] : []), ...advice],
    facts: quota && [
      { label: words.labels.quota, value: formatQuota(quota, locale, dateOf(view.requestedAt)) },
    ],
  };
}

/** `Laura Conti la leggerà domattina dalle 08:00.` */
export function readLaterText({ name, at, when }: ReadLaterView, locale: Locale): string {
  const { readLater } = catalogue(locale).forms;
  const { date, time } = wallTime(at);
  return when === 'later'
    ? readLater.later(name, formatDate(date, locale), time)
    : readLater[when](name, time);
}
