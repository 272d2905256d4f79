import type { ActName } from './acts.js';

/** What a person typed after `/agile` or to the bot: the act it stands for, and the words that follow. */
export interface Command {
  act: ActName;
  rest: string;
}

/**
 * First words, both languages whatever the person's own; without accents and apostrophes. Whatever is none of them is
 * taken as the date of a request.
 */
const WORDS: [ActName, string[]][] = [
  ['help', ['aiuto', 'aiutami', 'help', 'guida', 'guide', 'comandi', 'commands', 'info', 'h']],
  ['balance', ['saldo', 'saldi', 'quota', 'quote', 'residuo', 'bilancio', 'balance', 'left']],
  ['plan', ['piano', 'programma', 'pianifica', 'programmazione', 'plan', 'schedule']],
  ['home', ['home', 'inizio', 'pagina', 'menu', 'start']],
  ['month', ['mese', 'month']],
  ['calendar', ['calendario', 'calendari', 'calendar', 'calendars', 'ics', 'ical']],
  ['team-month', ['unita', 'unit', 'ufficio', 'office']],
  ['settings', ['impostazioni', 'preferenze', 'lingua', 'settings', 'preferences', 'language']],
  ['delegate', ['delega', 'deleghe', 'delegato', 'delegata', 'delegate', 'delegation', 'delegations']],
  [
    'impediment',
    [
      'problema',
      'problemi',
      'guasto',
      'impedimento',
      'tecnico',
      'problem',
      'problems',
      'technical',
      'impediment',
    ],
  ],
  ['swap', ['sposta', 'spostare', 'spostamento', 'scambia', 'scambio', 'move', 'swap']],
  [
    'sick',
    [
      'malattia',
      'malato',
      'malata',
      'malato/a',
      'assenza',
      'assenze',
      'assente',
      'sick',
      'sickness',
      'ill',
      'absence',
      'absences',
      'absent',
      'away',
    ],
  ],
  ['permit', ['permesso', 'permessi', 'permit', 'permits']],
  ['hr', ['personale', 'hr', 'personnel']],
  ['today', ['chi', 'who', 'whos', 'team', 'squadra', 'presenze']],
  ['agreement', ['accordo', 'accordi', 'contratto', 'agreement', 'agreements', 'contract']],
  ['withdraw', ['recesso', 'recedo', 'recedi', 'recedere', 'withdraw', 'withdrawal']],
  ['report', ['relazione', 'relazioni', 'rendiconto', 'report']],
  ['queue', ['coda', 'richieste', 'queue', 'requests', 'inbox']],
  ['coverage', ['copertura', 'coverage']],
  ['digest', ['canale', 'digest', 'channel']],
  ['extend', ['contingente', 'contingenti', 'estensione', 'deroga', 'deroghe', 'extend', 'derogation']],
  ['bank', ['banca', 'bank']],
];

/**
 * One word only if it is the whole of what was typed, since it may begin something else (`oggi o domani` is a date
 * phrase); of several, words may follow: `presenze minime ragioneria`.
 */
const PHRASES: [ActName, string[]][] = [
  // said to a bot before anything else: help is the kindest answer
  ['help', ['ciao', 'salve', 'buongiorno', 'buonasera', 'grazie', 'hello', 'hi', 'thanks']],
  ['today', ['oggi', 'today']],
  ['sick', ['sto male']],
  ['queue', ['da decidere', 'to decide']],
  ['coverage', ['presenze minime', 'presenza minima', 'minimum presence']],
];

/** Case, accents and a leading `agile` make no difference. */
export function readCommand(text: string): Command {
  // &nbsp; stays behind where Teams removes a mention
  const typed = text.replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ').trim();
  const rest = typed
    .replace(/^\/?agile(?= |$)/i, '')
    .trim()
    .replace(/^(sono|i['’]?m|i am)( in)? (?=(malat[oa]|malattia|sick|ill)\b)/i, '');
  if (/^[?!¿ ]+$/.test(rest)) return { act: 'help', rest: '' };
  const words = plain(rest);
  for (const [act, phrases] of PHRASES) {
    const phrase = phrases.find((one) => words === one || (one.includes(' ') && followed(one, words)));
    if (phrase) return { act, rest: rest.split(' ').slice(phrase.split(' ').length).join(' ') };
  }
  const [first = ''] = words.split(/[ :]/);
  const command = WORDS.find(([, known]) => known.includes(first));
  if (command) return { act: command[0], rest: rest.split(' ').slice(1).join(' ') };
  return {
    act: 'ask',
    rest: rest.replace(/^\/?(chiedi|richiedi|richiesta|ask( for)?|request)(?= |$)/i, '').trim(),
  };
}

function followed(phrase: string, words: string): boolean {
  return words.startsWith(`${phrase} `) || words.startsWith(`${phrase}:`);
}

/** Lower case, without accents, apostrophes and punctuation at the ends. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/^[\s/\-.!?]+|[\s.!?,;:]+$/g, '');
}
