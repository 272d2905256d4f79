import type { Catalogue } from '../it/index.js';
import { capital } from '../wording.js';

export const days: Catalogue['days'] = {
  title: (kind, date) => `${capital(kind)}: ${date}`,
  requestTitle: (name, kind) => `${name} asks for a ${kind}`,
  communicationTitle: (name, kind) => `${name} announces a ${kind}`,
  theirDay: (name, kind, date) => `${name}, ${kind} on ${date}`,
  requestedAt: (when) => `Requested ${when}`,
  communicatedAt: (when) => `Announced ${when}`,
  placedAt: (when) => `Entered ${when}`,

  status: {
    pending: 'Waiting for a decision',
    toDecide: 'To decide',
    expired: 'Expired without a decision',
    approved: 'Approved',
    communicated: 'Announced',
    placed: 'Confirmed',
    rejected: 'Rejected',
    cancelled: 'Cancelled',
    revoked: 'Revoked',
    recalled: 'Recalled to the office',
    swapped: 'Moved',
    suspended: 'Suspended',
  },

  answerArrives: 'The answer will appear here.',
  expired: 'The day began without a decision: it does not count as approved and can no longer be decided.',
  told: (approver) => `The announcement goes to ${approver}: no authorisation is needed.`,
  placed: 'No authorisation is needed: the agreement is enough.',
  begun: 'The day has begun: it can no longer be cancelled.',
  youCancelled: (when) => `You cancelled it ${when}.`,
  swapped: 'Another date takes its place.',
  suspended: 'The day is suspended and does not count in the quota.',
  nothingToDo: 'For your information: no authorisation is needed and there is nothing for you to do.',

  decided: {
    approved: (by, when) => `Approved by ${by} ${when}.`,
    rejected: (by, when) => `Rejected by ${by} ${when}.`,
    cancelled: (by, when) => `Cancelled by ${by} ${when}.`,
    revoked: (by, when) => `Revoked by ${by} ${when}.`,
    recalled: (by, when) => `Recall to the office decided by ${by} ${when}.`,
    swapped: (by, when) => `Moved by ${by} ${when}.`,
  },

  notices: {
    approved: (by, date, kind) => `${by} approved your ${kind} on ${date}.`,
    rejected: (by, date, kind) => `${by} rejected your ${kind} on ${date}.`,
    cancelled: (by, date, kind) => `${by} cancelled your ${kind} on ${date}.`,
    revoked: (by, date, kind) => `${by} revoked your ${kind} on ${date}.`,
    recalled: (by, date) => `${by} recalls you to the office on ${date}.`,
    swapped: (by, date, kind) => `${by} moved your ${kind} on ${date}.`,
    anyState: (date, state, kind) => `Your ${kind} on ${date} is now ${state}.`,
    theyCancelled: (name, date, kind) =>
      `${name} cancelled the ${kind} on ${date}. There is nothing for you to do.`,
    expired: (date) => `Nobody decided your request for ${date} in time: the day is not valid.`,
  },
};
