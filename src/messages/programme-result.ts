import type { LocalDate } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import type { QueueResult, QueueVerdict } from './queue-view.js';
import { capital } from './wording.js';

/** Beside the card, which shows the rest: how many were decided together, and which were not and why. */
export function programmeResult(
  verdict: QueueVerdict,
  results: readonly QueueResult[],
  locale: Locale,
  near: LocalDate,
): string | undefined {
  const { programme } = catalogue(locale);
  const done = results.filter((result) => result.done).length;
  const say = verdict === 'approve' ? programme.approvedOf : programme.rejectedOf;
  const told = results.flatMap(({ date, detail }) =>
    detail ? [`${capital(formatDate(date, locale, near))}: ${detail}`] : [],
  );
  const count = results.length > 1 ? [say(done, results.length)] : [];
  const lines = [...count, ...told];
  return lines.length > 0 ? lines.join('\n') : undefined;
}

/** Beside the card from which a day was opened: its own is now in the chat. */
export function dayOpened(date: LocalDate, locale: Locale, near: LocalDate): string {
  return catalogue(locale).programme.opened(formatDate(date, locale, near));
}
