import type { Problem, ReadLaterView } from '../messages/views.js';
import { regulationAt } from '../rules/edition.js';
import { addDays, type LocalDate } from '../rules/local-date.js';
import { requestContents } from '../rules/request-contents.js';
import { dateOf, wallTime } from '../rules/zoned.js';
import type { HeadRecord } from '../store/heads.js';
import type { Person } from '../store/people.js';
import { type Approver, approversOf } from './approvers.js';
import { isForDirector } from './deciders.js';
import { heldUntil } from './held-until.js';
import type { Parts } from './parts.js';

/** Who is to see a request for a date, or why nobody can. */
export type Receivers = { approvers: Approver[] } | { problem: Problem };

/**
 * @param draws a day of the bank, which is the director's (MIL-7.8)
 * @param over the person's manager and who stands in for them today, if they were read before
 */
export async function receiversOf(
  parts: Parts,
  person: Person,
  date: LocalDate,
  now: Date,
  { draws = false, over }: { draws?: boolean; over?: HeadRecord } = {},
): Promise<Receivers> {
  const forDirector = draws || isForDirector(parts.settings, person, { date });
  const regulation = regulationAt(parts.settings.profiles(person), date);
  const told = !draws && regulation && requestContents(regulation, person.role).approval !== 'required';
  const approvers = await approversOf(parts, person, dateOf(now), {
    directorDecides: forDirector,
    date,
    told,
    over,
  });
  const [first] = approvers;
  if (!first) return { problem: { kind: 'approver-missing' } };
  const reachable = approvers.filter(({ platforms }) => platforms.length > 0);
  if (reachable.length > 0) return { approvers: reachable };
  return { problem: { kind: 'approver-unreachable', approver: first.person.name } };
}

/** When the first of those who were written to will read it, where all are in disconnection just now (REM-4). */
export async function readLater(
  parts: Parts,
  approvers: readonly Approver[],
  now: Date,
): Promise<ReadLaterView | undefined> {
  const until = heldUntil(parts);
  const held = await Promise.all(
    approvers.map(async ({ person }) => ({ name: person.name, at: await until(person, now) })),
  );
  const waits = held.flatMap(({ name, at }) => (at ? [{ name, at }] : []));
  const [first] = waits.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  if (!first || waits.length < held.length) return undefined;
  return { ...first, when: whenOf(now, first.at) };
}

function whenOf(now: Date, at: Date): ReadLaterView['when'] {
  const [today, then] = [wallTime(now).date, wallTime(at).date];
  if (today === then) return 'today';
  return addDays(today, 1) === then ? 'tomorrow' : 'later';
}
