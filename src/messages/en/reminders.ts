import type { Catalogue } from '../it/index.js';
import { bandWords } from './words.js';

export const reminders: Catalogue['reminders'] = {
  bandTitle: (name = 'contact') => `Reminder: ${bandWords[name]} band`,
  band: (date, from, to, name = 'contact') =>
    `Today, ${date}, you work remotely. Your ${bandWords[name]} band is from ${from} to ${to}.`,
  bandAdvice: 'In these hours those who work with you count on reaching you by phone and chat.',

  disconnectionTitle: 'Reminder: disconnection',
  disconnection: (closes) => `Your remote day closes at ${closes}: time to switch off.`,
  disconnectionRight: (opens) =>
    `Disconnection is your right: messages and e-mail can wait until ${opens} on the next working day.`,
};
