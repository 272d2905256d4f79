import type { Attachment } from '../../rules/facts.js';
import type { Locale } from '../card.js';
import { catalogue } from '../catalogue.js';
import { formatDay } from '../format.js';
import type { AgreementDocument } from './document.js';
import { type Html, html, lines, list } from './html.js';

/** The annexes that the act asks for, acknowledged by the person, and what was applied with. */
export function annexes(document: AgreementDocument, locale: Locale): Html {
  const { page } = catalogue(locale);
  const { attachments, asked } = document;
  const found = [
    ...attachments.map((key) => ({ name: page.annexes[key], body: attachment(key, document, locale) })),
    ...(asked ? [{ name: page.annexes.application, body: application(asked, locale) }] : []),
  ];
  return html`${found.map(
    ({ name, body }, index) =>
      html`<section class="annex"><h2>${page.annex(String.fromCharCode(65 + index), name)}</h2>${body}</section>`,
  )}`;
}

function attachment(key: Attachment, { person, acknowledgedOn }: AgreementDocument, locale: Locale): Html {
  const { page } = catalogue(locale);
  const { intro, items } = page.annexTexts[key];
  const say = key === 'workstation-declaration' ? page.declared : page.acknowledged;
  const seen = acknowledgedOn ? say(person.name, formatDay(acknowledgedOn, locale)) : page.notAcknowledged;
  return html`<p>${intro}</p>${list(items)}<p class="seen">${seen}</p>`;
}

function application(asked: NonNullable<AgreementDocument['asked']>, locale: Locale): Html {
  const { page, application: words } = catalogue(locale);
  return html`<dl><dt>${page.asked.activities}</dt><dd>${lines(asked.activities)}</dd><dt>${page.asked.places}</dt><dd>${asked.places.join('; ')}</dd><dt>${page.asked.equipment}</dt><dd>${words.equipment[asked.equipment]}</dd></dl>`;
}
