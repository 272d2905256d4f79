import type { Fields } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { rejectForm } from '../../messages/reject-form.js';
import { viewDay } from '../day-view.js';
import { decideRequest } from '../decide-request.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { reasonProblem } from '../read-proposal.js';
import type { Speaker } from '../speaker.js';
import { withCoverage } from './coverage-note.js';
import { fromQueue } from './from-queue.js';
import type { Handlers } from './handler.js';
import { dayToDecide } from './open-day.js';
import { outcome } from './outcome.js';

/** Approving and rejecting what was asked. */
export const deciding: Handlers = {
  approve: async (parts, speaker, { subject = '', value }) => {
    const changed = await decideRequest(parts, speaker, subject, { act: 'approve' });
    const reply = await withCoverage(parts, speaker, changed, await outcome(parts, speaker, changed));
    return fromQueue(reply, value, speaker.locale);
  },
  reject: async (parts, speaker, { subject = '', value }) => {
    const open = await dayToDecide(parts, speaker, subject, ['pending']);
    if ('reply' in open) return open.reply;
    const form = rejectForm(await viewDay(parts, parts.store.db, open.day), speaker.locale);
    return fromQueue({ form }, value, speaker.locale);
  },
  'reject-confirm': async (parts, speaker, { subject = '', value }, fields) =>
    fromQueue(await reject(parts, speaker, subject, fields), value, speaker.locale),
};

async function reject(parts: Parts, speaker: Speaker, dayId: string, fields: Fields): Promise<Reply> {
  const reason = (fields.reason ?? '').trim();
  const problem = reasonProblem(reason, true);
  if (!problem) {
    return outcome(parts, speaker, await decideRequest(parts, speaker, dayId, { act: 'reject', reason }));
  }
  const open = await dayToDecide(parts, speaker, dayId, ['pending']);
  if ('reply' in open) return open.reply;
  const error = problemText(problem, speaker.locale);
  return { form: rejectForm(await viewDay(parts, parts.store.db, open.day), speaker.locale, fields, error) };
}
