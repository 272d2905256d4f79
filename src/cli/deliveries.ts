import { isoWithOffset } from '../rules/zoned.js';
import { codeOf, type DeadLetter, deadLetters, dropLetters, retryLetters } from '../store/dead-letters.js';
import { counted } from './diagnosis.js';
import { withStore } from './open.js';
import { Refused } from './problems.js';

/** Enough to tell apart what a list shows. */
const SHORT_ID = 8;

const WHY: Record<string, string> = {
  'unreachable-person': 'nobody to be reached there',
  gone: 'the place is not there any more',
  rejected: 'the platform refuses it',
  'rate-limited': 'the platform asks to wait',
  unavailable: 'the platform does not answer as it should',
  timeout: 'the platform does not answer in time',
  'locked-out': "the platform does not take the bot's credentials",
  fault: 'a fault of the bot: look for it in the log',
};

export async function listDeliveries(print: (line: string) => void): Promise<void> {
  await withStore(async ({ store, clock }) => {
    const letters = await deadLetters(store.db, clock.now());
    for (const letter of letters) print(lineOf(letter));
    print(letters.length === 0 ? 'Nothing was given up and nothing is late.' : summary(letters));
  });
}

function lineOf({ id, state, moment, to, platform, since, tries, error }: DeadLetter): string {
  const where = platform ? ` on ${platform}` : '';
  const when = isoWithOffset(since).slice(0, 16).replace('T', ' ');
  const detail = error?.slice(codeOf(error).length + 2);
  const why = error
    ? `${WHY[codeOf(error)] ?? codeOf(error)}${detail ? ` (${detail})` : ''}`
    : 'not yet tried';
  return `${id.slice(0, SHORT_ID)}  ${state.padEnd(7)}  ${moment}  to ${to}${where}, since ${when}, ${counted(tries, 'try', 'tries')}: ${why}`;
}

function summary(letters: DeadLetter[]): string {
  const failed = letters.filter(({ state }) => state === 'failed').length;
  return `${failed} given up, ${letters.length - failed} late. Then: giornate deliveries retry ID|--all, giornate deliveries drop ID|--all`;
}

/** @throws Refused where an id is that of none, or of several */
export async function actOnDeliveries(act: 'retry' | 'drop', wanted: string[] | 'all'): Promise<string> {
  return withStore(async ({ store, clock }) => {
    const now = clock.now();
    const letters = (await deadLetters(store.db, now)).map(({ id }) => id);
    const ids = wanted === 'all' ? letters : wanted.map((start) => theOne(letters, start));
    const count = await (act === 'retry' ? retryLetters : dropLetters)(store.db, ids, now);
    const messages = counted(count, 'message', 'messages');
    return act === 'retry' ? `${messages} will be sent again.` : `${messages} dropped.`;
  });
}

function theOne(letters: string[], start: string): string {
  const found = letters.filter((id) => id.startsWith(start.toLowerCase()));
  const [one] = found;
  if (one && found.length === 1) return one;
  const many = `${start}: ${found.length} messages begin so, write more of the id`;
  throw new Refused([found.length > 1 ? many : `${start}: no message of the list has this id`]);
}
