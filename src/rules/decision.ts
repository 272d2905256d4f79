import type { Reference } from '../regulations/schema.js';
import type { DayState } from './facts.js';
import type { LocalDate } from './local-date.js';

export type Outcome = 'accepted' | 'accepted-with-warning' | 'refused';

/** hard: binding; default: "di norma", lifted by a reason (R4); soft: put in front of who decides. */
export type Severity = 'hard' | 'default' | 'soft';

/**
 * What is wrong, independent of the regulation: the sentence is chosen by it (messages/findings), the
 * citation comes from `rule` and `article`. In braces the `numbers` each one carries.
 */
export type FindingCode =
  // calendar
  | 'day-begun' // {date, opens: "08:00"} begun or past (GEN-PAST)
  | 'weekend' // {date, weekday: 6|7}
  | 'holiday' // {date, holiday: key of the holiday or "local"}
  | 'not-own-workday' // {date, weekday}
  | 'absent' // {date} a full-day absence is recorded
  | 'duplicate' // {date, state} a live booking exists
  // quota
  | 'quota-full' // {used, limit, period, granted: days of the agreement}
  | 'half-day' // {}
  | 'presence-floor' // {presence, floor, week}
  // notice
  | 'notice-short' // {date, required, given, unit: "working-days"|"days"}
  | 'notice-after-hour' // {date, until: "20:00"}
  // agreement
  | 'agreement-missing' // {}
  | 'agreement-unsigned' // {signedOn}
  | 'agreement-not-started' // {from}
  | 'agreement-ended' // {to}
  | 'agreement-withdrawn' // {from}
  | 'agreement-lapsed' // {on} transfer
  | 'agreement-suspended' // {from, fixBy?} the workstation is to be mended (TIV-10.7)
  | 'remote-not-offered' // {} lavoro da remoto is not offered by the act or the organisation
  | 'training-missing' // {}
  // the request
  | 'contents-missing' // {missing: "activities"|"objectives"|"activities,objectives"}
  | 'place-not-allowed' // {why: "abroad"|"outdoor"|"not-listed"|"municipal-site"}
  | 'reason-missing' // {}
  | 'vpn-full' // {date, capacity, taken}
  // who and what state
  | 'wrong-state' // {state, act}
  | 'wrong-actor' // {by, act}
  | 'delegation-missing' // {}
  | 'not-possible' // {act} the regulation knows no such act (one-sided revocation, MET-10f)
  | OtherFindingCode;

/** Codes of rules that few profiles have, and of acts upon the agreement. */
export type OtherFindingCode =
  // placing a day
  | 'other-weekday' // {date, weekday, usual: "2,4"} not one of the weekdays of the agreement
  | 'derogation' // {article} more days on a derogation that somebody decides (TIV-6.2)
  | 'derogation-unproven' // {article, missing: "reason"|"documents"|"reason,documents"}
  | 'bank-draw' // {month} a day from the bank, the director decides (MIL-7.8)
  | 'bank-empty' // {month, available, asked}
  // granting days
  | 'criterion-missing' // {} one of those of the act (MIL-7.4)
  | 'month-past' // {month}
  | 'days-in-use' // {month, available, asked} more than the person has left
  | 'too-many-days' // {days, most} a week
  // taking a day back, moving it
  | 'not-during-day' // {date, opens, closes} a recall only during the day
  | 'not-as-alternative' // {to} not one of the dates proposed
  | 'alternative-missing' // {}
  | 'other-week' // {date, to} a move only within the week
  | 'other-month' // {date, to} or within the month
  | 'deadline-past' // {date, until: "20:00"} by that hour of the day before `date`
  // the agreement
  | 'signature-missing' // {missing: "employee,hr"}
  | 'attachment-missing' // {missing}
  | 'term-too-long' // {to, longest}
  | 'open-ended' // {months} a written term is needed
  | 'quantity-missing' // {}
  | 'quantity' // {days, least?, most?, standard?} days granted
  | 'presence-missing' // {} weekly presence days not stated
  | 'places-missing' // {}
  | 'band-outside' // {from, to, opens, closes}
  | 'band-short' // {minutes, required, weekday}
  | 'band-long' // {minutes, most, weekday}
  | 'rest-short' // {hours, least} daily rest written in the agreement
  | 'fixed-term' // {to} left before its term only for a justified reason
  | 'not-eligible' // {why: 'unit'|'contract'|'probation'|'work'|'excluded-work'|'skills'} joining
  | 'term-past' // {to} the declaration comes too late
  | 'no-agreement' // {act} none to act upon
  | 'ground-unknown' // {ground}
  | 'not-inactive' // {since, until} first day on which the inactivity is long enough
  // permits and overtime on an agile day
  | 'permit-kind' // {kind}
  | 'permit-outside-band' // {from, to}
  | 'permit-unauthorised' // {}
  | 'permit-late' // {from} told after it began
  | 'overtime'; // {minutes}

export interface Finding {
  /** `MET-10a`. */
  rule: string;
  /** As printed: `LG art. 10`. */
  article: string;
  /** Where the figure comes from, if not from the act: never to be shown as law. */
  basis?: Reference['basis'];
  code: FindingCode;
  severity: Severity;
  /** The figures that decided it; keys beside each code. */
  numbers: Record<string, string | number>;
}

/** A quota after the act; unchanged if refused. */
export interface Quota {
  used: number;
  limit: number;
  /** `YYYY-MM`, or ISO week `YYYY-Www`. */
  period: string;
}

export interface Decision {
  outcome: Outcome;
  /** Refused: every rule broken. Accepted with warning: every rule derogated or flagged. */
  findings: Finding[];
  quota?: Quota;
  /** First date on which the same act, without reason, would be accepted without a warning. */
  earliest?: LocalDate;
  /** State of the day acted upon, after the act. */
  state?: DayState;
  effectiveFrom?: LocalDate;
  /** Answer to `rank`: ids, first served first. */
  order?: string[];
  /** Days left in the bank after the act. */
  bank?: { month: string; available: number };
}
