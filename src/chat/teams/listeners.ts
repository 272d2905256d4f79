import { randomUUID } from 'node:crypto';
import { ChatError, type Conversation, type Incoming, type Reply } from '../../app/ports.js';
import type { Locale } from '../../messages/card.js';
import { teamsNotes } from '../../messages/teams-notes.js';
import { type Activity, isPersonal, typedText } from './activity.js';
import { type Answers, drawn } from './answers.js';
import { type Desk, deskFor } from './desk.js';
import { cardAnswer, failure, messageAnswer, OK, type Outcome, problem } from './outcomes.js';
import { placeOf } from './places.js';
import { fromExecute, fromSubmit, type Pressed } from './presses.js';
import type { PrivateChats } from './private-chat.js';
import { renderCard } from './render.js';
import type { TeamsOptions } from './settings.js';
import { settledWithin } from './timing.js';

/** Teams gives up on an invoke after some seconds and shows an error although the work is done. */
const SOON_MS = 2_000;

export interface Parts {
  conversation: Conversation;
  answers: Answers;
  chats: PrivateChats;
  log: TeamsOptions['log'];
  locale: Locale;
  /** Goes on after the request is answered; what it throws is logged. */
  background(event: string, work: () => Promise<void>): void;
}

export interface Listeners {
  message(activity: Activity): Outcome;
  invoke(activity: Activity): Promise<Outcome>;
}

export function createListeners(parts: Parts): Listeners {
  const { conversation, answers, chats, log, background } = parts;

  /** Asks the application; a fault of ours becomes a sentence with an id that is in the log. */
  async function ask(locale: Locale, work: () => Promise<Reply>): Promise<Reply & { fault?: true }> {
    try {
      return await work();
    } catch (error) {
      const id = randomUUID().slice(0, 8);
      log('error', 'teams.fault', { id, error });
      return { note: teamsNotes(locale).fault(id), fault: true };
    }
  }

  async function show(desk: Desk, reply: Reply): Promise<void> {
    const look = { locale: desk.locale, answer: true };
    try {
      await answers.show(desk.place, reply, look);
    } catch (error) {
      if (!desk.otherwise || !(error instanceof ChatError) || error.options.uncertain) throw error;
      await answers.show(desk.otherwise, reply, look);
    }
  }

  async function answerMessage(activity: Activity, pressed: Pressed | undefined): Promise<void> {
    const desk = await deskFor(activity, chats, parts.locale);
    if (desk === 'nobody') return answers.say(placeOf(activity), teamsNotes(parts.locale).noAccount);
    if (desk === 'no chat') return answers.say(placeOf(activity), teamsNotes(parts.locale).openPrivateChat);
    const from = incoming(activity, desk);
    const reply = await ask(desk.locale, () =>
      pressed
        ? conversation.act(from, pressed.press, pressed.fields)
        : conversation.command(from, typedText(activity).slice(0, 2_000)),
    );
    await show(desk, reply);
    if (!desk.inPlace) await answers.say(placeOf(activity), teamsNotes(desk.locale).answeredPrivately);
    const look = { locale: desk.locale, answer: true };
    if (pressed?.answer && reply.card && activity.replyToId && desk.inPlace) {
      await answers.repaint(desk.place, activity.replyToId, renderCard(reply.card, look), reply.card.summary);
    }
  }

  /** Back to the truth after "working on it" stood on the card and nothing came to take its place. */
  async function asItIs(activity: Activity, desk: Desk, { press }: Pressed): Promise<Reply> {
    const from = incoming(activity, desk);
    const again = { ...from, requestKey: `${from.requestKey}|show` };
    const { subject, version } = press;
    return ask(desk.locale, () =>
      conversation.act(
        again,
        subject ? { act: 'show', subject, ...(version !== undefined && { version }) } : { act: 'help' },
      ),
    );
  }

  async function finishLater(activity: Activity, desk: Desk, pressed: Pressed, work: Promise<Reply>) {
    const look = { locale: desk.locale, answer: true };
    const reply = await work;
    const content = drawn(reply, look) ?? drawn(await asItIs(activity, desk, pressed), look);
    if (content && activity.replyToId) {
      await answers.repaint(desk.place, activity.replyToId, content.card, content.summary);
      if (reply.note) await answers.say(desk.place, reply.note);
    } else {
      await show(desk, reply);
    }
  }

  function inPlace(
    activity: Activity,
    desk: Desk,
    { answer }: Pressed,
    reply: Reply & { fault?: true },
  ): Outcome {
    if (reply.fault) return failure(reply.note ?? '');
    const { note, card } = reply;
    const content = drawn(reply, { locale: desk.locale, answer });
    if (note) background('teams.note', () => answers.say(desk.place, note));
    const { replyToId } = activity;
    if (content && card && answer && replyToId) {
      // The answer to an invoke is seen until the chat is opened again; this makes it stay.
      background('teams.repaint', () =>
        answers.repaint(desk.place, replyToId, content.card, content.summary),
      );
    }
    return content ? cardAnswer(content.card) : messageAnswer(note ?? '');
  }

  async function press(activity: Activity, pressed: Pressed): Promise<Outcome> {
    const words = teamsNotes(parts.locale);
    const entered = deskFor(activity, chats, parts.locale);
    const work = entered.then(async (desk) => {
      if (typeof desk === 'string') return { desk };
      const from = incoming(activity, desk);
      return {
        desk,
        reply: await ask(desk.locale, () => conversation.act(from, pressed.press, pressed.fields)),
      };
    });
    const { done, value } = await settledWithin(work, SOON_MS);
    if (done) {
      if (value.desk === 'nobody') return messageAnswer(words.noAccount);
      if (value.desk === 'no chat' || !value.reply) return messageAnswer(words.openPrivateChat);
      const { desk, reply } = value;
      if (desk.inPlace) return inPlace(activity, desk, pressed, reply);
      background('teams.answer', () => show(desk, reply));
      return messageAnswer(teamsNotes(desk.locale).answeredPrivately);
    }
    background('teams.late', async () => {
      const { desk, reply } = await work;
      if (typeof desk === 'string' || !reply) return;
      await (desk.inPlace ? finishLater(activity, desk, pressed, Promise.resolve(reply)) : show(desk, reply));
    });
    const { working } = words;
    // What stands in a channel is for everybody: one person's wait doesn't replace it.
    if (!isPersonal(activity)) return messageAnswer(working);
    return cardAnswer(
      renderCard({ summary: working, title: working }, { locale: parts.locale, answer: true }),
    );
  }

  return {
    message(activity) {
      const submitted = activity.value !== undefined && activity.value !== null;
      const pressed = submitted ? fromSubmit(activity.value) : undefined;
      if (submitted && !pressed && !activity.text) return { status: 400 };
      if (!submitted && typeof activity.text !== 'string') return OK;
      background('teams.answer', () => answerMessage(activity, pressed));
      return OK;
    },
    async invoke(activity) {
      if (activity.name !== 'adaptiveCard/action') return { status: 501 };
      const pressed = fromExecute(activity.value);
      return pressed ? press(activity, pressed) : problem('BadRequest', 400);
    },
  };
}

function incoming(activity: Activity, desk: Desk): Incoming {
  return { visitor: desk.visitor, requestKey: `${activity.conversation.id}|${activity.id}` };
}
