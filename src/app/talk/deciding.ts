import type { Fields } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { rejectForm } from '../../messages/reject-form.js';
import { TEXT_LIMIT } from '../../messages/request-form.js';
import type { Problem } from '../../messages/views.js';
import { viewDay } from '../day-view.js';
import { decideRequest } from '../decide-request.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';
import { dayToDecide } from './open-day.js';
import { outcome } from './outcome.js';

/** Approving and rejecting what was asked. */
export const deciding: Handlers = {
  approve: async (parts, speaker, { subject = '' }) =>
    outcome(parts, speaker, await decideRequest(parts, speaker, subject, { act: 'approve' })),
  reject: async (parts, speaker, { subject = '' }) => {
    const open = await dayToDecide(parts, speaker, subject, ['pending']);
    if ('reply' in open) return open.reply;
    return { form: rejectForm(await viewDay(parts, parts.store.db, open.day), speaker.locale) };
  },
  'reject-confirm': (parts, speaker, { subject = '' }, fields) => reject(parts, speaker, subject, fields),
};

async function reject(parts: Parts, speaker: Speaker, dayId: string, fields: Fields): Promise<Reply> {
  const reason = (fields.reason ?? '').trim();
  const tooLong = reason.length > TEXT_LIMIT;
  if (reason && !tooLong) {
    return outcome(parts, speaker, await decideRequest(parts, speaker, dayId, { act: 'reject', reason }));
  }
  const open = await dayToDecide(parts, speaker, dayId, ['pending']);
  if ('reply' in open) return open.reply;
  const problem: Problem = tooLong ? { kind: 'too-long', limit: TEXT_LIMIT } : { kind: 'field-required' };
  const error = problemText(problem, speaker.locale);
  return { form: rejectForm(await viewDay(parts, parts.store.db, open.day), speaker.locale, fields, error) };
}
