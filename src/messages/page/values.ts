import { addDays } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { quantityIn, termIn } from '../agreement-parts.js';
import type { PartyView } from '../agreement-views.js';
import type { Locale } from '../card.js';
import { catalogue } from '../catalogue.js';
import { formatBands, formatDay, formatList, formatMoment, formatWeekday } from '../format.js';
import { capital } from '../wording.js';
import { annexes } from './annexes.js';
import { clausesOf } from './clauses.js';
import type { AgreementDocument } from './document.js';
import { type Html, html, lines, list } from './html.js';
import type { Values } from './template.js';

/** Where a value is empty. */
const NOTHING = html`—`;

/** Every placeholder of a template, each as HTML that was made from escaped texts. */
export function valuesOf(document: AgreementDocument, locale: Locale): Values {
  const { page, agreement, application } = catalogue(locale);
  const { terms, person, regulation, asked, objectives, manager, kind } = document;
  const clauses = clausesOf(document, locale);
  const { days, hours, rest, planning, treatment, withdrawal, duties } = clauses;
  const text = (value: string | undefined): Html => (value ? html`${value}` : NOTHING);
  const long = (value: string | undefined): Html => (value ? lines(value) : NOTHING);
  const end = terms.renewedTo ?? terms.to;
  return {
    organisation: text(document.organisation || capital(page.anEmployer)),
    regulation: text(regulation.name),
    source: text(regulation.source),
    title: text(page.titles[kind]),
    status: text(statusOf(document, locale)),
    person: text(person.name),
    role: text(page.roles[person.role]),
    unit: text(person.unit),
    manager: text(manager),
    activities: long(asked?.activities),
    objectives: long(objectives),
    term: text(termIn(terms, locale)),
    from: text(formatDay(terms.from, locale)),
    to: text(end ? formatDay(end, locale) : undefined),
    days: text(quantityIn(terms, locale)),
    weekdays: text(weekdaysIn(document, locale)),
    presence: text(
      terms.minPresencePerWeek === undefined ? undefined : agreement.presence(terms.minPresencePerWeek),
    ),
    places: text(terms.places?.join('; ')),
    equipment: text(asked && application.equipment[asked.equipment]),
    bands: text(formatBands(terms.contactBands, locale)),
    window: text(kind === 'agile' ? `${regulation.window.opens}–${regulation.window.closes}` : undefined),
    rest: text(terms.restHours === undefined ? undefined : agreement.rest(terms.restHours)),
    reason: long(terms.reason ?? terms.quantityReason ?? terms.eqDerogationReason),
    withdrawal: list(withdrawal),
    rules: list([...days, ...hours, ...rest, ...planning, ...treatment]),
    duties: list(duties),
    signatures: signatureTable(document, locale),
    annexes: annexes(document, locale),
    date: text(formatDay(document.printedOn, locale)),
  };
}

export function statusOf({ state, starts, terms }: AgreementDocument, locale: Locale): string {
  const { status } = catalogue(locale).page;
  if (terms.withdrawnFrom) return status.left(formatDay(addDays(terms.withdrawnFrom, -1), locale));
  return state === 'signed' && starts ? status.signed(formatDay(starts, locale)) : status.draft;
}

export function weekdaysIn({ terms }: AgreementDocument, locale: Locale): string {
  return formatList(
    (terms.weekdays ?? []).map((weekday) => formatWeekday(weekday, locale)),
    locale,
  );
}

export function signatureTable({ parties }: AgreementDocument, locale: Locale): Html {
  const { page, agreement } = catalogue(locale);
  const { signatures } = page;
  const rows = parties.map(({ party, name, signed }) => {
    const how = signed ? howSigned(signed, locale) : page.toSign;
    const space = signed ? html`` : html` class="to-sign"`;
    return html`<tr><th scope="row">${capital(agreement.parties[party])}</th><td>${name ?? NOTHING}</td><td${space}>${how}</td></tr>`;
  });
  return html`<table class="signatures"><thead><tr><th scope="col">${signatures.party}</th><th scope="col">${signatures.name}</th><th scope="col">${signatures.signature}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function howSigned({ on, at, elsewhere }: NonNullable<PartyView['signed']>, locale: Locale): string {
  const { page } = catalogue(locale);
  if (at) return page.signed(formatMoment(at, locale, longAgo(at)));
  return (elsewhere ? page.signedElsewhere : page.signedOnPaper)(formatDay(on, locale));
}

/** In a text that is read in any year, the year is written. */
function longAgo(instant: Date) {
  return addDays(dateOf(instant), -400);
}
