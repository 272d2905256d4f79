import type { AdaptiveCard } from './elements.js';

/** What goes back to Teams. `body` is that of an invoke: a card in place of the pressed one, words, or an error. */
export interface Outcome {
  status: number;
  body?: unknown;
}

export const OK: Outcome = { status: 200 };

export function cardAnswer(card: AdaptiveCard): Outcome {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  return { status: 200, body };
}

/** Words beside the pressed card, which stays as it is. */
export function messageAnswer(text: string): Outcome {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
  };
}

export function problem(code: string, statusCode: number, message = code): Outcome {
  const body = { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
  return { status: statusCode, body };
}

/** A fault of ours, told in the client's own frame; HTTP 200, or Teams would deliver the press again. */
export function failure(message: string): Outcome {
  return { ...problem('InternalServerError', 500, message), status: 200 };
}
