import type { Catalogue } from '../it/index.js';

export const reminders: Catalogue['reminders'] = {
  bandTitle: 'Reminder: contact band',
  band: (date, from, to) => `Today, ${date}, you work remotely. Your contact band is from ${from} to ${to}.`,
  bandAdvice: 'In these hours those who work with you count on reaching you by phone and chat.',

  disconnectionTitle: 'Reminder: disconnection',
  disconnection: (closes) => `Your remote day closes at ${closes}: time to switch off.`,
  disconnectionRight: (opens) =>
    `Disconnection is your right: messages and e-mail can wait until ${opens} on the next working day.`,
};
