import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const problems: Catalogue['problems'] = {
  failed: 'That was not possible',
  note: 'Note',

  unknownPerson: 'You are not in the staff list. Ask the personnel office to check your e-mail address.',
  unknownCommand: (text) => `“${text}” is not a known command. Write “help” to see what you can ask.`,
  dateNotUnderstood: (text) =>
    `The date “${text}” is not clear. Write it like this, for example: tomorrow, Thursday, 3 December, 3/12.`,
  dateAmbiguous: (text) => `“${text}” may mean different dates. Write day and month, for example 3 December.`,
  dateWhich: (text, choice) => `“${text}” may mean ${choice}. Which day do you mean?`,
  dateLikely: (text, likely) => `By “${text}” do you mean ${likely}?`,
  dateImpossible: (text) => `“${text}” is not in the calendar.`,
  whichDate: 'Which day do you mean?',
  noDates: 'Write the dates, or choose weekdays and a period.',
  tooManyDates: (count, limit) =>
    `These are ${count} dates: a plan holds ${limit} at most. Split them into several plans.`,
  programmeGone:
    'This plan can’t be found any more: what is not sent is kept for a week. You can make a new one.',
  programmeNotYours: 'This plan is not yours, and not yours to decide.',
  programmeDecided: 'No day of this plan is left to be decided.',
  daysBetween: (count, first, last) =>
    plural('en', count, { one: `${count} day, ${first}`, other: `${count} days (from ${first} to ${last})` }),
  fieldRequired: 'This field is required.',
  tooLong: (limit: number) => `At most ${limit} characters.`,
  regulationMissing: (date) => `There is no regulation for ${date} yet: ask the personnel office.`,
  approverMissing:
    'The request was not sent: the staff list does not say who decides your days. Tell the personnel office.',
  approverUnreachable: (approver) =>
    `The request was not sent: ${approver} can’t be reached in chat. One message from them to the bot is enough, then try again.`,
  notYours: 'This day is not yours, and not yours to decide.',
  ownRequest: 'You can’t decide your own request: somebody else has to.',
  gone: 'This day can’t be found any more. Write “balance” to see your next days.',
  notBooked: (date: string) => `You have no approved day on ${date}.`,
  noneBooked: 'You have no approved days ahead.',
  whichDay: 'Which day?',
  pastDate: 'Choose a day from today on.',
  backToFront: 'The end must come after the beginning.',
  awayAlready: (span: string) => `You are already down as absent ${span}: choose other days.`,
  noDaysCovered:
    'You have no remote days then: report the absence in the usual way, nothing more is needed here.',
  absenceGone: 'This absence cannot be found any more.',
  absenceOver: 'This absence is over: to correct it, contact the personnel office.',
  permitGone: 'This permit cannot be found any more.',
  permitNotYours: 'This permit is not yours to decide.',
  permitNotOwn: 'Only who asked for the permit can cancel it.',
  permitDecided: 'This permit has already been decided.',
  permitOverlaps: (from: string, to: string) =>
    `There is already a permit from ${from} to ${to} on this day.`,
  already: (date, done, when) => `${date} was already ${done} ${when}.`,
  alreadyBy: (date, done, by, when) => `${date} was already ${done} by ${by} ${when}.`,
  done: {
    pending: 'requested',
    approved: 'approved',
    rejected: 'rejected',
    cancelled: 'cancelled',
    revoked: 'revoked',
    recalled: 'ended with a recall to the office',
    swapped: 'moved',
    suspended: 'suspended',
  },
  begun: (date) => `${date} is past or has already begun: it can no longer be changed.`,
  unreadablePress: 'I can’t read what you sent, so nothing has happened. Please type the command again.',
  repeated: 'Already done: this action was recorded before.',
  answeredPrivately: 'I have answered you in private.',
  openPrivateChat: 'I answer in private only: add Giornate to your apps and write to me there.',
  noAccount: 'I don’t recognise you: write to me from your work account.',
  wrongTenant: 'This bot serves another organisation.',
  cannotAsk: 'You can’t request remote days for now',
  tryAgain: (id) =>
    `The chat platform did not answer. Try again shortly; if it happens again, give the code ${id} to whoever runs the bot.`,
  busy: 'Working on it: the answer follows shortly.',
  fault: (id) =>
    `Something did not work, and it is not your fault. Try again; if it happens again, give the code ${id} to whoever runs the bot.`,
};
