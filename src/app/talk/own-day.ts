import { problemText } from '../../messages/problems.js';
import { findDay } from '../../store/days.js';
import { findPerson } from '../../store/people.js';
import { authorityOver } from '../approvers.js';
import { cancelDay } from '../cancel-day.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { agreementNow } from './agreeing.js';
import { fromQueue } from './from-queue.js';
import type { Handlers } from './handler.js';
import { cardFor, outcome } from './outcome.js';
import { permitNow } from './permits.js';
import { programmeNow } from './programme-now.js';

/** What a person does with a day of their own. */
export const ownDay: Handlers = {
  cancel: async (parts, speaker, { subject = '' }) =>
    outcome(parts, speaker, await cancelDay(parts, speaker, subject)),
  show: async (parts, speaker, { subject = '', value }) =>
    fromQueue(await show(parts, speaker, subject), value, speaker.locale),
};

async function show(parts: Parts, speaker: Speaker, dayId: string): Promise<Reply> {
  const day = await findDay(parts.store.db, dayId);
  const owner = day && (await findPerson(parts.store.db, day.personId));
  if (!day || !owner) {
    const other =
      (await permitNow(parts, speaker, dayId)) ??
      (await programmeNow(parts, speaker, dayId)) ??
      (await agreementNow(parts, speaker, dayId));
    return other ?? { note: problemText({ kind: 'gone' }, speaker.locale) };
  }
  const may =
    owner.id === speaker.person.id ||
    (await authorityOver(parts.store.db, parts.settings, speaker.person, owner, day));
  if (!may) return { note: problemText({ kind: 'not-yours' }, speaker.locale) };
  return { card: await cardFor(parts, speaker, day) };
}
