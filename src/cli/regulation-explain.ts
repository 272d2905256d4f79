import type { Locale } from '../messages/card.js';
import { catalogue } from '../messages/catalogue.js';
import { formatDay } from '../messages/format.js';
import { periodSentence, statementSentence } from '../messages/regulation.js';
import { byArticle } from '../regulations/articles.js';
import { differencesOf } from '../regulations/differences.js';
import type { Edition, Regulation } from '../regulations/schema.js';
import { statementsOf } from '../regulations/statements.js';
import type { LocalDate } from '../rules/local-date.js';
import { differenceLines } from './regulation-lines.js';
import { type RegulationOn, regulationOf } from './regulation-on.js';

/**
 * The regulation in force on a day, article by article, and what changes from one edition to the next.
 * @throws RegulationFileError, Refused
 */
export function regulationText(reference: string, date: LocalDate, locale: Locale): string {
  return textOf(regulationOf(reference, date), date, locale);
}

export function textOf(found: RegulationOn, date: LocalDate, locale: Locale): string {
  const { regulation } = catalogue(locale);
  const { stated, none } = statementsOf(found.regulation);
  const { window } = found.regulation;
  const articles = byArticle(stated).map(({ heading, stated: figures }) =>
    [heading, ...figures.map((one) => `  ${statementSentence(one, window, locale)}`)].join('\n'),
  );
  const absent = none.map((place) => regulation.none[place]);
  return [
    heading(found, date, locale),
    ...articles,
    ...(absent.length > 0 ? [regulation.notStated(absent.join('; '))] : []),
    ...changes(found, locale),
  ].join('\n\n');
}

function heading({ file, edition }: RegulationOn, date: LocalDate, locale: Locale): string {
  const { regulation } = catalogue(locale);
  const { editions } = file;
  const last = editions.at(-1)?.to ?? null;
  const lines = [
    `${file.name} (${file.id})`,
    file.source,
    periodSentence(editions[0]?.from ?? edition.from, last, locale),
  ];
  if (editions.length > 1) {
    const { from, to } = edition;
    const days = [date, from, ...(to ? [to] : [])].map((day) => formatDay(day, locale));
    lines.push(regulation.shownEdition(...(days as [string, string, string?])));
  }
  return lines.join('\n');
}

/** From which day on what is different, the edition that is shown among them. */
function changes({ file }: RegulationOn, locale: Locale): string[] {
  const { overTime, from: since } = catalogue(locale).regulation;
  const sections = file.editions.slice(1).map((edition, index) => {
    const before = file.editions.slice(0, index + 1).findLast(({ regulation }) => regulation !== null);
    const lines = changeLines(before?.regulation ?? null, edition, locale);
    return [since(formatDay(edition.from, locale)), ...lines.map((line) => `  ${line}`)].join('\n');
  });
  return sections.length > 0 ? [overTime, ...sections] : [];
}

function changeLines(before: Regulation | null, edition: Edition, locale: Locale): string[] {
  const words = catalogue(locale).regulation;
  const { regulation: after, missing } = edition;
  if (!after) return [words.missing(missing.join(', '))];
  if (!before) return [];
  const { differences } = differencesOf(before, after);
  if (differences.length === 0) return [words.sourceAlone];
  const hours = { a: before.window, b: after.window };
  return differenceLines(differences, hours, locale, ({ a = words.noRule, b = words.noRule }) => [
    `${words.before}: ${a}`,
    `${words.after}: ${b}`,
  ]);
}
