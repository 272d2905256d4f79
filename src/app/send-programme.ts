import type { ProgrammeCheckView } from '../messages/programme-views.js';
import type { Problem } from '../messages/views.js';
import { decide } from '../rules/decide.js';
import { regulationAt } from '../rules/edition.js';
import type { LocalDate } from '../rules/local-date.js';
import { lockConnections } from '../store/connections.js';
import type { AgileDay } from '../store/days.js';
import { type Draft, findDraft } from '../store/drafts.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { lockPerson } from '../store/people.js';
import { findProgramme, markSent } from '../store/programmes.js';
import type { Db } from '../store/types.js';
import type { Approver } from './approvers.js';
import {
  type Checked,
  checkDraft,
  checkProgramme,
  eachRequest,
  PROGRAMME_DRAFT,
  type ProgrammeDraft,
} from './check-programme.js';
import { countsConnections } from './facts.js';
import type { Parts } from './parts.js';
import { apply } from './plan.js';
import { newDay, planRequest } from './plan-request.js';
import { requestCards } from './programme-cards.js';
import { receiversOf } from './receivers.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export type ProgrammeSent =
  | { kind: 'sent'; days: AgileDay[]; approvers: Approver[] }
  /** Sent before: it stands as it stands. */
  | { kind: 'again' }
  /** Something does not fit any more: nothing was sent. */
  | { kind: 'changed'; check: ProgrammeCheckView }
  | { kind: 'problem'; problem: Problem };

/**
 * Asks for the dates that were shown to fit, as one request of them all (R12): the rules are asked again, and if one
 * does not fit any more nothing is sent.
 * @param revision of the draft, as the card that was pressed shows it
 */
export async function sendProgramme(
  parts: Parts,
  speaker: Speaker,
  draftId: string,
  revision: number,
): Promise<ProgrammeSent> {
  const { person, now } = speaker;
  const known = await draftOf(parts.store.db, speaker, draftId);
  if ('kind' in known) return known;
  const found = await approversOn(parts, speaker, known.draft.data.fits);
  if ('kind' in found) return found;
  const { approvers } = found;

  return parts.store.tx<ProgrammeSent>(async (db) => {
    await lockPerson(db, person.id);
    const locked = await draftOf(db, speaker, draftId);
    if ('kind' in locked) return locked;
    const { draft } = locked;
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) {
      return { kind: 'problem', problem: { kind: 'repeated' } };
    }
    if (draft.data.revision !== revision) {
      return { kind: 'changed', check: await checkDraft(parts, db, speaker, draftId, draft.data, true) };
    }
    const { fits } = draft.data;
    if (countsConnections(parts.settings, person)) {
      for (const date of [...fits].sort()) await lockConnections(db, date);
    }
    const checked = await checkProgramme(parts, db, speaker, eachRequest(draft.data.fields), fits);
    if (!isStillFine(checked, fits)) return refuse(parts, db, speaker, draft, checked);
    const days = daysOf(speaker, draftId, checked, approvers);
    await write(parts, db, speaker, draftId, days, approvers);
    return { kind: 'sent', days, approvers: everybody(approvers) };
  });
}

/** Who is to see each of the days: the same for all that one edition governs. */
async function approversOn(
  parts: Parts,
  { person, now }: Speaker,
  dates: readonly LocalDate[],
): Promise<{ approvers: Map<LocalDate, Approver[]> } | Extract<ProgrammeSent, { kind: 'problem' }>> {
  const editions = parts.settings.profiles(person);
  const known = new Map<ReturnType<typeof regulationAt>, Approver[]>();
  const approvers = new Map<LocalDate, Approver[]>();
  for (const date of dates) {
    const regulation = regulationAt(editions, date);
    if (!known.has(regulation)) {
      const receivers = await receiversOf(parts, person, date, now);
      if ('problem' in receivers) return { kind: 'problem', problem: receivers.problem };
      known.set(regulation, receivers.approvers);
    }
    approvers.set(date, known.get(regulation) ?? []);
  }
  return { approvers };
}

async function draftOf(
  db: Db,
  { person }: Speaker,
  id: string,
): Promise<{ draft: Draft<ProgrammeDraft> } | Extract<ProgrammeSent, { kind: 'again' | 'problem' }>> {
  const draft = await findDraft<ProgrammeDraft>(db, id, PROGRAMME_DRAFT);
  const found = draft ?? (await findProgramme(db, id));
  if (!found) return { kind: 'problem', problem: { kind: 'programme-gone' } };
  if (found.personId !== person.id) return { kind: 'problem', problem: { kind: 'programme-not-yours' } };
  return draft ? { draft } : { kind: 'again' };
}

function isStillFine({ facts, act, several }: Checked, fits: LocalDate[]): boolean {
  if (fits.length === 0 || several.misfits.length > 0) return false;
  return decide(facts, { ...act, dates: several.fits.map(({ date }) => date) }).outcome !== 'refused';
}

/** What was refused is recorded; the draft shows what fits now, of all dates that were asked for. */
async function refuse(
  parts: Parts,
  db: Db,
  speaker: Speaker,
  { id, data }: Draft<ProgrammeDraft>,
  { several }: Checked,
): Promise<ProgrammeSent> {
  for (const { date, findings } of several.misfits) {
    await recordRefusal(db, speaker, { act: 'request', date, personId: speaker.person.id }, findings);
  }
  return { kind: 'changed', check: await checkDraft(parts, db, speaker, id, data, true) };
}

/** Those that share a card know it. */
function daysOf(
  speaker: Speaker,
  draftId: string,
  { several, asked }: Checked,
  approvers: Map<LocalDate, Approver[]>,
): AgileDay[] {
  const planId = several.fits.length > 1 ? draftId : undefined;
  return several.fits.map(({ date, state, findings }) => {
    const decision = { outcome: 'accepted' as const, findings, state };
    return { ...newDay(speaker, { ...asked, date }, decision, false, approvers.get(date) ?? []), planId };
  });
}

/** One day has the cards of any request; several share theirs. */
async function write(
  parts: Parts,
  db: Db,
  speaker: Speaker,
  draftId: string,
  days: AgileDay[],
  approvers: Map<LocalDate, Approver[]>,
): Promise<void> {
  for (const day of days) {
    const plan = planRequest(speaker, day, approvers.get(day.date) ?? []);
    await apply(parts.store, db, days.length === 1 ? plan : { ...plan, messages: [] });
  }
  await markSent(db, draftId, days, speaker.now);
  if (days.length > 1) await enqueue(parts.store, db, cardsOf(speaker, draftId, everybody(approvers)));
}

function cardsOf({ person, platform, now: at }: Speaker, id: string, approvers: Approver[]): NewMessage[] {
  const own: NewMessage = {
    ...{ key: `plan-card:${id}`, moment: 'plan-card', personId: person.id, platform, subjectId: id },
    ...{ reply: true, at },
  };
  return [own, ...approvers.flatMap(({ person: one, platforms }) => requestCards(id, one.id, platforms, at))];
}

function everybody(approvers: Map<LocalDate, Approver[]>): Approver[] {
  const all = [...approvers.values()].flat();
  return [...new Map(all.map((one) => [one.person.id, one])).values()];
}
