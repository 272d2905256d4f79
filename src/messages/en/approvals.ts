import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const approvals: Catalogue['approvals'] = {
  decides: (name) => `${name} decides.`,
  decidesAlso: (name, delegates) => `${name} decides, and so may, by delegation, ${delegates}.`,
  decidesUntilAlso: (name, until, delegate) => `${name} decides; until ${until} ${delegate} may as well.`,
  delegateUntil: (name, until) => `${name} (until ${until})`,
  decidesInstead: (delegates, name) => `${delegates} decides, by delegation: ${name} is not available today.`,
  superiorInstead: (superior, name) => `${superior} decides: ${name} was not available.`,
  superiorToo: (superior, since) =>
    `Since ${since} ${superior} may decide as well, because the request had been waiting for a long time.`,

  notAnyMore: 'This is no longer yours to decide.',

  office: (name) => `${name} (personnel office)`,
  onYourBehalf: (by) => `${by}, on your behalf,`,
  enteredForYou: (by) => `Entered by ${by} on your behalf.`,
  enteredFor: (by, name) => `Entered by ${by} on behalf of ${name}.`,
  officeCancelled: (by, name, date, kind) =>
    `${by} cancelled, on behalf of ${name}, the ${kind} on ${date}. There is nothing for you to do.`,

  waitingTitle: 'Requests waiting',
  waiting: (count) =>
    plural('en', count, {
      one: `${count} request is waiting for you to decide.`,
      other: `${count} requests are waiting for you to decide.`,
    }),
  waitingOn: (date, names) => `${date}: ${names}.`,
  waitingNearest: (date, names) => `The nearest: ${date}, ${names}.`,
  lastCallTitle: 'To decide today',
  lastCall: (count) =>
    plural('en', count, {
      one: `${count} day is about to begin without a decision of yours.`,
      other: `${count} days are about to begin without a decision of yours.`,
    }),
  lastCallWhy: 'A request not decided before the day begins is not valid and can no longer be decided.',
  callTitle: 'Waiting for your answer',
  asksYou: (name, what) => `${name} is waiting for your answer: ${what}.`,
  moveCall: (until) => `Without an answer by ${until} the move lapses and the day stays as it is.`,
  permitCall: (until) => `Without an answer before ${until} the permit is not valid.`,
  openQueue: 'See the requests',

  passedOn: (superior, date) =>
    `Your request for ${date} had been waiting for a long time: now ${superior} may decide as well.`,
  undecidedYet: (date) => `Your request for ${date} has no answer yet.`,
  undecidedHint: (approver) =>
    `Without a decision before it begins, the day is not valid. You may ask ${approver}; if no answer comes, work in the office.`,
  undecidedHintNobody:
    'Without a decision before it begins, the day is not valid: if no answer comes, work in the office.',

  lapsedTitle: 'Requests that expired',
  lapsed: (count, date) =>
    plural('en', count, {
      one: `${count} request for ${date} has expired: nobody decided before the day began.`,
      other: `${count} requests for ${date} have expired: nobody decided before the day began.`,
    }),
  lapsedWho: (names) => `Waiting for an answer: ${names}. They have been told that the day is not valid.`,
};
