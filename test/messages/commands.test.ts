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
  ['delega', 'delegate', ''],
  ['Deleghe', 'delegate', ''],
  ['delega a Bruno Neri', 'delegate', 'a Bruno Neri'],
  ['delegation', 'delegate', ''],
  ['assenza', 'sick', ''],
  ['absences', 'sick', ''],
  ['personale', 'hr', ''],
  ['hr', 'hr', ''],
  ['personale Aldo Riva', 'hr', 'Aldo Riva'],
  ['accordo', 'agreement', ''],
  ['Accordo Aldo Riva', 'agreement', 'Aldo Riva'],
  ['agreement', 'agreement', ''],
  ['recesso', 'withdraw', ''],
  ['withdraw', 'withdraw', ''],
  ['relazione novembre', 'report', 'novembre'],
  ['report', 'report', ''],
])('%j leads to %s', (text, act, rest) => expect(readCommand(text)).toEqual({ act, rest }));

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
  ['coda', 'queue', ''],
  ['/agile coda giovedì', 'queue', 'giovedì'],
  ['richieste', 'queue', ''],
  ['Da decidere', 'queue', ''],
  ['requests next week', 'queue', 'next week'],
  ['to decide', 'queue', ''],
  ['presenze minime', 'coverage', ''],
  ['Minimum presence', 'coverage', ''],
  ['/agile presenze minime Ragioneria', 'coverage', 'Ragioneria'],
  ['Presenze minime: Ragioneria', 'coverage', 'Ragioneria'],
  ['presenze minimeragioneria', 'today', 'minimeragioneria'],
  ['da decidere giovedì', 'queue', 'giovedì'],
  ['contingenti', 'extend', ''],
  ['deroga', 'extend', ''],
  ['banca delle giornate', 'bank', 'delle giornate'],
  ['presenze', 'today', ''],
  ['richiesta giovedì', 'ask', 'giovedì'],
  ['richiedi giovedì', 'ask', 'giovedì'],
])('%j is for who decides: %s %j', (text, act, rest) => expect(readCommand(text)).toEqual({ act, rest }));

test.each([
  ['sposta', 'swap', ''],
  ['Sposta giovedì a venerdì', 'swap', 'giovedì a venerdì'],
  ['/agile move Thursday', 'swap', 'Thursday'],
  ['malattia', 'sick', ''],
  ['Malattia fino a venerdì', 'sick', 'fino a venerdì'],
  ['sono malata', 'sick', ''],
  ['Sono malato/a!', 'sick', ''],
  ['sono in malattia domani', 'sick', 'domani'],
  ['I’m sick', 'sick', ''],
  ['i am ill until Friday', 'sick', 'until Friday'],
  ['sto male', 'sick', ''],
  ['Sto male fino a venerdì', 'sick', 'fino a venerdì'],
  ['assente domani', 'sick', 'domani'],
  ['permesso giovedì', 'permit', 'giovedì'],
  ['permit', 'permit', ''],
  ['sono a casa giovedì', 'ask', 'sono a casa giovedì'],
])('%j asks to move a day, reports sickness, asks for a permit: %s %j', (text, act, rest) =>
  expect(readCommand(text)).toEqual({ act, rest }),
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
  const card = helpCard({ platform: 'slack', leads: true, hr: true }, locale);
  const items = (card.lists ?? []).flatMap((list) => list.items);
  const kinds = items.map(({ text }) => readCommand(text).act);
  expect(kinds).toEqual([
    ...['ask', 'ask', 'ask', 'plan', 'home', 'balance', 'month', 'today', 'team-month', 'calendar'],
    ...['swap', 'impediment'],
    ...['sick', 'permit', 'agreement', 'withdraw', 'report', 'settings', 'help'],
    ...['queue', 'delegate', 'coverage', 'digest', 'extend', 'bank', 'hr'],
  ]);
});

test.each([
  ['problema', ''],
  ['/agile problema tecnico', 'tecnico'],
  ['Problema: la VPN è ferma', 'la VPN è ferma'],
  ['guasto alla rete', 'alla rete'],
  ['impedimento', ''],
  ['technical problem', 'problem'],
])('%j reports an impediment: %j', (text, rest) => {
  expect(readCommand(text)).toEqual({ act: 'impediment', rest });
});

test.each([
  ['piano', ''],
  ['/agile Programma gennaio', 'gennaio'],
  ['pianifica martedì e giovedì', 'martedì e giovedì'],
  ['plan every Tuesday in January', 'every Tuesday in January'],
])('%j opens the plan of several days: %j', (text, rest) => {
  expect(readCommand(text)).toEqual({ act: 'plan', rest });
});

test.each(['settimana prossima mar e gio', 'tutti i martedì di gennaio', 'primo lunedì del mese'])(
  '%j is no command',
  (text) => expect(readCommand(text)).toEqual({ act: 'ask', rest: text }),
);
