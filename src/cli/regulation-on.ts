import { regulationFile } from '../regulations/index.js';
import type { RegulationFile } from '../regulations/read.js';
import type { Edition, Regulation } from '../regulations/schema.js';
import type { LocalDate } from '../rules/local-date.js';
import { Refused } from './problems.js';

export interface RegulationOn {
  file: RegulationFile;
  /** In force on the day. */
  edition: Edition;
  regulation: Regulation;
}

/**
 * What a file says on a day.
 * @throws RegulationFileError where it has mistakes, Refused where it says nothing, or not all, on that day
 */
export function regulationOf(reference: string, date: LocalDate): RegulationOn {
  return inForceOn(regulationFile(reference), reference, date);
}

/** @throws Refused */
export function inForceOn(file: RegulationFile, reference: string, date: LocalDate): RegulationOn {
  const edition = file.editions.find(({ from, to }) => from <= date && (to === null || date <= to));
  const [first] = file.editions;
  const last = file.editions.at(-1)?.to;
  if (!edition) {
    const days = `${first?.from}${last ? ` to ${last}` : ' on'}`;
    throw new Refused([
      `${reference}: not in force on ${date}: it holds from ${days} (--at names another day)`,
    ]);
  }
  if (edition.regulation) return { file, edition, regulation: edition.regulation };
  throw new Refused([`${reference}: on ${date} no figure holds for ${edition.missing.join(', ')}`]);
}
