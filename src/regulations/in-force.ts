import type { LocalDate } from '../rules/local-date.js';
import { type Branch, covers, isBranch, type Mistake, type Tree, validityOf } from './tree.js';

const DROPPED = Symbol('no such rule in this edition');
/** Keys of the file that are about the file. */
const ABOUT_THE_FILE = new Set(['validity', 'extends']);

type Path = Mistake['path'];

export interface InForce {
  /** Without validities. */
  tree: Tree;
  /** Figures that have no value on that day. */
  missing: Path[];
  /** Where something of the tree stands in the file: behind `editions`, after list items left out. */
  inFile(path: readonly PropertyKey[]): Path;
}

/** The file as it is on one day. */
export function inForce(file: Branch, date: LocalDate): InForce {
  const missing: Path[] = [];
  const origins = new WeakMap<object, { path: Path; places?: number[] }>();

  const resolved = (node: Tree, path: Path): Tree => {
    if (Array.isArray(node)) return list(node, path);
    if (!isBranch(node)) return node;
    const { editions, validity, ...rest } = node;
    if (Array.isArray(editions)) return edition(editions, path);
    if (validity !== undefined && !covers(validityOf(validity, path, []), date)) {
      missing.push(path);
      return undefined;
    }
    return branch(editions === undefined ? rest : { ...rest, editions }, path);
  };

  const list = (items: Tree[], path: Path): Tree[] => {
    const kept = items
      .map((item, place) => ({ item: resolved(item, [...path, place]), place }))
      .filter(({ item }) => item !== DROPPED);
    const result = kept.map(({ item }) => item);
    origins.set(result, { path, places: kept.map(({ place }) => place) });
    return result;
  };

  const branch = (node: Branch, path: Path): Branch => {
    const entries = Object.entries(node).map(([key, value]) => [key, resolved(value, [...path, key])]);
    const result = Object.fromEntries(entries) as Branch;
    origins.set(result, { path });
    return result;
  };

  /** One of several editions of a figure; `{none: true}`: in those days there is no such rule. */
  const edition = (editions: Tree[], path: Path): Tree => {
    const place = editions.findIndex(
      (one) => isBranch(one) && covers(validityOf(one.validity ?? {}, path, []), date),
    );
    const chosen = editions[place];
    if (!isBranch(chosen)) {
      missing.push(path);
      return undefined;
    }
    if (chosen.none === true) return typeof path.at(-1) === 'number' ? DROPPED : 'none';
    const { validity: _, ...figure } = chosen;
    return branch(figure, [...path, 'editions', place]);
  };

  const own = Object.entries(file).filter(([key]) => !ABOUT_THE_FILE.has(key));
  const tree = branch(Object.fromEntries(own), []);

  const inFile = (path: readonly PropertyKey[]): Path => {
    let node: Tree = tree;
    let at: Path = [];
    for (const key of path) {
      const origin = typeof node === 'object' && node !== null ? origins.get(node) : undefined;
      const place = typeof key === 'number' ? (origin?.places?.[key] ?? key) : String(key);
      at = [...(origin?.path ?? at), place];
      node = (node as Record<PropertyKey, Tree> | undefined)?.[key];
    }
    return (typeof node === 'object' && node !== null && origins.get(node)?.path) || at;
  };
  return { tree, missing, inFile };
}
