import type { Moment } from '../store/messages.js';
import type { Store } from '../store/types.js';
import type { PageEvent, Progress, Step } from './types.js';

const REMINDERS: Moment[] = ['contact-band-reminder', 'disconnection-reminder'];

interface Counts {
  asked: number;
  approved: number;
  reminded: number;
}

/** Ticks off what a newcomer has tried; a step done stays done. */
export class Guide {
  readonly progress: Progress = {
    ask: false,
    approve: false,
    balance: false,
    reminder: false,
    digest: false,
  };
  readonly #store: Store;
  readonly #tell: (event: PageEvent) => void;
  #before: Counts = { asked: 0, approved: 0, reminded: 0 };

  constructor(store: Store, tell: (event: PageEvent) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  /** What is in the store now is not the newcomer's doing. */
  async begin(): Promise<void> {
    this.#before = await this.#count();
  }

  done(step: Step): void {
    if (this.progress[step]) return;
    this.progress[step] = true;
    this.#tell({ kind: 'progress', progress: this.progress });
  }

  /** Looks what has come to pass meanwhile, in whatever way. */
  async look(): Promise<void> {
    const { asked, approved, reminded } = await this.#count();
    if (asked > this.#before.asked) this.done('ask');
    if (approved > this.#before.approved) this.done('approve');
    if (reminded > this.#before.reminded) this.done('reminder');
  }

  async #count(): Promise<Counts> {
    const { db } = this.#store;
    const reminders = { moment: { in: REMINDERS }, state: 'sent' as const };
    const [asked, approved, reminded] = await Promise.all([
      db.agileDay.count(),
      db.decision.count({ where: { act: 'approve' } }),
      db.message.count({ where: reminders }),
    ]);
    return { asked, approved, reminded };
  }
}
