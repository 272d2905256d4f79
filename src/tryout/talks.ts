import { MEMBERS, TEAM, talkIdOf } from './people.js';
import type { PageEvent, Post, Talk } from './types.js';

/** What stands in every chat, and who is told when it changes. */
export class Talks {
  readonly all: Talk[] = [
    ...MEMBERS.map((member): Talk => {
      return {
        id: talkIdOf(member),
        kind: 'personal',
        member: member.key,
        name: member.name,
        unread: 0,
        posts: [],
      };
    }),
    { id: TEAM.channelId, kind: 'channel', name: TEAM.unit, unread: 0, posts: [] },
  ];
  /** Grows with every post of the bot. */
  fromBot = 0;
  readonly #tell: (event: PageEvent) => void;

  constructor(tell: (event: PageEvent) => void) {
    this.#tell = tell;
  }

  /** @param id of a conversation, or of a thread in it (`...;messageid=1`) */
  find(id: string): Talk | undefined {
    const talkId = id.split(';')[0];
    return this.all.find((talk) => talk.id === talkId);
  }

  add(talk: Talk, post: Post): void {
    talk.posts.push(post);
    this.#tell({ kind: 'post', talk: talk.id, post });
    if (post.from !== 'bot') return;
    this.fromBot += 1;
    talk.unread += 1;
    this.#tell({ kind: 'unread', talk: talk.id, unread: talk.unread });
  }

  /** @returns false where no such post stands in the talk */
  change(talk: Talk, id: string, change: Partial<Post>): boolean {
    const post = talk.posts.find((candidate) => candidate.id === id);
    if (!post) return false;
    Object.assign(post, change);
    this.#tell({ kind: 'post', talk: talk.id, post });
    return true;
  }

  remove(talk: Talk, id: string): boolean {
    const at = talk.posts.findIndex((post) => post.id === id);
    if (at < 0) return false;
    talk.posts.splice(at, 1);
    this.#tell({ kind: 'removed', talk: talk.id, id });
    return true;
  }

  read(talk: Talk): void {
    if (talk.unread === 0) return;
    talk.unread = 0;
    this.#tell({ kind: 'unread', talk: talk.id, unread: 0 });
  }
}
