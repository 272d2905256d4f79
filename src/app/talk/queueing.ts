import type { Fields } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { queueCard } from '../../messages/queue-card.js';
import { chooseForm, queueConfirmCard, queueResultCard } from '../../messages/queue-forms.js';
import type { QueueVerdict } from '../../messages/queue-view.js';
import { TEXT_LIMIT } from '../../messages/request-form.js';
import type { RequestFormView } from '../../messages/views.js';
import { findDraft, insertDraft } from '../../store/drafts.js';
import { type Choice, decideMany } from '../decide-many.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { isWithin, type QueueFilter, queueOf, readFilter, todayOf } from '../queue.js';
import { queueLines } from '../queue-lines.js';
import { viewQueue } from '../queue-view.js';
import { shortfallsOf } from '../shortfalls.js';
import type { Speaker } from '../speaker.js';
import type { Waiting } from '../waiting.js';
import type { Handlers } from './handler.js';
import { resultsOf } from './many-outcomes.js';

/** The manager's desk: what waits, and several decided together. */
export const queueing: Handlers = {
  queue: (parts, speaker, { value }) => show(parts, speaker, value ?? ''),
  'queue-choose': (parts, speaker, { value }) => choose(parts, speaker, value ?? '', {}),
  'queue-choose-send': (parts, speaker, { value }, fields) => check(parts, speaker, value ?? '', fields),
  'queue-approve': (parts, speaker, { subject }) => carryOut(parts, speaker, 'approve', subject ?? ''),
  'queue-reject': (parts, speaker, { subject }) => carryOut(parts, speaker, 'reject', subject ?? ''),
};

const KIND = 'queue-choice';
/** In one go: Slack offers a hundred options, and each is a transaction. */
const AT_ONCE = 50;
const EVERYTHING: QueueFilter = { page: 1 };

async function show(parts: Parts, speaker: Speaker, text: string): Promise<Reply> {
  const { locale } = speaker;
  const today = todayOf(speaker);
  const filter = readFilter(text, today, locale);
  const card = queueCard(await viewQueue(parts, parts.store.db, speaker, filter ?? EVERYTHING), locale);
  return filter
    ? { card }
    : { card, note: problemText({ kind: 'date-not-understood', text }, locale, today) };
}

async function choose(
  parts: Parts,
  speaker: Speaker,
  value: string,
  values: Fields,
  errors: RequestFormView['errors'] = {},
): Promise<Reply> {
  const { db } = parts.store;
  const { all, within } = await waitingIn(parts, speaker, value);
  if (within.length === 0) return show(parts, speaker, value);
  const offered = within.slice(0, AT_ONCE);
  const { lines } = await queueLines(parts, db, speaker.person, offered, all);
  const more = within.length - offered.length;
  const view = { today: todayOf(speaker), lines, more, values, errors, value };
  return { form: chooseForm(view, speaker.locale) };
}

async function waitingIn(parts: Parts, speaker: Speaker, value: string) {
  const filter = readFilter(value, todayOf(speaker), speaker.locale) ?? EVERYTHING;
  const all = await queueOf(parts, parts.store.db, speaker);
  return { all, within: all.filter(({ day }) => isWithin(day.date, filter)) };
}

/** What was chosen, shown again with what it would bring, before anything happens. */
async function check(parts: Parts, speaker: Speaker, value: string, fields: Fields): Promise<Reply> {
  const { locale } = speaker;
  const chosen = new Set((fields.chosen ?? '').split(',').filter(Boolean));
  const reason = (fields.reason ?? '').trim();
  const verdict: QueueVerdict = fields.verdict === 'reject' ? 'reject' : 'approve';
  const errors: RequestFormView['errors'] = {};
  if (chosen.size === 0) errors.chosen = problemText({ kind: 'none-chosen' }, locale);
  if (reason.length > TEXT_LIMIT)
    errors.reason = problemText({ kind: 'too-long', limit: TEXT_LIMIT }, locale);
  if (verdict === 'reject' && !reason) errors.reason = problemText({ kind: 'field-required' }, locale);
  if (Object.keys(errors).length > 0) return choose(parts, speaker, value, fields, errors);

  const all = await queueOf(parts, parts.store.db, speaker);
  const still = all.filter(({ day }) => chosen.has(day.id)).slice(0, AT_ONCE);
  if (still.length === 0) return gone(parts, speaker, value, 'choice-decided');
  const choice: Choice = {
    verdict,
    reason: verdict === 'reject' ? reason : '',
    days: still.map(({ day }) => day.id),
    filter: value,
  };
  return confirm(parts, speaker, choice, still, all, chosen.size - still.length);
}

async function confirm(
  parts: Parts,
  speaker: Speaker,
  choice: Choice,
  still: Waiting[],
  all: Waiting[],
  left: number,
): Promise<Reply> {
  const { db } = parts.store;
  const { verdict, reason, filter } = choice;
  const { lines, units } = await queueLines(parts, db, speaker.person, still, all);
  const draft = await insertDraft(db, {
    ...{ personId: speaker.person.id, kind: KIND },
    ...{ data: choice, createdAt: speaker.now },
  });
  const view = {
    ...{ today: todayOf(speaker), draft, verdict, lines, gone: left, value: filter },
    reason: reason || undefined,
    shortfalls: verdict === 'approve' ? shortfallsOf(still, lines, units) : [],
  };
  return { card: queueConfirmCard(view, speaker.locale) };
}

/** A choice of somebody else is none; one that was carried out shows again what came of it. */
async function carryOut(
  parts: Parts,
  speaker: Speaker,
  verdict: QueueVerdict,
  draftId: string,
): Promise<Reply> {
  const draft = await findDraft<Choice>(parts.store.db, draftId, KIND);
  if (draft?.personId !== speaker.person.id || draft.data.verdict !== verdict)
    return gone(parts, speaker, '', 'choice-gone');
  const results = await resultsOf(
    parts,
    speaker,
    verdict,
    await decideMany(parts, speaker, draft.id, draft.data),
  );
  const { filter } = draft.data;
  return { card: queueResultCard(verdict, results, todayOf(speaker), filter, speaker.locale) };
}

async function gone(
  parts: Parts,
  speaker: Speaker,
  value: string,
  kind: 'choice-gone' | 'choice-decided',
): Promise<Reply> {
  return { ...(await show(parts, speaker, value)), note: problemText({ kind }, speaker.locale) };
}
