import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Regulation, regulationSchema } from './schema.js';

const folder = new URL('.', import.meta.url);

/** Ids of the regulations there are: one file each. */
export const regulationIds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort();

const loaded = new Map<string, Regulation>();

/** Read and checked once. @throws Error where there is none of this id, or one of its figures is missing */
export function regulation(id: string): Regulation {
  const known = loaded.get(id);
  if (known) return known;
  if (!regulationIds.includes(id)) {
    throw new Error(`no regulation "${id}"; there are ${regulationIds.join(', ')}`);
  }
  const read = readRegulation(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), `${id}.yaml`);
  if (read.id !== id) throw new Error(`${id}.yaml: id: is "${read.id}"`);
  loaded.set(id, read);
  return read;
}

/** @throws Error naming every figure that is missing or wrong */
export function readRegulation(text: string, name: string): Regulation {
  const result = regulationSchema.safeParse(parse(text));
  if (result.success) return result.data;
  const mistakes = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${name}: ${mistakes.join('; ')}`);
}
