import type { Moment } from './messages.js';

/** What goes first when not all can go at once. */
export const LANE = {
  /** Answers and decisions: somebody has just done something, or waits to hear how it ended. */
  answers: 0,
  /** What somebody has to do, or has to know before acting. */
  requests: 1,
  /** Sent to many at once, by the clock. */
  bulk: 2,
} as const;
export type Lane = (typeof LANE)[keyof typeof LANE];

const { answers, requests, bulk } = LANE;

const LANE_OF: Record<Moment, Lane> = {
  'day-card': answers,
  'request-card': requests,
  'communication-card': requests,
  'plan-card': answers,
  'plan-request': requests,
  'plan-notice': answers,
  'decision-notice': answers,
  // as the card of the request it follows: it must not overtake that
  'cancel-notice': requests,
  'moved-card': requests,
  'alternatives-notice': answers,
  'alternatives-answer': requests,
  'impediment-notice': requests,
  'lapsed-notice': answers,
  'lapsed-to-decider': requests,
  'approval-reminder': requests,
  'queue-card': answers,
  'last-call': requests,
  'undecided-notice': requests,
  'passed-on-notice': requests,
  'delegation-card': requests,
  'delegation-notice': requests,
  'contact-band-reminder': bulk,
  'disconnection-reminder': bulk,
  'swap-request': requests,
  'swap-notice': answers,
  'absence-card': answers,
  'absence-notice': requests,
  'absence-undone': requests,
  'permit-card': answers,
  'permit-request': requests,
  'permit-notice': answers,
  'grant-notice': answers,
  'unreachable-notice': requests,
  'application-card': requests,
  'application-notice': requests,
  'withdrawal-notice': requests,
  'report-card': requests,
  'report-reminder': bulk,
  'undelivered-notice': requests,
  digest: bulk,
  'digest-more': bulk,
  'digest-preview': bulk,
  'agreement-ending': bulk,
  'agreements-ending': bulk,
  'slack-status': bulk,
  'slack-status-clear': bulk,
  home: answers,
  bundle: answers,
  'daily-summary': bulk,
};

/** An answer to what the recipient just did goes first, whatever it says. */
export function laneOf({ moment, reply }: { moment: Moment; reply?: boolean }): Lane {
  return reply ? answers : LANE_OF[moment];
}
