import type { Locale } from '../messages/card.js';
import { readCommand } from '../messages/commands.js';
import { problemCard, problemText } from '../messages/problems.js';
import type { Problem } from '../messages/views.js';
import { standHome } from '../store/cards.js';
import { rememberChannel } from '../store/identities.js';
import { currentTrace, withTrace } from '../trace.js';
import type { Parts } from './parts.js';
import { ChatError, type Conversation, type Incoming, type Reply } from './ports.js';
import { seeHome } from './see-home.js';
import { recognise, type Speaker } from './speaker.js';
import { handlers } from './talk/index.js';
import { sayingWhenRead } from './told.js';

/** The one door between chat and the application: words and presses in, cards and forms out. */
export function createConversation(parts: Parts): Conversation {
  return {
    command: (from, text) =>
      answer(parts, from, asCard, (speaker) => {
        const { act, rest } = readCommand(text);
        const handler = handlers[act];
        const unknown = asCard({ kind: 'unknown-command', text }, speaker.locale);
        if (!handler) return unknown;
        const press = { act, value: rest || undefined };
        return sayingWhenRead(parts, speaker, act, (noting) => handler(noting, speaker, press, {}));
      }),
    act: (from, press, fields) =>
      answer(parts, from, asNote, (speaker) => {
        const handler = handlers[press.act];
        if (!handler) return asNote({ kind: 'gone' }, speaker.locale);
        return sayingWhenRead(parts, speaker, press.act, (noting) =>
          handler(noting, speaker, press, fields ?? {}),
        );
      }),
    home: (from, location) =>
      answer(parts, from, asCard, async ({ person, platform, now, locale }) => {
        const { db } = parts.store;
        await standHome(db, { personId: person.id, platform, location, postedAt: now });
        return { card: await seeHome(parts, person, now, locale) };
      }),
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

/** Over a socket no HTTP request has begun a trace yet. */
const answer: typeof answerTraced = (...asked) => withTrace(undefined, () => answerTraced(...asked));

/** Whoever is not in the register hears so; a fault of ours is told with the id of its lines in the log. */
async function answerTraced(
  parts: Parts,
  from: Incoming,
  say: Say,
  work: (speaker: Speaker) => Promise<Reply> | Reply,
): Promise<Reply> {
  const locale = from.visitor.locale ?? parts.settings.locale;
  try {
    const speaker = await recognise(parts, from);
    return speaker ? await work(speaker) : say({ kind: 'unknown-person' }, locale);
  } catch (error) {
    const id = currentTrace() ?? '';
    parts.log('error', 'fault', { platform: from.visitor.platform, error });
    return say({ kind: error instanceof ChatError ? 'try-again' : 'fault', id }, locale);
  }
}
