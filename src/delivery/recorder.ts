import type { StandingCard } from '../store/cards.js';
import { type Ending, settle } from '../store/message-states.js';
import type { Jobs, Store } from '../store/types.js';
import { persist } from './persist.js';

interface Note {
  endings: readonly Ending[];
  cards: readonly Omit<StandingCard, 'id'>[];
  bells: readonly Jobs['repaint'][];
  done(): void;
  failed(error: unknown): void;
}

/**
 * Writes what became of messages: all that came in while the last statement was on its way, in one. What was sent can
 * not be unsent, so it is tried for as long as `persist` does.
 *
 * The bells of what was sent are rung before: whoever hears one sees the message in hand still, or its card.
 */
export class Recorder {
  #waiting: Note[] = [];
  #writing = false;

  constructor(private readonly store: Pick<Store, 'sql' | 'queue'>) {}

  /** Resolves when it is in the store. @param bells subjects whose cards are to be looked at again */
  note(endings: Note['endings'], cards: Note['cards'] = [], bells: Note['bells'] = []): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ endings, cards, bells, done, failed });
      if (!this.#writing) void this.#write();
    });
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const notes = this.#waiting.splice(0);
      try {
        await persist(() => this.#settle(notes));
        for (const note of notes) note.done();
      } catch (error) {
        // one of them may be what the store can not take: the others must not stay behind with it
        for (const note of notes) await this.#writeAlone(note, notes.length > 1, error);
      }
    }
    this.#writing = false;
  }

  async #writeAlone(note: Note, again: boolean, error: unknown): Promise<void> {
    try {
      if (!again) throw error;
      await this.#settle([note]);
      note.done();
    } catch (failure) {
      note.failed(failure);
    }
  }

  async #settle(notes: readonly Note[]): Promise<void> {
    const { sql, queue } = this.store;
    const bells = new Map(notes.flatMap((note) => note.bells).map((bell) => [JSON.stringify(bell), bell]));
    await queue.sendMany('repaint', [...bells.values()], { wake: false });
    await settle(
      sql,
      notes.flatMap((note) => note.endings),
      notes.flatMap((note) => note.cards),
    );
    if (bells.size > 0) queue.wake();
  }
}
