import { readsLater } from '../../messages/recall-words.js';
import { dayBegins } from '../../rules/day-begins.js';
import { regulationAt } from '../../rules/edition.js';
import { dateOf } from '../../rules/zoned.js';
import type { AgileDay } from '../../store/days.js';
import type { Person } from '../../store/people.js';
import { heldUntil } from '../held-until.js';
import type { Parts } from '../parts.js';
import type { Speaker } from '../speaker.js';

/** That somebody told about a day is in disconnection, and when they will read it; undefined: at once. */
export async function whenRead(
  parts: Parts,
  speaker: Speaker,
  reader: Person,
  { day, owner }: { day: AgileDay; owner: Person },
): Promise<string | undefined> {
  const at = await heldUntil(parts)(reader, speaker.now);
  if (!at) return undefined;
  const regulation = regulationAt(parts.settings.profiles(owner), day.date);
  const begins = regulation && dayBegins(regulation, day.date);
  return readsLater({ name: reader.name, at, begins }, speaker.locale, dateOf(speaker.now));
}
