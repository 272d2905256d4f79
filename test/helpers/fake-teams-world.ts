/** What the played Teams knows: people, rooms, messages, and every call the bot made. */
import { randomUUID } from 'node:crypto';
import { type Json, object } from './fake-teams-cards.js';

export interface FakeUser {
  name: string;
  /** Bot Framework id. */
  id: string;
  /** null: a guest without an account. */
  aadObjectId: string | null;
  tenantId: string;
  email: string;
  locale: string;
  /** Id of the personal chat with the bot. */
  chatId: string;
}

export interface FakeRoom {
  kind: 'channel' | 'group';
  id: string;
  teamId: string;
  members: FakeUser[];
}

export interface FakeMessage {
  id: string;
  conversationId: string;
  text: string;
  summary: string;
  /** The Adaptive Card as it stands now. */
  card?: Json;
  /** Bot Framework id of the only person who sees it. */
  targetedTo?: string;
  /** How often it was updated. */
  updates: number;
}

export interface Call {
  method: string;
  /** Decoded, without the query. */
  path: string;
  query: string;
  body: Json | undefined;
  authorized: boolean;
  /** 0: no answer was given. */
  status: number;
}

export type World = ReturnType<typeof createWorld>;

export function createWorld(tenantId: string) {
  const users: FakeUser[] = [];
  const rooms: FakeRoom[] = [];
  const messages: FakeMessage[] = [];
  const calls: Call[] = [];
  const watchers = new Set<() => void>();
  let counter = 0;
  const nextId = () => String(1_700_000_000_000 + ++counter);

  return {
    users,
    rooms,
    messages,
    calls,

    addUser(name: string, more: Partial<FakeUser> = {}): FakeUser {
      const user: FakeUser = {
        name,
        id: `29:${randomUUID()}`,
        aadObjectId: randomUUID(),
        tenantId,
        email: `${name.toLowerCase().replace(/\W+/g, '.')}@comune.example`,
        locale: 'it-IT',
        chatId: `a:${randomUUID()}`,
        ...more,
      };
      users.push(user);
      return user;
    },

    addRoom(kind: FakeRoom['kind'], members: FakeUser[]): FakeRoom {
      const id = `19:${randomUUID()}@thread.tacv2`;
      const room = { kind, id, teamId: `19:${randomUUID()}@thread.tacv2`, members };
      rooms.push(room);
      return room;
    },

    /** The room a conversation belongs to; a channel's threads carry its id before the semicolon. */
    roomOf(conversationId: string): FakeRoom | undefined {
      return rooms.find((room) => room.id === conversationId.split(';')[0]);
    },

    membersOf(conversationId: string): FakeUser[] | undefined {
      const user = users.find((one) => one.chatId === conversationId);
      return user ? [user] : this.roomOf(conversationId)?.members;
    },

    nextId,

    store(conversationId: string, activity: Json, targetedTo?: string, id = nextId()): FakeMessage {
      const message = { id, conversationId, ...contentOf(activity), targetedTo, updates: 0 };
      messages.push(message);
      return message;
    },

    change(message: FakeMessage, activity: Json): void {
      Object.assign(message, contentOf(activity), { updates: message.updates + 1 });
    },

    /** Wakes whoever waits in `until`. */
    changed(): void {
      for (const watcher of [...watchers]) watcher();
    },

    /** Waits until `look` finds something; it looks again at every call of the bot. */
    async until<T>(what: string, look: () => T | undefined | false, patienceMs = 15_000): Promise<T> {
      const giveUp = AbortSignal.timeout(patienceMs);
      for (;;) {
        const found = look();
        if (found) return found;
        if (giveUp.aborted) throw new Error(`Still waiting for ${what}`);
        await new Promise<void>((wake) => {
          const woken = () => {
            watchers.delete(woken);
            giveUp.removeEventListener('abort', woken);
            wake();
          };
          watchers.add(woken);
          giveUp.addEventListener('abort', woken);
        });
      }
    },
  };
}

function contentOf(activity: Json): Pick<FakeMessage, 'text' | 'summary' | 'card'> {
  const [attachment] = Array.isArray(activity.attachments) ? activity.attachments : [];
  const card = object(object(attachment)?.content);
  return { text: String(activity.text ?? ''), summary: String(activity.summary ?? ''), card };
}
