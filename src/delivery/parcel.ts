import type { CardLocation } from '../app/ports.js';
import type { Card } from '../messages/card.js';
import type { StandingCard } from '../store/cards.js';
import type { Claimed } from '../store/message-states.js';
import type { DueMessage } from '../store/messages.js';
import type { Platform } from '../store/types.js';
import type { Delivery } from './delivery.js';

/** What is posted as one message: one, or several of one person that were held and are told together. */
export interface Parcel {
  /** In the order they were written; at least one. */
  members: Claimed[];
  /** Same for every try. */
  key: string;
}

export interface Packed {
  card: Card;
  track: boolean;
  /** Whose card it is; undefined: of all of them, told together. */
  of?: DueMessage;
  /** Ids of members that say nothing any more. */
  dropped: ReadonlySet<string>;
}

export function parcelOf(members: readonly Claimed[]): Parcel {
  const ordered = [...members].sort((one, other) => one.message.seq - other.message.seq);
  const key = ordered[0]?.message.key ?? '';
  return { members: ordered, key: ordered.length > 1 ? `bundle:${key}` : key };
}

/** The words of it at this moment. null: there is nothing to say any more */
export async function pack(delivery: Delivery, members: readonly Claimed[]): Promise<Packed | null> {
  const messages = members.map(({ message }) => message);
  const [first] = messages;
  if (first && messages.length === 1) {
    const composed = await delivery.compose(first);
    return composed && { ...composed, of: first, dropped: new Set() };
  }
  const bundle = await delivery.composeBundle?.(messages);
  if (!bundle) return null;
  const { card, track, alone, dropped } = bundle;
  return { card, track: alone !== undefined && track, of: alone, dropped: new Set(dropped) };
}

/** Cards that stand in the chat from now on. */
export function standing(
  packed: Packed,
  members: readonly Claimed[],
  at: { platform: Platform; location: CardLocation; painted: string; postedAt: Date },
): Omit<StandingCard, 'id'>[] {
  const { of, track } = packed;
  if (of) return track ? [{ ...about(of), moment: of.moment, ...at }] : [];
  // never repainted, but who was told of a day counts as somebody who was shown it
  const told = members.map(({ message }) => message).filter(({ id }) => !packed.dropped.has(id));
  const subjects = new Map(told.map((one) => [`${one.dayId} ${one.subjectId}`, one]));
  return [...subjects.values()]
    .filter(({ dayId, subjectId }) => dayId || subjectId)
    .map(({ dayId, subjectId, personId }) => ({
      moment: 'bundle',
      dayId,
      subjectId,
      personId,
      ...at,
      painted: '',
    }));
}

function about({ dayId, subjectId, unitId, date, personId }: DueMessage) {
  return { dayId, subjectId, unitId, date, personId };
}
