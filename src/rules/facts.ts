import type { Edition } from '../regulations/schema.js';
import type { LocalDate, LocalTime, Weekday } from './local-date.js';

/** `eq`: posizione organizzativa, elevata qualificazione; `manager`: dirigente. */
export type PersonRole = 'employee' | 'eq' | 'manager';

/** States of an agile day (giornata di lavoro agile); moves: R8. */
export const DAY_STATES = [
  'pending',
  'approved',
  'rejected',
  'cancelled',
  'revoked',
  'recalled',
  'swapped',
  'suspended',
] as const;
export type DayState = (typeof DAY_STATES)[number];

/** Contact band (fascia di contattabilità, fascia di compresenza). */
export interface ContactBand {
  from: LocalTime;
  to: LocalTime;
  /** Only on these days; absent: on all. */
  weekdays?: Weekday[];
}

/**
 * Agile day, or day of lavoro da remoto (TIV Capo IV): there only the place changes, hours are those of the
 * office.
 */
export type DayKind = 'agile' | 'remote';

/** A move (scambio) that one side has filed and the other has not answered (TIV-21.3a). */
export interface FiledSwap {
  to: LocalDate;
  by: 'employee' | 'administration';
}

export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** Individual agreement (accordo individuale, L. 81/2017 artt. 18-19). */
export interface Agreement {
  signedOn: LocalDate;
  from: LocalDate;
  /** Last day; null: open-ended. */
  to: LocalDate | null;
  daysPerMonth?: number;
  daysPerWeek?: number;
  /** `daysPerWeek` holds for so many ISO weeks together (MON-7.3). */
  weeks?: number;
  contactBands: ContactBand[];
  weekdays?: Weekday[];
  minPresencePerWeek?: number;
  phase?: 'experimental' | 'ordinary';
  places?: string[];
  renewedTo?: LocalDate;
  noRenewal?: boolean;
  /** First day without agreement after a withdrawal (recesso). */
  withdrawnFrom?: LocalDate;
  quantityReason?: string;
  eqDerogationReason?: string;
  signedBy?: Signer[];
  attachments?: Attachment[];
  reason?: string;
  /** Hours of rest between two days, as written (TIV-20.11). */
  restHours?: number;
  /** Of lavoro da remoto: weekdays on which a coworking space may be used (TIV-11.1). */
  coworkingDays?: Weekday[];
  /**
   * The workstation was found unsuitable (TIV-10.7): no day from `from`; until it was mended, or, not mended by
   * `fixBy`, never again.
   */
  suspension?: { from: LocalDate; mendedOn?: LocalDate; fixBy?: LocalDate };
  /** The one that holds until this one begins. */
  previous?: Agreement;
}
export type Signer = 'employee' | 'manager' | 'director' | 'hr' | 'segretario-generale' | 'employer';
export type Attachment = 'safety-notice' | 'it-notice' | 'workstation-declaration';

export type PartTime =
  | { kind: 'vertical'; workdays?: Weekday[] }
  | { kind: 'horizontal' }
  | { kind: 'cyclic'; fullTimeMonths: number[] };

export interface PersonFacts {
  role: PersonRole;
  workdays: Weekday[];
  partTime?: PartTime;
  disabled: boolean;
  trainingDone: boolean;
  weeklyHours: number;
  afternoonReturnDays: Weekday[];
  transfer?: { on: LocalDate };
  extensions: { month: string; daysPerMonth: number; authorisedBy: string; criterion?: string }[];
  derogations: {
    article: string;
    from: LocalDate;
    to: LocalDate;
    daysPerWeek: number;
    authorisedBy?: string;
  }[];
  agreement: Agreement | null;
  /** Agreement of lavoro da remoto, beside that of agile days or alone. */
  remoteAgreement?: Agreement | null;
}

/** A day of the register. */
export interface Day {
  date: LocalDate;
  state: DayState;
  /** Absent: agile. */
  kind?: DayKind;
  /** Instant of the last change. */
  changedAt?: Date;
  /** Drawn from the bank of days (banca delle giornate, MIL-7.8). */
  source?: 'bank';
  requestedOn?: LocalDate;
  /** Other dates proposed and not yet answered (MET-10f). */
  alternatives?: LocalDate[];
  /** Another one filed later takes its place. */
  swap?: FiledSwap;
  /** As requested; `''` = missing; absent = stated, not loaded. */
  activities?: string;
  objectives?: string;
}

export interface Absence extends Period {
  kind: string;
}

export interface DelegationFact extends Period {
  delegate: string;
}

/** Settings of the organisation that some rules read. */
export interface Policy {
  /** MIL-7.1. */
  maxDaysPerMonth?: number;
  /** MIL-7.8. */
  bank?: { month: string; available: number };
  /** MET-10c: `taken` counts the connections others use on a day. */
  vpn?: { capacity: number; taken: Record<string, number> };
  /** Lavoro da remoto is off unless the organisation offers it. */
  remoteWork?: boolean;
}

/** All that a decision depends on. */
export interface Facts {
  /** The instant of the act, read once at the entrance. */
  now: Date;
  /** What governs the person in the course of time: on each day, what is in force that day. */
  editions: readonly Edition[];
  /** Patron saint and other closures of the organisation, on top of the national holidays. */
  localHolidays: ReadonlySet<LocalDate>;
  policy: Policy;
  person: PersonFacts;
  /** The person's days; at least those of the months and weeks the act touches. */
  days: Day[];
  absences: Absence[];
  delegations: DelegationFact[];
}
