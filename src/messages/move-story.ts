import { dateOf } from '../rules/zoned.js';
import type { Button, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { dayButton } from './day-parts.js';
import { dateIn, deciderOf, isLive, type Reader } from './day-story.js';
import { formatDate } from './format.js';
import type { DayView, OpenSwap } from './views.js';

/** A move that waits for the other side, on the cards of both. */
export function moveStory(view: DayView, locale: Locale, reader: Reader): string[] {
  const { swap } = view;
  if (!swap || !isLive(view)) return [];
  const { moves } = catalogue(locale);
  const [to, until, by] = [movedToIn(view, locale), untilIn(view, locale), filedBy(view, locale)];
  if (swap.by === 'employee') {
    const approver = swap.putTo ?? view.approver ?? moves.otherSide;
    return reader === 'asker'
      ? [moves.youAsked(to, approver, until), ...takeBackHint(view, locale)]
      : [moves.theyAsk(by, to, until)];
  }
  return reader === 'asker'
    ? [moves.theyAsk(by, to, until)]
    : [moves.someoneAsked(by, to, view.person.name, until), ...takeBackHint(view, locale)];
}

/** The button bears the word that otherwise cancels the day. */
function takeBackHint(view: DayView, locale: Locale): string[] {
  return view.can?.includes('swap-withdraw') ? [catalogue(locale).moves.takeBackHint] : [];
}

export function moveFacts(view: DayView, locale: Locale): NonNullable<Card['facts']> {
  const reason = isLive(view) ? view.swap?.filed?.reason : undefined;
  return reason ? [{ label: catalogue(locale).moves.reason, value: reason }] : [];
}

/** Asking for a move, taking one back or answering one; the date that is meant goes with the press. */
export function moveButtons(view: DayView, locale: Locale): Button[] {
  const { words, moves } = catalogue(locale);
  const value = view.swap?.to;
  const can = (act: Button['act']) => view.can?.includes(act);
  const buttons: Button[] = [];
  if (can('swap-confirm')) {
    buttons.push({ ...dayButton(view, 'swap-confirm', words.buttons.confirm, 'primary'), value });
  }
  if (can('swap-decline')) buttons.push({ ...dayButton(view, 'swap-decline', moves.decline), value });
  if (can('swap')) buttons.push(dayButton(view, 'swap', words.buttons.move));
  if (can('swap-withdraw'))
    buttons.push({ ...dayButton(view, 'swap-withdraw', words.buttons.cancel), value });
  return buttons;
}

/** An absence recorded after the day began leaves it as it is (R6); why somebody is away is said to nobody. */
export function awayStory({ away, state }: DayView, locale: Locale, reader: Reader): string[] {
  if (!away || state !== 'approved') return [];
  const { youWereAway, theyWereAway } = catalogue(locale).absences;
  return [reader === 'asker' ? youWereAway : theyWereAway];
}

/** Who filed the move, by name. */
export function filedBy(view: DayView, locale: Locale): string {
  const { swap, person, approver } = view;
  if (swap?.filed) return deciderOf(swap.filed, locale);
  return (swap?.by === 'employee' ? person.name : approver) ?? catalogue(locale).moves.otherSide;
}

/** The date it is to be moved to, in words. */
export function movedToIn(view: DayView, locale: Locale): string {
  return formatDate(view.swap?.to ?? view.date, locale, dateOf(view.requestedAt));
}

/** `le 20:00 di martedì 8 dicembre`. */
export function untilIn(view: DayView, locale: Locale): string {
  return view.swap?.until ? deadlineIn(view.swap.until, view, locale) : dateIn(view, locale);
}

export function deadlineIn(
  { on, at }: NonNullable<OpenSwap['until']>,
  view: Pick<DayView, 'requestedAt'>,
  locale: Locale,
): string {
  return catalogue(locale).moves.until(formatDate(on, locale, dateOf(view.requestedAt)), at);
}
