import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const settings: Catalogue['settings'] = {
  title: 'Your settings',
  summary: 'Language, reminders and morning summary',
  language: 'Language',
  languageOfChat: 'That of the chat',
  contactLead: 'Contact band reminder',
  disconnectionLead: 'Disconnection reminder',
  lead: {
    usual: (minutes) =>
      plural('en', minutes, {
        one: `As for everybody: ${minutes} minute before`,
        other: `As for everybody: ${minutes} minutes before`,
      }),
    none: 'None',
    atStart: 'At the exact time',
    before: (minutes) =>
      plural('en', minutes, { one: `${minutes} minute before`, other: `${minutes} minutes before` }),
  },
  dailySummary: 'Morning summary',
  dailySummaryHint: 'Each working day: who of your unit is remote and what waits for you.',
  status: 'Status on Slack',
  statusHint: (text) =>
    `On remote days, from the start to the end of the working window: “${text}”. If you show one of your own, it stays.`,
  save: 'Save',
  saved: 'Settings saved',
  savedText: 'They apply from now on.',
  open: 'Settings',
  on: 'On',
  off: 'Off',
};
