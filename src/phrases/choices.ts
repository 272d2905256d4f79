import { Unreadable } from './unreadable.js';

/**
 * Where a phrase can be read in more than one way, the way is not chosen here: a reading is tried with a path, the way
 * to take at the first such place, at the second, and so on. Where the path ends the reading stops and tells how many
 * ways there are.
 */
export class Choices {
  private readonly made = new Map<string, number>();

  constructor(private readonly path: readonly number[]) {}

  /** @param question asked once: the same question has the same answer everywhere in a phrase. @throws Unreadable */
  pick<Way>(question: string, ways: readonly Way[]): Way {
    const taken = this.made.get(question) ?? this.path[this.made.size];
    if (taken === undefined || ways.length === 0) throw new Unreadable('ambiguous', ways.length);
    this.made.set(question, taken);
    return ways[Math.min(taken, ways.length - 1)] as Way;
  }
}
