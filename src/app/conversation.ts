import { randomUUID } from 'node:crypto';
import type { Card, Fields, Locale, Press } from '../messages/card.js';
import { readCommand } from '../messages/commands.js';
import { findingSentence } from '../messages/findings.js';
import { helpCard } from '../messages/help-card.js';
import { problemCard, problemText } from '../messages/problems.js';
import { rejectForm } from '../messages/reject-form.js';
import { TEXT_LIMIT } from '../messages/request-form.js';
import { sentCard } from '../messages/sent-card.js';
import type { Problem } from '../messages/views.js';
import { regulationAt } from '../rules/edition.js';
import { dateOf } from '../rules/zoned.js';
import { type AgileDay, findDay } from '../store/days.js';
import { lastDecision } from '../store/decisions.js';
import { rememberChannel } from '../store/identities.js';
import { findPerson } from '../store/people.js';
import { authorityOver } from './approvers.js';
import { cancelDay } from './cancel-day.js';
import type { Changed } from './change-day.js';
import { standingCard } from './compose.js';
import { viewDay } from './day-view.js';
import { decideRequest } from './decide-request.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { ChatError, type Conversation, type Incoming, type Reply } from './ports.js';
import { formFor, hindrance, type Remarks, readPhrase, readRequest } from './request-form.js';
import { seeBalance, seeToday } from './see.js';
import { recognise, type Speaker } from './speaker.js';
import { submitRequest } from './submit-request.js';

/** The one door between chat and the application: words and presses in, cards and forms out. */
export function createConversation(parts: Parts): Conversation {
  return {
    command: (from, text) => answer(parts, from, asCard, (speaker) => onCommand(parts, speaker, text)),
    act: (from, press, fields) =>
      answer(parts, from, asNote, (speaker) => onPress(parts, speaker, press, fields ?? {})),
    met: async (visitor) => {
      await recognise(parts, { visitor, requestKey: '' });
    },
    channelSeen: (channel) => rememberChannel(parts.store.db, channel, parts.clock.now()),
  };
}

type Say = (problem: Problem, locale: Locale) => Reply;
/** A command is answered with a card. */
const asCard: Say = (problem, locale) => ({ card: problemCard(problem, locale) });
/** Beside a card that was pressed or a form that was sent: it must stay as it is, with what was typed. */
const asNote: Say = (problem, locale) => ({ note: problemText(problem, locale) });

/** Whoever is not in the register hears so; a fault of ours gets an id that is in the log. */
async function answer(
  parts: Parts,
  from: Incoming,
  say: Say,
  work: (speaker: Speaker) => Promise<Reply>,
): Promise<Reply> {
  const locale = from.visitor.locale ?? parts.settings.locale;
  try {
    const speaker = await recognise(parts, from);
    return speaker ? await work(speaker) : say({ kind: 'unknown-person' }, locale);
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    parts.log('error', 'fault', { id, platform: from.visitor.platform, error });
    return say({ kind: error instanceof ChatError ? 'try-again' : 'fault', id }, locale);
  }
}

async function onCommand(parts: Parts, speaker: Speaker, text: string): Promise<Reply> {
  const command = readCommand(text);
  switch (command.kind) {
    case 'balance':
      return { card: await seeBalance(parts, speaker) };
    case 'today':
      return { card: await seeToday(parts, speaker) };
    case 'help':
      return { card: helpCard(speaker.locale, speaker.platform) };
    case 'ask':
      return ask(parts, speaker, command.rest);
  }
}

async function onPress(parts: Parts, speaker: Speaker, press: Press, fields: Fields): Promise<Reply> {
  const dayId = press.subject ?? '';
  switch (press.act) {
    case 'ask':
      return ask(parts, speaker, press.value ?? '');
    case 'request':
      return request(parts, speaker, press.value ? { ...fields, date: press.value } : fields);
    case 'approve':
      return outcome(parts, speaker, await decideRequest(parts, speaker, dayId, { act: 'approve' }));
    case 'reject':
      return askReason(parts, speaker, dayId);
    case 'reject-confirm':
      return reject(parts, speaker, dayId, fields);
    case 'cancel':
      return outcome(parts, speaker, await cancelDay(parts, speaker, dayId));
    case 'show':
      return show(parts, speaker, dayId);
    case 'balance':
    case 'today':
    case 'help':
      return onCommand(parts, speaker, press.act);
    default:
      return { note: problemText({ kind: 'gone' }, speaker.locale) };
  }
}

async function ask(parts: Parts, speaker: Speaker, phrase: string): Promise<Reply> {
  const { facts } = await loadFacts(parts, parts.store.db, speaker.person, speaker.now);
  const today = dateOf(speaker.now);
  if (!regulationAt(facts.editions, today)) {
    return { card: problemCard({ kind: 'regulation-missing', date: today }, speaker.locale, today) };
  }
  const hindered = hindrance(facts);
  if (hindered) {
    const text = findingSentence(hindered, speaker.locale, today);
    return { card: { ...problemCard({ kind: 'cannot-ask' }, speaker.locale), text: [text], summary: text } };
  }
  const { values, remarks } = readPhrase(facts, speaker, phrase);
  return { form: formFor(facts, speaker, values, remarks) };
}

