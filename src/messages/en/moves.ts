import type { Catalogue } from '../it/index.js';

export const moves: Catalogue['moves'] = {
  formTitle: 'Move the day',
  formSummary: (date) => `To which day should the one on ${date} move?`,
  deadline: (time) => `To be asked and confirmed by ${time} on the day before the earlier of the two dates.`,
  possible: 'Possible days',
  dateBy: (date, until) => `${date} (by ${until})`,
  until: (date, time) => `${time} on ${date}`,
  moveTo: (date) => `Move to ${date}`,
  newDate: 'New date',
  readBy: (name) => `${name} will read it.`,
  refused: 'The move can’t be requested like this.',

  sent: (who, until, date) =>
    `Sent to ${who}: it has to be confirmed by ${until}. Until then ${date} stands.`,
  readsLater: (who, when) => `${who} will read it ${when}.`,
  readsTooLate: (who, when) =>
    `${who} will only read it ${when}, when the time is over: better to talk to them first.`,

  youAsked: (to, who, until) =>
    `You asked to move it to ${to}. ${who} has to confirm by ${until}: until then this date stands.`,
  someoneAsked: (by, to, who, until) =>
    `${by} asked to move it to ${to}. ${who} has to confirm by ${until}: until then this date stands.`,
  theyAsk: (by, to, until) =>
    `${by} asks to move it to ${to}. Answer by ${until}, or else it stays as it is.`,
  takeBackHint: '“Cancel” takes the move back: the day stays as it is.',
  otherSide: 'The other side',
  reason: 'Reason for the move',
  decline: 'Decline the move',

  requestTitle: (by) => `${by} asks to move a day`,
  requestSummary: (by, from, to, until) =>
    `${by} asks to move a day from ${from} to ${to}. Answer by ${until}.`,
  from: 'From',
  to: 'To',
  closedTitle: 'Move closed',
  ended: {
    confirmed: 'Confirmed',
    declined: 'Declined',
    withdrawn: 'Cancelled',
    lapsed: 'Lapsed',
    replaced: 'Replaced',
    off: 'No answer needed any more',
  },
  outcome: {
    confirmed: (when, by) => (by ? `Confirmed by ${by} ${when}.` : `Confirmed ${when}.`),
    declined: (when, by) => (by ? `Declined by ${by} ${when}.` : `Declined ${when}.`),
    withdrawn: (when, by) => (by ? `Cancelled by ${by} ${when}.` : `Cancelled ${when}.`),
    replaced: (when) => `Replaced by another request to move the day, made ${when}.`,
  },
  unconfirmed: 'It was not confirmed in time.',
  stays: (from) => `The day stays on ${from}.`,

  declined: (by, from, to) =>
    `${by} did not confirm the move from ${from} to ${to}: the day stays on ${from}.`,
  lapsed: (from, to, until) =>
    `The move from ${from} to ${to} has lapsed: it was not confirmed by ${until}. The day stays on ${from}.`,
  lapsedOf: (name, from, to, until) =>
    `The move asked for ${name}, from ${from} to ${to}, has lapsed: it was not confirmed by ${until}. The day stays on ${from}.`,

  cancelInstead: 'You can cancel the day and ask for another one.',
};
