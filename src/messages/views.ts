/** What the sentences are made from: plain values, no sentence and no row in them. */
import type { BandName } from '../regulations/schema.js';
import type { CoverageWarning } from '../rules/coverage.js';
import type { Finding, Quota } from '../rules/decision.js';
import type { ContactBand, DayKind, DayState, FiledSwap } from '../rules/facts.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';
import type { ListedState } from '../rules/situation.js';
import type { ActName, FieldName, Fields } from './card.js';

/** Something done to a day, and by whom. */
export interface DayEvent {
  act: string;
  by: string;
  onBehalfOf?: string;
  /** Somebody of the personnel office, on behalf of the person whose day it is. */
  office?: boolean;
  at: Date;
  reason?: string;
}

/** Who may decide beside the approver, or in their place, while a day waits. */
export interface CoverView {
  /** Today's delegates, with the last day of each. */
  delegates: { name: string; until: LocalDate }[];
  /** The approver is away today, and the delegates have it. */
  away: boolean;
  /** To whom the day was passed on, and when; `atOnce`: with the request. */
  superior?: { name: string; since: Date; atOnce: boolean };
}

export interface OpenSwap extends FiledSwap {
  /** Who filed it, and why. */
  filed?: DayEvent;
  /** The superior it was put to, in the manager's place. */
  putTo?: string;
  /** Until when it can be confirmed, that instant in time. */
  until?: { on: LocalDate; at: LocalTime };
}

/** A move that somebody was asked to confirm; without an end it waits. */
export interface AskedMove {
  to?: LocalDate;
  /** `off`: something else was done to the day. */
  end?: 'confirmed' | 'declined' | 'withdrawn' | 'lapsed' | 'replaced' | 'off';
  by?: string;
  at?: Date;
}

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
  /** Of those, which the rules would not accept any more. */
  lost?: LocalDate[];
  /** A move filed and not yet answered. */
  swap?: OpenSwap;
  /** Approved, but the person is away the whole day: that was recorded after it began. */
  away?: boolean;
  /** The act that made the day what it is; absent: it was asked for or placed, no more. */
  decision?: DayEvent;
  /** Everything done to it after it was asked for or placed, in order. */
  acts?: DayEvent[];
  /** Of a move: the date that holds in its place, or the one in whose place it holds. */
  movedTo?: LocalDate;
  movedFrom?: LocalDate;
  /** Of a day that ended: it counts in the quota all the same. */
  used?: boolean;
  /** Where it does not: the quota period in which another one can still be asked for. */
  again?: string;
  /** From then on nothing about the day can be asked, decided or cancelled (R5). */
  begun: boolean;
  approval: Approval;
  /** Who decides (or is told), by name. */
  approver?: string;
  cover?: CoverView;
  /** Who of the personnel office asked for it, on the person's behalf. */
  enteredBy?: string;
  /** How the unit stands on the date, for who decides or is told; absent: it does not matter any more. */
  around?: AroundView;
  /** Whoever reads may not decide: any more, a delegation that is over; or never, a draw is the director's. */
  mayNotDecide?: 'any-more' | 'never';
  /** Priority named with a draw from the bank, for who decides on it and nobody else. */
  criterion?: string;
}

export interface AroundView {
  /** People of the unit. */
  size: number;
  warnings: CoverageWarning[];
  /** Others of the same manager who asked for the same day. */
  rivals: string[];
  /** Absent: connections are not scarce. */
  connections?: { left: number; capacity: number };
}

/** Somebody remote, and when to call. */
export interface ColleagueView {
  name: string;
  bands: ContactBand[];
  /** Absent: agile. */
  kind?: DayKind;
}

/** What a unit asks of itself on a day somebody asks for. */
export interface CoverageView {
  warnings: CoverageWarning[];
  unit: string;
}

/** When the first of those who were written to will read it, where all are in disconnection just now. */
export interface ReadLaterView {
  name: string;
  at: Date;
  when: 'today' | 'tomorrow' | 'later';
}

/** What a request states whatever its dates are: a field each, where it is asked for. */
export interface ContentsView {
  values: Fields;
  errors: Partial<Record<FieldName, string>>;
  asks: { activities: boolean; objectives: boolean };
  /** Kinds of day this person may ask for; one: not asked. */
  kinds: readonly [DayKind, ...DayKind[]];
  /** Places of the agreement; empty: not asked. */
  places: string[];
  /** Of these places, an office of the administration (coworking). */
  coworking?: string;
  /** Ask for the reason: a rule "di norma" is not met. */
  reasonAsked: boolean;
  /** Activities and objectives are those of the last request. */
  asLastTime?: boolean;
}

