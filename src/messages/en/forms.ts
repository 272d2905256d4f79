import type { Catalogue } from '../it/index.js';

export const forms: Catalogue['forms'] = {
  requestTitle: 'Request a remote day',
  remoteTitle: 'Request a telework day',
  eitherTitle: 'Request a day',
  requestSummary: (kind) => `Request for a ${kind}`,
  kindHint: 'A remote day, or telework from the place of its agreement.',
  activitiesHint: 'What you will do that day.',
  objectivesHint: 'The results to reach, measurable.',
  placeHint: 'One of the places of the individual agreement.',
  reasonHint: 'Why an exception is needed: whoever receives the request will read it.',

  refused: 'The request can’t go through like this.',
  reasonHelps: 'If you need this very date, write the reason and send again.',
  earliest: (date) => `The earliest possible date is ${date}.`,

  sent: 'Request sent',
  communicated: 'Communication sent',
  cardInChat: (date: string) => `${date}: the card, always up to date, is in the chat with Giornate.`,

  rejectTitle: 'Reject the request',
  rejectSummary: (name, date) => `Why do you reject the remote day of ${name} on ${date}?`,
  rejectReason: 'Reason',
  rejectHint: (name) => `${name} will read it.`,
};
