import type { ActName, Fields, Press } from '../../messages/card.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';

/** What a press, a sent form or a typed command leads to: `press.value` holds the words after the command. */
export type Handler = (parts: Parts, speaker: Speaker, press: Press, fields: Fields) => Promise<Reply>;

/** Of one topic. */
export type Handlers = Partial<Record<ActName, Handler>>;
