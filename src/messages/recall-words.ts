import type { LocalDate } from '../rules/local-date.js';
import type { RecallTerms } from '../rules/recall.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatMoment } from './format.js';

/** By when a recall leaves the day unused, and what it means now. */
export function recallMeans({ freesUntil, frees }: RecallTerms, locale: Locale, near: LocalDate): string {
  const { recallDuring, recallUntil, recallLate } = catalogue(locale).changes;
  if (!freesUntil) return recallDuring;
  const when = formatMoment(freesUntil, locale, near);
  return frees ? recallUntil(when) : recallLate(when);
}

/**
 * That the other side is in its disconnection and reads the notice only then (R16).
 * @param begins when the day begins: read later than that, it comes too late
 */
export function readsLater(
  { name, at, begins }: { name: string; at: Date; begins?: Date },
  locale: Locale,
  near: LocalDate,
): string {
  const { changes } = catalogue(locale);
  const say = begins && at >= begins ? changes.readsTooLate : changes.readsLater;
  return say(name, formatMoment(at, locale, near));
}
