import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const absences: Catalogue['absences'] = {
  formTitle: 'Sick leave',
  formSummary: 'From when to when you are off sick',
  discretion: 'Whoever decides on your days will only read that you are absent, not why.',
  duties: (source) => `Notice and certificate are as usual, as when you work in the office (${source}).`,
  firstDay: 'First day',
  lastDay: 'Last day',
  lastDayHint: 'Include the days you would have worked in the office.',
  yourDays: 'Your next days',
  moreDays: (count) => plural('en', count, { one: 'one more', other: `${count} more` }),
  standIns:
    'While you are away, requests that wait for you go to whoever holds your delegation or to the superior.',

  recorded: 'Absence recorded',
  cardTitle: 'Your absence',
  youAreAway: (span) => `You are absent ${span}.`,
  days: 'Remote days',
  suspended: 'suspended, does not count in the quota',
  withdrawn: 'request withdrawn',
  used: 'had already begun, counts in the quota',
  undo: 'Cancel the absence',
  openTitle: 'Your absences',
  another: 'Another absence',
  makeRoom: 'Once you cancel another day of the same period, you can cancel the absence.',
  askOffice: 'To have the absence corrected, turn to the personnel office.',
  undone: 'Cancelled',
  undoneText: 'The absence has been cancelled: your days are as they were before.',
  undoneAt: (when) => `Cancelled by you ${when}: your days are as they were before.`,

  noticeTitle: 'Absence',
  theyAreAway: (name, span) => `${name} is absent ${span}.`,
  nothingToDo: 'There is nothing for you to do.',
  theyAreNot: (name, span) =>
    `The absence of ${name}, ${span}, has been cancelled: the remote days are as they were before.`,

  youWereAway: 'You are down as absent: the day had already begun and counts in the quota.',
  theyWereAway: 'An absence for the whole day is recorded.',
};
