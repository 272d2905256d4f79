import { regulationAt } from '../rules/edition.js';
import { workingWindow } from '../rules/window.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { type StatusDay, statusEndKey, statusesToEnd, statusesToShow, statusKey } from '../store/statuses.js';
import type { Db } from '../store/types.js';
import type { Window } from './due.js';
import type { Parts } from './parts.js';

/**
 * While the working window is open: the status of those who want one and whose remote day it is, and the end of one
 * that is not true any more. It looks at how things stand, so a day approved in the morning is shown as well, and one
 * that ends in whatever way is taken back.
 */
export async function planStatuses(
  { store, settings, ports }: Pick<Parts, 'store' | 'settings' | 'ports'>,
  db: Db,
  { to: now }: Pick<Window, 'to'>,
): Promise<void> {
  if (!ports.slack?.setStatus) return;
  const date = dateOf(now);
  const message = (day: StatusDay, key: string, moment: NewMessage['moment']): NewMessage[] => {
    const regulation = regulationAt(settings.profiles(day), date);
    if (!regulation) return [];
    const { opens, closes } = workingWindow(regulation);
    const expiresAt = instantOf(date, closes);
    if (now < instantOf(date, opens) || now >= expiresAt) return [];
    const { personId, dayId } = day;
    return [{ key, moment, personId, platform: 'slack', dayId, date, at: now, expiresAt }];
  };
  const show = await statusesToShow(db, date);
  const end = await statusesToEnd(db, date);
  await enqueue(store, db, [
    ...show.flatMap((day) => message(day, statusKey(day.dayId), 'slack-status')),
    ...end.flatMap((day) => message(day, statusEndKey(day), 'slack-status-clear')),
  ]);
}
