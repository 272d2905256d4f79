import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const rest: Catalogue['rest'] = {
  title: 'While you were disconnected',
  asked: 'Requests that came in',
  own: 'For you',
  others: 'To know',
  now: '“Open” shows how things stand now.',
  openQueue: 'Open the queue',
  moreInQueue: (count) =>
    plural('en', count, { one: 'and one more, in the queue', other: `and ${count} more, in the queue` }),
  more: (count) =>
    plural('en', count, { one: 'and one more, on your page', other: `and ${count} more, on your page` }),

  askedFor: (name, count, kind, dates) =>
    plural('en', count, {
      one: `${name} asked for a ${kind}: ${dates}`,
      other: `${name} asked for ${count} ${kind}s: ${dates}`,
    }),
  askedPermit: (name, hours) => `${name} asked for an hourly permit: ${hours}`,
  askedMove: (by, from, to) => `${by} asked to move a day from ${from} to ${to}`,
  proposed: (date) => `Other dates proposed in place of ${date}`,
  communicated: (name, count, kind, dates) =>
    plural('en', count, {
      one: `${name} announced a ${kind}: ${dates}`,
      other: `${name} announced ${count} ${kind}s: ${dates}`,
    }),
  moved: (name, from, to) => `${name} moved a day from ${from} to ${to}`,
  unanswered: (date) => `Your request for ${date} was still waiting for an answer`,
  enteredForYou: (kind, date) => `A ${kind} entered on your behalf: ${date}`,

  urgent: 'Urgent: deliver at once',
  urgentHint: (name) =>
    `Only if it can’t wait for the end of ${name}’s disconnection. Write why: ${name} will read it, and who asked for it and when is on record.`,
  urgentSent: (name) => `${name} gets the notice at once, as urgent.`,
  urgentMark: (by) => `Urgent: ${by} asked that you be told even in your disconnection hours.`,
  urgentSummary: (sentence) => `Urgent: ${sentence}`,

  readLater: {
    today: (_count, names, time) => `${names} will read it today from ${time}.`,
    tomorrow: (_count, names, date, time) => `${names} will read it tomorrow morning, ${date}, from ${time}.`,
    later: (_count, names, date, time) => `${names} will read it on ${date} from ${time}.`,
  },
};
