/** What the page is told; kept in memory for the life of the process. */
export type Language = 'it' | 'en';

export interface Post {
  /** The activity id on the wire. */
  id: string;
  from: 'bot' | 'person';
  /** Of a person's post: whose. */
  author?: string;
  /** Instant on the movable clock, ISO 8601. */
  at: string;
  editedAt?: string;
  text?: string;
  /** Adaptive Cards, as the bot sent them. */
  cards: unknown[];
  /** What the bot answered to a button of this post instead of a card. */
  note?: string;
}

export interface Talk {
  /** Conversation id on the wire. */
  id: string;
  kind: 'personal' | 'channel';
  /** Of a personal talk: the member's key. */
  member?: string;
  name: string;
  unread: number;
  posts: Post[];
}

export const STEPS = ['ask', 'approve', 'balance', 'reminder', 'digest'] as const;
export type Step = (typeof STEPS)[number];
export type Progress = Record<Step, boolean>;

export interface ClockView {
  /** ISO 8601. */
  now: string;
  /** The clock is being moved; what comes due on the way is still arriving. */
  moving: boolean;
  /** 08:25 of the next working day, ISO 8601. */
  nextMorning: string;
  /** A day to ask for that leaves the usual notice, ISO 8601 at noon. */
  suggested: string;
}

/** Pushed to every open page. */
export type PageEvent =
  | { kind: 'post'; talk: string; post: Post }
  | { kind: 'removed'; talk: string; id: string }
  | { kind: 'unread'; talk: string; unread: number }
  | { kind: 'clock'; clock: ClockView }
  | { kind: 'progress'; progress: Progress };
