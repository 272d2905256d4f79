import { decide } from '../../rules/decide.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Speaker } from '../speaker.js';
import { after, noticesFor, writeStep } from './step.js';
import { assesses, refusedStep, type Stepped, takeStep } from './take-step.js';

/** A reasoned no (MIL-6.3). */
export async function refuseApplication(
  parts: Parts,
  speaker: Speaker,
  id: string,
  reason: string,
): Promise<Stepped> {
  return takeStep(parts, speaker, id, {
    may: assesses,
    states: ['submitted', 'assessed'],
    async take(open) {
      const { db, application, owner, parties } = open;
      const { facts } = await loadFacts(parts, db, owner, speaker.now);
      const act = { type: 'refuse-enrolment', by: 'administration', reason } as const;
      const { outcome, findings } = decide(facts, act);
      if (outcome === 'refused') return refusedStep(open, speaker, act.type, findings);
      const refused = after(application, speaker, 'refuse', { state: 'refused', opinion: reason });
      const messages = noticesFor(refused, [owner, ...parties.hr], speaker);
      await writeStep(parts.store, db, speaker, refused, { findings, messages });
      return { kind: 'done', application: refused, findings };
    },
  });
}

/** The person takes their application back, before all have signed. */
export async function retractApplication(parts: Parts, speaker: Speaker, id: string): Promise<Stepped> {
  return takeStep(parts, speaker, id, {
    may: ({ application }, person) => application.personId === person.id,
    states: ['submitted', 'assessed'],
    async take({ db, application, parties: { assessors, signers } }) {
      const retracted = after(application, speaker, 'withdraw', { state: 'withdrawn' });
      const asked = application.state === 'assessed' ? signers.flatMap(({ people }) => people) : [];
      const messages = noticesFor(retracted, [...assessors, ...asked], speaker);
      await writeStep(parts.store, db, speaker, retracted, { messages });
      return { kind: 'done', application: retracted, findings: [] };
    },
  });
}
