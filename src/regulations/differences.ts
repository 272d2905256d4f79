import type { Regulation } from './schema.js';
import { type Place, type Statement, statementsOf, type Topic } from './statements.js';

export interface Difference {
  topic: Topic;
  /** Undefined: only the other has it. */
  a?: Statement;
  b?: Statement;
}

export interface Differences {
  differences: Difference[];
  /** Figures that both have, with the same value. */
  equal: number;
}

/** How entries of a list are known again in another: by whom or when they hold, and by these keys. */
const LISTS: Partial<Record<Place, { split?: 'roles' | 'phase'; keys?: string[] }>> = {
  'agreement.signatures': { split: 'roles' },
  'approval.deciders': { split: 'roles' },
  'quota.grantedDerogations': { keys: ['derogation'] },
  'notice.before': { split: 'roles' },
  'revocation.barred': { split: 'roles' },
  'recall.barred': { split: 'roles' },
  'alternatives.rules': { split: 'roles' },
  'bands.length': { split: 'roles', keys: ['on'] },
  'withdrawal.terms': { split: 'phase', keys: ['protectedWorker'] },
  duties: { keys: ['rule'] },
};

/** Where something comes from is no difference of what it says. */
const SOURCE = new Set(['rule', 'article', 'words', 'basis', 'written']);

/** One role or phase of an entry: what of it can stand beside another regulation's. */
interface Part {
  of: Statement;
  share?: string;
}

type Values = Record<string, unknown>;

/** Figure by figure, by its place in the schema; what differs in the same way for several roles is told once. */
export function differencesOf(a: Regulation, b: Regulation): Differences {
  const [inA, inB] = [partsOf(a), partsOf(b)];
  const pairs = new Map<string, { a?: Statement; b?: Statement; shares: string[] }>();
  const numbers = new Map<Statement, number>();
  const numberOf = (one: Statement | undefined) => {
    if (one && !numbers.has(one)) numbers.set(one, numbers.size);
    return one ? numbers.get(one) : '';
  };
  for (const key of new Set([...inA.keys(), ...inB.keys()])) {
    const [one, other] = [inA.get(key), inB.get(key)];
    const id = `${numberOf(one?.of)}-${numberOf(other?.of)}`;
    const pair = pairs.get(id) ?? { a: one?.of, b: other?.of, shares: [] };
    const share = one?.share ?? other?.share;
    if (share !== undefined) pair.shares.push(share);
    pairs.set(id, pair);
  }
  const all = [...pairs.values()].map(({ a: one, b: other, shares }) => ({
    a: one && narrowed(one, shares),
    b: other && narrowed(other, shares),
  }));
  const isEqual = (pair: (typeof all)[number]) => pair.a && pair.b && saysThe(pair.a) === saysThe(pair.b);
  const differences = all
    .filter((pair) => !isEqual(pair))
    .map((pair) => ({ topic: topicOf((pair.a ?? pair.b) as Statement), ...pair }));
  const order = Object.keys(a);
  differences.sort((one, other) => order.indexOf(one.topic) - order.indexOf(other.topic));
  return { differences, equal: all.length - differences.length };
}

function topicOf({ place }: Statement): Topic {
  return place.split('.')[0] as Topic;
}

function partsOf(regulation: Regulation): Map<string, Part> {
  const parts = new Map<string, Part>();
  for (const statement of statementsOf(regulation).stated) {
    const list = LISTS[statement.place];
    const figure = statement.figure as Values;
    const own = (list?.keys ?? []).map((key) => String(figure[key]));
    const shares = list?.split ? sharesOf(figure[list.split]) : [undefined];
    for (const share of shares) {
      const key = [statement.place, ...own, share].join(' ');
      let place = 1;
      // two entries of the same kind: in the order in which they are written
      while (parts.has(`${key} ${place}`)) place += 1;
      parts.set(`${key} ${place}`, { of: statement, ...(share ? { share } : {}) });
    }
  }
  return parts;
}

function sharesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return value === 'any' ? ['experimental', 'ordinary'] : [String(value)];
}

/** The entry for those roles, or in that phase, alone. */
function narrowed(statement: Statement, shares: string[]): Statement {
  const split = LISTS[statement.place]?.split;
  if (!split) return statement;
  const figure = statement.figure as Values;
  const inOrder = sharesOf(figure[split]).filter((share) => shares.includes(share));
  const part = split === 'roles' ? inOrder : inOrder.length > 1 ? figure.phase : inOrder[0];
  return { ...statement, figure: { ...figure, [split]: part } } as unknown as Statement;
}

/** The values alone, in one order; that of a list counts only where the act says so. */
function saysThe({ figure }: Statement): string {
  const ordered = 'ordered' in figure && figure.ordered;
  const values = Object.entries(figure)
    .filter(([key, value]) => !SOURCE.has(key) && value !== undefined)
    .map(([key, value]) => [key, Array.isArray(value) && !ordered ? [...value].sort() : value])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return JSON.stringify(values);
}
