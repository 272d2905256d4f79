import type { Finding } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';

/** A full-day absence without its reason, which no card bears. */
export interface AbsenceView {
  id: string;
  from: LocalDate;
  to: LocalDate;
  person: string;
  /** What became of the booked days within it, in order. */
  days: { date: LocalDate; became: 'suspended' | 'withdrawn' | 'used' }[];
  /** A day of the reader's present: dates of another year bear their year. */
  near: LocalDate;
}

/** Of the person's own card. */
export interface OwnAbsenceView extends AbsenceView {
  /** Where the act says what sickness asks of them: `LG art. 11, MET-11e`. */
  source: Pick<Finding, 'rule' | 'article' | 'basis'>;
  /** Was entered by mistake: it can be taken back, now or once there is room again. */
  undo: boolean;
}

export interface AbsenceFormView {
  /** As typed before. */
  from?: string;
  until?: string;
  errors: { from?: string; until?: string };
  /** What can't be mended at a field. */
  problem?: string;
  today: LocalDate;
  source: OwnAbsenceView['source'];
  /** Approved days and requests to come, the first ones. */
  next: LocalDate[];
  /** How many follow them. */
  more: number;
  /** Others' requests wait for them. */
  leads: boolean;
}
