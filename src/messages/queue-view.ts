import type { CoverageWarning } from '../rules/coverage.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';

/** What a request was accepted with, in a word. */
export type DayNote = 'short-notice' | 'derogation' | 'warning';

/** A request that waits, with what speaks against it. */
export interface QueueLine {
  id: string;
  version: number;
  date: LocalDate;
  name: string;
  unit: string;
  /** A day of the bank (MIL-7.8), and whether the person named a criterion. */
  fromBank: boolean;
  criterion: boolean;
  /** The manager in whose place the reader decides. */
  onBehalfOf?: string;
  /** Of the unit, remote that day already; of how many. */
  remote: number;
  size: number;
  /** Other requests for the same day in the reader's queue. */
  others: number;
  /** Absent: connections are not scarce. */
  connectionsLeft?: number;
  coverage: CoverageWarning[];
  notes: DayNote[];
}

/** A move of a day or an hourly permit that waits for the reader: answered on its own card, never with others. */
export interface QuestionLine {
  /** Of the day or of the permit. */
  id: string;
  version: number;
  date: LocalDate;
  name: string;
  /** In whose place the reader answers. */
  onBehalfOf?: string;
  /** Of a move. */
  to?: LocalDate;
  /** Of a permit. */
  hours?: { from: LocalTime; to: LocalTime };
  until: { date: LocalDate; time: LocalTime };
}

/** Dates from `from` to `to`; neither: all. */
export interface QueueSpan {
  from?: LocalDate;
  to?: LocalDate;
}

export interface QueueView {
  today: LocalDate;
  /** Of this page. */
  lines: QueueLine[];
  /** In the span, on its first page; the most urgent first. */
  questions: QuestionLine[];
  /** Of those, how many there was no room for. */
  moreQuestions: number;
  span: QueueSpan;
  /** Requests in the span. */
  count: number;
  /** All that waits in the span, and altogether. */
  countAll: number;
  total: number;
  /** Other ways to look at it; `value` is what the button carries. */
  spans: { when: 'this-week' | 'next-week' | 'all'; count: number; value: string }[];
  /** Days for which more than one asked. */
  busy: { date: LocalDate; count: number; value: string }[];
  /** What the buttons carry: this page again, the next one. */
  value: string;
  next?: { count: number; value: string };
}

export type QueueVerdict = 'approve' | 'reject';

/** What a date would be like once all that was chosen is approved. */
export type Shortfall =
  | { kind: 'too-few'; date: LocalDate; unit: string; present: number; required: number }
  | { kind: 'connections'; date: LocalDate; chosen: number; left: number };

export interface QueueConfirmView {
  today: LocalDate;
  draft: string;
  verdict: QueueVerdict;
  reason?: string;
  lines: QueueLine[];
  shortfalls: Shortfall[];
  /** Chosen, but not to be decided any more. */
  gone: number;
  /** What the button back carries. */
  value: string;
}

/** What became of one request of several. */
export interface QueueResult {
  date: LocalDate;
  name: string;
  done: boolean;
  /** Why it was not decided, or what to know of it. */
  detail?: string;
}
