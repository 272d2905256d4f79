import type { Catalogue } from '../it/index.js';
import { capital, plural } from '../wording.js';

export const report: Catalogue['report'] = {
  title: 'Monthly report',
  summary: (month) => `Report on the activities of ${month}`,
  text: 'What was done',
  hint: (name) => `${name} reads it. You can change it until you send it.`,
  hintNobody: 'You can change it until you send it.',
  line: (date, activities) => `${date}: ${activities}`,
  withObjectives: (activities, objectives) => `${activities} (objectives: ${objectives})`,
  send: 'Send',
  save: 'Save the draft',

  sent: 'Report sent',
  sentTo: (month, name) => `The report of ${month} has gone to ${name}.`,
  saved: 'Draft saved',
  savedNote: (month) => `The report of ${month} has not been sent yet: you find it with “report”.`,
  alreadySent: (month, when) => `The report of ${month} was already sent ${when}.`,
  notAsked: 'Your regulation asks for no monthly report.',
  nothing: (when) => `${capital(when)} you have no remote days: no report is needed.`,
  noReader:
    'The report was not sent: the staff list does not say who should receive it. Tell the personnel office.',

  cardTitle: (name, month) => `Report of ${name}, ${month}`,
  sentOn: (when) => `Sent ${when}`,
  days: (count) => plural('en', count, { one: `${count} remote day`, other: `${count} remote days` }),

  reminderTitle: 'Reminder: monthly report',
  reminder: (when, count) =>
    plural('en', count, {
      one: `${capital(when)} you had ${count} remote day: the report on it is missing.`,
      other: `${capital(when)} you had ${count} remote days: the report on them is missing.`,
    }),
  write: 'Write the report',
};
