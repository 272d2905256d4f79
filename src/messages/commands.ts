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
  ['today', ['chi', 'who', 'whos', 'team', 'squadra', 'presenze']],
];

/** The whole of what was typed; the first word alone means something else (`oggi o domani` is a date phrase). */
const PHRASES: [ActName, string[]][] = [
  // said to a bot before anything else: help is the kindest answer
  ['help', ['ciao', 'salve', 'buongiorno', 'buonasera', 'grazie', 'hello', 'hi', 'thanks']],
  ['today', ['oggi', 'today']],
];

/** Case, accents and a leading `agile` make no difference. */
export function readCommand(text: string): Command {
  // &nbsp; stays behind where Teams removes a mention
  const typed = text.replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ').trim();
  const rest = typed.replace(/^\/?agile(?= |$)/i, '').trim();
  if (/^[?!¿ ]+$/.test(rest)) return { act: 'help', rest: '' };
  const words = plain(rest);
  const whole = PHRASES.find(([, phrases]) => phrases.includes(words));
  if (whole) return { act: whole[0], rest: '' };
  const [first = ''] = words.split(' ');
  const command = WORDS.find(([, known]) => known.includes(first));
  if (command) return { act: command[0], rest: rest.split(' ').slice(1).join(' ') };
  return {
    act: 'ask',
    rest: rest.replace(/^\/?(chiedi|richiedi|richiesta|ask( for)?|request)(?= |$)/i, '').trim(),
  };
}

/** Lower case, without accents, apostrophes and punctuation at the ends. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/^[\s/\-.!?]+|[\s.!?,;:]+$/g, '');
}
