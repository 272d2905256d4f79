import type { Card, Locale } from '../../messages/card.js';
import { digestCard } from '../../messages/digest-card.js';
import type { UnitDayView } from '../../messages/views.js';
import type { Moment } from '../../store/messages.js';
import type { Db } from '../../store/types.js';
import { colleaguesOn } from '../day-view.js';
import type { Parts } from '../parts.js';
import type { About, Composer } from './composer.js';

/** Who is remote today, for the channel of a unit (REM-3); corrected in place when a day changes. */
export const digestComposers = {
  digest: {
    track: true,
    async message(parts, db, message, locale) {
      const view = await unitDay(parts, db, message);
      if (!view || (view.remote.length === 0 && !parts.settings.digest.whenEmpty)) return null;
      return digestCard(view, locale);
    },
    standing: digestNow,
  },
} satisfies Partial<Record<Moment, Composer>>;

async function digestNow(parts: Parts, db: Db, about: About, locale: Locale): Promise<Card | null> {
  const view = await unitDay(parts, db, about);
  return view && digestCard(view, locale);
}

async function unitDay(parts: Parts, db: Db, { unitId, date }: About): Promise<UnitDayView | null> {
  const unit = unitId ? await db.unit.findUnique({ where: { id: unitId } }) : null;
  if (!unit || !date) return null;
  return { unit: unit.name, date, remote: await colleaguesOn(parts, db, unit.id, date) };
}
