import { ChatError } from '../../app/ports.js';
import type { Card, Press } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { type Activity, isPersonal, localeOf } from './activity.js';
import { drawn } from './answers.js';
import type { Desk } from './desk.js';
import { ask, carryOut, type Parts, type Said, show } from './exchange.js';
import { cardAnswer, failure, messageAnswer, type Outcome } from './outcomes.js';
import type { Pressed } from './presses.js';
import { renderCard } from './render.js';
import { SOON_MS, settledWithin } from './timing.js';

/** Answers within Teams' patience: with the outcome, or with "working on it", which the outcome then replaces. */
export async function answerPress(parts: Parts, activity: Activity, pressed: Pressed): Promise<Outcome> {
  const locale = localeOf(activity) ?? parts.locale;
  const work = carryOut(parts, activity, pressed);
  const { done, value } = await settledWithin(work, SOON_MS);
  if (done) {
    if (value === 'nobody') return messageAnswer(problemText({ kind: 'no-account' }, locale));
    if (value === 'no chat') return messageAnswer(problemText({ kind: 'open-private-chat' }, locale));
    const { desk, said } = value;
    if (desk.inPlace) return inPlace(parts, activity, pressed, desk, said);
    parts.background('teams.answer', () => show(parts, desk, said));
    return messageAnswer(problemText({ kind: 'answered-privately' }, desk.locale));
  }
  parts.background('teams.late', async () => {
    const outcome = await work;
    if (typeof outcome === 'string') return;
    const { desk, said } = outcome;
    await (isPersonal(activity)
      ? replaceWaiting(parts, activity, pressed, desk, said)
      : show(parts, desk, said));
  });
  const working = problemText({ kind: 'busy' }, locale);
  // What stands in a channel is for everybody: one person's wait doesn't replace it.
  if (!isPersonal(activity)) return messageAnswer(working);
  return cardAnswer(renderCard({ summary: working, title: working }, { answer: true }));
}

function inPlace(parts: Parts, activity: Activity, { answer }: Pressed, desk: Desk, said: Said): Outcome {
  const { answers, background } = parts;
  const { note, card, fault } = said;
  if (fault) return failure(note ?? '');
  const content = drawn(said, { answer });
  if (note) background('teams.note', () => answers.say(desk.place, note));
  const { replyToId } = activity;
  if (content && card && answer && replyToId) {
    // The answer to an invoke is seen until the chat is opened again; this makes it stay.
    background('teams.repaint', () => answers.repaint(desk.place, replyToId, content.card, content.summary));
  }
  return content ? cardAnswer(content.card) : messageAnswer(note ?? '');
}

/** The outcome takes the place of "working on it"; where it is only words, the card comes back as it is now. */
async function replaceWaiting(parts: Parts, activity: Activity, pressed: Pressed, desk: Desk, said: Said) {
  const look = { answer: true };
  const content =
    drawn(said, look) ?? drawn(await asItIs(parts, activity, pressed, desk), look) ?? drawn(only(said), look);
  if (!content || !activity.replyToId) return show(parts, desk, said);
  try {
    await parts.answers.repaint(desk.place, activity.replyToId, content.card, content.summary);
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    return show(parts, desk, said);
  }
  if (said.note) await parts.answers.say(desk.place, said.note);
}

async function asItIs(parts: Parts, activity: Activity, { press }: Pressed, desk: Desk): Promise<Said> {
  const { subject, version } = press;
  const now: Press = subject ? { act: 'show', subject, version } : { act: 'help' };
  // Another request than the one that was just carried out.
  return ask(parts, { ...activity, id: `${activity.id}|show` }, desk, { press: now, answer: true });
}

function only({ note = '' }: Said): { card?: Card } {
  return note ? { card: { summary: note, title: note } } : {};
}
