import { randomBytes } from 'node:crypto';
import { insertAudit } from '../../store/audit.js';
import { isFirstDelivery } from '../../store/inbound.js';
import { type CalendarKey, calendarSince, insertPageLink, revokeCalendar } from '../../store/page-links.js';
import { lockPerson } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import type { Speaker } from '../speaker.js';

const SECRET_BYTES = 32;

/** How a calendar's address stands: just made, made before (only its hash is kept), or none. */
export type Address = { url: string } | { since: Date } | Record<string, never>;

/** The own calendar, or that of a unit as this person may see it. */
export function calendarOf(personId: string, unitId?: string): CalendarKey {
  return unitId
    ? { kind: 'unit-calendar', subjectId: unitId, personId }
    : { kind: 'calendar', subjectId: personId, personId };
}

/** The first look makes the address; each later one tells since when there is one. */
export function lookForAddress(parts: Parts, speaker: Speaker, key: CalendarKey): Promise<Address> {
  return inTurn(parts, speaker, async (db) => {
    const since = await calendarSince(db, key);
    return since ? { since } : makeAddress(parts, speaker, db, key);
  });
}

/** Another address; the one before is none any more. */
export function renewAddress(parts: Parts, speaker: Speaker, key: CalendarKey): Promise<Address> {
  return inTurn(parts, speaker, async (db) => {
    const since = await calendarSince(db, key);
    // a redelivery would take away the address that was just shown
    if (since && !(await isFirstDelivery(db, speaker.requestKey, speaker.now))) return { since };
    await revokeCalendar(db, key, speaker.now);
    return makeAddress(parts, speaker, db, key);
  });
}

export function revokeAddress(parts: Parts, speaker: Speaker, key: CalendarKey): Promise<Address> {
  return inTurn(parts, speaker, async (db) => {
    const ended = await revokeCalendar(db, key, speaker.now);
    if (ended > 0) await record(db, speaker, 'calendar-revoke', key);
    return {};
  });
}

/** One living address a calendar, whatever is pressed at once. */
function inTurn<Result>(
  { store }: Parts,
  { person }: Speaker,
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  return store.tx(async (db) => {
    await lockPerson(db, person.id);
    return work(db);
  });
}

/** Hexadecimal: no letter of it is markup anywhere, and none is lost where it is copied by hand. */
async function makeAddress(parts: Parts, speaker: Speaker, db: Db, key: CalendarKey): Promise<Address> {
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  await insertPageLink(db, secret, { ...key, createdAt: speaker.now });
  await record(db, speaker, 'calendar', key);
  return { url: `${parts.publicUrl}/calendars/${secret}.ics` };
}

async function record(db: Db, speaker: Speaker, act: string, key: CalendarKey): Promise<void> {
  const { person, platform, now, requestKey } = speaker;
  await insertAudit(db, {
    ...{ at: now, actorId: person.id, platform, act, personId: person.id },
    changes: { kind: key.kind, subject: key.subjectId },
    rules: [],
    request: requestKey,
  });
}
