import { helpCard } from '../../messages/help-card.js';
import { seeBalance, seeToday } from '../see.js';
import type { Handlers } from './handler.js';

/** What only shows something. */
export const seeing: Handlers = {
  balance: async (parts, speaker) => ({ card: await seeBalance(parts, speaker) }),
  today: async (parts, speaker) => ({ card: await seeToday(parts, speaker) }),
  help: async (_parts, speaker) => ({ card: helpCard(speaker.locale, speaker.platform) }),
};
