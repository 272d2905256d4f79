import { readdirSync } from 'node:fs';
import {
  isPath,
  type RegulationFile,
  RegulationFileError,
  readRegulationFile,
  regulationPath,
} from './read.js';
import type { Edition } from './schema.js';

const folder = new URL('.', import.meta.url);

/** Ids of the regulations there are: one file each. */
export const regulationIds: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort();

const loaded = new Map<string, RegulationFile>();

/**
 * A regulation and its editions, read and checked once.
 * @param reference id of one that comes with the product, or the path of a file as seen from `from`
 * @throws RegulationFileError where there is none, or one of its figures is missing or wrong
 */
export function regulationFile(reference: string, from = '.'): RegulationFile {
  const path = regulationPath(reference, from);
  const known = loaded.get(path);
  if (known) return known;
  const own = isPath(reference);
  if (!own && !regulationIds.includes(reference)) {
    throw new RegulationFileError([`no regulation "${reference}"; there are ${regulationIds.join(', ')}`]);
  }
  const read = readRegulationFile(path);
  if (!own && read.id !== reference) {
    throw new RegulationFileError([`${reference}.yaml: id: is "${read.id}"`]);
  }
  loaded.set(path, read);
  return read;
}

/** What a regulation says in the course of time. @throws RegulationFileError */
export function regulation(reference: string, from?: string): readonly Edition[] {
  return regulationFile(reference, from).editions;
}
