import type { Agreement } from './facts.js';
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
  place?: Place;
  useBank?: boolean;
  criterion?: string;
  noticeReason?: string;
  derogation?: { article: string; documented?: boolean };
}

/** What a person wants to do. `date` is the day acted upon. */
export type Act =
  | RequestAct
  | { type: 'approve' | 'reject' | 'revoke'; by: Actor; date: LocalDate; reason?: string }
  | { type: 'cancel'; by: Actor; date: LocalDate }
  | { type: 'recall'; by: Actor; date: LocalDate; cause: 'technical' | 'service'; reason?: string }
  | { type: 'swap'; by: Actor; date: LocalDate; to: LocalDate; reason?: string }
  | { type: 'propose-alternatives'; by: Actor; date: LocalDate; alternatives: LocalDate[]; reason?: string }
  | { type: 'accept-alternative'; by: Actor; date: LocalDate; to: LocalDate }
  | { type: 'decline-alternative'; by: Actor; date: LocalDate }
  | { type: 'no-renewal'; by: Actor }
  | { type: 'sign-agreement'; by: Actor; agreement: Agreement }
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
  | { type: 'rank'; by: Actor; candidates: { id: string; priorities: string[] }[] };
