import { randomUUID } from 'node:crypto';
import type { Problem } from '../../messages/views.js';
import type { Asked } from '../../rules/application.js';
import { decide } from '../../rules/decide.js';
import type { Finding } from '../../rules/decision.js';
import type { DayKind } from '../../rules/facts.js';
import { dateOf } from '../../rules/zoned.js';
import { type Application, openApplication } from '../../store/applications.js';
import { isFirstDelivery } from '../../store/inbound.js';
import type { NewMessage } from '../../store/messages.js';
import { lockPerson } from '../../store/people.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import { platformsOf } from '../reach.js';
import { recordRefusal } from '../refusal.js';
import { doneBy, type Speaker } from '../speaker.js';
import { partiesOf } from './parties.js';
import { enrolAct, type Questions } from './read-apply.js';
import { regulationFor } from './regulation.js';
import { cardsFor, writeStep } from './step.js';

export type Applied =
  | { kind: 'submitted'; application: Application }
  /** There is an open one already: nothing is done. */
  | { kind: 'open'; application: Application }
  | { kind: 'refused'; findings: Finding[] }
  | { kind: 'problem'; problem: Problem };

interface Wish {
  kind: DayKind;
  purpose: Application['purpose'];
  asked: Asked;
}

/** A person applies for an agreement, or to go on with theirs: facts, rules, one transaction. */
export async function applyForAgreement(
  parts: Parts,
  speaker: Speaker,
  wish: Wish,
  questions: Questions,
): Promise<Applied> {
  const { person, now } = speaker;
  const { settings, store } = parts;
  const today = dateOf(now);
  const regulation = regulationFor(settings, person, today);
  if (!regulation) return { kind: 'problem', problem: { kind: 'regulation-missing', date: today } };
  const { assessors, hr } = await partiesOf(settings, store.db, person, regulation);
  const [first] = assessors;
  if (!first) return { kind: 'problem', problem: { kind: 'approver-missing' } };
  const reached = await Promise.all(assessors.map((one) => platformsOf(parts, one)));
  if (reached.every((platforms) => platforms.length === 0)) {
    return { kind: 'problem', problem: { kind: 'approver-unreachable', approver: first.name } };
  }

  return store.tx<Applied>(async (db) => {
    await lockPerson(db, person.id);
    const open = await openApplication(db, person.id, wish.kind);
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) {
      return open ? { kind: 'open', application: open } : { kind: 'problem', problem: { kind: 'repeated' } };
    }
    if (open) return { kind: 'open', application: open };
    const { facts } = await loadFacts(parts, db, person, now);
    const listed = settings.agreements.units?.includes(person.unit);
    const { outcome, findings } = decide(facts, enrolAct(wish.asked, questions, listed));
    if (outcome === 'refused') {
      await recordRefusal(db, speaker, { act: 'enrol', date: today, personId: person.id }, findings);
      return { kind: 'refused', findings };
    }
    const application = newApplication(speaker, wish);
    const others = await cardsFor(parts, db, application, [...assessors, ...hr], now);
    const messages = [ownCard(speaker, application), ...others];
    await writeStep(store, db, speaker, application, { isNew: true, findings, messages });
    return { kind: 'submitted', application };
  });
}

function newApplication(speaker: Speaker, { kind, purpose, asked }: Wish): Application {
  const { person, now } = speaker;
  return {
    id: randomUUID(),
    personId: person.id,
    kind,
    purpose,
    state: 'submitted',
    version: 1,
    asked,
    objectives: '',
    steps: [{ act: 'submit', by: doneBy(speaker).actorId, at: now, version: 1 }],
    signatures: [],
    createdAt: now,
    changedAt: now,
  };
}

/** An answer to what they just did; where the office did it for them, news like any other. */
function ownCard({ person, actor, platform, now: at }: Speaker, { id }: Application): NewMessage {
  const moment = 'application-card' as const;
  const key = `${moment}:${id}:${person.id}:${platform}`;
  const card = { key, moment, personId: person.id, subjectId: id, at };
  return actor ? card : { ...card, platform, reply: true };
}
