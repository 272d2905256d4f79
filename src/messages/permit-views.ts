import type { Finding } from '../rules/decision.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';

/** How an hourly permit stands. `noted`: nobody had to authorise it; `withdrawn`: taken back before anybody answered. */
export type PermitStanding = 'pending' | 'authorised' | 'noted' | 'refused' | 'expired' | 'withdrawn';

/** An hourly permit without its kind, which no card bears once it is asked for. */
export interface PermitView {
  id: string;
  version: number;
  date: LocalDate;
  from: LocalTime;
  to: LocalTime;
  standing: PermitStanding;
  person: { name: string; unit: string };
  /** Who decides, or is told that the person can't be reached. */
  approver?: string;
  decision?: { by: string; at: Date };
  /**
   * It is due by law. All that who authorises it learns of the kind: they must know whether they may say no, and not
   * whether it is a disability or a child.
   */
  byLaw: boolean;
  /** Where the act asks for the authorisation. */
  source: Pick<Finding, 'rule' | 'article' | 'basis'>;
  /** Dates of another year than this day's bear their year. */
  near: LocalDate;
}

export interface PermitFormView {
  dayId: string;
  version: number;
  date: LocalDate;
  /** Those the act admits; one: not asked. */
  kinds: readonly string[];
  /** Bands it must lie in; empty: anywhere. */
  bands: { from: LocalTime; to: LocalTime }[];
  /** Who authorises it; absent: nobody has to. */
  authorisedBy?: string;
  values: { kind?: string; from?: string; until?: string };
  errors: { kind?: string; from?: string; until?: string };
  /** Why it was refused as it was sent. */
  refusal: string[];
  near: LocalDate;
}
