import type { Catalogue } from '../it/index.js';
import { plural } from '../wording.js';

export const see: Catalogue['see'] = {
  digestTitle: (date) => `Working remotely on ${date}`,
  todayTitle: 'Who is remote today',
  unitOn: (unit, date) => `${unit}, ${date}`,
  remote: (count) =>
    plural('en', count, {
      one: `${count} person working remotely`,
      other: `${count} people working remotely`,
    }),
  fixedPlace: (count) =>
    plural('en', count, {
      one: `${count} person on telework, in ordinary hours`,
      other: `${count} people on telework, in ordinary hours`,
    }),
  nobody: 'Nobody works remotely today.',

  balanceTitle: 'Your balance',
  balance: (used, limit, left) => {
    const rest = left === 0 ? 'none left' : `${left} left`;
    return plural('en', used, {
      one: `${used} day out of ${limit}, ${rest}`,
      other: `${used} days out of ${limit}, ${rest}`,
    });
  },
  noQuota: 'No quota of days is recorded.',
  next: 'Next days',
  noneNext: 'No days planned.',
  agreementUntil: (date) => `until ${date}`,
  agreementOpen: 'without an end',
  agreementNone: 'none in force',

  helpTitle: 'What you can ask',
  helpText: 'Ask for your remote days, follow the answer and see who is remote.',
  helpWhere: {
    slack: 'Write these commands in any channel or chat: only you see them.',
    teams: 'Write these commands in the chat with the bot; in a channel mention the bot first.',
  },
  helpCommands: 'Commands',
  help: {
    ask: { words: '', meaning: 'opens the request form' },
    tomorrow: { words: 'tomorrow', meaning: 'opens the form with the date filled in' },
    weekday: { words: 'Thursday', meaning: 'next Thursday' },
    date: { words: '3 December', meaning: 'one exact day; 3/12 too' },
    balance: { words: 'balance', meaning: 'quota of the month, next days, end of the agreement' },
    today: { words: 'today', meaning: 'who of your unit works remotely, and when to call' },
    help: { words: 'help', meaning: 'this page' },
  },
  helpOtherLanguage: 'Italian words work too: domani, giovedì, saldo, oggi, aiuto.',
};
