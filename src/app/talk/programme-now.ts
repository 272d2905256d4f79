import { problemCard, problemText } from '../../messages/problems.js';
import { programmeCard, programmeRequestCard } from '../../messages/programme-card.js';
import { programmeCheckCard } from '../../messages/programme-check-card.js';
import type { ProgrammeView } from '../../messages/programme-views.js';
import { findDays } from '../../store/days.js';
import { findDraft } from '../../store/drafts.js';
import { findPerson } from '../../store/people.js';
import { findProgramme, type Programme } from '../../store/programmes.js';
import { authorityOver } from '../approvers.js';
import { checkDraft, PROGRAMME_DRAFT, type ProgrammeDraft } from '../check-programme.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { viewProgramme } from '../programme-view.js';
import type { Speaker } from '../speaker.js';

/**
 * Days asked for together as they stand now, or the draft of them; whoever may see neither hears why.
 * @returns undefined where there is neither
 */
export async function programmeNow(parts: Parts, speaker: Speaker, id: string): Promise<Reply | undefined> {
  const { db } = parts.store;
  const draft = await findDraft<ProgrammeDraft>(db, id, PROGRAMME_DRAFT);
  if (draft) {
    if (draft.personId !== speaker.person.id) return notYours(speaker);
    return { card: programmeCheckCard(await checkDraft(parts, db, speaker, id, draft.data), speaker.locale) };
  }
  const seen = await programmeSeenBy(parts, speaker, id);
  if (!seen) return undefined;
  return 'reply' in seen ? seen.reply : { card: drawn(seen, speaker) };
}

/** The same where there must have been one. */
export async function programmeOrGone(parts: Parts, speaker: Speaker, id: string): Promise<Reply> {
  return (await programmeNow(parts, speaker, id)) ?? gone(speaker);
}

export interface SeenProgramme {
  programme: Programme;
  view: ProgrammeView;
}

/** Its asker sees it, and whoever may decide on one of its days. */
export async function programmeSeenBy(
  parts: Parts,
  speaker: Speaker,
  id: string,
): Promise<SeenProgramme | { reply: Reply } | undefined> {
  const { db } = parts.store;
  const programme = await findProgramme(db, id);
  const view = programme && (await viewProgramme(parts, db, programme, speaker.person.id));
  if (!programme || !view) return undefined;
  const may = programme.personId === speaker.person.id || (await mayDecide(parts, speaker, programme));
  return may ? { programme, view } : { reply: notYours(speaker) };
}

/** The asker's card, or that of who decides. */
export function drawn({ programme, view }: SeenProgramme, { person, locale }: Speaker) {
  return programme.personId === person.id ? programmeCard(view, locale) : programmeRequestCard(view, locale);
}

export function gone({ locale }: Speaker): Reply {
  return { card: problemCard({ kind: 'programme-gone' }, locale) };
}

async function mayDecide(
  parts: Parts,
  { person }: Speaker,
  { personId, dayIds }: Programme,
): Promise<boolean> {
  const { db } = parts.store;
  const owner = await findPerson(db, personId);
  if (!owner) return false;
  for (const day of await findDays(db, dayIds)) {
    if (await authorityOver(db, parts.settings, person, owner, day)) return true;
  }
  return false;
}

function notYours({ locale }: Speaker): Reply {
  return { note: problemText({ kind: 'programme-not-yours' }, locale) };
}
