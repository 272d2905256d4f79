import type { LocalDate } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatSpan } from './format.js';

interface Done {
  name: string;
  from: LocalDate;
  to: LocalDate;
  today: LocalDate;
  /** Can be written to in chat. */
  reachable: boolean;
}

/** To the manager: that it was given, and what may stand in its way. */
export function delegationDone({ name, from, to, today, reachable }: Done, locale: Locale): string {
  const { delegation } = catalogue(locale);
  const done = delegation.done(name, formatSpan(from, to, locale, today));
  return reachable ? done : `${done} ${delegation.notInChat(name)}`;
}

export function delegationTaken(name: string, locale: Locale): string {
  return catalogue(locale).delegation.taken(name);
}
