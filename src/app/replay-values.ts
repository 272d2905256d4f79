import type { Edition } from '../regulations/schema.js';
import type { Act } from '../rules/act.js';
import type { Finding, Outcome } from '../rules/decision.js';
import type { FigureMissing } from '../rules/edition.js';
import type {
  Absence,
  Agreement,
  Day,
  DayKind,
  DayState,
  DelegationFact,
  PersonFacts,
  Policy,
} from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';

/**
 * What the record does not say and the replay takes for granted: when a day was asked for (`filed`) or acted upon
 * (`acted`), that activities and objectives were stated (`contents`) and the course done (`training`), the number
 * of days of the agreement (`number`: the new text's own, `converted`: from another unit), that the agreement
 * would have been signed anew (`renewed`).
 */
export const ASSUMPTIONS = [
  'filed',
  'acted',
  'contents',
  'training',
  'number',
  'converted',
  'renewed',
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** Somebody whose past is replayed. */
export interface PastPerson {
  /** E-mail; of a case, its id. */
  name: string;
  unit: string;
  /** Without agreements, which change in the course of time. */
  facts: Omit<PersonFacts, 'agreement' | 'remoteAgreement'>;
  /** Every version, the last recorded last. */
  agreements: readonly { kind: DayKind; agreement: Agreement }[];
  /** Full days away, of which kind is nobody's business here. */
  absences: readonly Absence[];
  holidays: ReadonlySet<LocalDate>;
  policy: Policy;
  /** What their requests were decided under. */
  before: readonly Edition[];
  /** Days that are there from the start. */
  days: readonly Day[];
  /** Absent: who acted for a manager had the delegation. */
  delegations?: readonly DelegationFact[];
  /** In order of time. */
  acts: readonly PastAct[];
}

/** Something that was done to a day. */
export interface PastAct {
  /** Which day of the record; empty: the act stands alone. */
  entry: string;
  at: Date;
  date: LocalDate;
  kind?: DayKind;
  /** null: no text judges it, it happened (a full-day absence, an import). */
  act: Act | null;
  /** Other names of the same thing: the first that the text allows counts (a revocation may be a recall there). */
  or?: readonly Act[];
  /** State of the day afterwards, as it was. */
  becomes: DayState;
  /** What the register says of it; absent: the old text is asked. */
  recorded?: { outcome: Outcome; findings: Finding[]; rules: readonly string[] };
  /** In the period; otherwise it is context and stays as it was. */
  counted: boolean;
  /** The day came from another date, without a request. */
  moved?: boolean;
  /** Refused for the course that had not been done. */
  untrained?: boolean;
  assumed: Assumption[];
}

/** `void`: nothing to decide, since the day does not exist, already holds or needs no decision. */
export interface Side {
  outcome: Outcome | 'void';
  findings: Finding[];
  state?: DayState;
  /** Refused, but a reason would have been enough (R4). */
  reasonEnough?: boolean;
}

/** One act under both texts. */
export interface Compared {
  entry: string;
  at: Date;
  date: LocalDate;
  type: Act['type'];
  /** What the register says; otherwise what the old text would have said. */
  recorded: boolean;
  before: Side;
  after: Side;
  assumed: Assumption[];
  /** Of a request accepted by both: somebody would have to approve the day, or nobody any more. */
  approval?: 'needed' | 'spared';
}

export interface Replayed {
  compared: Compared[];
  /** Acts that could not be judged: no text, or not all of its figures, for the day. */
  missing: FigureMissing[];
  /** Refusals of which the record does not keep the cause. */
  unexplained: number;
}
