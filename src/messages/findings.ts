import type { Finding, FindingCode } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import type { FieldName, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { findingWords } from './finding-words.js';

const FIELDS: Partial<Record<FindingCode, FieldName>> = {
  'day-begun': 'date',
  weekend: 'date',
  holiday: 'date',
  'not-own-workday': 'date',
  'other-weekday': 'date',
  absent: 'date',
  duplicate: 'date',
  'quota-full': 'date',
  'presence-floor': 'date',
  'notice-short': 'date',
  'notice-after-hour': 'date',
  'contents-missing': 'activities',
  'place-not-allowed': 'place',
  'reason-missing': 'reason',
};

/**
 * Why a rule says no, or warns, with its article: `Il preavviso ... di norma ne servono 3 (LG art. 10, MET-10a).`
 * @param near a day of the reader's present: dates of another year bear their year
 */
export function findingSentence(finding: Finding, locale: Locale, near?: LocalDate): string {
  const { findings } = catalogue(locale);
  const { code, severity } = finding;
  // warnings are stored with their day: one of a later version may bear a code that is not known here
  const sentence = Object.hasOwn(findings.sentences, code)
    ? findings.sentences[code](findingWords(finding, locale, near))
    : severity === 'hard'
      ? findings.anyRule
      : findings.anyWarning;
  return `${sentence.replace(/\.$/, '')} (${sourceOf(finding, locale)}).`;
}

/** Where a rule comes from: `LG art. 10, MET-10a`; never an article for what no act says. */
export function sourceOf(
  { rule, article, basis }: Pick<Finding, 'rule' | 'article' | 'basis'>,
  locale: Locale,
): string {
  const stated = basis === 'product-default' ? catalogue(locale).findings.productDefault : article;
  return [stated, rule].filter(Boolean).join(', ');
}

/** The field of the request form at which the finding can be mended; undefined: at none. */
export function fieldOf(finding: Finding): FieldName | undefined {
  if (finding.code === 'contents-missing' && finding.numbers.missing === 'objectives') return 'objectives';
  return FIELDS[finding.code];
}
