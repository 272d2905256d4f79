import { asking } from './asking.js';
import { deciding } from './deciding.js';
import type { Handlers } from './handler.js';
import { ownDay } from './own-day.js';
import { seeing } from './seeing.js';

/** Every topic the bot can talk about. */
export const handlers: Handlers = { ...asking, ...ownDay, ...deciding, ...seeing };
