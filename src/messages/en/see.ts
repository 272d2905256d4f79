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
  notBegun: (date) => `Your agreement holds from ${date}: you have no days before then.`,
  noQuota: 'No quota of days is recorded.',
  next: 'Next days',
  noneNext: 'No days planned.',
  agreementFrom: (date, until) => `holds from ${date}, ${until}`,
  agreementUntil: (date) => `until ${date}`,
  agreementOpen: 'open-ended',
  agreementNone: 'none in force',

  helpTitle: 'What you can ask',
  helpText: 'Ask for your remote days, follow the answer and see who is remote.',
  helpWhere: {
    slack: 'Write these commands in any channel or chat: only you see them.',
    teams: 'Write these commands in the chat with the bot; in a channel mention the bot first.',
  },
  helpFor: {
    everybody: 'For you',
    leads: 'For those who decide and organise',
    hr: 'For the personnel office',
  },
  help: {
    everybody: {
      ask: { words: '', meaning: 'opens the request form' },
      date: { words: 'Thursday', meaning: 'asks for that day; also tomorrow, 3 December, 3/12' },
      several: { words: 'next week Tue and Thu', meaning: 'asks for several days together, checked first' },
      plan: { words: 'plan', meaning: 'a month or a quarter, with the same days every week' },
      home: { words: 'home', meaning: 'your page: today, what waits for you, your next days' },
      balance: { words: 'balance', meaning: 'quota, next days, agreement and withdrawal' },
      month: { words: 'month', meaning: 'your month at a glance; also month January' },
      today: { words: 'today', meaning: 'who of your unit is remote, and when to call them' },
      unit: { words: 'unit', meaning: 'the month of your unit' },
      calendar: { words: 'calendar', meaning: 'your days in Outlook, Google or Apple; also calendar unit' },
      swap: { words: 'move', meaning: 'moves a day, where the regulation allows it' },
      impediment: { words: 'technical problem', meaning: 'tells your manager that you cannot work today' },
      sick: { words: 'sick', meaning: 'reports an absence; the reason stays confidential' },
      permit: { words: 'permit', meaning: 'an hourly permit on a remote day' },
      agreement: { words: 'agreement', meaning: 'read it, ask for it, sign it, renew it' },
      withdraw: { words: 'withdraw', meaning: 'leave the agreement, with the notice worked out' },
      report: { words: 'report', meaning: 'the report of the month, where it is due' },
      settings: { words: 'settings', meaning: 'language, reminders, morning summary' },
      help: { words: 'help', meaning: 'this page' },
    },
    leads: {
      queue: { words: 'queue', meaning: 'the requests that wait for you, one by one or together' },
      delegate: { words: 'delegate', meaning: 'who decides in your place, and until when' },
      coverage: {
        words: 'minimum presence',
        meaning: 'how many must be in the office, and on which days everybody',
      },
      digest: { words: 'channel', meaning: 'when the unit’s channel reads who is remote' },
      extend: { words: 'extend', meaning: 'more or fewer days for somebody, where it is up to you' },
      bank: { words: 'bank', meaning: 'the bank of days of the unit' },
    },
    hr: {
      hr: { words: 'personnel', meaning: 'people, agreements about to end, those without one' },
    },
  },
  helpOtherLanguage: 'Italian words work too: domani, giovedì, saldo, oggi, aiuto.',
};
