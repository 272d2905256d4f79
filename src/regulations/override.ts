import { addDays, type LocalDate } from '../rules/local-date.js';
import { type Branch, isBranch, type Tree } from './tree.js';

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

/** @returns the tree with the figure set, or why it can't be */
export function overridden(tree: Tree, override: Override): { tree: Tree } | { mistake: string } {
  const copy = structuredClone(tree);
  const nodes: Tree[] = [copy];
  const keys: (string | number)[] = [];
  for (const step of override.figure.split('.')) {
    const node = nodes.at(-1);
    const key = Array.isArray(node) ? placeIn(node, step) : step;
    const known = Array.isArray(node) ? key !== -1 : isBranch(node) && (key in node || keys.length > 0);
    if (!known) return { mistake: `no figure "${override.figure}": "${step}" is not there` };
    keys.push(key);
    nodes.push((node as Record<string | number, Tree>)[key]);
  }
  const depth = nodes.findLastIndex((node) => isBranch(node) && ('rule' in node || 'editions' in node));
  const isWhole = depth === nodes.length - 1;
  if (depth > 0 && 'editions' in (nodes[depth] as Branch)) {
    return {
      mistake: `"${override.figure}" has editions of its own: write it in a file that extends this one`,
    };
  }
  if (depth <= 0 || (isWhole && !isBranch(override.value) && override.value !== 'none')) {
    if (override.from || override.to) {
      return { mistake: `"${override.figure}" is no figure: it can't change from a day on` };
    }
    put(nodes, keys, keys.length, override.value);
    return { tree: copy };
  }
  put(nodes, keys, depth, inForce(nodes[depth] as Branch, version(nodes, keys, depth, override), override));
  return { tree: copy };
}

function placeIn(list: Tree[], step: string): number {
  if (/^\d+$/.test(step)) return Number(step) < list.length ? Number(step) : -1;
  return list.findIndex((item) => isBranch(item) && item.rule === step);
}

function put(nodes: Tree[], keys: (string | number)[], depth: number, value: Tree): void {
  const parent = nodes[depth - 1] as Record<string | number, Tree>;
  parent[keys[depth - 1] as string | number] = value;
}

/** The figure as the organisation sets it. */
function version(nodes: Tree[], keys: (string | number)[], depth: number, override: Override): Branch {
  const old = nodes[depth] as Branch;
  if (depth === nodes.length - 1 && override.value === 'none') return { none: true };
  const source = { article: override.article, basis: 'organisation' };
  if (depth === nodes.length - 1) return { ...old, ...(override.value as Branch), ...source };
  const changed = structuredClone(old);
  let inner: Record<string | number, Tree> = changed;
  for (const key of keys.slice(depth, -1)) inner = inner[key] as Record<string | number, Tree>;
  inner[keys.at(-1) as string | number] = override.value;
  const { words: _, ...rest } = changed;
  return { ...rest, ...source };
}

/** The new figure for its days, the old one before and after. */
function inForce(old: Branch, own: Branch, { from, to }: Override): Tree {
  if (!from && !to) return own.none ? 'none' : own;
  return {
    editions: [
      ...(from ? [{ ...old, validity: { to: addDays(from, -1) } }] : []),
      { ...own, validity: { ...(from ? { from } : {}), ...(to ? { to } : {}) } },
      ...(to ? [{ ...old, validity: { from: addDays(to, 1) } }] : []),
    ],
  };
}

/**
 * Every day is decided by somebody, where the act leaves it to the agreement (A6); what is only communicated
 * stays so.
 */
export function withApprovalOfEachDay(tree: Tree): Tree {
  const copy = structuredClone(tree);
  const approval = isBranch(copy) && copy.approval;
  if (!isBranch(approval)) return copy;
  for (const role of ['employee', 'eq', 'manager']) {
    if (approval[role] === 'none') approval[role] = 'required';
  }
  const deciders = Array.isArray(approval.deciders) ? approval.deciders : [];
  for (const one of deciders) {
    if (isBranch(one) && Array.isArray(one.by)) one.by = [...new Set([...one.by, 'delegate'])];
  }
  if (approval.delegation === 'none') {
    approval.delegation = {
      rule: 'GEN-ROLE',
      article: 'approvazione giorno per giorno',
      basis: 'organisation',
    };
  }
  return copy;
}
