import type { ActName } from '../messages/card.js';
import { readLaterNote } from '../messages/read-later.js';
import type { NewMessage } from '../store/messages.js';
import { findPeople } from '../store/people.js';
import { heldUntil } from './held-until.js';
import type { Parts } from './parts.js';
import type { Reply } from './ports.js';
import type { Speaker } from './speaker.js';

/** These say it themselves, with what it means for the day. */
const SAYS_IT_ITSELF: readonly ActName[] = [
  ...(['request', 'plan-send', 'revoke-send', 'recall-send'] as const),
  ...(['propose-send', 'impediment-send', 'swap-send'] as const),
];

/**
 * Does what somebody asks for and says who of those written to about it is in disconnection, and when they will read
 * it (REM-4, R16): whoever writes should not wait for an answer tonight.
 * @param work with the parts that notice who is written to
 */
export async function sayingWhenRead(
  parts: Parts,
  speaker: Speaker,
  act: ActName,
  work: (parts: Parts) => Promise<Reply>,
): Promise<Reply> {
  const written: NewMessage[] = [];
  const store = {
    ...parts.store,
    onMessages: (messages: readonly NewMessage[]) => written.push(...messages),
  };
  const reply = await work({ ...parts, store });
  if (SAYS_IT_ITSELF.includes(act)) return reply;
  const note = [reply.note, ...(await notesOn(parts, speaker, written))].filter(Boolean).join('\n');
  return note ? { ...reply, note } : reply;
}

/** One sentence for all who read at the same instant. */
async function notesOn(
  parts: Parts,
  { person, now, locale }: Speaker,
  written: NewMessage[],
): Promise<string[]> {
  const toOthers = written.filter((one) => !one.reply && one.personId && one.personId !== person.id);
  if (toOthers.length === 0) return [];
  const until = heldUntil(parts);
  const readers = new Map<number, string[]>();
  for (const reader of await findPeople(parts.store.db, [
    ...new Set(toOthers.flatMap((one) => one.personId ?? [])),
  ])) {
    const urgency = toOthers.find(({ personId }) => personId === reader.id)?.urgency;
    const at = (await until(reader, now, urgency))?.getTime();
    if (at) readers.set(at, [...(readers.get(at) ?? []), reader.name]);
  }
  return [...readers]
    .toSorted(([one], [other]) => one - other)
    .map(([at, names]) => readLaterNote(names, new Date(at), now, locale));
}
