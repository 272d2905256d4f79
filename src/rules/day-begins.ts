import type { Regulation } from '../regulations/schema.js';
import type { LocalDate } from './local-date.js';
import { instantOf } from './zoned.js';

/** The instant from which a day can't be asked, approved or cancelled any more: the window opens (R5). */
export function dayBegins(regulation: Regulation, date: LocalDate): Date {
  return instantOf(date, regulation.window.opens);
}
