import { ChatError, type Conversation, type Incoming, type Reply } from '../../app/ports.js';
import type { Locale } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { currentTrace } from '../../trace.js';
import { type Activity, isPersonal, typedText } from './activity.js';
import type { Answers } from './answers.js';
import { type Desk, deskFor } from './desk.js';
import { roomOf } from './places.js';
import type { Pressed } from './presses.js';
import type { PrivateChats } from './private-chat.js';
import type { TeamsOptions } from './settings.js';

export interface Parts {
  conversation: Conversation;
  answers: Answers;
  chats: PrivateChats;
  log: TeamsOptions['log'];
  /** For people whose client speaks neither language. */
  locale: Locale;
  /** Goes on after the request is answered; what it throws is logged. */
  background(event: string, work: () => Promise<void>): void;
}

/** The application's reply, or its fault told in words. */
export type Said = Reply & { fault?: true };

/** Longer words are no command. */
const MAX_TYPED = 2_000;

export async function ask(parts: Parts, activity: Activity, desk: Desk, pressed?: Pressed): Promise<Said> {
  const { conversation, log } = parts;
  const from: Incoming = {
    visitor: desk.visitor,
    requestKey: `${activity.conversation.id}|${activity.id}`,
    ...(!pressed && !isPersonal(activity) && { channelId: roomOf(activity).channelId }),
    speaks: (spoken) => {
      desk.locale = spoken;
    },
  };
  try {
    if (pressed) return await conversation.act(from, pressed.press, pressed.fields);
    return await conversation.command(from, typedText(activity).slice(0, MAX_TYPED));
  } catch (error) {
    const id = currentTrace() ?? '';
    log('error', 'teams.fault', { error });
    return { note: problemText({ kind: 'fault', id }, desk.locale), fault: true };
  }
}

/**
 * Finds out who speaks and where to answer, and asks the application: then whatever was pressed is done.
 * @returns 'nobody' or 'no chat' where nothing was asked, see deskFor
 */
export async function carryOut(parts: Parts, activity: Activity, pressed?: Pressed) {
  const desk = await deskFor(activity, parts.chats, parts.locale);
  if (typeof desk === 'string') return desk;
  return { desk, said: await ask(parts, activity, desk, pressed) };
}

/** @throws ChatError */
export async function show({ answers }: Parts, desk: Desk, reply: Reply): Promise<void> {
  const look = { answer: true };
  try {
    await answers.show(desk.place, reply, look);
  } catch (error) {
    if (!desk.otherwise || !(error instanceof ChatError) || error.options.uncertain) throw error;
    await answers.show(desk.otherwise, reply, look);
  }
}
