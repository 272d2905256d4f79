import { regulationFile } from '../../src/regulations/index.js';
import { readRegulation } from '../../src/regulations/read.js';
import type { Edition } from '../../src/regulations/schema.js';
import { addDays, type LocalDate } from '../../src/rules/local-date.js';

type Figures = Record<string, unknown>;

/** A file of the organisation's own, written as one that extends a regulation of the product. */
export function own(base: string, changes: Figures): readonly Edition[] {
  return readRegulation(JSON.stringify({ extends: base, ...changes }), 'own.yaml').editions;
}

/** A figure of the base, `quota.perMonth`, as it is until the eve of `cut`, and changed from then on. */
export function changedFrom(base: string, path: string, cut: LocalDate, change: Figures | 'none'): Figures {
  const keys = path.split('.');
  const figure = keys.reduce(
    (node, key) => node[key] as Figures,
    regulationFile(base).tree as Figures,
  ) as Figures;
  const after = change === 'none' ? { none: true } : { ...figure, ...change };
  const editions = [
    { ...figure, validity: { to: addDays(cut, -1) } },
    { ...after, validity: { from: cut } },
  ];
  return keys.reduceRight<Figures>((inner, key) => ({ [key]: inner }), { editions });
}
