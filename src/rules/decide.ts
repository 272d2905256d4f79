import type { Act } from './act.js';
import { decideAnswer, decideProposal } from './alternatives.js';
import { decideCancellation } from './cancel.js';
import { decideSwapAnswer } from './confirm-swap.js';
import { decideApproval, decideRejection } from './decide-day.js';
import type { Decision } from './decision.js';
import { decideAgreementRevocation, decideNoRenewal } from './end-agreement.js';
import { decideEnrolment, decideEnrolmentRefusal } from './enrol.js';
import type { Facts } from './facts.js';
import { decideBank, decideDerogation, decideExtension, decideGift } from './grants.js';
import { decideOvertime, decidePermit } from './hourly.js';
import { decideImpediment } from './impediment.js';
import { decideRank } from './rank.js';
import { decideRecall } from './recall.js';
import { decideRequest } from './request.js';
import { decideRevocation } from './revoke.js';
import { decideSignature } from './sign.js';
import { decideSwap } from './swap.js';
import { decideWithdrawal } from './withdraw.js';

/** May this be done, given these facts? Pure: the same facts and act give the same decision. */
export function decide(facts: Facts, act: Act): Decision {
  switch (act.type) {
    case 'request':
      return decideRequest(facts, act);
    case 'approve':
      return decideApproval(facts, act);
    case 'reject':
      return decideRejection(facts, act);
    case 'cancel':
      return decideCancellation(facts, act);
    case 'revoke':
      return decideRevocation(facts, act);
    case 'recall':
      return decideRecall(facts, act);
    case 'swap':
      return decideSwap(facts, act);
    case 'confirm-swap':
    case 'decline-swap':
    case 'withdraw-swap':
      return decideSwapAnswer(facts, act);
    case 'propose-alternatives':
      return decideProposal(facts, act);
    case 'accept-alternative':
    case 'decline-alternative':
      return decideAnswer(facts, act);
    case 'impediment':
      return decideImpediment(facts, act);
    case 'no-renewal':
      return decideNoRenewal(facts, act);
    case 'sign-agreement':
      return decideSignature(facts, act);
    case 'withdraw':
      return decideWithdrawal(facts, act);
    case 'revoke-agreement':
      return decideAgreementRevocation(facts, act);
    case 'permit':
      return decidePermit(facts, act);
    case 'overtime':
      return decideOvertime(facts, act);
    case 'extend':
      return decideExtension(facts, act);
    case 'give-days':
      return decideGift(facts, act);
    case 'set-bank':
      return decideBank(facts, act);
    case 'derogate':
      return decideDerogation(facts, act);
    case 'enrol':
      return decideEnrolment(facts, act);
    case 'refuse-enrolment':
      return decideEnrolmentRefusal(facts, act);
    case 'rank':
      return decideRank(facts, act);
  }
}
