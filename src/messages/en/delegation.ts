import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const delegation: Catalogue['delegation'] = {
  title: 'Delegations',
  given: 'Delegations you gave',
  held: 'Delegations you received',
  below: 'Delegations given by those who report to you',
  none: 'No delegations at present.',
  fromTo: (delegator, delegate) => `${delegator} to ${delegate}`,
  what: 'A delegate decides, on your behalf, the requests of those who report to you. The delegation ends by itself after its last day.',
  nobodyBelow: 'Nobody in the staff list reports to you: there is nothing to delegate.',
  notInAct:
    'The regulation does not provide for delegated decisions: when you are away, the request goes to your manager.',
  end: 'End it',
  newOne: 'New delegation',

  formTitle: 'New delegation',
  formSummary: 'Who decides on requests in your place, and when',
  delegate: 'Who decides in your place',
  from: 'First day',
  until: 'Last day',
  submit: 'Delegate',
  oneself: 'You cannot delegate to yourself.',
  overlap: (name, when) =>
    `${name} already has a delegation of yours ${when}: end it first, or choose other days.`,
  gone: 'This delegation can no longer be found.',
  notYours: 'Only whoever gave the delegation can end it.',
  over: (name) => `The delegation to ${name} had already ended.`,

  done: (name, when) => `${name} may decide in your place ${when}, and will be notified.`,
  notInChat: (name) =>
    `${name} has not met Giornate in chat yet: until they write to the bot, no requests can reach them there.`,
  taken: (name) => `The delegation to ${name} has ended: they can no longer decide in your place.`,

  cardTitle: (delegator) => `Delegation from ${delegator}`,
  cardSummary: (delegator, when) => `${delegator} delegates decisions to you ${when}`,
  cardText: (delegator, when) =>
    `You decide, on behalf of ${delegator}, the remote-day requests of their staff: ${when}.`,
  cardOver: (delegator, when) => `The delegation from ${delegator} was valid ${when}.`,
  waitingNow: (waiting) => `Now: ${waiting}.`,
  ownDays: 'Your own requests stay with whoever usually decides them.',
  status: {
    ahead: 'Not begun yet',
    current: 'Current',
    over: 'Ended',
  },
  tookBack: (delegator, when) => `${delegator} ended the delegation ${when}.`,
  waiting: (count) =>
    plural('en', count, { one: `${count} request waiting`, other: `${count} requests waiting` }),
  begun: (delegator, until, waiting) =>
    `From today until ${until} you decide in place of ${delegator}: ${waiting}.`,
  ended: (delegator) =>
    `${delegator} ended the delegation: the requests of their staff no longer come to you.`,
};
