import type { Regulation } from '../../regulations/schema.js';
import type { Asked } from '../../rules/application.js';
import type { Agreement, Attachment, DayKind, PersonRole } from '../../rules/facts.js';
import type { LocalDate } from '../../rules/local-date.js';
import type { PartyView } from '../agreement-views.js';

/** An individual agreement as it is printed. Priorities and whatever is the person's alone are not in it. */
export interface AgreementDocument {
  organisation: string;
  person: { name: string; unit: string; role: PersonRole };
  manager?: string;
  kind: DayKind;
  terms: Agreement;
  asked?: Pick<Asked, 'activities' | 'equipment' | 'places'>;
  objectives: string;
  parties: PartyView[];
  attachments: Attachment[];
  /** When the person acknowledged them. */
  acknowledgedOn?: LocalDate;
  regulation: Regulation;
  /** `draft`: not signed by all. */
  state: 'draft' | 'signed';
  /** First day in force; of a draft none. */
  starts?: LocalDate;
  printedOn: LocalDate;
}
