import type { LocalDate } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import type { AgreementTerms } from './views.js';

/** From when the agreement holds if it does not yet, when it ends, and from when one could leave it. */
export function agreementFacts(
  { ends, starts, withdrawFrom }: AgreementTerms,
  today: LocalDate,
  locale: Locale,
): { label: string; value: string }[] {
  const { months, see } = catalogue(locale);
  if (ends === undefined) return [{ label: months.agreement, value: see.agreementNone }];
  const until = ends === null ? see.agreementOpen : see.agreementUntil(formatDate(ends, locale, today));
  const term = starts ? see.agreementFrom(formatDate(starts, locale, today), until) : until;
  const facts = [{ label: months.agreement, value: term }];
  if (withdrawFrom)
    facts.push({ label: months.withdrawal, value: withdrawalWords(withdrawFrom, today, locale) });
  return facts;
}

function withdrawalWords(from: LocalDate | 'at-end', today: LocalDate, locale: Locale): string {
  const { months } = catalogue(locale);
  if (from === 'at-end') return months.withdrawAtEnd;
  return from <= today ? months.withdrawToday : months.withdrawFrom(formatDate(from, locale, today));
}
