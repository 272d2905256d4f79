import type { Agreement, DayKind } from './facts.js';
import type { LocalDate, LocalTime } from './local-date.js';

export type Actor = 'employee' | 'manager' | 'delegate' | 'director' | 'hr' | 'administration';

export interface Place {
  country?: string;
  indoor?: boolean;
  /** One of the places of the agreement. */
  listed?: boolean;
  municipalSite?: boolean;
}

export interface RequestAct {
  type: 'request';
  by: Actor;
  /** All or nothing (R12); at least one. */
  dates: LocalDate[];
  activities?: string;
  objectives?: string;
  /** Lifts a rule "di norma" (R4), never a hard one. */
  reason?: string;
  portion?: 'half';
  /** Absent: agile. */
  kind?: DayKind;
  place?: Place;
  useBank?: boolean;
  criterion?: string;
  noticeReason?: string;
  derogation?: { article: string; documented?: boolean };
}

/** Somebody applies to join (adesione). What is not stated is as it should be. */
export interface EnrolAct {
  type: 'enrol';
  by: Actor;
  contract?: { kind: 'permanent' | 'fixed-term'; months?: number; probationPassed?: boolean };
  /** The unit is one of those that may (MET-6a). */
  unitListed?: boolean;
  /** Part of the work can be done remotely. */
  remotableWork?: boolean;
  /** Work of a kind that is out as a rule (driving, front office, ...). */
  excludedWork?: boolean;
  skills?: boolean;
  reason?: string;
}

/** What a person wants to do. `date` is the day acted upon. */
export type Act =
  | RequestAct
  | { type: 'approve' | 'reject' | 'revoke'; by: Actor; date: LocalDate; reason?: string }
  | { type: 'cancel'; by: Actor; date: LocalDate }
  | { type: 'recall'; by: Actor; date: LocalDate; cause: 'technical' | 'service'; reason?: string }
  | { type: 'swap'; by: Actor; date: LocalDate; to: LocalDate; reason?: string }
  | { type: 'confirm-swap'; by: Actor; date: LocalDate; to: LocalDate }
  /** `to`: the move that is meant; absent: whatever is filed. */
  | { type: 'decline-swap' | 'withdraw-swap'; by: Actor; date: LocalDate; to?: LocalDate }
  | { type: 'propose-alternatives'; by: Actor; date: LocalDate; alternatives: LocalDate[]; reason?: string }
  | { type: 'accept-alternative'; by: Actor; date: LocalDate; to: LocalDate }
  | { type: 'decline-alternative'; by: Actor; date: LocalDate }
  | { type: 'impediment'; by: Actor; date: LocalDate }
  | { type: 'no-renewal'; by: Actor }
  | { type: 'sign-agreement'; by: Actor; agreement: Agreement; kind?: DayKind }
  | {
      type: 'withdraw';
      by: Actor;
      effective: LocalDate;
      reason?: string;
      noticeReason?: string;
      justifiedReason?: boolean;
      mutualWaiver?: boolean;
    }
  | { type: 'revoke-agreement'; by: Actor; ground: string }
  | {
      type: 'permit';
      by: Actor;
      date: LocalDate;
      kind: string;
      from: LocalTime;
      to: LocalTime;
      authorisedBy?: string;
    }
  | { type: 'overtime'; by: Actor; date: LocalDate; minutes: number }
  /** `month`: YYYY-MM. */
  | { type: 'extend'; by: Actor; month: string; daysPerMonth: number; criterion?: string }
  | { type: 'give-days'; by: Actor; month: string; days: number }
  | { type: 'set-bank'; by: Actor; month: string; available: number }
  | {
      type: 'derogate';
      by: Actor;
      article: string;
      from: LocalDate;
      to: LocalDate;
      daysPerWeek: number;
    }
  | EnrolAct
  | { type: 'refuse-enrolment'; by: Actor; reason?: string }
  | { type: 'rank'; by: Actor; candidates: { id: string; priorities: string[] }[] };
