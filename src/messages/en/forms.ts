import type { Catalogue } from '../it/index.js';
import { capital, plural } from '../wording.js';
import { categoryNames } from './regulation-words.js';

export const forms: Catalogue['forms'] = {
  requestTitle: 'Request a remote day',
  remoteTitle: 'Request a telework day',
  eitherTitle: 'Request a day',
  requestSummary: (kind) => `Request for a ${kind}`,
  kindHint: 'A remote day, or telework from the place of its agreement.',
  activitiesHint: 'What you will do that day.',
  objectivesHint: 'The results to reach, so that they can be measured.',
  placeHint: 'One of the places of the individual agreement.',
  reasonHint: 'Why an exception is needed: whoever receives the request will read it.',
  asLastTime: 'This is what you wrote last time: change it if need be.',
  understood: (date) => `Understood: ${date}.`,
  coworking: 'Coworking space of the administration',

  useBank: 'Use a day from the bank',
  bankHint: (left, when) =>
    plural('en', left, {
      one: `${left} is left ${when}. The director decides.`,
      other: `${left} are left ${when}. The director decides.`,
    }),
  bankReasonHint: 'Always needed for the bank: why you need this day.',
  criterion: 'Priority criterion',
  criterionHint: 'If you have one: it counts when there are not enough days for all.',
  criterionName: (key) => capital(categoryNames([key])),
  noticeReason: 'Why the notice is short',
  noticeReasonHint: 'Why you could not ask sooner.',

  derogation: (article) => `I ask for the derogation of art. ${article}`,
  derogationHint: 'For serious and urgent health, personal or family reasons, beyond the quota.',
  documented: 'I have the documents that prove it',

  refused: 'The request can’t be sent like this.',
  reasonHelps: 'If you need this very date, write the reason and send again.',
  earliest: (date) => `The earliest possible date is ${date}.`,

  sent: 'Request sent',
  communicated: 'Announcement sent',
  cardInChat: (date: string) => `${date}: the card, always up to date, is in the chat with Giornate.`,

  readLater: {
    tomorrow: (name, time) => `${name} will read it tomorrow morning from ${time}.`,
    today: (name, time) => `${name} will read it today from ${time}.`,
    later: (name, date, time) => `${name} will read it on ${date} from ${time}.`,
  },

  rejectTitle: 'Reject the request',
  rejectSummary: (name, date) => `Why do you reject the request of ${name} for ${date}?`,
  rejectReason: 'Reason',
  rejectHint: (name) => `${name} will read it.`,
};
