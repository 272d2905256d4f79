import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { describeYaml } from './mistakes.js';
import { isBranch, type Mistake, merged, type Tree } from './tree.js';

/** A regulation file that can't be used: every mistake, with its line where it has one. */
export class RegulationFileError extends Error {
  readonly code = 'regulation-file';
  constructor(readonly mistakes: string[]) {
    super(mistakes.join('\n'));
    this.name = 'RegulationFileError';
  }
}

type Path = Mistake['path'];

export interface FilePlace {
  file: string;
  /** None for what should stand at the top of the file, and does not. */
  line?: number;
}

/** A file, with the one it extends. */
export interface Source {
  tree: Tree;
  /** Where a key stands, or the nearest one above it. */
  placeOf(path: Path): FilePlace;
  /** How many keys of the path the file has. */
  depthOf(path: Path): number;
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

/** @throws RegulationFileError where it is no YAML, or what it extends is not there */
export function sourceOf(text: string, path: string, seen: readonly string[] = []): Source {
  const file = shownAs(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineOf = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    throw new RegulationFileError(
      document.errors.map((error) => `${file}:${lineOf(error.pos[0])}: ${describeYaml(error)}`),
    );
  }
  const own: Tree = document.toJS();
  const source: Source = {
    tree: own,
    placeOf: (keys) => {
      const offset = offsets(document, keys).at(-1);
      return offset === undefined ? { file } : { file, line: lineOf(offset) };
    },
    depthOf: (keys) => offsets(document, keys).length,
  };
  if (!isBranch(own) || own.extends === undefined) return source;
  return extended(source, own.extends, path, seen);
}

function extended(own: Source, reference: Tree, path: string, seen: readonly string[]): Source {
  const { file, line } = own.placeOf(['extends']);
  const refused = (message: string) => new RegulationFileError([`${file}:${line}: extends: ${message}`]);
  if (typeof reference !== 'string') {
    throw refused('must be the id of a regulation, or the path of a file');
  }
  const other = regulationPath(reference, dirname(path));
  const within = [...seen, resolve(path)];
  if (within.includes(other)) throw refused(`"${reference}" extends this file in turn`);
  if (!existsSync(other)) throw refused(`there is no regulation "${reference}"`);
  const base = sourceOf(readFileSync(other, 'utf8'), other, within);
  // what the file does not write is that of the other
  const whose = (keys: Path) => (own.depthOf(keys) < base.depthOf(keys) ? base : own);
  return {
    tree: merged(base.tree, own.tree),
    placeOf: (keys) => whose(keys).placeOf(keys),
    depthOf: (keys) => whose(keys).depthOf(keys),
  };
}

/** Files of the product by their name alone, others as seen from here. */
export function shownAs(path: string): string {
  if (dirname(path) === resolve(shipped)) return basename(path);
  const near = relative('.', path);
  return near.startsWith('..') ? path : near;
}

/** Where each key of a path stands, as far as the file has it. */
function offsets(document: Document, keys: Path): number[] {
  const found: number[] = [];
  let node: unknown = document.contents;
  for (const key of keys) {
    if (isAlias(node)) node = node.resolve(document);
    const items = isMap(node) ? node.items : [];
    const pair = items.find((one) => isScalar(one.key) && String(one.key.value) === String(key));
    const item: unknown = isSeq(node) ? node.items[Number(key)] : pair?.value;
    const start = isSeq(node) ? rangeOf(item) : rangeOf(pair?.key);
    if (start === undefined) break;
    found.push(start);
    node = item;
  }
  return found;
}

function rangeOf(node: unknown): number | undefined {
  return (node as { range?: [number] } | undefined)?.range?.[0];
}
