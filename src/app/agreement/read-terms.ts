import { agreementNote } from '../../messages/agreement-notes.js';
import type { Per, TermsAsked } from '../../messages/agreement-views.js';
import type { FieldName, Fields, Locale } from '../../messages/card.js';
import { formatBands } from '../../messages/format.js';
import { readBands } from '../../phrases/bands.js';
import type { Regulation } from '../../regulations/schema.js';
import type { Agreement, DayKind, PersonFacts } from '../../rules/facts.js';
import { parseLocalDate, type Weekday } from '../../rules/local-date.js';
import { workdaysOf } from '../../rules/workdays.js';
import { chosen, type Errors, linesOf, textOf } from './read-apply.js';

const WEEKS: Partial<Record<Per, number>> = { 'weeks-2': 2, 'weeks-3': 3, 'weeks-4': 4 };

export function termsAsked(
  regulation: Regulation,
  person: PersonFacts,
  kind: DayKind,
  extension: boolean,
): TermsAsked {
  const { quota, usualWeekdays, bands, agreement, withdrawal } = regulation;
  const { perMonth, perWeek, presenceFloor } = quota;
  const weekly: Per[] = perMonth ? ['week'] : ['week', 'weeks-2', 'weeks-3', 'weeks-4'];
  const [first = 'week', ...others]: Per[] = [
    ...(perMonth ? (['month'] as const) : []),
    ...(perWeek ? weekly : []),
  ];
  return {
    per: [first, ...others],
    weekdays: usualWeekdays ? [...workdaysOf(person)] : [],
    presence: Boolean(perMonth && presenceFloor?.whereMonthly),
    bands: kind === 'agile' && !bands.wholeWindow?.roles.includes(person.role),
    untilRequired: extension || agreement.openEnded !== null,
    phase: withdrawal.terms.some(({ phase }) => phase !== 'any'),
    extension,
  };
}

/** Terms as the fields of the form show them. */
export function fieldsOfTerms(terms: Agreement, locale: Locale): Fields {
  const { daysPerMonth, daysPerWeek, weeks = 1, weekdays = [], places = [] } = terms;
  const per = daysPerMonth !== undefined ? 'month' : weeks > 1 ? `weeks-${weeks}` : 'week';
  return {
    days: String(daysPerMonth ?? daysPerWeek ?? ''),
    per,
    weekdays: weekdays.join(','),
    presence: terms.minPresencePerWeek === undefined ? '' : String(terms.minPresencePerWeek),
    bands: formatBands(terms.contactBands, locale),
    places: places.join('\n'),
    from: terms.from,
    until: terms.renewedTo ?? terms.to ?? '',
    phase: terms.phase,
    reason: terms.reason ?? terms.quantityReason ?? terms.eqDerogationReason,
  };
}

/** @param base what the form does not ask stays as it is there */
export function readTerms(
  fields: Fields,
  asked: TermsAsked,
  base: Agreement,
  locale: Locale,
): { terms: Agreement } | { errors: Errors } {
  const errors: Errors = {};
  const date = (name: FieldName, required: boolean) => {
    const found = parseLocalDate(fields[name] ?? '');
    if (!found && (required || fields[name])) errors[name] = agreementNote('date-wrong', locale);
    return found;
  };
  const days = whole(fields.days);
  if (!days) errors.days = agreementNote('number-wrong', locale);
  const presence = asked.presence ? whole(fields.presence) : undefined;
  if (asked.presence && fields.presence && presence === undefined)
    errors.presence = agreementNote('number-wrong', locale);
  const bands = asked.bands ? readBands(fields.bands ?? '') : [];
  if (!bands) errors.bands = agreementNote('bands-wrong', locale);
  const from = asked.extension ? base.from : date('from', true);
  const until = date('until', asked.untilRequired);
  const per = asked.per.find((one) => one === fields.per) ?? asked.per[0];
  const reason = textOf(fields, 'reason', errors, locale) || undefined;
  const places = linesOf(textOf(fields, 'places', errors, locale));
  if (Object.keys(errors).length > 0 || !from || !bands) return { errors };
  const terms: Agreement = {
    ...base,
    from,
    ...(asked.extension ? { renewedTo: until ?? undefined } : { to: until, renewedTo: undefined }),
    daysPerMonth: per === 'month' ? days : undefined,
    daysPerWeek: per === 'month' ? undefined : days,
    weeks: WEEKS[per],
    weekdays: weekdaysIn(fields.weekdays, asked.weekdays),
    minPresencePerWeek: per === 'month' ? presence : undefined,
    contactBands: bands,
    places,
    phase: asked.phase && fields.phase === 'experimental' ? 'experimental' : 'ordinary',
    reason,
    quantityReason: reason,
    eqDerogationReason: reason,
  };
  return { terms };
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined;
}

function weekdaysIn(value: string | undefined, offered: readonly Weekday[]): Weekday[] | undefined {
  const found = chosen(value, offered.map(String)).map((day) => Number(day) as Weekday);
  return found.length > 0 ? found : undefined;
}
