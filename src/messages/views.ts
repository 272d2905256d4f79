/** What the sentences are made from: plain values, no sentence and no row in them. */
import type { Finding, Quota } from '../rules/decision.js';
import type { ContactBand, DayKind, DayState, FiledSwap } from '../rules/facts.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';
import type { ActName, FieldName, Fields } from './card.js';

/** How a day comes to be approved: somebody decides it, it is communicated (dirigenti), it is just placed. */
export type Approval = 'required' | 'communicated' | 'none';

export interface DayView {
  id: string;
  version: number;
  date: LocalDate;
  /** Absent: agile. */
  kind?: DayKind;
  state: DayState;
  person: { name: string; unit: string };
  /** `''` where none was stated. */
  activities: string;
  objectives: string;
  place?: string;
  /** Why a rule "di norma" is not met. */
  reason?: string;
  requestedAt: Date;
  /** What the request was accepted with. */
  warnings: Finding[];
  /** As it is now, this day in. */
  quota?: Quota;
  /** Acts on the day that the rules would accept now, from whoever may: the cards offer them. */
  can?: ActName[];
  /** Other dates proposed and not yet answered. */
  alternatives?: LocalDate[];
  /** A move filed and not yet answered. */
  swap?: FiledSwap;
  /** The last act of somebody other than the asker, or the asker's own cancellation. */
  decision?: { act: string; by: string; onBehalfOf?: string; at: Date; reason?: string };
  /** From then on nothing about the day can be asked, decided or cancelled (R5). */
  begun: boolean;
  approval: Approval;
  /** Who decides (or is told), by name. */
  approver?: string;
}

/** Somebody remote, and when to call. */
export interface ColleagueView {
  name: string;
  bands: ContactBand[];
  /** Absent: agile. */
  kind?: DayKind;
}

export interface RequestFormView {
  values: Fields;
  errors: Partial<Record<FieldName, string>>;
  asks: { activities: boolean; objectives: boolean };
  /** Kinds of day this person may ask for; one: not asked. */
  kinds: readonly [DayKind, ...DayKind[]];
  /** Places of the agreement; empty: not asked. */
  places: string[];
  /** Ask for the reason: a rule "di norma" is not met. */
  reasonAsked: boolean;
  /** First and last day the date field offers. */
  min: LocalDate;
  max: LocalDate;
  quota?: Quota;
  /** Why the request as sent was refused. */
  refusal?: { findings: Finding[]; earliest?: LocalDate };
}

export interface BalanceView {
  /** Quota of this month, and of the next. */
  quotas: Quota[];
  next: { date: LocalDate; state: DayState }[];
  /** Last day of the agreement; null: open-ended or tacitly renewed; undefined: no agreement. */
  agreementEnds?: LocalDate | null;
  bands: ContactBand[];
}

export interface UnitDayView {
  unit: string;
  date: LocalDate;
  /** Sorted by name. */
  remote: ColleagueView[];
}

export interface BandReminderView {
  date: LocalDate;
  band: ContactBand;
}

export interface DisconnectionReminderView {
  date: LocalDate;
  /** When the working window closes and when it opens again. */
  closes: LocalTime;
  opens: LocalTime;
}

/** Everything that can go wrong outside the rules, each with the values its sentence needs. */
export type Problem =
  | { kind: 'unknown-person' }
  | { kind: 'unknown-command'; text: string }
  | { kind: 'date-not-understood'; text: string }
  | { kind: 'date-ambiguous'; text: string; candidates: LocalDate[] }
  | { kind: 'several-dates'; dates: LocalDate[] }
  | { kind: 'field-required' }
  | { kind: 'too-long'; limit: number } // characters
  | { kind: 'approver-missing' }
  | { kind: 'approver-unreachable'; approver: string }
  | { kind: 'not-yours' }
  | { kind: 'own-request' }
  | { kind: 'gone' } // the day or card is not known
  | { kind: 'already'; state: DayState; by?: string; at: Date; date: LocalDate }
  | { kind: 'begun'; date: LocalDate }
  | { kind: 'regulation-missing'; date: LocalDate }
  | { kind: 'repeated' } // the same delivery was carried out before
  | { kind: 'wrong-tenant' }
  | { kind: 'cannot-ask' } // heading above why no day at all can be asked for (no agreement, no training)
  | { kind: 'try-again'; id: string } // a platform did not answer us
  | { kind: 'busy' } // still working, the answer follows
  | { kind: 'fault'; id: string }; // ours; the id is in the log
