import { addDays, earlierOf, type LocalDate, laterOf } from '../rules/local-date.js';
import { type Branch, isBranch, type Tree, type Validity, validityOf } from './tree.js';

/** There is no such rule: `none`, in a list `{none: true}`. */
export const NO_RULE: Branch = Object.freeze({ none: true });

/** A figure, or a group of them, as it is for some days. */
export interface Version extends Validity {
  figure: Branch;
}

/** As a file writes it: `none`, a figure with or without validity, or its editions. */
export function versionsOf(node: Tree): Version[] {
  if (!isBranch(node)) return [{ figure: NO_RULE, from: null, to: null }];
  const editions = Array.isArray(node.editions) ? node.editions : [node];
  return editions.filter(isBranch).map(({ validity, ...figure }) => ({
    figure: figure.none === true ? NO_RULE : figure,
    ...validityOf(validity ?? {}, [], []),
  }));
}

export function fromVersions(versions: readonly Version[]): Tree {
  const [only, ...others] = versions;
  const isAlways = only && others.length === 0 && only.from === null && only.to === null;
  if (isAlways) return only.figure === NO_RULE ? 'none' : only.figure;
  const editions = [...versions].sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
  return {
    editions: editions.map(({ figure, from, to }) => ({
      ...figure,
      validity: { ...(from ? { from } : {}), ...(to ? { to } : {}) },
    })),
  };
}

/**
 * The same, with others in the place of those that hold on these days.
 * @param change undefined: none in their place
 */
export function replaced(
  versions: readonly Version[],
  days: Validity,
  change: (figure: Branch) => Branch | undefined,
): Version[] {
  return versions.flatMap(({ figure, from, to }): Version[] => {
    const first = latest(from, days.from);
    const last = earliest(to, days.to);
    if (first && last && first > last) return [{ figure, from, to }];
    const within = change(figure);
    return [
      ...(days.from && (!from || from < days.from) ? [{ figure, from, to: addDays(days.from, -1) }] : []),
      ...(within ? [{ figure: within, from: first, to: last }] : []),
      ...(days.to && (!to || to > days.to) ? [{ figure, from: addDays(days.to, 1), to }] : []),
    ];
  });
}

function latest(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  return one && other ? laterOf(one, other) : (one ?? other);
}

function earliest(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  return one && other ? earlierOf(one, other) : (one ?? other);
}
