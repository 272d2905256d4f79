import type { Catalogue } from '../it/index.js';

export const permits: Catalogue['permits'] = {
  formTitle: 'Hourly permit',
  formSummary: (date) => `Hourly permit for ${date}`,
  kind: 'Kind of permit',
  kinds: {
    personal: 'Personal reasons',
    'l104-33': 'Law 104/1992, art. 33',
    'nursing-39': 'Parents’ daily rest (Decree 151/2001, art. 39)',
  },
  kindHint: 'Only the personnel office sees the kind.',
  kindHintAuthorised: (name) =>
    `Only the personnel office sees the kind; ${name} reads the hours and whether the permit is due by law.`,
  from: 'From',
  to: 'To',
  insideBand: (bands) => `Within the contact band: ${bands}.`,
  refused: 'The permit can’t be requested like this.',
  sent: 'Permit requested',
  noted: 'Permit recorded',

  byLawAllTheSame: (source) =>
    `Hourly permits are not provided for on remote days (${source}): this one is due by law and is valid all the same.`,

  cardTitle: 'Hourly permit',
  hours: (date, from, to) => `${date}, from ${from} to ${to}`,
  status: {
    pending: 'Waiting for authorisation',
    toDecide: 'To authorise',
    authorised: 'Authorised',
    noted: 'Recorded',
    refused: 'Not authorised',
    expired: 'Expired without an answer',
    withdrawn: 'Cancelled',
  },
  waits: (name, from) => `${name} decides: the answer has to arrive before ${from}.`,
  notNeeded: 'No authorisation is needed.',
  told: (name) => `${name} only reads in which hours you cannot be contacted.`,
  holds: 'You need not be reachable in these hours; the contact band reminder takes this into account.',
  refusedText: 'The day stays as it is, without the permit.',
  expiredText: 'Nobody answered before it began: the permit is not valid.',
  withdrawnText: 'You cancelled the request: the day stays as it is, without the permit.',
  withdrawnBy: (name) => `${name} cancelled the request: no answer is needed any more.`,
  decided: {
    authorised: (by, when) => `Authorised by ${by} ${when}.`,
    refused: (by, when) => `Not authorised by ${by} ${when}.`,
  },

  requestTitle: (name) => `${name} asks for an hourly permit`,
  hoursLabel: 'When',
  mayDecide: 'You can authorise or refuse it.',
  byLaw: (name) => `It is due by law: if the hours are a problem, agree on others with ${name}.`,
  before: (from, source) => `To be authorised before ${from} (${source}).`,
  authorise: 'Authorise',
  refuse: 'Refuse',

  notices: {
    authorised: (by, hours) => `${by} authorised your hourly permit: ${hours}.`,
    refused: (by, hours) => `${by} did not authorise your hourly permit: ${hours}.`,
    expired: (hours) => `Nobody answered your permit request in time: ${hours}. The permit is not valid.`,
  },
  awayTitle: 'Not reachable',
  away: (name, hours) => `${name} cannot be contacted on ${hours}.`,
};
