import type { Catalogue } from '../it/index.js';

export const changes: Catalogue['changes'] = {
  propose: 'Propose other dates',
  recall: 'Recall to office',
  revoke: 'Revoke',
  take: (date) => `Take ${date}`,
  keep: 'Keep my date',
  impediment: 'Technical problem',
  report: 'Report',

  labels: {
    dates: 'Dates proposed',
    lost: 'No longer possible',
    proposalReason: 'Reason for the proposal',
    impediment: 'Problem reported',
    revocable: 'Can be revoked',
    cause: 'Cause',
    reason: 'Reason',
    what: 'What does not work',
  },

  toAnswer: (by) =>
    by
      ? `${by} proposes other dates: take one of them, or keep yours.`
      : 'Other dates are proposed: take one of them, or keep yours.',
  waitsFor: (name, by) =>
    by
      ? `${by} proposed other dates: ${name} has not answered yet.`
      : `Other dates are proposed: ${name} has not answered yet.`,
  proposalLate: 'The day began without an answer: it stays, and the dates proposed are no longer valid.',
  youKept: 'Other dates were proposed: you kept this one.',
  theyKept: (name) => `Other dates were proposed: ${name} kept this one.`,
  youReported: (when) => `You reported a technical problem ${when}.`,
  theyReported: (name, when) => `${name} reported a technical problem ${when}.`,
  counts: 'The day counts in the quota.',
  countsNot: (when) =>
    when
      ? `The day does not count in the quota: another one can be requested in its place ${when}.`
      : 'The day does not count in the quota.',
  movedTitle: (name, kind) => `${name} moves a ${kind}`,
  youMoved: (when) => `You moved it ${when}.`,
  youTook: (date, when) => `Takes the place of ${date}: you chose it ${when}.`,
  theyTook: (by, date, when) => `Takes the place of ${date}: chosen by ${by} ${when}.`,
  confirmed: (by, date, when) => `Takes the place of ${date}: confirmed by ${by} ${when}.`,
  holdsInstead: (date) => `${date} takes its place.`,

  noticeTitle: (date) => `Other dates instead of ${date}`,
  proposed: (by, date, kind) => `${by} proposes to move your ${kind} on ${date}.`,
  proposedAnonymous: (date, kind) => `Other dates are proposed for your ${kind} on ${date}.`,
  stands: 'Your day stays approved until you take another date.',
  took: (to, date) => `You took ${to} instead of ${date}.`,
  kept: (date) => `You kept your date: ${date} stays approved.`,
  late: (date) => `${date} has begun: the dates proposed are no longer valid.`,
  recallTitle: (date) => `Recall to the office: ${date}`,

  theyKeep: (name, date) => `${name} keeps the date: ${date} stays approved.`,
  unanswered: (name, date) => `${name} did not answer the dates proposed: the day stays on ${date}.`,

  impedimentTitle: (name) => `Technical problem: ${name}`,
  reportedOn: (name, date) => `${name} reports a technical problem with the day on ${date}.`,
  reported: (name, when) => `${name} reports a technical problem ${when}.`,

  readsLater: (name, when) => `${name} will read the notice ${when}: these are disconnection hours.`,
  readsTooLate: (name, when) =>
    `${name} will read the notice ${when}, after the day has begun: these are disconnection hours.`,
  cannotTake: (name, date, why) => `As things stand, ${name} can’t take ${date}. ${why}`,
  answered: (date) =>
    `There is no proposal to accept for ${date} any more: it was answered, or another one took its place.`,
  instead: 'You can propose other dates.',
  told: (names) => `The notice goes to ${names} at once.`,
  tellYourself: 'The staff list does not say who your manager is: please tell them yourself.',

  proposeSummary: (name, date) => `Other dates instead of ${date} for ${name}`,
  datesField: 'Other dates',
  datesHint: (most) => `As you would say them: “Wednesday 9 or Thursday 10 December”. At most ${most}.`,
  reasonHint: (name) => `${name} will read it.`,
  sameDate: (date) => `${date} is the date of the day already.`,
  datesUnclear: 'These dates can be read in more than one way: write day and month of each.',
  tooManyDates: (most) => `At most ${most} dates.`,
  revokeTitle: 'Revoke the day',
  revokeSummary: (name, date) => `Revoke the day of ${name} on ${date}`,
  revocableUntil: (date) => `by ${date}`,
  frees: (when) =>
    when
      ? `The day will not count in the quota: another one can be requested in its place ${when}.`
      : 'The day will not count in the quota.',
  recallSummary: (name, date) => `Recall of ${name} to the office, ${date}`,
  causes: { technical: 'Technical problem', service: 'Needs of the service' },
  recallDuring: 'The recall takes effect once the day has begun: the day counts in the quota.',
  recallUntil: (when) =>
    `The time limit to leave the day unused falls ${when}: until then it does not count in the quota, after that it does.`,
  recallLate: (when) =>
    `The time limit to leave the day unused fell ${when}: the recall is valid, but the day counts in the quota.`,
  impedimentSummary: 'Report a technical problem',
  impedimentHint: 'A few words are enough. Whoever decides your days reads them.',

  helpDesk: 'Also tell the IT help desk at once.',
  office: {
    'if-needed': 'If needed, go to the office.',
    'if-unavoidable': 'If there is no other way, return to the office.',
    'if-called': 'You may be asked to return to the office.',
  },
  absence: 'If you can neither return nor work, the day has to be justified as an absence.',
};
