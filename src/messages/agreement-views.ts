import type { BandName } from '../regulations/schema.js';
/** What the sentences about agreements are made from: plain values, no sentence and no row in them. */
import type { ApplicationState, Asked, Condition } from '../rules/application.js';
import type { Finding } from '../rules/decision.js';
import type { Agreement, Attachment, DayKind, Signer } from '../rules/facts.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import type { FieldName, Fields } from './card.js';

export interface PartyView {
  party: Signer;
  /** Who signs or has signed; absent: nobody of the register. */
  name?: string;
  /** `at` absent: on paper; `elsewhere`: before the bot, it is not known how. */
  signed?: { on: LocalDate; at?: Date; elsewhere?: boolean };
}

/** In what capacities somebody looks at an application: what they see of it, and what they can do. */
export interface Capacity {
  owner: boolean;
  assesses: boolean;
  hr: boolean;
  /** Parties for which they may sign now. */
  signs: Signer[];
  /** Parties whose signature on paper they may record. */
  records: Signer[];
}

export interface ApplicationView {
  id: string;
  /** As the act calls the bands; absent: contact bands. */
  bandName?: BandName;
  version: number;
  kind: DayKind;
  purpose: 'new' | 'renewal';
  state: ApplicationState;
  person: { name: string; unit: string };
  asked: Asked;
  objectives: string;
  terms?: Agreement;
  /** Of the application, when these terms were written: who signs says which ones they read. */
  termsVersion: number;
  opinion?: string;
  /** By name; absent: the personnel office. */
  assessor?: string;
  /** The last step and who took it. */
  last: { act: string; by: string; at: Date };
  parties: PartyView[];
  attachments: Attachment[];
  /** First day, once all have signed. */
  effectiveFrom?: LocalDate;
  /** While signatures are missing: first day, were the last one given today. */
  startsIfSigned?: LocalDate;
  appliedAt: Date;
  agreementId?: string;
  capacity: Capacity;
  /** The page with the text, where there are addresses. */
  url?: string;
}

/** An agreement as it stands. */
export interface AgreementView {
  id: string;
  /** As the act calls the bands; absent: contact bands. */
  bandName?: BandName;
  kind: DayKind;
  person: { name: string; unit: string };
  owner: boolean;
  agreement: Agreement;
  starts: LocalDate;
  /** Null: open-ended or tacitly renewed. */
  ends: LocalDate | null;
  tacitRenewal: boolean;
  /** First days without agreement, if one withdrew today; absent: only for a justified reason. */
  firstDayAway: { worker?: LocalDate; administration?: LocalDate };
  can: { renew: boolean; change: boolean; noRenewal: boolean; withdraw: boolean; report: boolean };
  /** Of the same person, of the other kind. */
  other?: { id: string; kind: DayKind };
  url?: string;
  today: LocalDate;
}

/** A form as it was sent, and what was wrong with it. */
export interface Typed {
  values: Fields;
  errors: Partial<Record<FieldName, string>>;
  refusal?: Finding[];
}

export interface ApplyFormView extends Typed {
  purpose: 'new' | 'renewal';
  /** The agreement that is to go on or to be changed. */
  subject?: string;
  /** Kinds of remote work that can be applied for; one: not asked. */
  kinds: readonly [DayKind, ...DayKind[]];
  conditions: Condition[];
  /** Ask what contract the person has. */
  contract: boolean;
  /** Above so many months a fixed-term contract is long enough. */
  contractMonths: number;
  priorities: string[];
  reasonAsked: boolean;
  today: LocalDate;
}

/** What the terms are counted by. */
export type Per = 'month' | 'week' | 'weeks-2' | 'weeks-3' | 'weeks-4';

/** What the form of whoever assesses asks, under an act. */
export interface TermsAsked {
  per: readonly [Per, ...Per[]];
  /** Days that may be named; none: not asked. */
  weekdays: Weekday[];
  presence: boolean;
  bands: boolean;
  untilRequired: boolean;
  phase: boolean;
  /** The agreement there is goes on beyond its end: it has begun already. */
  extension: boolean;
}

export interface AssessFormView extends Typed, TermsAsked {
  id: string;
  version: number;
  person: { name: string; unit: string };
  asked: Asked;
  reasonAsked: boolean;
  renewedFrom?: LocalDate;
  today: LocalDate;
}

export interface SignFormView extends Typed {
  application: ApplicationView;
  /** As whom one signs. */
  parties: Signer[];
}

/** How an agreement is left. */
export type WithdrawalCause = 'notice' | 'justified' | 'waiver' | `ground:${string}`;

export interface WithdrawFormView extends Typed {
  id: string;
  person: { name: string; unit: string };
  owner: boolean;
  causes: readonly [WithdrawalCause, ...WithdrawalCause[]];
  /** First day without agreement that the rules take with notice; absent: none does. */
  earliest?: LocalDate;
  reasonRequired: boolean;
  noticeReasonAsked: boolean;
  today: LocalDate;
}

/** Before it counts, and as it is told. */
export interface WithdrawalView {
  /** Of the draft or, once done, of the act. */
  id: string;
  act: 'withdraw' | 'revoke-agreement' | 'no-renewal';
  person: { name: string; unit: string };
  /** Who does it, by name; the reader themselves? */
  by: string;
  byReader: boolean;
  byOwner: boolean;
  owner: boolean;
  effective?: LocalDate;
  /** Days from today to `effective`. */
  noticeDays: number;
  cause: WithdrawalCause;
  reason?: string;
  noticeReason?: string;
  /** Booked days that go with it. */
  days: LocalDate[];
  at: Date;
}
