import type { BandName } from '../regulations/schema.js';
import type { Agreement } from '../rules/facts.js';
import { addDays } from '../rules/local-date.js';
import type { AgreementView } from './agreement-views.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatBands, formatDay, formatList, formatWeekday } from './format.js';

type Facts = NonNullable<Card['facts']>;

/** `8 giornate al mese`. */
export function quantityIn({ daysPerMonth, daysPerWeek, weeks }: Agreement, locale: Locale): string {
  const { agreement } = catalogue(locale);
  if (daysPerMonth !== undefined) return agreement.perMonth(daysPerMonth);
  if (daysPerWeek === undefined) return agreement.unwritten;
  return weeks && weeks > 1 ? agreement.perWeeks(daysPerWeek, weeks) : agreement.perWeek(daysPerWeek);
}

/** `dal 1º gennaio 2027 al 31 dicembre 2027`; a text that is read in any year. */
export function termIn({ from, to, renewedTo }: Agreement, locale: Locale): string {
  const { agreement } = catalogue(locale);
  const first = formatDay(from, locale);
  const term = to ? agreement.fromTo(first, formatDay(to, locale)) : agreement.fromOn(first);
  return renewedTo ? `${term}, ${agreement.renewedTo(formatDay(renewedTo, locale))}` : term;
}

/** What the agreement says, line by line; what it does not say is left out. */
export function termsFacts(terms: Agreement, locale: Locale, bandName?: BandName): Facts {
  const { words, agreement } = catalogue(locale);
  const { weekdays = [], minPresencePerWeek, contactBands, places = [], restHours } = terms;
  const { labels } = agreement;
  const reason = terms.reason ?? terms.quantityReason ?? terms.eqDerogationReason;
  const facts: { label: string; value: string | undefined }[] = [
    { label: labels.term, value: termIn(terms, locale) },
    { label: labels.days, value: quantityIn(terms, locale) },
    {
      label: labels.weekdays,
      value: formatList(
        weekdays.map((weekday) => formatWeekday(weekday, locale)),
        locale,
      ),
    },
    {
      label: labels.presence,
      value: minPresencePerWeek === undefined ? undefined : agreement.presence(minPresencePerWeek),
    },
    { label: words.labels.bands(contactBands.length, bandName), value: formatBands(contactBands, locale) },
    { label: labels.places, value: places.join('; ') },
    { label: labels.rest, value: restHours === undefined ? undefined : agreement.rest(restHours) },
    { label: labels.reason, value: reason },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

/** How the agreement may be left, for each side: dates alone, whatever they come from. */
export function withdrawalFact({ firstDayAway, owner }: AgreementView, locale: Locale): Facts {
  const { agreement } = catalogue(locale);
  const last = (first: Parameters<typeof addDays>[0]) => formatDay(addDays(first, -1), locale);
  const { worker, administration } = firstDayAway;
  const sides = [
    worker && (owner ? agreement.youLeave(last(worker)) : agreement.workerLeaves(last(worker))),
    administration && agreement.administrationLeaves(last(administration)),
  ].filter((side) => side !== undefined);
  const value = sides.length > 0 ? sides.join('; ') : agreement.onlyJustified;
  return [{ label: agreement.labels.withdrawal, value }];
}
