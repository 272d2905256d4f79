import type { CoverageWarning } from '../rules/coverage.js';
import type { Quota } from '../rules/decision.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import type { Fit, Misfit } from '../rules/several.js';
import type { QueueLine } from './queue-view.js';
import type { Approval, ContentsView, CoverView, DayView } from './views.js';

/** A month, or so many in a row, from its first day. */
export interface Period {
  /** `2026-12`, `2026-12+3`. */
  value: string;
  first: LocalDate;
  months: number;
}

/** Days asked for together, as they are written down. */
export interface ProgrammeFormView extends ContentsView {
  today: LocalDate;
  /** Own working days, to choose from. */
  weekdays: readonly Weekday[];
  periods: Period[];
  /** The dates that were understood from what was typed. */
  understood?: LocalDate[];
  /** Ways to read the phrase, where there are several. */
  readings?: LocalDate[][];
  quota?: Quota;
  /** The draft that is corrected. */
  draft?: string;
}

/** What of a plan could be asked for, before anything is. */
export interface ProgrammeCheckView {
  draft: string;
  /** Of the draft: the button sends what this card shows. */
  revision: number;
  today: LocalDate;
  unit: string;
  fits: Fit[];
  misfits: Misfit[];
  quotas: Quota[];
  /** Of the dates that fit. */
  coverage: CoverageWarning[];
  approval: Approval;
  /** Where nothing fits: the first date that would. */
  earliest?: LocalDate;
  /** It was to be sent, and something had changed: nothing was. */
  changed?: boolean;
}

/** What was asked for together, as it stands now. */
export interface ProgrammeView {
  id: string;
  /** By date; each says what a card of its own would need of it. */
  days: DayView[];
  /** Of the days that still count, theirs in. */
  quotas: Quota[];
  /** Who decides, or is told. */
  approver?: string;
  /** Who else may while a day of it waits, or in their place. */
  cover?: CoverView;
  /** Of days that wait, for who decides: what speaks against each. */
  lines: QueueLine[];
  /** Whoever reads may decide today. */
  mayDecide: boolean;
}
