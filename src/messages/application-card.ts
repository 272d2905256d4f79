import { dateOf } from '../rules/zoned.js';
import { termsFacts } from './agreement-parts.js';
import type { ApplicationView, PartyView } from './agreement-views.js';
import type { Button, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { unlessEmpty } from './day-parts.js';
import { formatDay, formatMoment } from './format.js';
import { capital, clip } from './wording.js';

type Facts = NonNullable<Card['facts']>;

/** Long texts stand on the page; here they say what it is about. */
const SHOWN_OF_TEXT = 400;

/** The application as each of those concerned sees it, true until the agreement is signed and after. */
export function applicationCard(view: ApplicationView, locale: Locale): Card {
  const { application, agreement } = catalogue(locale);
  const title = titleOf(view, locale);
  const status = statusOf(view, locale);
  return {
    summary: `${title}. ${status.text}`,
    title,
    status,
    text: unlessEmpty(storyOf(view, locale)),
    facts: unlessEmpty([...personFacts(view, locale), ...contentFacts(view, locale)]),
    lists: view.terms
      ? [
          {
            heading: application.labels.signatures,
            items: view.parties.map((party) => signatureItem(party, locale)),
          },
        ]
      : undefined,
    buttons: unlessEmpty(buttonsOf(view, locale)),
    links: view.url && view.terms ? [{ label: agreement.buttons.open, url: view.url }] : undefined,
    footer: application.appliedOn(formatMoment(view.appliedAt, locale, dateOf(view.last.at))),
  };
}

/** In place of the form: that it went, and where the card is that stays true. */
export function applicationSent(view: ApplicationView, locale: Locale): Card {
  const { application, forms } = catalogue(locale);
  const text = [...storyOf(view, locale), forms.cardInChat(application.it)];
  return { summary: application.sent, title: application.sent, text };
}

export function titleOf(view: ApplicationView, locale: Locale): string {
  const { own, their } = catalogue(locale).application.title[view.purpose];
  return view.capacity.owner ? own : their(view.person.name);
}

function statusOf({ state, capacity }: ApplicationView, locale: Locale): NonNullable<Card['status']> {
  const { status } = catalogue(locale).application;
  switch (state) {
    case 'submitted':
      return capacity.assesses
        ? { text: status.toAssess, tone: 'warning' }
        : { text: status.submitted, tone: 'neutral' };
    case 'assessed':
      return capacity.signs.length > 0
        ? { text: status.toSign, tone: 'warning' }
        : { text: status.assessed, tone: 'neutral' };
    case 'signed':
      return { text: status.signed, tone: 'good' };
    case 'refused':
      return { text: status.refused, tone: 'bad' };
    case 'withdrawn':
      return { text: status.withdrawn, tone: 'neutral' };
  }
}

function storyOf(view: ApplicationView, locale: Locale): string[] {
  const { application } = catalogue(locale);
  const { state, capacity, assessor, last } = view;
  const when = formatMoment(last.at, locale, dateOf(last.at));
  switch (state) {
    case 'submitted':
      if (!capacity.owner) return [];
      return [assessor ? application.assessedBy(assessor) : application.assessedByHr];
    case 'assessed':
      return [
        ...(assessor && !capacity.assesses ? [application.proposed(assessor)] : []),
        capacity.signs.length > 0 ? application.readAndSign : application.othersSign,
      ];
    case 'signed':
      return [outcomeOf(view, locale)];
    case 'refused':
      return [application.refusedBy(last.by, when)];
    case 'withdrawn':
      return [application.withdrawnOn(when)];
  }
}

/** From when it holds, or how long it goes on, once all have signed. */
export function outcomeOf({ effectiveFrom, terms, purpose }: ApplicationView, locale: Locale): string {
  const { application } = catalogue(locale);
  if (purpose === 'renewal' && terms?.renewedTo)
    return application.extended(formatDay(terms.renewedTo, locale));
  if (!effectiveFrom) return application.status.signed;
  const later = terms !== undefined && effectiveFrom > terms.from;
  return (later ? application.inForceLater : application.inForce)(formatDay(effectiveFrom, locale));
}

function personFacts({ person, kind, capacity }: ApplicationView, locale: Locale): Facts {
  const { words, application } = catalogue(locale);
  return [
    ...(kind === 'remote' ? [{ label: words.labels.kind, value: application.remote }] : []),
    ...(capacity.owner
      ? []
      : [
          { label: words.labels.person, value: person.name },
          { label: words.labels.unit, value: person.unit },
        ]),
  ];
}

/** What is applied for; once there are terms, the terms. */
function contentFacts(view: ApplicationView, locale: Locale): Facts {
  const { words, application, agreement } = catalogue(locale);
  const { asked, objectives, terms, opinion, state, capacity } = view;
  const { labels } = application;
  const sees = capacity.owner || capacity.assesses || capacity.hr;
  const priorities = sees && asked.priorities.length > 0 ? application.priorities(asked.priorities) : '';
  const facts = [
    { label: words.labels.activities, value: clip(asked.activities, SHOWN_OF_TEXT) },
    { label: words.labels.objectives, value: clip(objectives, SHOWN_OF_TEXT) },
    ...(terms
      ? termsFacts(terms, locale, view.bandName)
      : [{ label: agreement.labels.places, value: asked.places.join('; ') }]),
    { label: labels.equipment, value: application.equipment[asked.equipment] },
    ...(terms ? [] : [{ label: labels.priorities, value: priorities }]),
    { label: words.labels.requestReason, value: terms ? '' : (asked.reason ?? '') },
    { label: labels.attachments, value: terms ? capital(attachmentsIn(view, locale)) : '' },
    { label: state === 'refused' ? labels.refusal : labels.opinion, value: sees ? (opinion ?? '') : '' },
  ];
  return facts.filter(({ value }) => value !== '');
}

function attachmentsIn({ attachments }: ApplicationView, locale: Locale): string {
  return attachments.length > 0 ? catalogue(locale).agreement.attachments(attachments) : '';
}

function signatureItem({ party, name, signed }: PartyView, locale: Locale) {
  const { application, agreement } = catalogue(locale);
  const as = agreement.parties[party];
  const text = name ? `${name}, ${as}` : capital(as);
  if (!signed) return { text, detail: name ? application.toSign : application.notInRegister };
  const day = formatDay(signed.on, locale);
  return { text, detail: signed.at ? application.signedOn(day) : application.signedOnPaper(day) };
}

function buttonsOf(view: ApplicationView, locale: Locale): Button[] {
  const { application } = catalogue(locale);
  const { id, version, state, capacity, termsVersion, agreementId } = view;
  const labels = application.buttons;
  const button = (act: Button['act'], label: string, more: Partial<Button> = {}): Button => ({
    ...{ act, subject: id, version, label },
    ...more,
  });
  const open = state === 'submitted' || state === 'assessed';
  const primary = { style: 'primary' } as const;
  return [
    ...(state === 'submitted' && capacity.assesses
      ? [
          button('agreement-assess', labels.assess, primary),
          button('agreement-refuse', labels.refuse, { style: 'danger' }),
        ]
      : []),
    ...(state === 'assessed' && capacity.signs.length > 0
      ? [
          // its answer has the link, which then stands in its place
          ...(view.url ? [] : [button('agreement', labels.read)]),
          button('agreement-sign', labels.sign, { ...primary, value: String(termsVersion) }),
        ]
      : []),
    ...(state === 'assessed' && capacity.records.length > 0
      ? [button('agreement-sign', labels.paper, { value: `${termsVersion} paper` })]
      : []),
    ...(state === 'assessed' && capacity.assesses ? [button('agreement-assess', labels.edit)] : []),
    ...(open && capacity.owner ? [button('withdraw', labels.retract)] : []),
    ...(agreementId ? [{ act: 'agreement' as const, subject: agreementId, label: labels.see }] : []),
  ];
}
