import { type GrantView, grantNotice } from '../../messages/grant-cards.js';
import { dateOf } from '../../rules/zoned.js';
import { findExtension, hasDerogation } from '../../store/grants.js';
import type { Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Composer } from './composer.js';

/** Days granted to a person: told while it still holds, another figure has a notice of its own. */
export const grantComposers = {
  'grant-notice': {
    track: false,
    async message(_parts, db, { personId, data, at }, locale) {
      const { by: actorId, ...grant } = data as unknown as GrantView & { by: string };
      const by = await findPerson(db, actorId);
      if (!personId || !by || !(await holds(db, personId, grant as GrantView))) return null;
      return grantNotice(grant as GrantView, by.name, dateOf(at), locale);
    },
  },
} satisfies Partial<Record<Moment, Composer>>;

async function holds(db: Db, personId: string, grant: GrantView): Promise<boolean> {
  if (grant.grant === 'derogation') return hasDerogation(db, personId, grant);
  return (await findExtension(db, personId, grant.month))?.daysPerMonth === grant.days;
}
