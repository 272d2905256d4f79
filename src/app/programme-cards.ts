import type { NewMessage } from '../store/messages.js';
import type { Platform } from '../store/types.js';

/** The card of all days for somebody who decides on them; each of them gets it once. */
export function requestCards(
  id: string,
  personId: string,
  platforms: readonly Platform[],
  at: Date,
): NewMessage[] {
  return platforms.map((platform) => ({
    ...{ key: `plan-request:${id}:${personId}:${platform}`, moment: 'plan-request', personId, platform },
    ...{ subjectId: id, at },
  }));
}
