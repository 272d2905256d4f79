import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import type { DisconnectionReminderView } from './views.js';

/** REM-2. */
export function disconnectionReminder({ closes, opens }: DisconnectionReminderView, locale: Locale): Card {
  const { reminders } = catalogue(locale);
  const sentence = reminders.disconnection(closes);
  return {
    summary: sentence,
    title: reminders.disconnectionTitle,
    text: [sentence, reminders.disconnectionRight(opens)],
  };
}
