import type { CoverView, DayView } from '../messages/views.js';
import { dateOf } from '../rules/zoned.js';
import type { Settings } from '../settings.js';
import type { AgileDay } from '../store/days.js';
import { requestedByOffice } from '../store/decisions.js';
import { findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { authorityOver } from './approvers.js';
import { type Deciders, decidersOf, isForDirector } from './deciders.js';

type Cover = Pick<DayView, 'approver' | 'cover' | 'enteredBy' | 'mayNotDecide' | 'criterion'>;

/**
 * Who decides on the day, who else may while it waits, and who asked for it where that was not its owner.
 * @param reader of whom it is said whether they may decide
 */
export async function coverOf(
  db: Db,
  settings: Pick<Settings, 'profiles'>,
  owner: Person,
  day: AgileDay,
  now: Date,
  reader?: Person['id'],
): Promise<Cover> {
  const today = dateOf(now);
  const deciders = await decidersOf(db, settings, owner, day, today);
  const office = await requestedByOffice(db, day);
  const enteredBy = office && (await findPerson(db, office))?.name;
  const waits = day.state === 'pending';
  const asks = waits && reader !== undefined && reader !== owner.id;
  const mayNotDecide = asks ? await whyNotToDecide(db, settings, reader, owner, day, now) : undefined;
  return {
    approver: deciders?.head.name,
    cover: deciders && waits ? coverView(deciders, day) : undefined,
    enteredBy,
    mayNotDecide,
    criterion: asks && !mayNotDecide ? day.criterion : undefined,
  };
}

export function coverView(
  { headAway, delegates, superior }: Deciders,
  { escalatedAt, requestedAt }: AgileDay,
): CoverView {
  const present = delegates.filter(({ away }) => !away);
  return {
    delegates: present.map(({ person, until }) => ({ name: person.name, until })),
    away: headAway && present.length > 0,
    superior:
      superior && escalatedAt
        ? {
            name: superior.person.name,
            since: escalatedAt,
            atOnce: escalatedAt.getTime() === requestedAt.getTime(),
          }
        : undefined,
  };
}

/** Of a delegate, whether the delegation holds today; what else the rules say is said when they press. */
async function whyNotToDecide(
  db: Db,
  settings: Pick<Settings, 'profiles'>,
  reader: string,
  owner: Person,
  day: AgileDay,
  now: Date,
): Promise<DayView['mayNotDecide']> {
  const person = await findPerson(db, reader);
  const authority = person && (await authorityOver(db, settings, person, owner, day));
  if (!authority) return 'any-more';
  if (isForDirector(settings, owner, day) && authority.by !== 'director') return 'never';
  const today = dateOf(now);
  if (authority.by !== 'delegate') return undefined;
  const holds = authority.delegations.some(({ from, to }) => from <= today && today <= to);
  return holds ? undefined : 'any-more';
}
