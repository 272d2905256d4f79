import type { LocalDate } from '../rules/local-date.js';
import { date as dateSchema } from './figures.js';

/** A regulation file as it is written, before it is checked. */
export type Tree = unknown;
export type Branch = Record<string, Tree>;

export interface Validity {
  from: LocalDate | null;
  to: LocalDate | null;
}

export interface Mistake {
  /** Keys from the top of the file; empty: the file itself. */
  path: (string | number)[];
  message: string;
}

export function isBranch(node: Tree): node is Branch {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** `quota.perMonth.most`, `notice.before[0]`. */
export function pathName(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

/** The file that extends another: its keys go before those of the other; lists and editions replace whole. */
export function merged(base: Tree, own: Tree): Tree {
  if (!isBranch(base) || !isBranch(own) || 'editions' in own || 'editions' in base) return own;
  const inherited = 'rule' in base && saysOtherwise(own) ? withoutSource(base) : base;
  const keys = [...new Set([...Object.keys(inherited), ...Object.keys(own)])];
  return Object.fromEntries(
    keys.map((key) => [key, key in own ? merged(inherited[key], own[key]) : inherited[key]]),
  );
}

/** More than the days on which the figure holds. */
function saysOtherwise(own: Branch): boolean {
  return Object.keys(own).some((key) => key !== 'validity');
}

/** Words of the other act, and where its figure came from, say nothing of one that is changed. */
function withoutSource({ words: _, basis: __, ...figure }: Branch): Branch {
  return figure;
}

/** `{from, to}`, each of them or both. */
export function validityOf(node: Tree, path: Mistake['path'], mistakes: Mistake[]): Validity {
  const open: Validity = { from: null, to: null };
  const at = [...path, 'validity'];
  if (!isBranch(node)) {
    mistakes.push({ path: at, message: 'must be {from, to}' });
    return open;
  }
  for (const [key, value] of Object.entries(node)) {
    if (key !== 'from' && key !== 'to') mistakes.push({ path: [...at, key], message: 'not known here' });
    else if (value !== null && !dateSchema.safeParse(value).success) {
      mistakes.push({ path: [...at, key], message: 'must be a date YYYY-MM-DD' });
    } else open[key] = (value as LocalDate | null) ?? null;
  }
  if (open.from && open.to && open.from > open.to) {
    mistakes.push({ path: at, message: `ends (${open.to}) before it begins (${open.from})` });
  }
  return open;
}

export function covers(validity: Validity, date: LocalDate): boolean {
  return (validity.from === null || validity.from <= date) && (validity.to === null || date <= validity.to);
}
