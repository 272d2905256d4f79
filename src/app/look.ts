import { addMinutes } from 'date-fns';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { auditMark } from '../store/audit-mark.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import type { Db, Store } from '../store/types.js';
import type { Window } from './due.js';

/** However quiet it is, the register is read again after so long: somebody may have mended it by hand. */
const LOOK_AGAIN_MINUTES = 15;

/** What a look at a day has found. */
interface Look {
  date: LocalDate;
  /** The audit trail as it was: while it is the same, nobody has done anything. */
  mark: string;
  at: Date;
  /** When the next one is to be planned. */
  next: Date;
  /** Keys of those planned up to `at`. */
  planned: ReadonlySet<string>;
}
const looks = new WeakMap<Store, Map<string, Look>>();

export interface Planned extends NewMessage {
  /** When its row is to be written; absent: when it is due. */
  planAt?: Date;
}

/**
 * Enqueues those of today's messages that are to be planned by the end of the window. A minute in which nobody did
 * anything and nothing comes due reads one line of the audit trail, not the register: what the last look found still
 * holds. Memory is only a shortcut: it is left out where another replica was quicker, a transaction was undone or the
 * clock was set back, and the messages' keys forbid a second one in any case.
 *
 * @param read all of today's messages that are not over yet
 */
export async function planToday(
  name: string,
  store: Store,
  db: Db,
  window: Window,
  read: (date: LocalDate) => Promise<Planned[]>,
): Promise<void> {
  const date = dateOf(window.to);
  const mark = await auditMark(db);
  const remembered = looks.get(store) ?? new Map<string, Look>();
  looks.set(store, remembered);
  const last = remembered.get(name);
  const known = last?.date === date && last.at <= window.from ? last : undefined;
  if (known && known.mark === mark && window.to < known.next) return;

  const all = (await read(date)).map(({ planAt, ...message }) => ({ planAt: planAt ?? message.at, message }));
  const due = all.filter(({ planAt }) => planAt <= window.to).map(({ message }) => message);
  await enqueue(
    store,
    db,
    due.filter(({ key }) => !known?.planned.has(key)),
  );
  const ahead = all.map(({ planAt }) => planAt).filter((planAt) => planAt > window.to);
  remembered.set(name, {
    date,
    mark,
    at: window.to,
    next: ahead.reduce(
      (one, other) => (one < other ? one : other),
      addMinutes(window.to, LOOK_AGAIN_MINUTES),
    ),
    planned: new Set([...(known?.planned ?? []), ...due.map(({ key }) => key)]),
  });
}
