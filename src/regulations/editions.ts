import { addDays, type LocalDate } from '../rules/local-date.js';
import { type Edition, regulationSchema } from './schema.js';
import { type Branch, covers, isBranch, type Mistake, pathName, type Tree, validityOf } from './tree.js';

const DROPPED = Symbol('no such rule in this edition');
/** Keys of the file that are about the file. */
const ABOUT_THE_FILE = new Set(['validity', 'extends']);

export interface Editions {
  editions: Edition[];
  mistakes: Mistake[];
}

/**
 * A file cut where one of its figures changes: between two cuts every figure has one value. A figure carries
 * `validity: {from, to}`, or stands as `editions: [...]`, each with its validity. Where one is missing for a
 * while, that stretch says which.
 */
export function editionsOf(tree: Tree, name: string): Editions {
  if (!isBranch(tree))
    return { editions: [], mistakes: [{ path: [], message: 'must be a list of figures' }] };
  const mistakes: Mistake[] = [];
  const whole = validityOf(tree.validity ?? null, [], mistakes);
  if (!whole.from) {
    const path = ['validity', 'from'];
    if (mistakes.length === 0) mistakes.push({ path, message: 'missing: the day it takes effect' });
    return { editions: [], mistakes };
  }
  const cuts = cutsOf(tree, mistakes).filter((cut) => covers(whole, cut));
  const starts = [...new Set([whole.from, ...cuts])].sort();
  const editions = starts.map((from, index): Edition => {
    const next = starts[index + 1];
    return editionFrom(tree, name, from, next ? addDays(next, -1) : whole.to, mistakes);
  });
  return { editions, mistakes: distinct(mistakes) };
}

function editionFrom(
  tree: Branch,
  name: string,
  from: LocalDate,
  to: LocalDate | null,
  mistakes: Mistake[],
): Edition {
  const missing: Mistake['path'][] = [];
  const plain = resolved(tree, from, [], { missing, mistakes });
  const result = regulationSchema.safeParse({ ...(plain as Branch), validity: { from, to } });
  const isMissing = (path: PropertyKey[]) =>
    missing.some((one) => one.every((key, index) => path[index] === key));
  const issues = (result.error?.issues ?? []).filter((issue) => !isMissing(issue.path));
  for (const issue of issues) {
    const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
    if (issue.code !== 'unrecognized_keys') mistakes.push({ path, message: issue.message });
    else for (const key of issue.keys) mistakes.push({ path: [...path, key], message: 'not known here' });
  }
  return { name, from, to, regulation: result.data ?? null, missing: missing.map(pathName) };
}

interface Found {
  missing: Mistake['path'][];
  mistakes: Mistake[];
}

/** The tree as it is on one day, without validities. */
function resolved(node: Tree, date: LocalDate, path: Mistake['path'], found: Found): Tree {
  if (Array.isArray(node)) {
    return node
      .map((item, index) => resolved(item, date, [...path, index], found))
      .filter((item) => item !== DROPPED);
  }
  if (!isBranch(node)) return node;
  const { editions, validity, ...rest } = node;
  if (path.length === 0) {
    return mapped({ ...(editions === undefined ? {} : { editions }), ...rest }, date, path, found);
  }
  if (Array.isArray(editions)) return edition(editions, date, path, found);
  if (validity !== undefined && !covers(validityOf(validity, path, []), date)) {
    found.missing.push(path);
    return undefined;
  }
  return mapped(editions === undefined ? rest : { ...rest, editions }, date, path, found);
}

function mapped(branch: Branch, date: LocalDate, path: Mistake['path'], found: Found): Branch {
  return Object.fromEntries(
    Object.entries(branch)
      .filter(([key]) => path.length > 0 || !ABOUT_THE_FILE.has(key))
      .map(([key, value]) => [key, resolved(value, date, [...path, key], found)]),
  );
}

/** One of several editions of a figure; `{none: true}`: from then on there is no such rule. */
function edition(editions: Tree[], date: LocalDate, path: Mistake['path'], found: Found): Tree {
  const inForce = editions.filter(
    (one) => isBranch(one) && covers(validityOf(one.validity ?? {}, path, []), date),
  );
  if (inForce.length > 1) {
    found.mistakes.push({ path, message: `two editions hold on ${date}` });
  }
  const [chosen] = inForce as Branch[];
  if (!chosen) {
    found.missing.push(path);
    return undefined;
  }
  if (chosen.none === true) return typeof path.at(-1) === 'number' ? DROPPED : 'none';
  const { validity: _, ...figure } = chosen;
  return mapped(figure, date, path, found);
}

/** Every day on which some figure begins to hold, or holds no more. */
function cutsOf(node: Tree, mistakes: Mistake[], path: Mistake['path'] = []): LocalDate[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => cutsOf(item, mistakes, [...path, index]));
  if (!isBranch(node)) return [];
  const own: LocalDate[] = [];
  if (node.validity !== undefined && path.length > 0) {
    const { from, to } = validityOf(node.validity, path, mistakes);
    if (from) own.push(from);
    if (to) own.push(addDays(to, 1));
  }
  const below = Object.entries(node).filter(([key]) => key !== 'validity');
  return [...own, ...below.flatMap(([key, value]) => cutsOf(value, mistakes, [...path, key]))];
}

function distinct(mistakes: Mistake[]): Mistake[] {
  const seen = new Map(mistakes.map((one) => [`${pathName(one.path)}: ${one.message}`, one]));
  return [...seen.values()];
}
