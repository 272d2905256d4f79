import { ownCalendar, unitCalendar } from '../../messages/calendar/feed.js';
import { bandsOn } from '../../rules/bands.js';
import { regulationAt } from '../../rules/edition.js';
import { addDays } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { ownCalendarDays, type Stretch, unitCalendarDays } from '../../store/calendar-days.js';
import { findCalendar } from '../../store/page-links.js';
import { findPerson, type Person } from '../../store/people.js';
import { unitsSeenBy } from '../../store/unit-days.js';
import { localeOf } from '../compose/index.js';
import type { Parts } from '../parts.js';

/** What a calendar shows, from today: two months back and a year ahead. */
const DAYS_BACK = 60;
const DAYS_AHEAD = 400;

/** The calendar behind a secret address as it is now; undefined: none, whatever the reason. */
export async function calendarBehind(parts: Parts, secret: string): Promise<string | undefined> {
  const { db } = parts.store;
  const key = await findCalendar(db, secret);
  const person = key && (await findPerson(db, key.personId));
  if (!person) return undefined;
  const today = dateOf(parts.clock.now());
  const stretch = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  return key.kind === 'calendar'
    ? own(parts, person, stretch)
    : ofUnit(parts, person, key.subjectId, stretch);
}

async function own(parts: Parts, person: Person, stretch: Stretch): Promise<string> {
  const { store, settings, clock } = parts;
  const editions = settings.profiles(person);
  const days = await ownCalendarDays(store.db, person.id, stretch, dateOf(clock.now()));
  const withBands = days.map(({ contactBands, ...day }) => {
    // lavoro da remoto has the hours of the office (Reg. Tivoli art. 23.1)
    const regulation = day.kind === 'agile' ? regulationAt(editions, day.date) : undefined;
    const bands = regulation ? bandsOn(regulation, person.role, contactBands, day.date) : [];
    return { ...day, bands: bands.map(({ from, to }) => ({ from, to })) };
  });
  return ownCalendar(withBands, await localeOf(parts, store.db, person.id));
}

/** Whoever left the unit, or manages nobody of it any more, finds nothing at the address. */
async function ofUnit(
  parts: Parts,
  person: Person,
  unitId: string,
  stretch: Stretch,
): Promise<string | undefined> {
  const { db } = parts.store;
  const unit = (await unitsSeenBy(db, person)).find(({ id }) => id === unitId);
  if (!unit) return undefined;
  const days = await unitCalendarDays(db, unit.id, stretch);
  return unitCalendar(unit.name, days, await localeOf(parts, db, person.id));
}
