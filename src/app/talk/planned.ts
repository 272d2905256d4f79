import type { Fields } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { waitingOf } from '../../messages/programme-card.js';
import { programmeRejectForm } from '../../messages/programme-forms.js';
import { dayOpened, programmeResult } from '../../messages/programme-result.js';
import type { QueueVerdict } from '../../messages/queue-view.js';
import { dateOf } from '../../rules/zoned.js';
import { findDay } from '../../store/days.js';
import { decideMany } from '../decide-many.js';
import { openDay } from '../open-day-card.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { reasonProblem } from '../read-proposal.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';
import { resultsOf } from './many-outcomes.js';
import { drawn, gone, programmeSeenBy, type SeenProgramme } from './programme-now.js';

/** Deciding on days that were asked for together: one, some or all of them, each checked by itself. */
export const planned: Handlers = {
  'plan-approve': (parts, speaker, { subject = '', value }) => approve(parts, speaker, subject, value),
  'plan-reject': async (parts, speaker, { subject = '' }) => {
    const seen = await toDecide(parts, speaker, subject);
    if ('reply' in seen) return seen.reply;
    return { form: programmeRejectForm(seen.view, speaker.locale) };
  },
  'plan-reject-send': (parts, speaker, { subject = '' }, fields) => reject(parts, speaker, subject, fields),
  open: (parts, speaker, { subject = '' }) => open(parts, speaker, subject),
};

/** @param dayId one of them; absent: all that wait */
async function approve(parts: Parts, speaker: Speaker, id: string, dayId?: string): Promise<Reply> {
  const seen = await toDecide(parts, speaker, id, dayId);
  if ('reply' in seen) return seen.reply;
  const days = dayId ? [dayId] : waitingOf(seen.view).map((day) => day.id);
  return carryOut(parts, speaker, seen, 'approve', days, '');
}

async function reject(parts: Parts, speaker: Speaker, id: string, fields: Fields): Promise<Reply> {
  const seen = await toDecide(parts, speaker, id);
  if ('reply' in seen) return seen.reply;
  const { locale } = speaker;
  const chosen = (fields.chosen ?? '').split(',').filter(Boolean);
  const waiting = waitingOf(seen.view).map((day) => day.id);
  const days = waiting.filter((dayId) => chosen.includes(dayId));
  const reason = (fields.reason ?? '').trim();
  const problem = reasonProblem(reason, true);
  if (problem || chosen.length === 0) {
    const errors = {
      chosen: chosen.length === 0 ? problemText({ kind: 'no-day-chosen' }, locale) : undefined,
      reason: problem && problemText(problem, locale),
    };
    // what was typed stays, and the choice stays empty
    return { form: programmeRejectForm(seen.view, locale, { ...fields, chosen: chosen.join(',') }, errors) };
  }
  if (days.length === 0) {
    return { card: drawn(seen, speaker), note: problemText({ kind: 'choice-decided' }, locale) };
  }
  return carryOut(parts, speaker, seen, 'reject', days, reason);
}

/** Days of somebody else's that still wait, or what to say instead. */
async function toDecide(
  parts: Parts,
  speaker: Speaker,
  id: string,
  dayId?: string,
): Promise<SeenProgramme | { reply: Reply }> {
  const { locale, person } = speaker;
  const seen = await programmeSeenBy(parts, speaker, id);
  if (!seen) return { reply: gone(speaker) };
  if ('reply' in seen) return seen;
  if (seen.programme.personId === person.id) {
    return { reply: { note: problemText({ kind: 'own-request' }, locale) } };
  }
  if (dayId ? seen.programme.dayIds.includes(dayId) : waitingOf(seen.view).length > 0) return seen;
  const note = problemText({ kind: dayId ? 'gone' : 'programme-decided' }, locale);
  return { reply: { card: drawn(seen, speaker), note } };
}

async function carryOut(
  parts: Parts,
  speaker: Speaker,
  { programme }: SeenProgramme,
  verdict: QueueVerdict,
  days: string[],
  reason: string,
): Promise<Reply> {
  const key = `${programme.id}:${speaker.requestKey}`;
  const decided = await decideMany(parts, speaker, key, { verdict, reason, days, filter: '' });
  const results = await resultsOf(parts, speaker, verdict, decided);
  const now = await programmeSeenBy(parts, speaker, programme.id);
  const note = programmeResult(verdict, results, speaker.locale, dateOf(speaker.now));
  return now && 'view' in now ? { card: drawn(now, speaker), ...(note && { note }) } : gone(speaker);
}

/** The day's own card comes into the chat, and stays true there. */
async function open(parts: Parts, speaker: Speaker, dayId: string): Promise<Reply> {
  const { locale, now } = speaker;
  const problem = await openDay(parts, speaker, dayId);
  if (problem) return { note: problemText(problem, locale) };
  const day = await findDay(parts.store.db, dayId);
  return day ? { note: dayOpened(day.date, locale, dateOf(now)) } : {};
}
