import type { Card, Locale } from '../../messages/card.js';
import {
  permitCard,
  permitNotice,
  permitRequestCard,
  unreachableNotice,
} from '../../messages/permit-card.js';
import type { PermitStanding, PermitView } from '../../messages/permit-views.js';
import type { Moment } from '../../store/messages.js';
import { findPermit } from '../../store/permits.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import { viewPermit } from '../permit-view.js';
import { asksForPermit } from '../questions.js';
import type { About, Composer } from './composer.js';

const request = composer(permitRequestCard, { track: true, only: ['pending'] });

/** Of an hourly permit: the asker's card and notice, what the authoriser decides, what others are told. */
export const permitComposers = {
  'permit-card': composer(permitCard, { track: true }),
  'permit-request': { ...request, message: unlessAskedAgain },
  'permit-notice': composer(permitNotice, { only: ['authorised', 'refused', 'expired'] }),
  'unreachable-notice': composer(unreachableNotice, { only: ['noted'] }),
} satisfies Partial<Record<Moment, Composer>>;

/** Taken back and asked again since: the newer question comes by itself. */
async function unlessAskedAgain(...[parts, db, message, locale]: Parameters<Composer['message']>) {
  const permit = await findPermit(db, message.subjectId ?? '');
  return permit && asksForPermit(permit, message.key) ? request.message(parts, db, message, locale) : null;
}

/** @param only how it must stand for the message to be worth sending; a card that stands is always drawn */
function composer(
  say: (view: PermitView, locale: Locale) => Card,
  { track = false, only }: { track?: boolean; only?: readonly PermitStanding[] },
): Composer {
  return {
    track,
    async message(parts, db, message, locale) {
      const view = await viewOf(parts, db, message);
      return view && (!only || only.includes(view.standing)) ? say(view, locale) : null;
    },
    standing: track
      ? async (parts, db, about, locale) => {
          const view = await viewOf(parts, db, about);
          return view && say(view, locale);
        }
      : undefined,
  };
}

async function viewOf(parts: Parts, db: Db, { subjectId = '' }: About): Promise<PermitView | null> {
  const permit = await findPermit(db, subjectId);
  return permit && viewPermit(parts, db, permit);
}
