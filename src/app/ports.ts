/** What chat adapters offer to the rest, and what they ask of it. No SDK type crosses this line. */
import type { Card, Fields, Form, Locale, Press } from '../messages/card.js';
import type { Platform } from '../store/types.js';

export type { Platform };

/** Who speaks, as the platform vouches for it. */
export interface Visitor {
  platform: Platform;
  /** Slack team id, Entra tenant id. */
  tenantId: string;
  /** Slack user id, Entra object id (aadObjectId). */
  userId: string;
  locale?: Locale;
  /** Asks the platform for it, where that takes a call of its own: for those whose language is not known yet. */
  askLocale?(): Promise<Locale | undefined>;
  /** What `ChatPort.post` needs to write to this person; kept with the identity. */
  address?: unknown;
}

export interface Incoming {
  visitor: Visitor;
  /** Same for every delivery of one request (Slack: signature or event id; Teams: activity id). */
  requestKey: string;
  /** The channel (or group chat) it was typed in; absent: in private, or pressed. */
  channelId?: string;
  /** Told in which language they are answered, as soon as that is known. */
  speaks?(locale: Locale): void;
}

/** What the person is shown in answer. Absent parts change nothing on the screen. */
export interface Reply {
  /** Show this form, or show it in place of the form or card that was sent. */
  form?: Form;
  /** Show this card, in place of the form or card that was sent. */
  card?: Card;
  /** Say this beside it, to this person alone. */
  note?: string;
}

/** The one door from chat to the application; `app/conversation.ts` is behind it. Never throws for a person's mistake. */
export interface Conversation {
  /** What was typed after `/agile` (or as a message to the bot). */
  command(from: Incoming, text: string): Promise<Reply>;
  /** A button was pressed or a form sent; `fields` are the form's. */
  act(from: Incoming, press: Press, fields?: Fields): Promise<Reply>;
  /** Somebody opened their page (Slack's Home tab): it stands at `at` and is kept true from then on. */
  home(from: Incoming, at: CardLocation): Promise<Reply>;
  /** The platform told how to reach somebody or something (installation, first message). */
  met(visitor: Visitor): Promise<void>;
  channelSeen(channel: {
    platform: Platform;
    channelId: string;
    tenantId: string;
    address: unknown;
  }): Promise<void>;
}

export interface Recipient {
  tenantId: string;
  /** A person's user id, or absent with `channelId`. */
  userId?: string;
  channelId?: string;
  address?: unknown;
}

/**
 * A status is the person's own: ours is shown where they show none, and taken back while it still stands.
 * `end`: the words it may have been shown with.
 */
export type StatusChange = { show: string; until: Date } | { end: readonly string[] };

/** Where a card stands: a JSON value only its own adapter reads. */
export type CardLocation = unknown;

export interface ChatPort {
  platform: Platform;
  /** @param key same for every try of one message. @throws ChatError */
  post(to: Recipient, card: Card, key: string): Promise<CardLocation>;
  /** @throws ChatError */
  update(at: CardLocation, card: Card): Promise<void>;
  /**
   * Was the message with this key posted although its answer was lost? undefined: no; null: the platform can't tell.
   * @throws ChatError where it may tell another time
   */
  find(to: Recipient, key: string): Promise<CardLocation | undefined | null>;
  /** Whether `lookup` can find people by e-mail (Slack), or they must come to the bot first (Teams). */
  canLookUp: boolean;
  /**
   * The account with this e-mail; undefined: none; null: the platform does not answer just now.
   * @throws ChatError where it asks to be left alone for a while
   */
  lookup(email: string): Promise<{ tenantId: string; userId: string; locale?: Locale } | undefined | null>;
  /**
   * Where a channel is that the settings name and the bot was not seen entering: from the address of anybody met on
   * the platform; undefined: not from this one.
   */
  channel(channelId: string, neighbour?: unknown): Recipient | undefined;
  /**
   * Changes what stands beside a person's name for others to see. Absent where the platform, or what we were given of
   * it, does not allow that. @throws ChatError
   */
  setStatus?(to: Recipient, change: StatusChange): Promise<void>;
  /** The e-mail of an account, to match a visitor the first time. @throws ChatError */
  emailOf(visitor: Visitor): Promise<string | undefined>;
  /** Can the platform be reached with our credentials? In words for an administrator. @throws ChatError */
  check(): Promise<string>;
}

/**
 * The world failed on the platform's side.
 * `permanent`: trying again is useless. `uncertain`: the effect may have taken place. `locked-out`: the platform does not
 * take our credentials, for whatever we ask; `orRecipient`: or it may mean the recipient's account.
 */
export class ChatError extends Error {
  constructor(
    readonly code:
      | 'rate-limited'
      | 'unavailable'
      | 'timeout'
      | 'unreachable-person'
      | 'gone'
      | 'rejected'
      | 'locked-out',
    message: string,
    readonly options: {
      retryAfterMs?: number;
      permanent?: boolean;
      uncertain?: boolean;
      orRecipient?: boolean;
      cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'ChatError';
  }
}
