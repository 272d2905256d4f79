import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

// One id from a click or a tick to the delivery of what it caused: in every log line, on the message's row, and in
// the sentence that tells somebody of a fault of ours.

const traces = new AsyncLocalStorage<string>();

/** Short enough to be read out over the telephone; random, so it says nothing about anybody. */
export function newTrace(): string {
  return randomBytes(4).toString('hex');
}

/** The id of what is being done; undefined where nobody asked for it, such as at the start. */
export function currentTrace(): string | undefined {
  return traces.getStore();
}

/** Runs `work`, and all that it starts, under that id; undefined: under the one there is, or a new one. */
export function withTrace<Result>(trace: string | undefined, work: () => Result): Result {
  return traces.run(trace ?? currentTrace() ?? newTrace(), work);
}
