import { teamsNotes } from '../../messages/teams-notes.js';
import { type Activity, localeOf } from './activity.js';
import { deskFor } from './desk.js';
import { ask, type Parts, show } from './exchange.js';
import { answerPress } from './invokes.js';
import { OK, type Outcome, problem } from './outcomes.js';
import { placeOf } from './places.js';
import { fromExecute, fromSubmit, type Pressed } from './presses.js';
import { renderCard } from './render.js';

/** Words typed to the bot, or Action.Submit of an older client: acknowledged at once, answered with new messages. */
export function onMessage(parts: Parts, activity: Activity): Outcome {
  const submitted = activity.value !== undefined && activity.value !== null;
  const pressed = submitted ? fromSubmit(activity.value) : undefined;
  if (submitted && !pressed && !activity.text) return { status: 400 };
  // A picture or a file alone asks for nothing.
  if (!submitted && typeof activity.text !== 'string') return OK;
  parts.background('teams.answer', () => answerMessage(parts, activity, pressed));
  return OK;
}

/** Action.Execute: the answer takes the place of the pressed card. */
export async function onInvoke(parts: Parts, activity: Activity): Promise<Outcome> {
  if (activity.name !== 'adaptiveCard/action') return { status: 501 };
  const pressed = fromExecute(activity.value);
  return pressed ? answerPress(parts, activity, pressed) : problem('BadRequest', 400);
}

async function answerMessage(parts: Parts, activity: Activity, pressed: Pressed | undefined): Promise<void> {
  const { answers, chats, locale } = parts;
  const words = teamsNotes(localeOf(activity) ?? locale);
  const desk = await deskFor(activity, chats, locale);
  if (desk === 'nobody') return answers.say(placeOf(activity), words.noAccount);
  if (desk === 'no chat') return answers.say(placeOf(activity), words.openPrivateChat);

  const reply = await ask(parts, activity, desk, pressed);
  await show(parts, desk, reply);
  if (!desk.inPlace && (reply.card || reply.form || reply.note)) {
    await answers.say(placeOf(activity), words.answeredPrivately);
  }
  const { card } = reply;
  if (pressed?.answer && card && activity.replyToId && desk.inPlace) {
    const drawn = renderCard(card, { locale: desk.locale, answer: true });
    await answers.repaint(desk.place, activity.replyToId, drawn, card.summary);
  }
}
