import type { LocalDate } from '../rules/local-date.js';
import { type Branch, isBranch, type Tree } from './tree.js';
import { fromVersions, NO_RULE, replaced, type Version, versionsOf } from './versions.js';

/** A single figure that the organisation sets itself, from a day on or for a while. */
export interface Override {
  /** `notice.before.MET-10a.days`; in a list the rule id, or the place from 0. */
  figure: string;
  value: Tree;
  /** The decision it comes from, as people are to read it beside the figure. */
  article: string;
  from?: LocalDate;
  to?: LocalDate;
}

type Parent = Record<string | number, Tree>;

interface Spot {
  parent: Parent | Tree[];
  key: string | number;
  /** Keys within the figure; none: the whole of it. */
  inner: string[];
}

/** @returns the tree with the figure set, or why it can't be */
export function overridden(tree: Tree, override: Override): { tree: Tree } | { mistake: string } {
  const copy = structuredClone(tree);
  const spot = spotOf(copy, override.figure);
  if ('mistake' in spot) return spot;
  const { parent, key, inner } = spot;
  const old = (parent as Parent)[key];
  const isFigure = old === 'none' || isBranch(old);
  if (!isFigure || (inner.length === 0 && override.value !== 'none' && !isBranch(override.value))) {
    if (override.from || override.to) {
      return { mistake: `"${override.figure}" is no figure: it can't change from a day on` };
    }
    (parent as Parent)[key] = override.value;
    return { tree: copy };
  }
  const versions = versionsOf(old);
  if (inner.length > 0 && versions.every(({ figure }) => figure === NO_RULE)) {
    return { mistake: `"${override.figure}": there is no such rule: give the whole figure` };
  }
  const now = fromVersions(changed(versions, inner, override));
  if (now === 'none' && Array.isArray(parent)) parent.splice(Number(key), 1);
  else (parent as Parent)[key] = now;
  return { tree: copy };
}

function spotOf(tree: Tree, figure: string): Spot | { mistake: string } {
  let parent = tree;
  let rest = figure;
  for (;;) {
    const step = Array.isArray(parent) ? stepInList(parent, rest) : stepInGroup(parent, rest);
    if ('mistake' in step) return { mistake: `no figure "${figure}": ${step.mistake}` };
    const { key, length } = step;
    const node = (parent as Parent)[key];
    rest = rest.slice(length + 1);
    const isFigure = isBranch(node) && ('rule' in node || 'editions' in node);
    if (rest === '' || isFigure || node === 'none') {
      return { parent: parent as Parent, key, inner: rest === '' ? [] : rest.split('.') };
    }
    parent = node;
  }
}

type Step = { key: string | number; length: number } | { mistake: string };

function stepInGroup(group: Tree, rest: string): Step {
  const [key = ''] = rest.split('.');
  return isBranch(group) && Object.hasOwn(group, key)
    ? { key, length: key.length }
    : { mistake: `"${key}" is not there` };
}

/** A rule id may have dots itself (MIL-10.1). */
function stepInList(list: Tree[], rest: string): Step {
  const [first = ''] = rest.split('.');
  if (/^\d+$/.test(first)) {
    return Number(first) < list.length
      ? { key: Number(first), length: first.length }
      : { mistake: `"${first}" is not there` };
  }
  const named = list.flatMap((item, key) =>
    rulesOf(item)
      .filter((rule) => `${rest}.`.startsWith(`${rule}.`))
      .map((rule) => ({ key, length: rule.length })),
  );
  const longest = Math.max(...named.map(({ length }) => length));
  const places = new Set(named.filter(({ length }) => length === longest).map(({ key }) => key));
  const [key] = places;
  if (key === undefined) return { mistake: `"${rest}" is not there` };
  if (places.size === 1) return { key, length: longest };
  const mistake = `"${rest.slice(0, longest)}" is there ${places.size} times: write its place, ${[...places].join(' or ')}`;
  return { mistake };
}

function rulesOf(item: Tree): string[] {
  const rules = versionsOf(item).map(({ figure }) => isBranch(figure) && figure.rule);
  return [...new Set(rules.filter((rule) => typeof rule === 'string'))];
}

/** The figure as it was, save on the days of the override. */
function changed(versions: Version[], inner: string[], { value, article, from, to }: Override): Version[] {
  const days = { from: from ?? null, to: to ?? null };
  const leaf = (figure: Branch) => (figure === NO_RULE ? figure : withLeaf(figure, inner, value, article));
  if (inner.length > 0) return replaced(versions, days, leaf);
  const whole = value === 'none' ? NO_RULE : adopted({ ...ruleOf(versions), ...(value as Branch) }, article);
  return [...replaced(versions, days, () => undefined), { figure: whole, ...days }];
}

function ruleOf(versions: Version[]): Branch {
  const last = versions.findLast(({ figure }) => figure.rule !== undefined);
  return last ? { rule: last.figure.rule } : {};
}

/** By the decision of the organisation: the figure, or in a group (scambio, richiamo) each of its figures. */
function adopted(value: Branch, article: string): Branch {
  if ('rule' in value) return { ...value, article, basis: 'organisation' };
  const each = (node: Tree): Tree => {
    if (Array.isArray(node)) return node.map(each);
    return isBranch(node) ? adopted(node, article) : node;
  };
  return Object.fromEntries(Object.entries(value).map(([key, node]) => [key, each(node)]));
}

/** What holds instead is no longer the act's: neither its words nor its article. */
function withLeaf(figure: Branch, inner: string[], value: Tree, article: string): Branch {
  const { words: _, ...own } = structuredClone(figure);
  let node = own as Parent;
  for (const key of inner.slice(0, -1)) {
    // a part that is not there is made: the schema says what it lacks
    if (!Object.hasOwn(node, key) || typeof node[key] !== 'object') node[key] = {};
    node = node[key] as Parent;
  }
  node[inner.at(-1) as string] = value;
  return { ...own, article, basis: 'organisation' };
}