async function request(parts: Parts, speaker: Speaker, fields: Fields): Promise<Reply> {
  const asked = readRequest(fields, speaker);
  if ('errors' in asked) return formAgain(parts, speaker, fields, asked);
  const values = { ...fields, date: asked.date };
  const submitted = await submitRequest(parts, speaker, asked);
  switch (submitted.kind) {
    case 'accepted':
      return { card: sentCard(await viewDay(parts, parts.store.db, submitted.day), speaker.locale) };
    case 'refused':
      return formAgain(parts, speaker, values, { decision: submitted.decision });
    case 'problem':
      if (submitted.problem.kind === 'repeated')
        return { card: problemCard(submitted.problem, speaker.locale) };
      return formAgain(parts, speaker, values, { problem: submitted.problem });
  }
}

/** The form comes back as it was sent, on the facts as they are now, with what is to be said. */
async function formAgain(parts: Parts, speaker: Speaker, values: Fields, remarks: Remarks): Promise<Reply> {
  const { facts } = await loadFacts(parts, parts.store.db, speaker.person, speaker.now);
  return { form: formFor(facts, speaker, values, remarks) };
}

async function askReason(parts: Parts, speaker: Speaker, dayId: string): Promise<Reply> {
  const shown = await openRequest(parts, speaker, dayId);
  return 'reply' in shown
    ? shown.reply
    : { form: rejectForm(await viewDay(parts, parts.store.db, shown.day), speaker.locale) };
}

async function reject(parts: Parts, speaker: Speaker, dayId: string, fields: Fields): Promise<Reply> {
  const reason = (fields.reason ?? '').trim();
  const tooLong = reason.length > TEXT_LIMIT;
  if (reason && !tooLong) {
    return outcome(parts, speaker, await decideRequest(parts, speaker, dayId, { act: 'reject', reason }));
  }
  const shown = await openRequest(parts, speaker, dayId);
  if ('reply' in shown) return shown.reply;
  const problem: Problem = tooLong ? { kind: 'too-long', limit: TEXT_LIMIT } : { kind: 'field-required' };
  const error = problemText(problem, speaker.locale);
  return { form: rejectForm(await viewDay(parts, parts.store.db, shown.day), speaker.locale, fields, error) };
}

/** A pending day this person may decide, or what to tell them instead. */
async function openRequest(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
): Promise<{ day: AgileDay } | { reply: Reply }> {
  const day = await findDay(parts.store.db, dayId);
  const owner = day && (await findPerson(parts.store.db, day.personId));
  if (!day || !owner) return { reply: { note: problemText({ kind: 'gone' }, speaker.locale) } };
  if (!(await authorityOver(parts.store.db, parts.settings, speaker.person, owner, day))) {
    const kind = owner.id === speaker.person.id ? 'own-request' : 'not-yours';
    return { reply: { note: problemText({ kind }, speaker.locale) } };
  }
  if (day.state !== 'pending') return { reply: await outcome(parts, speaker, { kind: 'already', day }) };
  return { day };
}

/** The card as it is now; where the press changed nothing, why; where it did, what to know of it. */
async function outcome(parts: Parts, speaker: Speaker, changed: Changed): Promise<Reply> {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  if (changed.kind === 'problem') return { note: problemText(changed.problem, locale) };
  const card = await cardFor(parts, speaker, changed.day);
  switch (changed.kind) {
    case 'repeated':
      return { card };
    case 'done':
    case 'refused': {
      const note = changed.findings.map((finding) => findingSentence(finding, locale, today)).join('\n');
      return note ? { card, note } : { card };
    }
    case 'already':
      return { card, note: problemText(await alreadyDone(parts, changed.day), locale, today) };
  }
}

async function alreadyDone(parts: Parts, day: AgileDay): Promise<Problem> {
  const last = await lastDecision(parts.store.db, day.id);
  const by = last?.actorId ? (await findPerson(parts.store.db, last.actorId))?.name : undefined;
  return { kind: 'already', state: day.state, by, at: last?.at ?? day.changedAt, date: day.date };
}

async function show(parts: Parts, speaker: Speaker, dayId: string): Promise<Reply> {
  const day = await findDay(parts.store.db, dayId);
  const owner = day && (await findPerson(parts.store.db, day.personId));
  if (!day || !owner) return { note: problemText({ kind: 'gone' }, speaker.locale) };
  const may =
    owner.id === speaker.person.id ||
    (await authorityOver(parts.store.db, parts.settings, speaker.person, owner, day));
  if (!may) return { note: problemText({ kind: 'not-yours' }, speaker.locale) };
  return { card: await cardFor(parts, speaker, day) };
}

/** The asker sees their own card, everybody else entitled sees the request. */
function cardFor(parts: Parts, speaker: Speaker, day: AgileDay): Promise<Card> {
  const moment = day.personId === speaker.person.id ? 'day-card' : 'request-card';
  return standingCard(parts, parts.store.db, moment, day, speaker.locale);
}
