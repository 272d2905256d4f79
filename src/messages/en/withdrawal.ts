import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';
import { days, groundNames } from './regulation-words.js';

export const withdrawal: Catalogue['withdrawal'] = {
  title: 'Withdraw',
  summary: {
    own: 'Withdrawal from your agreement',
    their: (name) => `Withdrawal from the agreement of ${name}`,
  },
  cause: 'How',
  causes: {
    notice: 'with notice',
    justified: 'for a justified reason, without notice',
    waiver: 'both sides have waived the notice in writing',
    ground: (key) => `revocation: ${groundNames([key])}`,
  },
  date: 'First day without agreement',
  dateHint: (date) => `With notice, the first possible date is ${date}.`,
  reason: 'Reason',
  reasonHint: 'The other side and the personnel office read it.',
  noticeReason: 'Why the notice is shorter',
  refused: 'The withdrawal is not possible like this.',
  tooSoon: (date) => `The notice is too short: the first possible date is ${date}.`,
  tooLate: 'Meanwhile the notice has become too short: choose another date.',
  submit: 'Continue',

  confirmTitle: 'Confirm the withdrawal?',
  confirmRevocation: 'Confirm the revocation?',
  lastDay: (last) => `The last day with the agreement is ${last}.`,
  notice: (count) => plural('en', count, { one: `${count} day`, other: `${count} days` }),
  labels: { notice: 'Notice', effective: 'First day without agreement' },
  daysLost: (count) =>
    plural('en', count, {
      one: 'This day, already requested, is cancelled',
      other: 'These days, already requested, are cancelled',
    }),
  noDays: 'No day already requested is affected.',
  confirm: 'Confirm',

  done: { own: 'Withdrawal recorded', revocation: 'Revocation recorded', noRenewal: 'Declaration recorded' },
  alreadyChanged: 'The agreement has changed in the meantime: here is how it stands.',
  gone: 'This withdrawal can’t be confirmed any more: begin again with “withdraw”.',
  nothing: 'You have no individual agreement to withdraw from.',
  notYours: 'This agreement is not yours, and not yours to end.',

  notices: {
    withdrawn: (by, name) =>
      by === name
        ? `${by} withdraws from their own individual agreement.`
        : `${by} withdraws from the individual agreement of ${name}.`,
    withdrawnOwn: (by) => `${by} withdraws from your individual agreement.`,
    youWithdrew: 'You have withdrawn from your individual agreement.',
    revoked: (by, name) => `${by} has revoked the individual agreement of ${name}.`,
    revokedOwn: (by) => `${by} has revoked your individual agreement.`,
    notRenewed: (by, name) => `${by} has declared that the individual agreement of ${name} is not renewed.`,
    notRenewedOwn: (by) => `${by} has declared that your individual agreement is not renewed.`,
    youDeclined: 'You have declared that your individual agreement is not renewed.',
    cancelled: (count) =>
      plural('en', count, {
        one: `${days(count)} already requested is cancelled.`,
        other: `${days(count)} already requested are cancelled.`,
      }),
  },

  noRenewal: {
    title: 'Decline the renewal',
    summary: (name) => `The agreement of ${name} is not renewed when its term ends`,
    effect: (date) => `The agreement ends ${date} and does not renew itself.`,
    reason: 'Reason',
    reasonHint: 'Optional. The other side and the personnel office read it.',
  },
};
