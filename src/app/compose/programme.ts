import type { Card, Locale } from '../../messages/card.js';
import { isLive } from '../../messages/day-story.js';
import { programmeCard, programmeRequestCard } from '../../messages/programme-card.js';
import { programmeNotice } from '../../messages/programme-forms.js';
import type { ProgrammeView } from '../../messages/programme-views.js';
import { decisionsOf } from '../../store/decisions.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import { findPerson } from '../../store/people.js';
import { findProgramme } from '../../store/programmes.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import { viewProgramme } from '../programme-view.js';
import type { About, Composer } from './composer.js';

/** Days asked for together: one card each for the asker and for who decides, and a word when several are decided. */
export const programmeComposers = {
  'plan-card': standing(programmeCard),
  'plan-request': standing(programmeRequestCard, (view) => view.days.some(isLive)),
  'plan-notice': { track: false, message: decidedNotice },
} satisfies Partial<Record<Moment, Composer>>;

type Draw = (view: ProgrammeView, locale: Locale) => Card;

/** @param isWorth is it worth sending still; absent: always */
function standing(draw: Draw, isWorth: (view: ProgrammeView) => boolean = () => true): Composer {
  return {
    track: true,
    async message(parts, db, message, locale) {
      const view = await viewOf(parts, db, message);
      return view && isWorth(view) ? draw(view, locale) : null;
    },
    async standing(parts, db, about, locale) {
      const view = await viewOf(parts, db, about);
      return view && draw(view, locale);
    },
  };
}

async function viewOf(
  parts: Parts,
  db: Db,
  { subjectId, personId }: Pick<About, 'subjectId' | 'personId'>,
): Promise<ProgrammeView | null> {
  const programme = subjectId ? await findProgramme(db, subjectId) : null;
  return programme && personId ? viewProgramme(parts, db, programme, personId) : null;
}

/** All that one person decided at one instant. */
async function decidedNotice(
  parts: Parts,
  db: Db,
  message: DueMessage,
  locale: Locale,
): Promise<Card | null> {
  const view = await viewOf(parts, db, message);
  const { by, at } = message.data;
  const decider = await findPerson(db, String(by));
  if (!view || !decider) return null;
  const rows = await decisionsOf(
    db,
    view.days.map(({ id }) => id),
  );
  const theirs = rows.filter(({ actorId, at: then }) => actorId === decider.id && then.toISOString() === at);
  const daysOf = (act: string) => {
    const ids = theirs.filter((row) => row.act === act).map(({ dayId }) => dayId);
    return view.days.filter(({ id }) => ids.includes(id));
  };
  const [approved, rejected] = [daysOf('approve'), daysOf('reject')];
  if (approved.length + rejected.length === 0) return null;
  const reason = theirs.find((row) => row.act === 'reject')?.reason;
  return programmeNotice({ by: decider.name, approved, rejected, reason }, locale);
}
