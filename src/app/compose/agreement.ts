import { applicationCard } from '../../messages/application-card.js';
import { applicationNotice } from '../../messages/application-notice.js';
import type { Card, Locale } from '../../messages/card.js';
import { withdrawalNotice } from '../../messages/withdrawal-card.js';
import { findApplication } from '../../store/applications.js';
import { findEnding } from '../../store/endings.js';
import type { Moment } from '../../store/messages.js';
import type { Db } from '../../store/types.js';
import { viewEnding } from '../agreement/agreement-view.js';
import { viewApplication } from '../agreement/view.js';
import type { Parts } from '../parts.js';
import type { About, Composer } from './composer.js';

/** The application for an agreement, as each of those concerned sees it; and how agreements end. */
export const agreementComposers = {
  'application-card': { track: true, message: card, standing: card },
  'application-notice': {
    track: false,
    async message(parts, db, message, locale) {
      const view = await viewFor(parts, db, message);
      return view && applicationNotice(view, locale);
    },
  },
  'withdrawal-notice': {
    track: false,
    async message(_parts, db, { subjectId, personId = '' }, locale) {
      const ending = await findEnding(db, subjectId);
      return ending && withdrawalNotice(await viewEnding(db, ending, { id: personId }), locale);
    },
  },
} satisfies Partial<Record<Moment, Composer>>;

async function card(parts: Parts, db: Db, about: About, locale: Locale): Promise<Card | null> {
  const view = await viewFor(parts, db, about);
  return view && applicationCard(view, locale);
}

async function viewFor(parts: Parts, db: Db, { subjectId, personId }: About) {
  const application = await findApplication(db, subjectId);
  return application && viewApplication(parts, db, application, personId ? { id: personId } : undefined);
}
