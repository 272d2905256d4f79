import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatList } from './format.js';
import type { CoverView, DayView } from './views.js';

/** Who decides, and who else may, in sentences; empty where the register names nobody. */
export function whoDecides(
  view: Pick<DayView, 'approver' | 'cover' | 'requestedAt'>,
  locale: Locale,
): string[] {
  const { approvals } = catalogue(locale);
  const { approver, cover } = view;
  if (!approver) return [];
  const near = dateOf(view.requestedAt);
  const superior = cover?.superior;
  if (superior?.atOnce) return [approvals.superiorInstead(superior.name, approver)];
  const first = headWords(approver, cover, near, locale);
  if (!superior) return [first];
  return [first, approvals.superiorToo(superior.name, formatDate(dateOf(superior.since), locale, near))];
}

function headWords(approver: string, cover: CoverView | undefined, near: LocalDate, locale: Locale): string {
  const { approvals } = catalogue(locale);
  const [only, ...more] = cover?.delegates ?? [];
  if (!cover || !only) return approvals.decides(approver);
  const until = (date: LocalDate) => formatDate(date, locale, near);
  if (more.length === 0 && !cover.away)
    return approvals.decidesUntilAlso(approver, until(only.until), only.name);
  const named = [only, ...more].map((one) => approvals.delegateUntil(one.name, until(one.until)));
  return cover.away
    ? approvals.decidesInstead(formatList(named, locale, 'disjunction'), approver)
    : approvals.decidesAlso(approver, formatList(named, locale));
}

/** That somebody may decide beside the approver: worth saying to those who decide. */
export function isCovered({ cover }: Pick<DayView, 'cover'>): boolean {
  return cover !== undefined && (cover.delegates.length > 0 || cover.superior !== undefined);
}

/** That the personnel office asked for it, on whose behalf. */
export function enteredLine(
  { enteredBy, person }: DayView,
  locale: Locale,
  reader: 'asker' | 'approver',
): string | undefined {
  const { approvals } = catalogue(locale);
  if (!enteredBy) return undefined;
  const by = approvals.office(enteredBy);
  return reader === 'asker' ? approvals.enteredForYou(by) : approvals.enteredFor(by, person.name);
}

/** Those from whom an answer may come, by name; empty: nobody known. */
export function whoToAsk({ approver, cover }: DayView, locale: Locale): string {
  const delegates = cover?.delegates.map(({ name }) => name) ?? [];
  const superior = cover?.superior;
  const instead = cover?.away || superior?.atOnce;
  const names = [
    ...(approver && !instead ? [approver] : []),
    ...delegates,
    ...(superior ? [superior.name] : []),
  ];
  return formatList(names, locale, 'disjunction');
}
