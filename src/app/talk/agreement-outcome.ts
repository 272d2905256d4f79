import { agreementNote } from '../../messages/agreement-notes.js';
import { findingSentence } from '../../messages/findings.js';
import { problemText } from '../../messages/problems.js';
import { dateOf } from '../../rules/zoned.js';
import type { Stepped } from '../agreement/take-step.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { applicationReply } from './agreeing.js';

/** The application as it is now; where the press changed nothing, why. */
export async function stepped(parts: Parts, speaker: Speaker, done: Stepped): Promise<Reply> {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  if (done.kind === 'gone') return { note: agreementNote('application-gone', locale) };
  if (done.kind === 'problem') return { note: problemText(done.problem, locale, today) };
  if (done.kind === 'not-yours') return { note: agreementNote('not-your-step', locale) };
  const shown = await applicationReply(parts, speaker, done.application);
  if (done.kind === 'changed') return { ...shown, note: agreementNote('not-now', locale) };
  if (done.kind === 'repeated') return shown;
  const note = done.findings.map((finding) => findingSentence(finding, locale, today)).join('\n');
  return note ? { ...shown, note } : shown;
}