export interface RequestFormView extends ContentsView {
  /** First and last day the date field offers. */
  min: LocalDate;
  max: LocalDate;
  /** The date that was understood from what was typed. */
  understood?: LocalDate;
  quota?: Quota;
  /** Days left in the bank of the unit that month (MIL-7.8); absent: none, or no bank. */
  bank?: {
    month: string;
    available: number;
    /** What a draw states is asked for. */
    asked: boolean;
    criteria: readonly string[];
    noticeReasonAsked: boolean;
  };
  /** Month whose quota is used up and whose bank has nothing left either. */
  bankEmpty?: string;
  /** The derogation that may be claimed beyond the quota (TIV-6.2); absent: none, or not needed. */
  derogation?: { article: string };
  /** What the unit asks of itself that day. */
  coverage?: CoverageView;
  /** Why the request as sent was refused. */
  refusal?: { findings: Finding[]; earliest?: LocalDate };
}

/** What of the agreement is worth seeing at a glance. */
export interface AgreementTerms {
  /** Last day; null: open-ended or tacitly renewed; undefined: no agreement. */
  ends?: LocalDate | null;
  /** First day, where it has not begun. */
  starts?: LocalDate;
  /** First day without agreement, were the withdrawal communicated today; `at-end`: only for a justified reason. */
  withdrawFrom?: LocalDate | 'at-end';
}

export interface BalanceView {
  /** Quota of this period, and of the next. */
  quotas: Quota[];
  next: { date: LocalDate; state: ListedState }[];
  today: LocalDate;
  agreement: AgreementTerms;
  bands: ContactBand[];
  /** As the act calls them; absent: contact bands. */
  bandName?: BandName;
}

export interface UnitDayView {
  unit: string;
  date: LocalDate;
  /** Sorted by name. */
  remote: ColleagueView[];
}

export interface BandReminderView {
  bandName?: BandName;
  dayId: string;
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
  | { kind: 'person-unknown'; text: string } // somebody who was named
  | { kind: 'too-many-people'; text: string }
  | { kind: 'nobody-below' } // to delegate for
  | { kind: 'not-in-act' } // the act knows no delegates
  | { kind: 'delegate-oneself' }
  | { kind: 'delegation-overlap'; name: string; from: LocalDate; to: LocalDate }
  | { kind: 'hr-only' }
  | { kind: 'own-behalf' } // the office acts for others
  | { kind: 'person-gone' }
  | { kind: 'one-date-only' }
  | { kind: 'delegation-gone' }
  | { kind: 'delegation-not-yours' }
  | { kind: 'delegation-over'; name: string }
  | { kind: 'unknown-command'; text: string }
  | { kind: 'date-not-understood'; text: string }
  | { kind: 'date-ambiguous'; text: string; readings: LocalDate[][] }
  | { kind: 'date-impossible'; text: string } // 30 February
  | { kind: 'no-dates' }
  | { kind: 'too-many-dates'; count: number; limit: number }
  | { kind: 'programme-gone' } // days asked for together: forgotten, or never there
  | { kind: 'programme-not-yours' }
  | { kind: 'programme-decided' } // none of its days waits
  | { kind: 'field-required' }
  | { kind: 'too-long'; limit: number } // characters
  | { kind: 'approver-missing' }
  | { kind: 'approver-unreachable'; approver: string }
  | { kind: 'not-yours' }
  | { kind: 'own-request' }
  | { kind: 'gone' } // the day or card is not known
  | { kind: 'not-your-people'; name: string } // whose number of days this person does not set
  | { kind: 'none-chosen' }
  | { kind: 'no-day-chosen' } // of days asked for together
  | { kind: 'not-head'; unit: string; heads: string[] } // what a unit asks of itself is for its head to say
  | { kind: 'choice-gone' } // several requests chosen together: not this person's, or forgotten
  | { kind: 'choice-decided' } // none of them waits any more
  | { kind: 'not-booked'; date: LocalDate } // no approved day of one's own then
  | { kind: 'none-booked' } // nor on any day to come
  | { kind: 'past-date' } // only from today on
  | { kind: 'back-to-front' } // ends before it begins
  | { kind: 'away-already'; from: LocalDate; to: LocalDate }
  | { kind: 'no-days-covered' } // an absence on days that are no agile ones
  | { kind: 'absence-gone' }
  | { kind: 'absence-over' }
  | { kind: 'permit-gone' }
  | { kind: 'permit-not-yours' }
  | { kind: 'permit-not-own' }
  | { kind: 'permit-decided' }
  | { kind: 'permit-overlaps'; from: LocalTime; to: LocalTime }
  | { kind: 'already'; state: DayState; by?: string; at: Date; date: LocalDate }
  | { kind: 'begun'; date: LocalDate }
  | { kind: 'regulation-missing'; date: LocalDate }
  | { kind: 'unreadable-press' } // of a form or a button whose value is not ours
  | { kind: 'repeated' } // the same delivery was carried out before
  | { kind: 'answered-privately' } // in a channel, after the answer went to the personal chat
  | { kind: 'open-private-chat' } // in a channel, when no personal chat can be opened
  | { kind: 'no-account' } // without an Entra object id: a guest of a meeting, an anonymous visitor
  | { kind: 'wrong-tenant' }
  | { kind: 'cannot-ask' } // heading above why no day at all can be asked for (no agreement, no training)
  | { kind: 'try-again'; id: string } // a platform did not answer us
  | { kind: 'busy' } // still working, the answer follows
  | { kind: 'fault'; id: string }; // ours; the id is in the log
