import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { editionsOf } from './editions.js';
import type { Edition } from './schema.js';
import { isBranch, type Mistake, merged, pathName, type Tree } from './tree.js';

/** A regulation file that can't be used: every mistake, with its line where it has one. */
export class RegulationFileError extends Error {
  readonly code = 'regulation-file';
  constructor(readonly mistakes: string[]) {
    super(mistakes.join('\n'));
    this.name = 'RegulationFileError';
  }
}

export interface RegulationFile {
  id: string;
  name: string;
  source: string;
  tree: Tree;
  editions: Edition[];
}

const shipped = fileURLToPath(new URL('.', import.meta.url));

/** A file of the organisation's own, not the id of one that comes with the product. */
export function isPath(reference: string): boolean {
  return /\.ya?ml$/.test(reference);
}

/** `tivoli-2025`, or the path of a file (`./ours.yaml`) as seen from `folder`. */
export function regulationPath(reference: string, folder: string): string {
  return isPath(reference) ? resolve(folder, reference) : resolve(shipped, `${reference}.yaml`);
}

/** @throws RegulationFileError */
export function readRegulationFile(path: string): RegulationFile {
  if (!existsSync(path)) throw new RegulationFileError([`${path}: no such file`]);
  return readRegulation(readFileSync(path, 'utf8'), path);
}

/**
 * @param path named in the messages; where `extends` is a path, it is seen from its folder
 * @throws RegulationFileError naming every figure that is missing or wrong
 */
export function readRegulation(text: string, path: string): RegulationFile {
  const { tree, lineOf } = treeOf(text, path, []);
  return regulationOfTree(tree, (mistake) => {
    const line = lineOf(mistake.path);
    const where = line === undefined ? path : `${path}:${line}`;
    return [where, pathName(mistake.path), mistake.message].filter(Boolean).join(': ');
  });
}

/** @throws RegulationFileError */
export function regulationOfTree(tree: Tree, said: (mistake: Mistake) => string): RegulationFile {
  const name = isBranch(tree) && typeof tree.id === 'string' ? tree.id : '';
  const { editions, mistakes } = editionsOf(tree, name);
  if (mistakes.length > 0) throw new RegulationFileError(mistakes.map(said));
  const { id, name: title, source } = tree as Record<'id' | 'name' | 'source', string>;
  return { id, name: title, source, tree, editions };
}

interface Source {
  tree: Tree;
  /** Line of a key, or of the nearest one above it. */
  lineOf: (path: Mistake['path']) => number | undefined;
}

function treeOf(text: string, path: string, seen: string[]): Source {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    throw new RegulationFileError(
      document.errors.map(
        (error) => `${path}:${lines.linePos(error.pos[0]).line}: ${error.message.split('\n')[0]}`,
      ),
    );
  }
  const lineOf = (keys: Mistake['path']) => {
    for (let length = keys.length; length > 0; length--) {
      const node = document.getIn(keys.slice(0, length), true) as { range?: [number] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const own: Tree = document.toJS();
  if (!isBranch(own) || own.extends === undefined) return { tree: own, lineOf };
  return { tree: merged(extended(own.extends, path, seen), own), lineOf };
}

function extended(reference: Tree, path: string, seen: string[]): Tree {
  if (typeof reference !== 'string') {
    throw new RegulationFileError([`${path}: extends: must be the id or the path of a regulation`]);
  }
  const other = regulationPath(reference, dirname(path));
  if ([...seen, path].includes(other)) {
    throw new RegulationFileError([`${path}: extends: ${reference} extends this file in turn`]);
  }
  if (!existsSync(other)) {
    throw new RegulationFileError([`${path}: extends: no regulation "${reference}"`]);
  }
  return treeOf(readFileSync(other, 'utf8'), other, [...seen, path]).tree;
}
