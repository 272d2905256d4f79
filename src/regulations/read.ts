import { existsSync, readFileSync, statSync } from 'node:fs';
import { editionsOf } from './editions.js';
import type { Edition } from './schema.js';
import { RegulationFileError, shownAs, sourceOf } from './source.js';
import { timelineOf } from './timeline.js';
import { isBranch, type Mistake, pathName, type Tree } from './tree.js';

export { isPath, RegulationFileError, regulationPath } from './source.js';

export interface RegulationFile {
  id: string;
  name: string;
  source: string;
  tree: Tree;
  editions: Edition[];
  /** Figures that contradict each other: it can be read, and is not put in service. */
  contradictions: string[];
  /** Days on which a figure is missing, though it comes later. */
  gaps: string[];
  /** Figures that end before the file does. */
  ends: string[];
}

/** @throws RegulationFileError */
export function readRegulationFile(path: string): RegulationFile {
  if (!existsSync(path)) throw new RegulationFileError([`${shownAs(path)}: there is no such file`]);
  if (statSync(path).isDirectory())
    throw new RegulationFileError([`${shownAs(path)}: is a folder, not a file`]);
  return readRegulation(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), path);
}

/**
 * @param path named in the messages; where `extends` is a path, it is seen from its folder
 * @throws RegulationFileError naming every figure that is missing or wrong
 */
export function readRegulation(text: string, path: string): RegulationFile {
  const { tree, placeOf } = sourceOf(text, path);
  return regulationOfTree(tree, (mistakes) =>
    mistakes
      .map(({ path: keys, message }) => ({ keys, message, ...placeOf(keys) }))
      .sort((one, other) => (one.line ?? Infinity) - (other.line ?? Infinity) || 0)
      .map(({ keys, message, file, line }) =>
        [line === undefined ? file : `${file}:${line}`, pathName(keys), message].filter(Boolean).join(': '),
      ),
  );
}

/** @throws RegulationFileError */
export function regulationOfTree(tree: Tree, said: (mistakes: Mistake[]) => string[]): RegulationFile {
  const name = isBranch(tree) && typeof tree.id === 'string' ? tree.id : '';
  const { editions, mistakes, contradictions } = editionsOf(tree, name);
  if (mistakes.length > 0) throw new RegulationFileError(said(mistakes));
  const { id, name: title, source } = tree as Record<'id' | 'name' | 'source', string>;
  const { gaps, ends } = timelineOf(tree, editions);
  return {
    ...{ id, name: title, source, tree, editions },
    contradictions: said(contradictions),
    gaps: said(gaps),
    ends: said(ends),
  };
}
