import { regulationFile } from '../regulations/index.js';
import type { RegulationFile } from '../regulations/read.js';
import { isBranch, type Tree } from '../regulations/tree.js';
import { Refused } from './problems.js';

/**
 * What there is to say of a file without mistakes.
 * @throws RegulationFileError, Refused with every mistake
 */
export function checked(reference: string): string {
  const file = regulationFile(reference);
  const mistakes = [...file.contradictions, ...file.gaps];
  if (mistakes.length > 0) throw new Refused(mistakes);
  return [...file.ends.map((end) => `note: ${end}`), summary(reference, file)].join('\n');
}

function summary(reference: string, { tree, editions }: RegulationFile): string {
  const first = editions[0];
  const last = editions.at(-1)?.to;
  const valid = `valid from ${first?.from}${last ? ` to ${last}` : ''}`;
  const from = editions.map((edition) => edition.from).join(', ');
  return `${reference}: no mistakes, ${figuresIn(tree)} figures, ${valid}, editions from ${from}`;
}

/** As they are written: one with several editions counts once for each. */
function figuresIn(node: Tree): number {
  const below = Array.isArray(node) ? node : isBranch(node) ? Object.values(node) : [];
  const own = isBranch(node) && typeof node.rule === 'string' ? 1 : 0;
  return below.reduce<number>((sum, child) => sum + figuresIn(child), own);
}
