import type { Card, Locale } from '../../messages/card.js';
import { digestCard, digestPart, digestPreviewCard, type UnitWeekView } from '../../messages/digest-card.js';
import type { UnitDayView } from '../../messages/views.js';
import { isWorkingDay } from '../../rules/calendar.js';
import { addDays } from '../../rules/local-date.js';
import { localHolidays } from '../../settings.js';
import { partsPosted } from '../../store/digests.js';
import type { Moment } from '../../store/messages.js';
import type { Db } from '../../store/types.js';
import { remoteInUnit } from '../../store/unit-days.js';
import { colleaguesOn } from '../day-view.js';
import type { Parts } from '../parts.js';
import type { About, Composer } from './composer.js';

/** Who is remote today, for the channel of a unit (REM-3), and next week; corrected in place when a day changes. */
export const digestComposers = {
  digest: {
    track: true,
    async message(parts, db, message, locale) {
      const view = await unitDay(parts, db, message);
      if (!view || (view.remote.length === 0 && !parts.settings.digest.whenEmpty)) return null;
      return draw(view, { part: 1, of: Number(message.data.of ?? 1) }, locale);
    },
    standing: digestNow,
  },
  'digest-more': {
    track: true,
    async message(parts, db, message, locale) {
      const { part, of } = message.data as { part: number; of: number };
      const view = await unitDay(parts, db, message);
      return view && digestPart(view, { part, of }, locale);
    },
    standing: digestNow,
  },
  'digest-preview': {
    track: true,
    async message(parts, db, message, locale) {
      const view = await unitWeek(parts, db, message);
      const isEmpty = !view?.days.some(({ names }) => names.length > 0);
      if (!view || (isEmpty && !parts.settings.digest.whenEmpty)) return null;
      return digestPreviewCard(view, locale);
    },
    async standing(parts, db, about, locale) {
      const view = await unitWeek(parts, db, about);
      return view && digestPreviewCard(view, locale);
    },
  },
} satisfies Partial<Record<Moment, Composer>>;

async function digestNow(parts: Parts, db: Db, about: About, locale: Locale): Promise<Card | null> {
  const view = await unitDay(parts, db, about);
  return view && draw(view, await partsPosted(db, about), locale);
}

function draw(view: UnitDayView, part: { part: number; of: number }, locale: Locale): Card {
  return part.of > 1 ? digestPart(view, part, locale) : digestCard(view, locale);
}

async function unitDay(parts: Parts, db: Db, { unitId, date }: About): Promise<UnitDayView | null> {
  const unit = unitId ? await db.unit.findUnique({ where: { id: unitId } }) : null;
  if (!unit || !date) return null;
  return { unit: unit.name, date, remote: await colleaguesOn(parts, db, unit.id, date) };
}

async function unitWeek(
  { settings }: Parts,
  db: Db,
  { unitId, date: monday }: About,
): Promise<UnitWeekView | null> {
  const unit = unitId ? await db.unit.findUnique({ where: { id: unitId } }) : null;
  if (!unit || !monday) return null;
  const remote = await remoteInUnit(db, unit.id, monday, addDays(monday, 6));
  const week = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days));
  // a Saturday or Sunday is shown where somebody is remote then
  const days = week
    .filter((date) => isWorkingDay(date, localHolidays(settings)) || remote.has(date))
    .map((date) => ({ date, names: remote.get(date) ?? [] }));
  return { unit: unit.name, monday, days };
}
