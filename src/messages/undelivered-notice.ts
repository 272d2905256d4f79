import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';

/** Why messages do not arrive, as far as an administrator can do something about it. */
export type UndeliveredView =
  | { cause: 'unreachable' | 'refused' | 'gave-up'; count: number }
  | { cause: 'locked-out'; platform: 'slack' | 'teams' };

const NAMES = { slack: 'Slack', teams: 'Teams' };

export function undeliveredNotice(view: UndeliveredView, locale: Locale): Card {
  const { delivery } = catalogue(locale);
  if (view.cause === 'locked-out') {
    const platform = NAMES[view.platform];
    const sentence = delivery.lockedOut(platform);
    const text = [sentence, delivery.lockedOutWaits(platform), delivery.whatToDo];
    return { summary: sentence, title: delivery.lockedOutTitle, text };
  }
  const sentence = delivery.failed(view.count);
  const text = [sentence, delivery.why[view.cause], delivery.whatToDo];
  return { summary: sentence, title: delivery.failedTitle, text };
}
