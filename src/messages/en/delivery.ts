import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const delivery: Catalogue['delivery'] = {
  failedTitle: 'Messages not delivered',
  failed: (count) =>
    plural('en', count, {
      one: `${count} message could not be delivered.`,
      other: `${count} messages could not be delivered.`,
    }),
  why: {
    unreachable:
      'Their recipients have no account the bot knows, have removed or blocked the app, or the channel was closed or archived.',
    refused: 'The platform refused them, and repeating them as they are would not help.',
    'gave-up': 'The bot kept trying for more than half a day, then gave up.',
  },
  lockedOutTitle: 'Credentials refused',
  lockedOut: (platform) => `${platform} no longer accepts the bot’s credentials.`,
  lockedOutWaits: (platform) =>
    `Until you renew them nothing leaves on ${platform}. Messages wait: none is lost.`,
  whatToDo:
    'For the list, with recipients and reasons, use “deliveries”, one of the commands of whoever runs the bot.',
};
