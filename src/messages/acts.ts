/**
 * What a button or a form can do; its handler is in app/talk, the file of the same topic. `X-send` is sent by the form
 * that `X` opens.
 */
export const ACTS = [
  // asking for days
  'ask', // open the request form; value: a date phrase to prefill
  'request', // send it; value: the date of a button "Richiedi giovedì 3 dicembre", instead of the field
  'plan', // open the form of several dates; value: a phrase
  'plan-check', // send it: what fits and what does not; subject: the draft it corrects
  'plan-send', // ask for those that fit; subject: the draft
  'plan-approve', // subject: what was sent; value: one of its days, absent: all that wait
  'plan-reject', // open the form: which days, and why
  'plan-reject-send',
  // a day of one's own
  'cancel',
  'show', // draw the card again as it is now (also: back from a form)
  'open', // send the day's own card: from a line of another one
  'news', // from what waited in disconnection: send what a line is about; subject: the message, value: the queue
  'swap', // Sposta
  'swap-send',
  'swap-confirm', // the other side of a move
  'swap-decline',
  'swap-withdraw', // the side that asked
  'alternative-accept', // value: the date
  'alternative-decline',
  'impediment', // a technical impediment during the day
  'impediment-send',
  'sick', // sickness on an agile day
  'sick-send',
  'sick-undo', // entered by mistake; subject: the absence
  'permit', // an hourly permit
  'permit-send',
  'permit-authorise', // by the manager; subject: the permit
  'permit-refuse',
  'permit-withdraw', // by who asked; subject: the permit
  // deciding
  'approve',
  'reject', // open the form for the reason
  'reject-confirm', // send it
  'propose', // Proponi altre date
  'propose-send',
  'revoke',
  'revoke-send',
  'recall', // Richiama in sede
  'recall-send',
  'queue', // pending requests of my people; value: a filter
  'queue-choose', // open the form to choose several; value: the filter
  'queue-choose-send', // shows what will happen before it does
  'queue-approve', // after the confirmation; subject: the draft
  'queue-reject',
  'extend', // another number of days in a month (MIL-7.4)
  'extend-send',
  'bank', // the bank of days of the unit
  'bank-send',
  'coverage', // how many must be present, days without agile work
  'coverage-send',
  'digest', // when the channel of a unit reads who is remote
  'digest-send',
  'delegate', // delegations given and held
  'delegate-send',
  'delegate-end', // subject: the delegation
  // seeing
  'home',
  'balance',
  'today',
  'month', // one's own; value: YYYY-MM
  'team-month', // the unit's; value: YYYY-MM
  'unit-day', // subject: the unit; value: the date
  'calendar', // the address of one's days for a calendar program; subject: a unit
  'calendar-renew',
  'calendar-revoke',
  'settings',
  'settings-send',
  'help',
  // the individual agreement
  'agreement', // as it stands, or its application; subject: the application
  'agreement-apply',
  'agreement-apply-send',
  'agreement-assess', // the manager's opinion and terms; subject: the application
  'agreement-assess-send',
  'agreement-refuse',
  'agreement-refuse-send',
  'agreement-sign', // read and sign; subject: the application
  'agreement-sign-send',
  'agreement-renew',
  'no-renewal',
  'no-renewal-send',
  'withdraw',
  'withdraw-send', // shows the effective date before it counts
  'withdraw-confirm', // subject: the draft
  // monthly report (TIV-16.5)
  'report', // value: YYYY-MM
  'report-send',
  // personnel office
  'hr',
  'hr-person', // value or field: who
  'hr-list', // value: which
  'hr-act', // act for somebody; subject: the day or person, value: the act
  'hr-act-send',
] as const;

export type ActName = (typeof ACTS)[number];
