import type { Reply } from '../../app/ports.js';
import type { Connector } from './connector.js';
import { patiently } from './patience.js';
import type { Place } from './places.js';
import { type AdaptiveCard, type Look, messageWith, renderCard, renderForm, textMessage } from './render.js';

/** What a reply puts on the screen; undefined: nothing, it only says something or nothing at all. */
export function drawn(reply: Reply, look: Look): { card: AdaptiveCard; summary: string } | undefined {
  if (reply.form) return { card: renderForm(reply.form, look), summary: reply.form.summary };
  if (reply.card) return { card: renderCard(reply.card, look), summary: reply.card.summary };
  return undefined;
}

/** Direct answers to a person, outside the queue. @throws ChatError after a few tries */
export interface Answers {
  say(to: Place, text: string): Promise<void>;
  /** Card or form first, then the note. */
  show(to: Place, reply: Reply, look: Look): Promise<void>;
  repaint(at: Place, activityId: string, card: AdaptiveCard, summary: string): Promise<void>;
}

export function createAnswers(connector: Connector, closing: AbortSignal): Answers {
  const answers: Answers = {
    async say(to, text) {
      await patiently(closing, false, () => connector.send(to, textMessage(text)));
    },
    async show(to, reply, look) {
      const content = drawn(reply, look);
      if (content) {
        const message = messageWith(content.card, content.summary);
        await patiently(closing, false, () => connector.send(to, message));
      }
      if (reply.note) await answers.say(to, reply.note);
    },
    async repaint(at, activityId, card, summary) {
      await patiently(closing, true, () => connector.update(at, activityId, messageWith(card, summary)));
    },
  };
  return answers;
}
