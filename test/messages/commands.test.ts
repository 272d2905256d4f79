import { expect, test } from 'vitest';
import { readCommand } from '../../src/messages/commands.js';
import { helpCard } from '../../src/messages/help-card.js';

test.each([
  ...[
    'saldo',
    'Saldo',
    ' SALDO ',
    '/agile saldo',
    'agile saldo',
    'balance',
    '/balance',
    'saldo?',
    'saldo dicembre',
  ],
  ...['quota', 'AGILE Balance', 'saldo&nbsp;', '\u00a0saldo'],
])('%j asks for the balance', (text) => expect(readCommand(text)).toMatchObject({ act: 'balance' }));

test.each([
  ...[
    'oggi',
    'Oggi!',
    'today',
    '/agile oggi',
    'chi',
    'chi c’è?',
    "chi c'è oggi",
    'who',
    'who is remote',
    'who’s remote',
  ],
])('%j asks who is remote', (text) => expect(readCommand(text)).toMatchObject({ act: 'today' }));

test.each([...['aiuto', 'help', '?', ' ? ', '??', 'HELP!', '/agile help', 'Aiuto per favore', '/help']])(
  '%j asks for help',
  (text) => expect(readCommand(text)).toMatchObject({ act: 'help' }),
);

test.each([
  ['', ''],
  ['   ', ''],
  ['/agile', ''],
  ['agile', ''],
  ['Agile  domani', 'domani'],
  ['/agile 2026-12-03', '2026-12-03'],
  ['Giovedì 3 dicembre', 'Giovedì 3 dicembre'],
  ['oggi o domani', 'oggi o domani'],
  ['today or tomorrow', 'today or tomorrow'],
  ['dal 3 al 5', 'dal 3 al 5'],
  ['richiedi giovedì', 'giovedì'],
  ['ask for Thursday', 'Thursday'],
  ['agilmente', 'agilmente'],
])('%j asks for a day: %j', (text, rest) => expect(readCommand(text)).toEqual({ act: 'ask', rest }));

test.each(['it', 'en'] as const)('every command of the %s help is understood', (locale) => {
  const items = helpCard(locale, 'slack').lists?.[0]?.items ?? [];
  const kinds = items.map(({ text }) => readCommand(text).act);
  expect(kinds).toEqual(['ask', 'ask', 'ask', 'ask', 'balance', 'today', 'help']);
});
