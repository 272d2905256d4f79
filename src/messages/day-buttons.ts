import type { Button, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dayButton } from './day-parts.js';
import { isLive } from './day-story.js';
import { formatDate } from './format.js';
import { moveButtons } from './move-story.js';
import { proposalOf } from './proposal.js';
import type { DayView } from './views.js';

/** What the person whose day it is may do now. Dates proposed or a move filed leave room only for giving the day up. */
export function ownButtons(view: DayView, locale: Locale): Button[] {
  const { words, changes } = catalogue(locale);
  const answers = answerButtons(view, locale);
  // a question that waits for an answer comes first
  const open = answers.length > 0 || view.swap !== undefined;
  const can = (act: Button['act']) => !open && view.can?.includes(act);
  const buttons = answers.length > 0 ? answers : moveButtons(view, locale);
  if (can('impediment')) buttons.push(dayButton(view, 'impediment', changes.impediment));
  if (can('permit')) buttons.push(dayButton(view, 'permit', words.buttons.permit));
  if (can('sick')) buttons.push(dayButton(view, 'sick', words.buttons.sick));
  // one button of that name: a move is taken back first, then the day may be given up
  const takesBack = buttons.some(({ act }) => act === 'swap-withdraw');
  if (isLive(view) && !takesBack) buttons.push(dayButton(view, 'cancel', words.buttons.cancel, 'danger'));
  return buttons;
}

/** One for each date proposed that can still be taken, and one for none. */
export function answerButtons(view: DayView, locale: Locale): Button[] {
  const proposal = proposalOf(view);
  if (!proposal || proposal.late) return [];
  const { take, keep } = catalogue(locale).changes;
  return [
    ...proposal.dates.map((date) => ({
      ...dayButton(view, 'alternative-accept', take(formatDate(date, locale, view.date))),
      value: date,
    })),
    dayButton(view, 'alternative-decline', keep),
  ];
}

/** What the other side may do about an approved day. */
export function theirButtons(view: DayView, locale: Locale): Button[] {
  const { changes } = catalogue(locale);
  const can = (act: Button['act']) => view.can?.includes(act);
  const buttons = moveButtons(view, locale);
  if (can('propose')) buttons.push(dayButton(view, 'propose', changes.propose));
  if (can('recall')) buttons.push(recallButton(view, locale));
  if (can('revoke')) buttons.push(dayButton(view, 'revoke', changes.revoke, 'danger'));
  return buttons;
}

export function recallButton(view: DayView, locale: Locale): Button {
  return dayButton(view, 'recall', catalogue(locale).changes.recall, 'danger');
}
