import type { Activity } from './activities.js';
import { Refused } from './http.js';

/** Generous: a bot that answers slowly is shown as slow, one that does not as an error. */
const PATIENCE_MS = 30_000;

export interface InvokeAnswer {
  statusCode?: number;
  type?: string;
  value?: unknown;
}

/** The bot's own door, `POST /api/messages`, as the channel knocks at it. */
export class Bot {
  readonly #door: () => string;
  readonly #token: string;

  constructor(door: () => string, token: string) {
    this.#door = door;
    this.#token = token;
  }

  /**
   * @returns what the bot answered to an invoke; empty for other activities
   * @throws Refused `bot-silent`, `bot-refused`
   */
  async tell(activity: Activity): Promise<InvokeAnswer> {
    const response = await fetch(this.#door(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch((cause: unknown) => {
      throw Object.assign(new Refused(502, 'bot-silent'), { cause });
    });
    const text = await response.text();
    if (!response.ok) throw new Refused(502, 'bot-refused');
    return activity.type === 'invoke' && text ? (JSON.parse(text) as InvokeAnswer) : {};
  }
}
