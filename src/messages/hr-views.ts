import type { BandName } from '../regulations/schema.js';
import type { Quota } from '../rules/decision.js';
import type { ContactBand, DayKind } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { ListedState } from '../rules/situation.js';
import type { Candidate } from './person-field.js';

/** The lists of the personnel office. */
export const HR_LISTS = ['expiring', 'inactive', 'unsigned', 'no-agreement', 'unreachable'] as const;
export type HrList = (typeof HR_LISTS)[number];

/** One person of a list, and what about them. */
export interface HrEntry extends Candidate {
  detail:
    | { kind: 'ends'; on: LocalDate; renews: boolean }
    /** The day of the last request, or the first of the agreement where there was none. */
    | { kind: 'inactive'; since: LocalDate; never: boolean }
    | { kind: 'application'; state: 'submitted' | 'assessed'; since: LocalDate }
    | { kind: 'ended'; on: LocalDate }
    | { kind: 'not-begun'; on: LocalDate }
    | { kind: 'none' }
    | { kind: 'not-met'; leads: boolean };
}

export interface HrListView {
  list: HrList;
  entries: HrEntry[];
  total: number;
  /** From 1. */
  page: number;
  pages: number;
  today: LocalDate;
  /** Of a list that an act asks for. */
  source?: { rule: string; article: string };
  /** Of the inactive. */
  months?: number;
}

export interface HistoryLine {
  at: Date;
  act: string;
  /** By name; absent: the bot, or an import. */
  by?: string;
  imported?: boolean;
  onBehalfOf?: string;
  date?: LocalDate;
  refused?: boolean;
}

export interface HrPersonView extends Candidate {
  today: LocalDate;
  /** Who decides, by name, and who stands in. */
  manager?: string;
  delegates: { name: string; until: LocalDate }[];
  /** Of whom they decide the days in somebody's place. */
  standsInFor: { name: string; until: LocalDate }[];
  /** `ends`: null where open-ended or tacitly renewed. */
  agreement?: { from: LocalDate; ends: LocalDate | null; inForce: boolean };
  application?: { state: 'submitted' | 'assessed'; since: LocalDate };
  quotas: Quota[];
  bands: ContactBand[];
  bandName?: BandName;
  /** Platforms, as they are called; none: not met. */
  platforms: string[];
  /** `begun`: nothing can be done about it any more. */
  next: {
    id: string;
    version: number;
    date: LocalDate;
    kind: DayKind;
    state: ListedState;
    begun: boolean;
  }[];
  history: HistoryLine[];
  /** It is the reader: nobody acts for themselves here. */
  self: boolean;
}

export interface HistoryView extends Candidate {
  lines: HistoryLine[];
  page: number;
  pages: number;
  today: LocalDate;
}
