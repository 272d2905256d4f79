import type { Locale } from '../messages/card.js';
import { catalogue } from '../messages/catalogue.js';
import { formatDay } from '../messages/format.js';
import { differencesOf } from '../regulations/differences.js';
import type { LocalDate } from '../rules/local-date.js';
import { differenceLines } from './regulation-lines.js';
import { type RegulationOn, regulationOf } from './regulation-on.js';

/**
 * Two regulations as they are on a day, figure by figure.
 * @throws RegulationFileError, Refused
 */
export function differenceText(one: string, other: string, date: LocalDate, locale: Locale): string {
  const a = regulationOf(one, date);
  const b = regulationOf(other, date);
  const { regulation } = catalogue(locale);
  const { differences, equal } = differencesOf(a.regulation, b.regulation);
  const hours = { a: a.regulation.window, b: b.regulation.window };
  const tell = (sides: { a?: string; b?: string }) => {
    if (sides.a && sides.b) return [regulation.changed, `  A: ${sides.a}`, `  B: ${sides.b}`];
    return [`${regulation.onlyIn(sides.a ? 'A' : 'B')}: ${sides.a ?? sides.b}`];
  };
  return [
    `A: ${titleOf(a)}\nB: ${titleOf(b)}\n${regulation.shownAt(formatDay(date, locale))}`,
    ...sections(differenceLines(differences, hours, locale, tell)),
    regulation.equal(equal),
  ].join('\n\n');
}

function titleOf({ file }: RegulationOn): string {
  return `${file.name} (${file.id})`;
}

/** A blank line before each heading. */
function sections(lines: string[]): string[] {
  const text = lines.map((line) => (line.startsWith(' ') ? line : `\n${line}`)).join('\n');
  return text === '' ? [] : [text.trimStart()];
}
