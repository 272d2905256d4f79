import { instantOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import { liveDayOn } from '../store/days.js';
import { isFirstDelivery } from '../store/inbound.js';
import { lockPerson } from '../store/people.js';
import { findPermit, type Permit, savePermit } from '../store/permits.js';
import type { PermitDecided } from './decide-permit.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';

/**
 * Who asked for an hourly permit takes it back while nobody has answered and it has not begun. The cards of both sides
 * say so; who was asked reads it there and has nothing to do.
 */
export async function withdrawPermit(parts: Parts, speaker: Speaker, id: string): Promise<PermitDecided> {
  const { person, now, platform, requestKey } = speaker;
  const { store } = parts;
  return store.tx<PermitDecided>(async (db) => {
    const unlocked = await findPermit(db, id);
    if (!unlocked) return { kind: 'problem', problem: { kind: 'permit-gone' } };
    if (unlocked.personId !== person.id) return { kind: 'problem', problem: { kind: 'permit-not-own' } };
    await lockPerson(db, person.id);
    const permit = (await findPermit(db, id)) ?? unlocked;
    if (!(await isFirstDelivery(db, requestKey, now))) return { kind: 'repeated', permit };
    const { state, version, date, from } = permit;
    if (state !== 'pending' || now >= instantOf(date, from)) return { kind: 'already', permit };
    const withdrawn: Permit = { ...permit, state: 'withdrawn', version: version + 1, changedAt: now };
    await savePermit(db, withdrawn);
    await insertAudit(db, {
      at: now,
      actorId: person.id,
      platform,
      act: 'permit-withdraw',
      dayId: (await liveDayOn(db, person.id, date))?.id,
      personId: person.id,
      changes: { permit: id, state: [state, withdrawn.state] },
      rules: [],
      request: requestKey,
    });
    await store.queue.send('repaint', { subjectId: id });
    return { kind: 'decided', permit: withdrawn };
  });
}
