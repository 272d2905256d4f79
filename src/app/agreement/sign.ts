import { decide } from '../../rules/decide.js';
import type { Finding } from '../../rules/decision.js';
import type { Agreement, Signer } from '../../rules/facts.js';
import type { LocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { recordAgreement } from '../../store/agreements.js';
import type { Application, Signature } from '../../store/applications.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import { doneBy, type Speaker } from '../speaker.js';
import { signatureOf } from './assess.js';
import { capacityOf } from './parties.js';
import { after, noticesFor, writeStep } from './step.js';
import { type OpenStep, refusedStep, type Stepped, takeStep } from './take-step.js';
import { signedOn, termsVersion } from './view.js';

/** A signature in chat, or one on paper that the personnel office records. */
export type Signing = { how: 'chat' } | { how: 'paper'; party: Signer; on: LocalDate };

/**
 * One party signs, in every capacity they hold. With the last signature the rules are asked again, now with the real
 * ones, and the agreement is written.
 * @param readVersion of the terms that were read: others can't be signed
 */
export async function signApplication(
  parts: Parts,
  speaker: Speaker,
  id: string,
  readVersion: number,
  signing: Signing,
): Promise<Stepped> {
  return takeStep(parts, speaker, id, {
    may: ({ parties, application }, person) => {
      const { signs, records } = capacityOf(parties, application, person);
      const held = parties.signers.filter(({ people }) => people.some(({ id: one }) => one === person.id));
      if (signing.how === 'paper') return records.includes(signing.party) || application.state !== 'assessed';
      // who has signed already hears how it stands
      return signs.length > 0 || held.length > 0;
    },
    states: ['assessed'],
    async take(open) {
      const { application, parties } = open;
      const { signs } = capacityOf(parties, application, speaker.person);
      const signed = signing.how === 'paper' ? [signing.party] : signs;
      if (readVersion !== termsVersion(application) || signed.length === 0) {
        return { kind: 'changed', application };
      }
      const signatures = [
        ...application.signatures,
        ...signed.map((party) => signature(open, speaker, party, signing)),
      ];
      const more = after(application, speaker, 'sign', { signatures });
      const complete = parties.signers.every(({ party }) => signatures.some((one) => one.party === party));
      return complete ? conclude(parts, speaker, open, more) : note(parts, speaker, open, more);
    },
  });
}

function signature({ regulation }: OpenStep, speaker: Speaker, party: Signer, signing: Signing): Signature {
  const { now, person } = speaker;
  const attachments = party === 'employee' ? regulation.agreement.attachments?.all : undefined;
  return signing.how === 'paper'
    ? { party, at: now, on: signing.on, paper: true, attachments }
    : { party, personId: person.id, at: now, on: dateOf(now), attachments };
}

async function note(
  { store }: Parts,
  speaker: Speaker,
  { db }: OpenStep,
  application: Application,
): Promise<Stepped> {
  await writeStep(store, db, speaker, application, { messages: [] });
  return { kind: 'done', application, findings: [] };
}

/** All have signed: the agreement is a new version in the register, and everybody is told from when it holds. */
async function conclude(
  parts: Parts,
  speaker: Speaker,
  open: OpenStep,
  application: Application,
): Promise<Stepped> {
  const { db, owner, regulation, parties } = open;
  const { terms, kind } = application;
  if (!terms) throw new Error(`application ${application.id} was signed without terms`);
  const agreement: Agreement = { ...terms, signedOn: signedOn(application) };
  const act = signatureOf(regulation, owner, agreement, kind);
  act.agreement.signedBy = application.signatures.map(({ party }) => party);
  act.agreement.attachments = application.signatures.flatMap(({ attachments }) => attachments ?? []);
  const { facts } = await loadFacts(parts, db, owner, speaker.now);
  const { outcome, findings } = decide(facts, act);
  if (outcome === 'refused') return refusedStep({ ...open }, speaker, act.type, findings);
  const agreementId = await recordAgreement(db, { personId: owner.id, kind }, agreement, speaker.now);
  const signed: Application = { ...application, state: 'signed', agreementId };
  const { assessors, signers, hr } = parties;
  const everybody = [owner, ...assessors, ...hr, ...signers.flatMap(({ people }) => people)];
  const messages = noticesFor(signed, everybody, speaker);
  await writeStep(parts.store, db, speaker, signed, { findings, messages });
  return {
    kind: 'done',
    application: signed,
    findings: shownTo(findings, doneBy(speaker).actorId, owner.id),
  };
}

/** What the agreement departs from is for whoever proposed it, not for the person who signs. */
function shownTo(findings: Finding[], actorId: string, ownerId: string): Finding[] {
  return actorId === ownerId ? [] : findings;
}
