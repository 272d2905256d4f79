import type { Mistake } from './csv.js';

/** What an import did, or with `dryRun` would do. All or nothing: with mistakes, nothing. */
export type ImportResult =
  | { kind: 'mistakes'; mistakes: Mistake[] }
  | { kind: 'done'; rows: number; counts: ImportCounts; dryRun: boolean };

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  /** Of people: new versions of agreements. */
  agreements?: number;
  /** Of people: in the register, not in the file; left as they are. */
  notInFile?: number;
}

export interface ImportOptions {
  dryRun: boolean;
}

export function inOrder(mistakes: Mistake[]): Mistake[] {
  return mistakes.sort((one, other) => one.line - other.line);
}
