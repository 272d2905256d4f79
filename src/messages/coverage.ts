import type { CoverageWarning } from '../rules/coverage.js';
import { type LocalDate, weekdayOf } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatWeekday } from './format.js';
import { capital } from './wording.js';

/**
 * What who asks for a day should know of their unit, before they send and after: the threshold, never who or how many
 * are away.
 */
export function coverageAdvice(
  warnings: readonly CoverageWarning[],
  unit: string,
  locale: Locale,
  near?: LocalDate,
): string[] {
  const { asker } = catalogue(locale).coverage;
  return warnings.map((warning) => {
    const date = capital(formatDate(warning.date, locale, near));
    return warning.kind === 'too-few'
      ? asker.tooFew(date, unit, warning.required)
      : barred(warning, unit, locale, date);
  });
}

/** The same for who decides or is told, with the figures. */
export function coverageSentence(
  warning: CoverageWarning,
  unit: string,
  locale: Locale,
  near?: LocalDate,
): string {
  const { decider } = catalogue(locale).coverage;
  const date = capital(formatDate(warning.date, locale, near));
  if (warning.kind !== 'too-few') return barred(warning, unit, locale, date);
  const { present, withOthers, required } = warning;
  return present < required
    ? decider.tooFew(date, unit, present, required)
    : decider.tooFewWithOthers(date, unit, withOthers, required);
}

/** In a line among others, where the day and the unit are said already. */
export function coverageWords(warning: CoverageWarning, locale: Locale): string {
  const { short } = catalogue(locale).coverage;
  if (warning.kind !== 'too-few') return short.barred;
  const { present, withOthers, required } = warning;
  return present < required ? short.tooFew(present, required) : short.tooFewWithOthers(withOthers, required);
}

function barred({ kind, date }: CoverageWarning, unit: string, locale: Locale, day: string): string {
  const { asker } = catalogue(locale).coverage;
  return kind === 'barred-weekday'
    ? asker.barredWeekday(formatWeekday(weekdayOf(date), locale), unit)
    : asker.barredDate(day, unit);
}
