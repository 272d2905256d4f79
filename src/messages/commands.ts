/** What a person typed after `/agile` or to the bot; whatever is no command is taken as the date of a request. */
export type Command = { kind: 'ask'; rest: string } | { kind: 'balance' | 'today' | 'help' };

const HELP = new Set(['aiuto', 'aiutami', 'help', 'guida', 'guide', 'comandi', 'commands', 'info', 'h']);
/** Said to a bot before anything else: help is the kindest answer. */
const GREETINGS = new Set(['ciao', 'salve', 'buongiorno', 'buonasera', 'grazie', 'hello', 'hi', 'thanks']);
const BALANCE = new Set(['saldo', 'saldi', 'quota', 'quote', 'residuo', 'bilancio', 'balance', 'left']);
const WHO = new Set(['chi', 'who', 'whos', 'team', 'squadra', 'presenze']);
/** Alone; `oggi o domani` is a date phrase. */
const TODAY = new Set(['oggi', 'today']);

/** Both languages whatever the person's own; case, accents and a leading `agile` make no difference. */
export function readCommand(text: string): Command {
  // &nbsp; stays behind where Teams removes a mention
  const typed = text.replaceAll('&nbsp;', ' ').replace(/\s+/g, ' ').trim();
  const rest = typed.replace(/^\/?agile(?= |$)/i, '').trim();
  const words = plain(rest);
  const [first = ''] = words.split(' ');
  if (/^[?!¿ ]+$/.test(rest) || HELP.has(first) || GREETINGS.has(words)) return { kind: 'help' };
  if (BALANCE.has(first)) return { kind: 'balance' };
  if (WHO.has(first) || TODAY.has(words)) return { kind: 'today' };
  return {
    kind: 'ask',
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
