import type { Fields, Press } from '../../messages/card.js';
import { changeNote } from '../../messages/change-notes.js';
import { problemText } from '../../messages/problems.js';
import { impedimentsOf } from '../../messages/proposal.js';
import { readAtOnce } from '../../messages/read-later.js';
import type { FormRemarks } from '../../messages/reason-field.js';
import { recallForm } from '../../messages/recall-form.js';
import { recallMeans } from '../../messages/recall-words.js';
import { revokeForm } from '../../messages/revoke-form.js';
import { decide } from '../../rules/decide.js';
import { periodLeft } from '../../rules/period-left.js';
import { type RecallCause, recallTerms } from '../../rules/recall.js';
import { lastDayToRevoke } from '../../rules/revoke.js';
import { dateOf } from '../../rules/zoned.js';
import type { Changed } from '../change-day.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { reasonProblem } from '../read-proposal.js';
import type { Speaker } from '../speaker.js';
import { recallDay, revokeDay } from '../take-back-day.js';
import { urgencyPasses } from '../urgency.js';
import type { Handlers } from './handler.js';
import { beside, insteadOf, type OpenCase, openCase } from './other-side.js';
import { outcome } from './outcome.js';
import { whenRead } from './reading-time.js';

/** An approved day that the employer takes back: revocation beforehand, recall to the office. */
export const takingBack: Handlers = {
  revoke: (parts, speaker, press) => opened('revoke', parts, speaker, press),
  'revoke-send': revoke,
  recall: (parts, speaker, press) => opened('recall', parts, speaker, press),
  'recall-send': recall,
};

const CAUSES = ['technical', 'service'] as const;

async function opened(
  act: 'revoke' | 'recall',
  parts: Parts,
  speaker: Speaker,
  { subject = '' }: Press,
): Promise<Reply> {
  const open = await openCase(parts, speaker, subject);
  if ('reply' in open) return open.reply;
  const instead = await insteadOf(act, parts, speaker, open);
  if (instead) return instead;
  const [reported] = impedimentsOf(open.view);
  const prefilled: Fields = reported ? { cause: 'technical', reason: reported.reason } : {};
  return act === 'revoke'
    ? revokeFormFor(parts, speaker, open, {})
    : recallFormFor(parts, speaker, open, prefilled);
}

async function revoke(
  parts: Parts,
  speaker: Speaker,
  { subject = '' }: Press,
  fields: Fields,
): Promise<Reply> {
  const open = await openCase(parts, speaker, subject);
  if ('reply' in open) return open.reply;
  const reason = (fields.reason ?? '').trim();
  const problem = reasonProblem(reason, true);
  if (problem) {
    const errors = { reason: problemText(problem, speaker.locale) };
    return revokeFormFor(parts, speaker, open, fields, errors);
  }
  const urgent = await isUrgent(parts, speaker, open, fields);
  return told(parts, speaker, open, await revokeDay(parts, speaker, subject, { reason, urgent }), urgent);
}

async function recall(
  parts: Parts,
  speaker: Speaker,
  { subject = '' }: Press,
  fields: Fields,
): Promise<Reply> {
  const open = await openCase(parts, speaker, subject);
  if ('reply' in open) return open.reply;
  const { locale } = speaker;
  const causes = causesOf(open);
  const cause = CAUSES.find((one) => one === fields.cause) ?? (causes.length === 1 ? causes[0] : undefined);
  const reason = (fields.reason ?? '').trim();
  const urgent = await isUrgent(parts, speaker, open, fields);
  const problem = reasonProblem(reason, urgent || (recallTerms(open.facts, open.day.date)?.reason ?? false));
  const errors: FormRemarks['errors'] = {};
  if (problem) errors.reason = problemText(problem, locale);
  if (!cause && causes.length > 1) errors.cause = problemText({ kind: 'field-required' }, locale);
  if (Object.keys(errors).length > 0) return recallFormFor(parts, speaker, open, fields, errors);
  const stated = cause ?? 'service';
  const words = reason || changeNote({ kind: 'cause', cause: stated }, locale, dateOf(speaker.now));
  const changed = await recallDay(parts, speaker, subject, { cause: stated, reason, told: words, urgent });
  return told(parts, speaker, open, changed, urgent);
}

/** Stated, and still something that passes: a form may be sent when the window has opened, or on the day off after. */
async function isUrgent(parts: Parts, { now }: Speaker, { owner }: OpenCase, { urgent }: Fields) {
  return urgent === 'yes' && (await urgencyPasses(parts, owner, now));
}

/** Where the rules bar it and other dates may be proposed, that is said as well. */
async function told(
  parts: Parts,
  speaker: Speaker,
  open: OpenCase,
  changed: Changed,
  urgent: boolean,
): Promise<Reply> {
  const reply = await outcome(parts, speaker, changed);
  if (changed.kind === 'done' && urgent) return beside(reply, readAtOnce(open.owner.name, speaker.locale));
  if (changed.kind === 'done') return beside(reply, await whenRead(parts, speaker, open.owner, open));
  if (changed.kind !== 'refused' || !open.view.can?.includes('propose')) return reply;
  return beside(reply, changeNote({ kind: 'instead' }, speaker.locale, dateOf(speaker.now)));
}

async function revokeFormFor(
  parts: Parts,
  speaker: Speaker,
  open: OpenCase,
  values: Fields,
  errors: FormRemarks['errors'] = {},
): Promise<Reply> {
  const { locale } = speaker;
  const later = await whenRead(parts, speaker, open.owner, open);
  const frees = { kind: 'frees', period: periodLeft(open.facts, open.day.date) } as const;
  const text = [changeNote(frees, locale, dateOf(speaker.now)), ...(later ? [later] : [])];
  const notice = { tone: later ? ('warning' as const) : ('neutral' as const), text };
  const until = lastDayToRevoke(open.facts, open.day.date);
  const urgent = await urgencyPasses(parts, open.owner, speaker.now);
  return { form: revokeForm(open.view, until, locale, values, { notice, errors, urgent }) };
}

async function recallFormFor(
  parts: Parts,
  speaker: Speaker,
  open: OpenCase,
  values: Fields,
  errors: FormRemarks['errors'] = {},
): Promise<Reply> {
  const { locale } = speaker;
  const terms = recallTerms(open.facts, open.day.date);
  const later = await whenRead(parts, speaker, open.owner, open);
  const means = terms && recallMeans(terms, locale, dateOf(speaker.now));
  const text = [means, later].filter((one) => one !== undefined);
  const tone = later || !terms?.frees ? ('warning' as const) : ('neutral' as const);
  const options = { causes: causesOf(open), reason: terms?.reason ?? false };
  const urgent = await urgencyPasses(parts, open.owner, speaker.now);
  return { form: recallForm(open.view, options, locale, values, { notice: { tone, text }, errors, urgent }) };
}

/** Those for which the rules would take a recall now, were a reason given. */
function causesOf({ facts, day: { date }, by }: OpenCase): RecallCause[] {
  return CAUSES.filter(
    (cause) => decide(facts, { type: 'recall', by, date, cause, reason: '-' }).outcome !== 'refused',
  );
}
