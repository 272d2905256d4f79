import { dateOf } from '../rules/zoned.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { changesFacts } from './changes-story.js';
import { answerButtons } from './day-buttons.js';
import { unlessEmpty } from './day-parts.js';
import { dateIn, deciderOf, kindIn } from './day-story.js';
import { formatDate } from './format.js';
import { noticeCard } from './notice-card.js';
import { keptAt, proposalOf } from './proposal.js';
import type { DayView } from './views.js';

/** To the worker: other dates are proposed, with a button each; then what came of it. */
export function alternativesNotice(view: DayView, locale: Locale): Card {
  const { changes } = catalogue(locale);
  const [date, kind] = [dateIn(view, locale), kindIn(view, locale)];
  const proposal = proposalOf(view);
  if (!proposal || proposal.late) return noticeCard(view, locale, whatCameOfIt(view, locale));
  const { made } = proposal;
  const sentence = made
    ? changes.proposed(deciderOf(made, locale, 'asker'), date, kind)
    : changes.proposedAnonymous(date, kind);
  return {
    ...noticeCard(view, locale, sentence, changes.stands),
    title: changes.noticeTitle(date),
    facts: unlessEmpty(changesFacts(view, locale)),
    buttons: answerButtons(view, locale),
  };
}

function whatCameOfIt(view: DayView, locale: Locale): string {
  const { changes, days, words } = catalogue(locale);
  const date = dateIn(view, locale);
  if (view.state === 'swapped' && view.movedTo) {
    return changes.took(formatDate(view.movedTo, locale, dateOf(view.requestedAt)), date);
  }
  if (proposalOf(view)?.late) return changes.late(date);
  if (keptAt(view)) return changes.kept(date);
  return days.notices.anyState(date, words.states[view.state], kindIn(view, locale));
}
