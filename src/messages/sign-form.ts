import { termsFacts } from './agreement-parts.js';
import type { SignFormView } from './agreement-views.js';
import type { Field, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDay, formatList } from './format.js';
import { typedFields } from './refused-form.js';

/** Ticked by whoever signs: that they have read it. */
export const READ = 'read';

/** The signature: terms above, what is declared below. Attachments are for the person whose agreement it is. */
export function signForm(view: SignFormView, locale: Locale): Form {
  const { words, application, agreement } = catalogue(locale);
  const { sign } = application;
  const { id, version, person, terms, termsVersion } = view.application;
  const parties = view.parties.map((party) => agreement.parties[party]);
  const starts = startIn(view, locale);
  return {
    title: sign.title,
    summary: sign.summary(person.name),
    notice: { tone: 'neutral', text: [sign.as(formatList(parties, locale)), ...starts, sign.nature] },
    facts: [
      { label: words.labels.person, value: person.name },
      ...(terms ? termsFacts(terms, locale, view.application.bandName) : []),
    ],
    fields: typedFields([declaration(view, locale)], view),
    submit: {
      ...{ act: 'agreement-sign-send', subject: id, version, value: String(termsVersion) },
      ...{ label: application.buttons.sign, style: 'primary' },
    },
    others: [{ act: 'agreement', subject: id, version, label: application.buttons.read }],
    dismiss: words.buttons.close,
  };
}

/** Where it holds later than it is written: the month after the last signature (Milano, art. 6.4). */
function startIn({ application }: SignFormView, locale: Locale): string[] {
  const { startsIfSigned, terms, purpose } = application;
  const extended = purpose === 'renewal' && terms?.renewedTo;
  if (!startsIfSigned || !terms || extended || startsIfSigned <= terms.from) return [];
  return [catalogue(locale).application.sign.startsLater(formatDay(startsIfSigned, locale))];
}

function declaration({ application: { attachments }, parties }: SignFormView, locale: Locale): Field {
  const { sign } = catalogue(locale).application;
  if (!parties.includes('employee') || attachments.length === 0) {
    return { name: 'declared', label: sign.read, kind: 'toggle', required: true };
  }
  return {
    ...{ name: 'declared', label: sign.declared, kind: 'choices', required: true, hint: sign.all },
    options: [
      { value: READ, label: sign.read },
      ...attachments.map((key) => ({ value: key, label: sign.attachments[key] })),
    ],
  };
}

/** The personnel office records who signed on paper, and when. */
export function paperForm(view: SignFormView, locale: Locale): Form {
  const { words, application, agreement } = catalogue(locale);
  const { paper } = application;
  const { id, version, person, termsVersion } = view.application;
  const fields: Field[] = [
    {
      ...{ name: 'chosen', label: paper.who, kind: 'choice', required: true },
      options: view.parties.map((party) => ({ value: party, label: agreement.parties[party] })),
    },
    { name: 'date', label: paper.on, kind: 'date', required: true },
  ];
  return {
    title: paper.title,
    summary: paper.summary(person.name),
    facts: [{ label: words.labels.person, value: person.name }],
    fields: typedFields(fields, view),
    submit: {
      ...{ act: 'agreement-sign-send', subject: id, version, value: `${termsVersion} paper` },
      ...{ label: paper.submit, style: 'primary' },
    },
    others: [{ act: 'show', subject: id, version, label: words.buttons.back }],
    dismiss: words.buttons.close,
  };
}
