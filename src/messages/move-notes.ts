import type { Finding } from '../rules/decision.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import type { Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dateIn } from './day-story.js';
import { findingSentence } from './findings.js';
import { formatMoment } from './format.js';
import { untilIn } from './move-story.js';
import type { DayView } from './views.js';

/**
 * Beside the card of a move just asked for: who has to confirm it and by when.
 * @param readAt the other side is in its disconnection and reads it only then
 */
export function moveSentNote(view: DayView, other: string, readAt: Date | undefined, locale: Locale): string {
  const { moves } = catalogue(locale);
  const sent = moves.sent(other, untilIn(view, locale), dateIn(view, locale));
  const until = view.swap?.until;
  if (!readAt || !until) return sent;
  const say = readAt > instantOf(until.on, until.at) ? moves.readsTooLate : moves.readsLater;
  return `${sent} ${say(other, formatMoment(readAt, locale, dateOf(view.requestedAt)))}`;
}

/** Above the form that comes back. */
export function moveRefusal(findings: Finding[], view: DayView, locale: Locale): NonNullable<Form['notice']> {
  const near = dateOf(view.requestedAt);
  const said = findings.map((finding) => findingSentence(finding, locale, near));
  return { tone: 'bad', text: [catalogue(locale).moves.refused, ...said] };
}

/** The way that is left where a day can't be moved. */
export function cancelInstead(locale: Locale): string {
  return catalogue(locale).moves.cancelInstead;
}
