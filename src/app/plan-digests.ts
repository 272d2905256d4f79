import { dateOf } from '../rules/zoned.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { allUnits } from '../store/people.js';
import type { Db } from '../store/types.js';
import { digestsOf, type Window } from './due.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';

/** Plans the digests (REM-3) that came due in the window, today's alone: late while the working window is open. */
export async function planDigests(
  { store, settings, ports }: Pick<Parts, 'store' | 'settings' | 'ports'>,
  db: Db,
  window: Window,
): Promise<void> {
  const due = digestsOf(settings, Object.keys(ports) as Platform[], dateOf(window.to), window).filter(
    ({ expiresAt }) => expiresAt > window.to,
  );
  if (due.length === 0) return;
  const ids = new Map((await allUnits(db)).map((unit) => [unit.name, unit.id]));
  const messages = due.flatMap(({ unit, platform, date, at, expiresAt }): NewMessage[] => {
    const unitId = ids.get(unit);
    if (!unitId) return [];
    const key = `digest:${unitId}:${date}:${platform}`;
    return [{ key, moment: 'digest', unitId, platform, date, at, expiresAt }];
  });
  await enqueue(store, db, messages);
}
