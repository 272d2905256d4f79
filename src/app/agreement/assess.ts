import type { Regulation } from '../../regulations/schema.js';
import type { Act } from '../../rules/act.js';
import { decide } from '../../rules/decide.js';
import type { Agreement, Facts, Signer } from '../../rules/facts.js';
import { dateOf } from '../../rules/zoned.js';
import { lastAgreement } from '../../store/agreements.js';
import type { Application } from '../../store/applications.js';
import type { Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Speaker } from '../speaker.js';
import { defaultTerms, renewedTerms } from './default-terms.js';
import { isExtended } from './regulation.js';
import { after, cardsFor, noticesFor, writeStep } from './step.js';
import { assesses, type OpenStep, refusedStep, type Stepped, takeStep } from './take-step.js';

/** The terms as whoever assesses finds them: those proposed before, else those that the act usually gives. */
export async function termsToBegin(
  db: Db,
  regulation: Regulation,
  facts: Facts,
  application: Application,
): Promise<Agreement> {
  const { terms, purpose, kind, asked, personId } = application;
  if (terms) return terms;
  const current = purpose === 'renewal' ? await lastAgreement(db, personId, kind) : null;
  return current
    ? { ...renewedTerms(regulation, facts, current.agreement), places: asked.places }
    : defaultTerms(regulation, facts, kind, asked.places);
}

/** Is the agreement that comes of it the one before, extended? */
export function isExtension(regulation: Regulation, { purpose }: Pick<Application, 'purpose'>): boolean {
  return purpose === 'renewal' && isExtended(regulation);
}

/** Would the act take this agreement, if all signed it today with all its attachments? */
export function signatureOf(
  regulation: Regulation,
  { role }: Pick<Person, 'role'>,
  terms: Agreement,
  kind: Application['kind'],
): Extract<Act, { type: 'sign-agreement' }> {
  const { signatures, attachments } = regulation.agreement;
  const signedBy: Signer[] = [
    ...new Set(signatures.filter(({ roles }) => roles.includes(role)).flatMap(({ by }) => by)),
  ];
  return {
    type: 'sign-agreement',
    by: 'administration',
    agreement: { ...terms, signedBy, attachments: attachments?.all ?? [] },
    kind,
  };
}

/** The opinion of whoever assesses, and the terms they propose: those who sign are told. */
export async function assessApplication(
  parts: Parts,
  speaker: Speaker,
  id: string,
  proposal: { opinion: string; objectives: string; terms: Agreement },
): Promise<Stepped> {
  const { now } = speaker;
  return takeStep(parts, speaker, id, {
    may: assesses,
    states: ['submitted', 'assessed'],
    async take(open) {
      const { db, application, owner, regulation } = open;
      const terms = { ...proposal.terms, signedOn: dateOf(now) };
      const { facts } = await loadFacts(parts, db, owner, now);
      const { outcome, findings } = decide(facts, signatureOf(regulation, owner, terms, application.kind));
      if (outcome === 'refused') return refusedStep(open, speaker, 'sign-agreement', findings);
      const { opinion, objectives } = proposal;
      const changes = { state: 'assessed' as const, opinion, objectives, terms, signatures: [] };
      const assessed = after(application, speaker, 'assess', changes);
      const messages = await toSigners(parts, speaker, assessed, open);
      await writeStep(parts.store, db, speaker, assessed, { findings, messages });
      return { kind: 'done', application: assessed, findings };
    },
  });
}

/** Those who have its card already are told that it waits for them; the others get it. */
async function toSigners(
  parts: Parts,
  speaker: Speaker,
  application: Application,
  { db, owner, parties: { assessors, signers, hr } }: OpenStep,
) {
  const all = signers.flatMap(({ people }) => people);
  const onPaper = signers.some(({ people }) => people.length === 0);
  const shown = new Set([owner, ...assessors, ...hr].map(({ id }) => id));
  const again = application.steps.filter(({ act }) => act === 'assess').length > 1;
  const told = [...all, ...(onPaper ? hr : [])].filter(({ id }) => again || shown.has(id));
  const cards = await cardsFor(parts, db, application, all, speaker.now);
  return [...cards, ...noticesFor(application, [owner, ...told], speaker)];
}
