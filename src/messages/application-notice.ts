import type { ApplicationView } from './agreement-views.js';
import { outcomeOf, titleOf } from './application-card.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatList } from './format.js';

/**
 * A short word about a step of an application, beside the card that stays. What it says is what holds now.
 * @returns null where the reader has nothing to hear
 */
export function applicationNotice(view: ApplicationView, locale: Locale): Card | null {
  const sentence = sentenceFor(view, locale);
  if (!sentence) return null;
  const { buttons } = catalogue(locale).application;
  const { id, version, state } = view;
  return {
    summary: sentence,
    title: titleOf(view, locale),
    text: [sentence],
    buttons:
      state === 'withdrawn' ? undefined : [{ act: 'agreement', subject: id, version, label: buttons.see }],
  };
}

function sentenceFor(view: ApplicationView, locale: Locale): string | undefined {
  const { notices } = catalogue(locale).application;
  const { state, capacity, person, last } = view;
  switch (state) {
    case 'submitted':
      return undefined;
    case 'assessed':
      return toSign(view, locale);
    case 'refused':
      return capacity.owner ? notices.refused(last.by) : notices.refusedTheirs(person.name);
    case 'withdrawn':
      return notices.retracted(person.name);
    case 'signed':
      return outcomeOf(view, locale);
  }
}

function toSign({ capacity, person, assessor, termsVersion }: ApplicationView, locale: Locale) {
  const { application, agreement } = catalogue(locale);
  const { notices } = application;
  // an application is made once, so its first terms are its second version
  const again = termsVersion > 2;
  if (capacity.owner && capacity.signs.length > 0) {
    const say = again ? notices.changed : notices.assessed;
    return say(assessor ?? application.office);
  }
  if (capacity.signs.length > 0) return (again ? notices.signAgain : notices.sign)(person.name);
  if (capacity.records.length === 0) return undefined;
  const parties = capacity.records.map((party) => agreement.parties[party]);
  return (again ? notices.paperAgain : notices.paper)(person.name, formatList(parties, locale));
}
