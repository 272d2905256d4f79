import { expect, test } from 'vitest';
import type { Locale } from '../../src/messages/card.js';
import { catalogue } from '../../src/messages/catalogue.js';
import { statementSentence } from '../../src/messages/regulation.js';
import { regulationFile, regulationIds } from '../../src/regulations/index.js';
import type { Regulation } from '../../src/regulations/schema.js';
import { type Statement, statementsOf } from '../../src/regulations/statements.js';
import { bare, own } from '../fixtures/regulations.js';

const ITALIAN =
  /\b(giornat[ae]|richiest[ae]|accordo|decisione|motivo|lavorativ[io]|obiettivi|alle|della|dal|nel|con|per|che|sono|può|si)\b/i;
const ENGLISH =
  /\b(days?|request(ed)?|agreement|decision|reason|working|objectives|at|of|the|and|with|from|by|is|are)\b/i;

const regulations: [string, Regulation][] = [
  ...regulationIds.flatMap((id) => regulationFile(id).editions.map((edition) => [id, edition] as const)),
  ...bare().editions.map((edition) => ['bare', edition] as const),
  ...own('tivoli-2025', { cancellation: { until: 'eve', at: '18:00' } }).editions.map(
    (edition) => ['eve', edition] as const,
  ),
].map(([id, { from, regulation }]) => [`${id} from ${from}`, regulation as Regulation]);

/** Without the citation, which is the act's own. */
function plain({ place, figure }: Statement, { window }: Regulation, locale: Locale): string {
  const sentence = catalogue(locale).regulation.figures[place] as (...told: unknown[]) => string;
  return sentence(figure, window).replace(/\[.*\]/, '');
}

const both = regulations.flatMap(([name, regulation]) =>
  (['it', 'en'] as const).map((locale) => [name, locale, regulation] as const),
);

test.each(both)('%s in %s: every sentence is whole and in its own language', (_, locale, regulation) => {
  const { stated } = statementsOf(regulation);
  for (const one of stated) {
    const sentence = plain(one, regulation, locale);
    expect(sentence).toMatch(/^[“A-ZÈÀ].*[.”]? ?$/);
    expect(sentence).not.toMatch(/undefined|\bnull\b|NaN|\[object| {2}|\.\.|,,|;;|\(\)/);
    // a duty is told in the words of its file, in either language
    if (one.place !== 'duties') expect(sentence).not.toMatch(locale === 'it' ? ENGLISH : ITALIAN);
  }
});

const COUNTS = new Set([
  ...['days', 'hours', 'months', 'renewalMonths', 'inactiveMonths', 'fixedTermAboveMonths', 'daysPerWeek'],
  ...['mostPerWeek', 'least', 'most', 'standard', 'unwritten'],
]);
const TIMES = new Set(['opens', 'closes', 'from', 'to', 'at']);

/** Numbers and times of a figure, as a sentence shows them. */
function shown(figure: object): string[] {
  return Object.entries(figure).flatMap(([key, value]): string[] => {
    if (key === 'within' && value) return shown(value);
    if (key === 'minutes') return [String(Math.floor(Number(value) / 60))];
    const isShown = (COUNTS.has(key) && typeof value === 'number') || TIMES.has(key);
    return isShown ? [String(value)] : [];
  });
}

test.each(both)('%s in %s: every number and time of a figure is told', (_, locale, regulation) => {
  for (const one of statementsOf(regulation).stated) {
    if (one.place === 'duties') continue;
    const sentence = plain(one, regulation, locale);
    for (const number of shown(one.figure)) expect(sentence).toMatch(new RegExp(`\\b${number}\\b`));
  }
});

test('article and rule follow the sentence, then the words of the act', () => {
  const { regulation } = regulationFile('metro-milano-2017').editions[0] ?? {};
  const { stated } = statementsOf(regulation as Regulation);
  const told = (place: Statement['place'], change: object) => {
    const one = stated.find((other) => other.place === place) as Statement;
    const statement = { ...one, figure: { ...one.figure, ...change } } as Statement;
    return statementSentence(statement, (regulation as Regulation).window, 'it');
  };
  const source = { article: 'art. 1', rule: 'OUR-1' };
  const days = 'Le giornate sono intere: la mezza giornata non è prevista';
  expect(told('wholeDays', { ...source, words: undefined })).toBe(`${days} (art. 1, OUR-1).`);
  expect(told('wholeDays', { ...source, words: 'a giornate intere' })).toBe(
    `${days} (art. 1, OUR-1): «a giornate intere».`,
  );
  expect(told('wholeDays', { ...source, words: undefined, basis: 'organisation' })).toBe(
    `${days} (art. 1, OUR-1; deciso dall’organizzazione).`,
  );
  expect(told('wholeDays', { ...source, words: undefined, basis: 'product-default' })).toBe(
    `${days} (art. 1, OUR-1; predefinito di Giornate, non della legge).`,
  );
});
