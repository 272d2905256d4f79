import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

const days = (count: number) => plural('en', count, { one: `${count} day`, other: `${count} days` });

export const grants: Catalogue['grants'] = {
  notYourPeople: (name) => `The days of ${name} are not yours to set.`,
  directorMay: (act, name, source) => `It is not for you to ${act}: ${name} may (${source}).`,
  notYours: (act, source) => `It is not for you to ${act} (${source}).`,
  refused: 'It can’t be done like this.',
  who: 'For whom',
  month: 'Month',
  again: 'Somebody else',

  extendTitle: 'Days of a month',
  extendSummary: 'Another number of days for one month',
  extendIntro: (article) =>
    `For one month you set another number than that of the agreement, higher or lower (${article}).`,
  number: 'Days in the month',
  extended: (name, count, when) => `${name}: ${days(count)} ${when}`,
  before: (count) => `${count} before`,
  told: (name) => `${name} will be notified.`,

  derogationTitle: 'More days for a time',
  derogationSummary: 'More days a week for a time',
  derogationIntro: 'You grant more days a week for a time.',
  article: 'By',
  articleOf: (article) => `Article ${article}`,
  from: 'First day',
  until: 'Last day',
  perWeek: 'Days a week',
  derogated: (name, count, from, until) => `${name}: up to ${days(count)} a week, ${from} to ${until}`,

  bankTitle: 'Bank of days',
  bankSummary: (unit) => `Bank of days: ${unit}`,
  bankHolds: (available, drawn) => `${available} available, ${drawn} asked for or granted`,
  bankEmpty: (when) => `empty ${when}`,
  what: 'What do you want to do',
  set: 'Set how many days the bank holds',
  give: 'Record days given by somebody',
  giver: 'Who gives',
  giverHint: 'Only where somebody gives days: for that month they lose them. Full name, or e-mail.',
  bankNumber: 'Days',
  bankSet: (count, when) => `The bank holds ${days(count)} ${when}`,
  given: (name, count, when) => `${name} gives ${days(count)} ${when}`,
  queue: 'Requests to decide',

  numberWrong: (least, most) => `Write a whole number from ${least} to ${most}.`,
  notMore: (agreed) => `The agreement grants ${agreed} a week already: a derogation grants more.`,
  dateWrong: 'Choose a date, from today on.',
  untilWrong: 'The last day comes before the first.',
  choose: 'Choose one.',

  notices: {
    title: 'Your days',
    extension: (by, count, when) => `${by} set ${days(count)} of remote work for you ${when}.`,
    gift: (by, given, left, when) =>
      `${by} put ${days(given)} you don’t use ${when} into the bank of days: you have ${left} left.`,
    derogation: (by, count, from, until, article) =>
      `${by} granted you up to ${days(count)} of remote work a week, from ${from} to ${until} (article ${article}).`,
  },
};
