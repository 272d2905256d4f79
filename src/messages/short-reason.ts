import type { Finding, FindingCode } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { type FindingWords, findingWords } from './finding-words.js';
import { findingSentence } from './findings.js';

type Short = ReturnType<typeof catalogue>['programme']['short'];

const REASONS: Partial<Record<FindingCode, (short: Short, words: FindingWords) => string>> = {
  'day-begun': (short) => short.begun,
  weekend: (short) => short.weekend,
  holiday: (short, { holiday }) => short.holiday(holiday),
  'not-own-workday': (short) => short.notOwnWorkday,
  'other-weekday': (short) => short.otherWeekday,
  absent: (short) => short.absent,
  duplicate: (short, { state }) => short.duplicate(state),
  'quota-full': (short, { period, limit = 0 }) => short.quotaFull(period, limit),
  'presence-floor': (short, { floor = 0 }) => short.presenceFloor(floor),
  'notice-short': (short) => short.notice,
  'notice-after-hour': (short) => short.notice,
  'agreement-not-started': (short) => short.agreement,
  'agreement-ended': (short) => short.agreement,
  'agreement-withdrawn': (short) => short.agreement,
  'agreement-lapsed': (short) => short.agreement,
};

/** Why a date does not fit, beside the date, with the article: `giorno festivo: Immacolata Concezione (L. 260/1949)`. */
export function shortReason(finding: Finding, locale: Locale, near?: LocalDate): string {
  const { programme, findings } = catalogue(locale);
  const say = REASONS[finding.code];
  if (!say) return findingSentence(finding, locale, near);
  const article = finding.basis === 'product-default' ? findings.productDefault : finding.article;
  const reason = say(programme.short, findingWords(finding, locale, near));
  return article ? `${reason} (${article})` : reason;
}

/** All that is wrong with a date, or that no regulation is known for it. */
export function shortReasons(findings: readonly Finding[], locale: Locale, near?: LocalDate): string {
  if (findings.length === 0) return catalogue(locale).programme.short.noRegulation;
  return findings.map((finding) => shortReason(finding, locale, near)).join('; ');
}
