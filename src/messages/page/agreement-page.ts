import { quantityIn, termIn } from '../agreement-parts.js';
import type { Locale } from '../card.js';
import { catalogue } from '../catalogue.js';
import { formatBands, formatDay } from '../format.js';
import { capital } from '../wording.js';
import { annexes } from './annexes.js';
import { clausesOf } from './clauses.js';
import type { AgreementDocument } from './document.js';
import { escaped, type Html, html, lines, list } from './html.js';
import { STYLE } from './style.js';
import { filled, type Template } from './template.js';
import { signatureTable, statusOf, valuesOf, weekdaysIn } from './values.js';

/** The whole page, from the organisation's own template or from the text that comes with the product. */
export function agreementPage(
  document: AgreementDocument,
  locale: Locale,
  template: Template | undefined,
): string {
  if (template?.whole) return filled(template, valuesOf(document, locale));
  const body = template ? filled(template, valuesOf(document, locale)) : builtIn(document, locale).text;
  return sheet(`${catalogue(locale).page.titles[document.kind]}: ${document.person.name}`, body, locale);
}

/** Behind an address that leads nowhere, whatever the reason. */
export function gonePage(locale: Locale): string {
  const { page } = catalogue(locale);
  return sheet(page.goneTitle, html`<h1>${page.goneTitle}</h1><p>${page.gone}</p>`.text, locale);
}

function sheet(title: string, body: string, locale: Locale): string {
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${STYLE}</style></head>`,
    `<body><main>${body}</main></body>`,
    '</html>',
    '',
  ].join('\n');
}

/** Clauses of the agreement's own, and under each what the act says, with its article. */
function builtIn(document: AgreementDocument, locale: Locale): Html {
  const { page } = catalogue(locale);
  const { kind, person, regulation, organisation } = document;
  const clauses = clausesOf(document, locale);
  const own = ownClauses(document, locale);
  const { parties: _, signatures: __, ...headings } = page.sections;
  const sections = Object.entries(headings)
    .map(([key, heading]) => ({
      heading,
      said: own[key as keyof typeof own],
      cited: key in clauses ? clauses[key as keyof typeof clauses] : [],
    }))
    .filter(({ said, cited }) => said.length + cited.length > 0)
    .map(
      ({ heading, said, cited }, index) =>
        html`<section><h2>${index + 2}. ${heading}</h2>${said.map((one) => html`<p>${one}</p>`)}${list(cited)}</section>`,
    );
  const employer = organisation || page.anEmployer;
  return html`<header><p class="organisation">${capital(employer)}</p><h1>${page.titles[kind]}</h1><p class="status">${statusOf(document, locale)}</p></header>
<section><h2>1. ${page.sections.parties}</h2><p>${page.between(employer, person.name, page.law[kind])} ${page.under(regulation.name, regulation.source)}</p>${particulars(document, locale)}</section>
${sections}
<section class="sign"><h2>${page.sections.signatures}</h2>${signatureTable(document, locale)}<p class="small">${page.nature}</p></section>
${annexes(document, locale)}
<footer class="small">${page.printed(formatDay(document.printedOn, locale))}</footer>`;
}

/** Who and what at a glance. */
function particulars(document: AgreementDocument, locale: Locale): Html {
  const { words, page, agreement } = catalogue(locale);
  const { person, terms, manager } = document;
  const rows: [string, string][] = [
    [words.labels.person, `${person.name}, ${page.roles[person.role]}`],
    [words.labels.unit, person.unit],
    ...(manager ? [[capital(agreement.parties.manager), manager] as [string, string]] : []),
    [agreement.labels.term, termIn(terms, locale)],
    [agreement.labels.days, quantityIn(terms, locale)],
  ];
  return html`<table class="particulars"><tbody>${rows.map(
    ([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`,
  )}</tbody></table>`;
}

type Own = Record<
  Exclude<keyof ReturnType<typeof catalogue>['page']['sections'], 'parties' | 'signatures'>,
  (string | Html)[]
>;

function ownClauses(document: AgreementDocument, locale: Locale): Own {
  const { page, agreement } = catalogue(locale);
  const { kind, terms, asked, objectives, person, regulation } = document;
  const agile = kind === 'agile';
  const reason = terms.reason ?? terms.quantityReason ?? terms.eqDerogationReason;
  const weekdays = weekdaysIn(document, locale);
  const { wholeWindow, called: bandName } = regulation.bands;
  const bands = formatBands(terms.contactBands, locale);
  const banded = agile && !wholeWindow?.roles.includes(person.role);
  const said = (label: string, value: string) => `${label}: ${value}.`;
  return {
    object: [
      page.object[kind],
      ...(asked ? [lines(page.activities(asked.activities))] : []),
      ...(objectives ? [lines(page.objectives(objectives))] : []),
    ],
    term: [said(agreement.labels.term, termIn(terms, locale))],
    days: [
      said(agreement.labels.days, quantityIn(terms, locale)),
      ...(weekdays ? [said(agreement.labels.weekdays, weekdays)] : []),
      ...(terms.minPresencePerWeek === undefined
        ? []
        : [said(agreement.labels.presence, agreement.presence(terms.minPresencePerWeek))]),
      ...(reason ? [lines(said(agreement.labels.reason, reason.replace(/\.$/, '')))] : []),
    ],
    places: [terms.places?.length ? page.places(terms.places.join('; ')) : page.anyPlace],
    tools: [...(asked ? [page.tools[asked.equipment]] : []), page.faults],
    hours: banded ? [bands ? page.bands(bands, bandName) : page.noBands(bandName)] : [],
    rest: agile
      ? [...(terms.restHours === undefined ? [] : [page.rest(terms.restHours)]), page.disconnection]
      : [],
    planning: [],
    treatment: [page.equality],
    safety: page.safety,
    data: page.data,
    control: page.control,
    withdrawal: [],
    duties: [],
  };
}
