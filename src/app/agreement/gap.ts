import type { AgreementGap } from '../../messages/agreement-gap.js';
import type { Finding } from '../../rules/decision.js';
import { openApplication } from '../../store/applications.js';
import type { Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import { viewApplication } from './view.js';

/** Findings that an agreement yet to be made would mend. */
const MENDED: readonly string[] = [
  'agreement-missing',
  'agreement-ended',
  'agreement-withdrawn',
  'agreement-lapsed',
];

export function isWithoutAgreement(hindered: Finding | undefined): boolean {
  return hindered !== undefined && MENDED.includes(hindered.code);
}

/** How far the agreement has come that a person lacks, and whom it waits for. */
export async function agreementGap(parts: Parts, db: Db, person: Person): Promise<AgreementGap> {
  const application = await openApplication(db, person.id);
  if (!application) return { stage: 'none' };
  const view = await viewApplication(parts, db, application, person);
  if (application.state === 'submitted') return { stage: 'submitted', assessor: view.assessor };
  const open = view.parties.filter(({ signed }) => !signed);
  return {
    stage: 'assessed',
    own: open.some(({ party }) => party === 'employee'),
    others: open.filter(({ party }) => party !== 'employee'),
  };
}
