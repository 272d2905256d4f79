import type { Card, Locale } from '../../messages/card.js';
import { delegationCard, delegationNotice } from '../../messages/delegation-cards.js';
import { findDelegation } from '../../store/delegations.js';
import type { DueMessage, Moment } from '../../store/messages.js';
import type { Db } from '../../store/types.js';
import { viewDelegation } from '../delegation-view.js';
import type { Parts } from '../parts.js';
import type { About, Composer } from './composer.js';

/** The delegate is told that they decide in somebody's place, and when not any more. */
export const delegationComposers = {
  'delegation-card': { track: true, message: card, standing: card },
  'delegation-notice': { track: false, message: notice },
} satisfies Partial<Record<Moment, Composer>>;

async function card(parts: Parts, db: Db, { subjectId }: About, locale: Locale): Promise<Card | null> {
  const view = await viewOf(parts, db, subjectId);
  return view && delegationCard(view, locale);
}

/** That it begins is worth hearing where requests wait, unless it was taken back before. */
async function notice(
  parts: Parts,
  db: Db,
  { subjectId, data }: DueMessage,
  locale: Locale,
): Promise<Card | null> {
  const view = await viewOf(parts, db, subjectId);
  if (!view) return null;
  if (data.what === 'ended') return view.endedAt ? delegationNotice('ended', view, locale) : null;
  return view.waiting > 0 ? delegationNotice('begun', view, locale) : null;
}

async function viewOf(parts: Parts, db: Db, id: string | undefined) {
  const delegation = id ? await findDelegation(db, id) : null;
  return delegation && viewDelegation(parts, db, delegation, parts.clock.now());
}
