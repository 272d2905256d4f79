import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { regulation, regulationIds } from '../regulations/index.js';
import { isPath, readRegulationFile } from '../regulations/read.js';
import type { Edition } from '../regulations/schema.js';

/**
 * How the cases of a file name a regulation: by the id of one that comes with the product or of a file given
 * beside (`files`), by a path seen from here or from the case file, or by the name of a file that lies next to it.
 * @throws RegulationFileError where a file of `files` is not what it should be
 */
export function regulationLookup(
  caseFile: string,
  files: readonly string[] = [],
): (reference: string) => readonly Edition[] {
  const given = new Map(
    files.map((file) => readRegulationFile(file)).map((read) => [read.id, read.editions]),
  );
  const folder = dirname(caseFile);
  return (reference) => {
    const known = given.get(reference);
    if (known) return known;
    if (isPath(reference)) return regulation(reference, existsSync(reference) ? '.' : folder);
    const beside = `${reference}.yaml`;
    const lies = !regulationIds.includes(reference) && existsSync(resolve(folder, beside));
    return lies ? regulation(`./${beside}`, folder) : regulation(reference);
  };
}
