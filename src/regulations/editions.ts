import { addDays, type LocalDate } from '../rules/local-date.js';
import { editionMistakes } from './edition-mistakes.js';
import { type InForce, inForce } from './in-force.js';
import { describe } from './mistakes.js';
import { type Edition, regulationSchema } from './schema.js';
import { senseOf } from './sense.js';
import { type Branch, covers, isBranch, type Mistake, pathName, type Tree, validityOf } from './tree.js';

export interface Editions {
  editions: Edition[];
  mistakes: Mistake[];
  /** Figures that can be read but contradict each other. */
  contradictions: Mistake[];
}

/**
 * A file cut where one of its figures changes: between two cuts every figure has one value. A figure carries
 * `validity: {from, to}`, or stands as `editions: [...]`, each with its validity. Where one is missing for a
 * while, that stretch says which.
 */
export function editionsOf(tree: Tree, name: string): Editions {
  if (!isBranch(tree)) {
    const notAFile = { path: [], message: 'must be a regulation: see docs/regulation-file.md' };
    return { editions: [], mistakes: [notAFile], contradictions: [] };
  }
  const mistakes: Mistake[] = [];
  const contradictions: Mistake[] = [];
  const whole = validityOf(tree.validity ?? {}, [], mistakes);
  if (!whole.from && mistakes.length === 0) {
    mistakes.push({ path: ['validity', 'from'], message: 'missing: the day it takes effect' });
  }
  mistakes.push(...editionMistakes(tree));
  const cuts = cutsOf(tree).filter((cut) => covers(whole, cut));
  // without a first day the figures are looked at all the same: every mistake is to be told at once
  const first = whole.from ?? ('0001-01-01' as LocalDate);
  const starts = [...new Set([first, ...cuts])].sort();
  const editions = starts.map((from, index): Edition => {
    const next = starts[index + 1];
    const to = next ? addDays(next, -1) : whole.to;
    const then = inForce(tree, from);
    const result = regulationSchema.safeParse(
      { ...(then.tree as Branch), validity: { from, to } },
      { error: describe },
    );
    mistakes.push(...issuesOf(result.error?.issues ?? [], then));
    const regulation = then.missing.length > 0 ? null : (result.data ?? null);
    if (regulation) {
      contradictions.push(
        ...senseOf(regulation).map(({ path, message }) => ({ path: then.inFile(path), message })),
      );
    }
    return { name, from, to, regulation, missing: then.missing.map(pathName) };
  });
  return { editions, mistakes: distinct(mistakes), contradictions: distinct(contradictions) };
}

type Issues = NonNullable<ReturnType<typeof regulationSchema.safeParse>['error']>['issues'];

/** What is not there for a while is no mistake of form. */
function issuesOf(issues: Issues, { missing, inFile }: InForce): Mistake[] {
  return issues.flatMap((issue): Mistake[] => {
    const path = inFile(issue.path);
    if (missing.some((one) => one.every((key, index) => path[index] === key))) return [];
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: 'not known here: look at its spelling and its place',
    }));
  });
}

/** Every day on which some figure begins to hold, or holds no more. */
function cutsOf(node: Tree, path: Mistake['path'] = []): LocalDate[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => cutsOf(item, [...path, index]));
  if (!isBranch(node)) return [];
  const own: LocalDate[] = [];
  if (node.validity !== undefined && path.length > 0) {
    const { from, to } = validityOf(node.validity, path, []);
    if (from) own.push(from);
    if (to) own.push(addDays(to, 1));
  }
  const below = Object.entries(node).filter(([key]) => key !== 'validity');
  return [...own, ...below.flatMap(([key, value]) => cutsOf(value, [...path, key]))];
}

function distinct(mistakes: Mistake[]): Mistake[] {
  const seen = new Map(mistakes.map((one) => [`${pathName(one.path)}: ${one.message}`, one]));
  return [...seen.values()];
}
