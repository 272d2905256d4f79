import { type Branch, isBranch, type Mistake, type Tree, validityOf } from './tree.js';

/** What is wrong with the days on which figures hold: wrong dates, editions without days or with the same ones. */
export function editionMistakes(node: Tree, path: Mistake['path'] = []): Mistake[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => editionMistakes(item, [...path, index]));
  if (!isBranch(node)) return [];
  const found: Mistake[] = [];
  if (path.length > 0 && node.validity !== undefined) validityOf(node.validity, path, found);
  if (path.length > 0 && node.editions !== undefined) found.push(...listMistakes(node, path));
  const below = Object.entries(node).filter(([key]) => key !== 'validity');
  return [...found, ...below.flatMap(([key, value]) => editionMistakes(value, [...path, key]))];
}

function listMistakes({ editions, ...beside }: Branch, path: Mistake['path']): Mistake[] {
  const at = [...path, 'editions'];
  const found: Mistake[] = Object.keys(beside).map((key) => ({
    path: [...path, key],
    message: 'stands beside editions: write it in each of them',
  }));
  if (!Array.isArray(editions) || editions.length === 0) {
    return [
      ...found,
      { path: at, message: 'must be a list of the figure as it is over time, each with its validity' },
    ];
  }
  editions.forEach((one: Tree, index) => {
    found.push(...mistakesOfOne(one, [...at, index]));
    const [day] = editions.slice(0, index).flatMap((other: Tree) => sharedDay(one, other) ?? []);
    if (day) found.push({ path: [...at, index], message: `overlaps another edition: two hold ${day}` });
  });
  return found;
}

function mistakesOfOne(one: Tree, path: Mistake['path']): Mistake[] {
  if (!isBranch(one))
    return [{ path, message: 'must be a figure with its validity, or {none: true, validity}' }];
  const { validity, none, ...rest } = one;
  if (validity === undefined) {
    return [{ path, message: 'validity is missing: the days on which this edition holds' }];
  }
  const clash = none !== undefined && (none !== true || Object.keys(rest).length > 0);
  return clash
    ? [{ path: [...path, 'none'], message: 'must be none: true, with nothing but its validity' }]
    : [];
}

/** A day on which both hold. */
function sharedDay(one: Tree, other: Tree): string | undefined {
  if (!isBranch(one) || !isBranch(other)) return undefined;
  if (one.validity === undefined || other.validity === undefined) return undefined;
  const [a, b] = [one, other].map((edition) => validityOf(edition.validity ?? {}, [], []));
  const from = [a?.from ?? null, b?.from ?? null]
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  const to = [a?.to ?? null, b?.to ?? null].filter((date) => date !== null).sort()[0];
  if (from && to && from > to) return undefined;
  const day = from ?? to;
  return day ? `on ${day}` : 'every day';
}
