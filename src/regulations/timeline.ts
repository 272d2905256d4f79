import type { LocalDate } from '../rules/local-date.js';
import { inForce } from './in-force.js';
import type { Edition } from './schema.js';
import { isBranch, type Mistake, pathName, type Tree, validityOf } from './tree.js';

export interface Timeline {
  /** Days within the validity of the file on which a figure is missing, though it comes later. */
  gaps: Mistake[];
  /** Figures that end before the file does: somebody has yet to write what follows. */
  ends: Mistake[];
}

/** How the figures of a file follow each other in time. */
export function timelineOf(tree: Tree, editions: readonly Edition[]): Timeline {
  const first = editions[0];
  const last = editions.at(-1);
  if (!isBranch(tree) || !first || !last) return { gaps: [], ends: [] };
  const gaps = outside(tree, first.from, last.to);
  const ends: Mistake[] = [];
  const stretches = new Map<string, { path: Mistake['path']; without: boolean[] }>();
  editions.forEach(({ from }, index) => {
    for (const path of inForce(tree, from).missing) {
      const one = stretches.get(pathName(path)) ?? { path, without: [] };
      one.without[index] = true;
      stretches.set(pathName(path), one);
    }
  });
  for (const { path, without } of stretches.values()) {
    const held = editions.findLastIndex((_, index) => !without[index]);
    const since = editions[held + 1];
    if (since && held >= 0)
      ends.push({ path, message: `no figure from ${since.from} on: write what follows` });
    editions.slice(0, held + 1).forEach(({ from, to }, index) => {
      if (without[index]) gaps.push({ path, message: `gap: no figure from ${from} to ${to}` });
    });
    if (held < 0) gaps.push({ path, message: 'holds on no day of the file' });
  }
  return { gaps, ends };
}

/** Figures whose days all lie before or after those of the file. */
function outside(node: Tree, from: LocalDate, to: LocalDate | null, path: Mistake['path'] = []): Mistake[] {
  if (typeof node !== 'object' || node === null) return [];
  const found: Mistake[] = [];
  if (isBranch(node) && path.length > 0 && node.validity !== undefined) {
    const own = validityOf(node.validity, path, []);
    if ((own.to !== null && own.to < from) || (to !== null && own.from !== null && own.from > to)) {
      const message = `never holds: the file is valid from ${from}${to ? ` to ${to}` : ''}`;
      found.push({ path: [...path, 'validity'], message });
    }
  }
  const below = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
  return [
    ...found,
    ...below
      .filter(([key]) => key !== 'validity')
      .flatMap(([key, value]) => outside(value, from, to, [...path, key])),
  ];
}
