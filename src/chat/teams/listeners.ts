import { ChatError } from '../../app/ports.js';
import { problemText } from '../../messages/problems.js';
import { type Activity, localeOf } from './activity.js';
import type { Desk } from './desk.js';
import { carryOut, type Parts, type Said, show } from './exchange.js';
import { answerPress } from './invokes.js';
import { OK, type Outcome, problem } from './outcomes.js';
import { placeOf } from './places.js';
import { fromExecute, fromSubmit, type Pressed } from './presses.js';
import { renderCard } from './render.js';
import { SOON_MS, settledWithin } from './timing.js';

/**
 * Words typed to the bot are acknowledged at once, Action.Submit of an older client when what was pressed is done: both
 * are answered with new messages.
 */
export async function onMessage(parts: Parts, activity: Activity): Promise<Outcome> {
  const submitted = activity.value !== undefined && activity.value !== null;
  const pressed = submitted ? fromSubmit(activity.value) : undefined;
  if (submitted && !pressed && !activity.text) return { status: 400 };
  // A picture or a file alone asks for nothing.
  if (!submitted && typeof activity.text !== 'string') return OK;
  const work = carryOut(parts, activity, pressed);
  parts.background('teams.answer', async () => answerMessage(parts, activity, await work, pressed));
  if (pressed)
    await settledWithin(
      work.catch(() => undefined),
      SOON_MS,
    );
  return OK;
}

/** Action.Execute: the answer takes the place of the pressed card. */
export async function onInvoke(parts: Parts, activity: Activity): Promise<Outcome> {
  if (activity.name !== 'adaptiveCard/action') return { status: 501 };
  const pressed = fromExecute(activity.value);
  return pressed ? answerPress(parts, activity, pressed) : problem('BadRequest', 400);
}

async function answerMessage(
  parts: Parts,
  activity: Activity,
  outcome: Awaited<ReturnType<typeof carryOut>>,
  pressed: Pressed | undefined,
): Promise<void> {
  const { answers } = parts;
  const locale = localeOf(activity) ?? parts.locale;
  const say = (kind: 'no-account' | 'open-private-chat' | 'answered-privately', spoken = locale) =>
    answers.say(placeOf(activity), problemText({ kind }, spoken));
  if (outcome === 'nobody') return say('no-account');
  if (outcome === 'no chat') return say('open-private-chat');

  const { desk, said: reply } = outcome;
  if (await becameReceipt(parts, activity, desk, reply, pressed)) return;
  await show(parts, desk, reply);
  if (!desk.inPlace && (reply.card || reply.form || reply.note)) {
    await say('answered-privately', desk.locale);
  }
  if (pressed) await bringUpToDate(parts, activity, desk, reply, pressed);
}

/** The form of an accepted request only turns into its receipt: the day's own card follows as a message. */
async function becameReceipt(
  parts: Parts,
  activity: Activity,
  desk: Desk,
  reply: Said,
  pressed: Pressed | undefined,
): Promise<boolean> {
  if (pressed?.press.act !== 'request' || reply.note) return false;
  try {
    return await bringUpToDate(parts, activity, desk, reply, pressed);
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    return false;
  }
}

/** What an answer of ours led to is written on it, where the person sees it. @returns whether it was */
async function bringUpToDate(
  { answers }: Parts,
  { replyToId }: Activity,
  desk: Desk,
  { card }: Said,
  { answer }: Pressed,
): Promise<boolean> {
  if (!answer || !card || !replyToId || !desk.inPlace) return false;
  await answers.repaint(desk.place, replyToId, renderCard(card, { answer: true }), card.summary);
  return true;
}
