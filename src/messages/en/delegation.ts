import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const delegation: Catalogue['delegation'] = {
  title: 'Delegations',
  given: 'Delegations you gave',
  held: 'Delegations you hold',
  below: 'Delegations given by those below you',
  none: 'No delegation now.',
  fromTo: (delegator, delegate) => `${delegator} to ${delegate}`,
  what: 'A delegate decides, on your behalf, the requests of your people. The delegation ends by itself after its last day.',
  nobodyBelow: 'Nobody in the register reports to you: there is nothing to delegate.',
  notInAct:
    'The regulation knows no decisions by delegation: when you are away, the request goes to whoever is above you.',
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
    `${name} already holds a delegation of yours ${when}: end it first, or choose other days.`,
  gone: 'This delegation can no longer be found.',
  notYours: 'Only whoever gave the delegation can end it.',
  over: (name) => `The delegation to ${name} had ended already.`,

  done: (name, when) => `${name} may decide in your place ${when}, and is being told.`,
  notInChat: (name) =>
    `${name} has not met Giornate in chat yet: until they write to the bot, no requests can reach them there.`,
  taken: (name) => `The delegation to ${name} has ended: they can no longer decide in your place.`,

  cardTitle: (delegator) => `Delegation from ${delegator}`,
  cardSummary: (delegator, when) => `${delegator} delegates decisions to you ${when}`,
  cardText: (delegator, when) =>
    `You decide, on behalf of ${delegator}, the remote-day requests of their people ${when}.`,
  ownDays: 'Your own requests stay with whoever usually decides them.',
  status: {
    ahead: 'Not begun yet',
    current: 'Current',
    over: 'Ended',
  },
  tookBack: (delegator, when) => `${delegator} ended it ${when}.`,
  waiting: (count) =>
    plural('en', count, { one: `${count} request waiting`, other: `${count} requests waiting` }),
  begun: (delegator, until, waiting) =>
    `From today until ${until} you decide in place of ${delegator}: ${waiting}.`,
  ended: (delegator) =>
    `${delegator} ended the delegation: the requests of their people no longer come to you.`,
};
