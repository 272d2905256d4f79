import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import type { BandReminderView } from './views.js';

/** REM-1. Says which hours, not that they are about to begin: after a permit the band has already begun. */
export function contactBandReminder({ dayId, date, band, bandName }: BandReminderView, locale: Locale): Card {
  const { reminders, changes } = catalogue(locale);
  const sentence = reminders.band(formatDate(date, locale), band.from, band.to, bandName);
  return {
    summary: sentence,
    title: reminders.bandTitle(bandName),
    text: [sentence, reminders.bandAdvice],
    buttons: [{ act: 'impediment', subject: dayId, label: changes.impediment }],
  };
}
