import type { Problem } from '../../messages/views.js';
import type { Regulation } from '../../regulations/schema.js';
import type { ApplicationState } from '../../rules/application.js';
import type { Finding } from '../../rules/decision.js';
import { dateOf } from '../../rules/zoned.js';
import { type Application, findApplication } from '../../store/applications.js';
import { isFirstDelivery } from '../../store/inbound.js';
import { findPerson, lockPerson, type Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import { recordRefusal } from '../refusal.js';
import type { Speaker } from '../speaker.js';
import { type Parties, partiesOf } from './parties.js';
import { regulationFor } from './regulation.js';

/** What came of an act upon an application; with the application as it stands afterwards. */
export type Stepped =
  | { kind: 'done'; application: Application; findings: Finding[] }
  /** Not in a state in which this can be done, or not the one that was seen. */
  | { kind: 'changed'; application: Application }
  | { kind: 'not-yours'; application: Application }
  | { kind: 'repeated'; application: Application }
  | { kind: 'refused'; application: Application; findings: Finding[] }
  | { kind: 'gone' }
  | { kind: 'problem'; problem: Problem };

/** An application under its owner's lock, with all that an act on it looks at. */
export interface OpenStep {
  db: Db;
  application: Application;
  owner: Person;
  regulation: Regulation;
  parties: Parties;
}

/** An act upon an application: who may, in which states, and what it does. */
interface StepAct {
  may(open: OpenStep, person: Person): boolean;
  states: readonly ApplicationState[];
  take(open: OpenStep): Promise<Stepped>;
}

/** Lock, state, authority, all read anew; then the act, in the same transaction. */
export async function takeStep(
  parts: Parts,
  speaker: Speaker,
  id: string,
  { may, states, take }: StepAct,
): Promise<Stepped> {
  const { now, person, requestKey } = speaker;
  return parts.store.tx<Stepped>(async (db) => {
    const unlocked = await findApplication(db, id);
    if (!unlocked) return { kind: 'gone' };
    await lockPerson(db, unlocked.personId);
    const application = await findApplication(db, id);
    const owner = await findPerson(db, unlocked.personId);
    if (!application || !owner) return { kind: 'gone' };
    const today = dateOf(now);
    const regulation = regulationFor(parts.settings, owner, today);
    if (!regulation) return { kind: 'problem', problem: { kind: 'regulation-missing', date: today } };
    const parties = await partiesOf(parts.settings, db, owner, regulation);
    const open = { db, application, owner, regulation, parties };
    if (!may(open, person)) return { kind: 'not-yours', application };
    if (!(await isFirstDelivery(db, requestKey, now))) return { kind: 'repeated', application };
    if (!states.includes(application.state)) return { kind: 'changed', application };
    return take(open);
  });
}

/** The rules say no: written down, nothing else is done. */
export async function refusedStep(
  { db, application, owner }: OpenStep,
  speaker: Speaker,
  act: string,
  findings: Finding[],
): Promise<Stepped> {
  const what = { act, date: dateOf(speaker.now), personId: owner.id };
  await recordRefusal(db, speaker, what, findings);
  return { kind: 'refused', application, findings };
}

export function assesses({ parties }: OpenStep, { id }: Person): boolean {
  return parties.assessors.some((one) => one.id === id);
}
