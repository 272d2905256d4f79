import type { Finding } from '../../rules/decision.js';
import { type Application, insertApplication, type Step, saveApplication } from '../../store/applications.js';
import type { AuditLine } from '../../store/audit.js';
import { insertAudit } from '../../store/audit.js';
import { enqueue, type Moment, type NewMessage } from '../../store/messages.js';
import type { Person } from '../../store/people.js';
import type { Db, Store } from '../../store/types.js';
import type { Parts } from '../parts.js';
import { likelyPlatformsOf } from '../reach.js';
import { doneBy, type Speaker } from '../speaker.js';

/** The application after one more step of the speaker's. */
export function after(
  application: Application,
  speaker: Speaker,
  act: Step['act'],
  changes: Partial<Application>,
): Application {
  const { now } = speaker;
  const version = application.version + 1;
  const step: Step = { act, by: doneBy(speaker).actorId, at: now, version };
  return { ...application, ...changes, version, changedAt: now, steps: [...application.steps, step] };
}

/** What a step writes: the row, its audit line, its messages; all cards of the application are repainted. */
export async function writeStep(
  store: Store,
  db: Db,
  speaker: Speaker,
  application: Application,
  {
    isNew = false,
    findings = [],
    messages,
  }: { isNew?: boolean; findings?: readonly Finding[]; messages: NewMessage[] },
): Promise<void> {
  await (isNew ? insertApplication(db, application) : saveApplication(db, application));
  const act = application.steps.at(-1)?.act ?? 'submit';
  await insertAudit(db, auditOf(speaker, application, act, findings));
  await enqueue(store, db, messages);
  await store.queue.send('repaint', { subjectId: application.id });
}

function auditOf(
  speaker: Speaker,
  { id, personId, kind, purpose, state, version }: Application,
  act: string,
  findings: readonly Finding[],
): AuditLine {
  const { actorId, onBehalfOf } = doneBy(speaker);
  return {
    at: speaker.now,
    actorId,
    platform: speaker.platform,
    act: `agreement-${act}`,
    personId,
    changes: { application: id, kind, purpose, state, version, onBehalfOf },
    rules: findings.map(({ rule }) => rule),
    request: speaker.requestKey,
  };
}

/** The card that stays true, once in the chat of each of them on every platform they are on. */
export async function cardsFor(
  parts: Parts,
  db: Db,
  application: Application,
  people: readonly Person[],
  at: Date,
): Promise<NewMessage[]> {
  const moment: Moment = 'application-card';
  const messages = await Promise.all(
    people.map(async ({ id: personId }) => {
      const platforms = await likelyPlatformsOf(parts, db, { id: personId });
      return platforms.map((platform) => {
        const key = `${moment}:${application.id}:${personId}:${platform}`;
        return { key, moment, personId, platform, subjectId: application.id, at };
      });
    }),
  );
  return messages.flat();
}

/** A word about this step, to those who did not take it themselves. */
export function noticesFor(
  application: Application,
  people: readonly Pick<Person, 'id'>[],
  speaker: Speaker,
): NewMessage[] {
  const moment: Moment = 'application-notice';
  const { actorId } = doneBy(speaker);
  const told = new Set(people.map(({ id }) => id).filter((id) => id !== actorId));
  return [...told].map((personId) => {
    const key = `${moment}:${application.id}:${application.version}:${personId}`;
    return { key, moment, personId, subjectId: application.id, at: speaker.now };
  });
}
