import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

const requests = (count: number) =>
  plural('en', count, { one: `${count} request`, other: `${count} requests` });

export const queue: Catalogue['queue'] = {
  title: 'To decide',
  count: (count) => `${requests(count)} to decide`,
  countOf: (count, total, when) => `${when}: ${requests(count)} out of ${total}`,
  empty: 'Nothing to decide: everything is done.',
  emptyOn: (when, total) => `${when}: no requests. ${total} waiting in all.`,
  between: (from, to) => `From ${from} to ${to}`,
  questions: 'Moves and permits, to decide one by one',
  move: (from, to) => `from ${from} to ${to}`,
  permit: (hours) => `hourly permit ${hours}`,
  answerBy: (until) => `by ${until}`,
  answerBefore: (until) => `before ${until}`,
  moreQuestions: (count) =>
    plural('en', count, { one: 'And one more after these.', other: `And ${count} more after these.` }),
  oldestFirst: 'Oldest first',
  fromBank: 'From the bank of days',
  busyDays: 'Several requests for one day',
  requests,

  notes: {
    'short-notice': 'short notice',
    derogation: 'exception asked for',
    warning: 'with warnings',
  },
  criterion: 'with a priority criterion',
  noCriterion: 'without a priority criterion',
  standIn: (manager) => `in place of ${manager}`,
  remote: (count, size) => `${count} of ${size} remote`,
  others: (count) =>
    plural('en', count, {
      one: `${count} other request that day`,
      other: `${count} other requests that day`,
    }),
  connections: (count) =>
    count === 0
      ? 'no VPN connection left'
      : plural('en', count, {
          one: `${count} VPN connection left`,
          other: `${count} VPN connections left`,
        }),

  rivals: (count) => `Other requests for the same day: ${count}`,
  outOf: (count, all) => `${count} out of ${all}`,
  connectionsLabel: 'VPN connections left',

  buttons: {
    choose: 'Decide several',
    back: 'Back to the queue',
    more: (count) => plural('en', count, { one: 'The last one', other: `${count} more` }),
    all: (count) => `All (${count})`,
    thisWeek: (count) => `This week (${count})`,
    nextWeek: (count) => `Next week (${count})`,
  },

  chooseTitle: 'Decide several requests',
  chooseSummary: (count) => `Decide several requests together: ${count} waiting`,
  chosen: 'Requests',
  chosenHint: 'Those without a flag (⚠) are already chosen.',
  chosenMore: (count) =>
    plural('en', count, { one: 'One more comes after these.', other: `${count} more come after these.` }),
  noneChosen: 'Choose at least one request.',
  verdict: 'Decision',
  reasonHint: 'Needed to reject: whoever asked will read it.',
  next: 'Continue',

  confirm: {
    approve: (count) => `Approve ${requests(count)}?`,
    reject: (count) => `Reject ${requests(count)}?`,
  },
  eachAlone: 'The rules are checked again for each one; whoever asked gets the answer in chat.',
  gone: (count) =>
    plural('en', count, {
      one: 'One of the requests is no longer waiting: it was left out.',
      other: `${count} of the requests are no longer waiting: they were left out.`,
    }),
  nothingLeft: 'The requests you chose are no longer waiting.',
  choiceGone: 'This choice is no longer valid. Open it again from the queue.',
  tooFew: (date, unit, present, required) =>
    `${date}: ${plural('en', present, { one: `${present} person`, other: `${present} people` })} would be left in the office, ${required} needed (${unit}).`,
  tooFewConnections: (date, chosen, left) =>
    `${date}: ${requests(chosen)} for ${plural('en', left, { one: `${left} free VPN connection`, other: `${left} free VPN connections` })}.`,

  done: {
    approve: (count, total) => `Approved: ${count} out of ${requests(total)}`,
    reject: (count, total) => `Rejected: ${count} out of ${requests(total)}`,
  },
  decided: { approve: 'Approved', reject: 'Rejected' },
  notDecided: 'Not decided',
};
