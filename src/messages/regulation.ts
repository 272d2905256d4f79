import type { Figures, NonePlace, Place, Statement, Topic } from '../regulations/statements.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDay } from './format.js';

/** What some sentences name beside their own figure. */
export interface Hours {
  opens: LocalTime;
  closes: LocalTime;
}

/** One plain sentence for each kind of figure: one that is missing in a language is a type error. */
export type FigureSentences = { [At in Place]: (figure: Figures[At], hours: Hours) => string };
export type NoneNames = Record<NonePlace, string>;
export type TopicNames = Record<Topic, string>;

/** `Di domenica non si lavora in agile (Reg. art. 20.3, TIV-20.3b): «non può essere resa ...».` */
export function statementSentence(statement: Statement, hours: Hours, locale: Locale): string {
  const { figures, basis: bases, source } = catalogue(locale).regulation;
  const { article, rule, words, basis } = statement.figure;
  const cited = source(article, rule, basis && bases[basis]);
  const sentence = plainSentence(statement, hours, figures).replace(/\.$/, '');
  return `${sentence} (${cited})${words ? `: «${words}»` : ''}.`;
}

function plainSentence<At extends Place>(
  { place, figure }: { place: At; figure: Figures[At] },
  hours: Hours,
  figures: FigureSentences,
): string {
  return figures[place](figure, hours);
}

/** `In vigore dal 30 dicembre 2025.` */
export function periodSentence(from: LocalDate, to: LocalDate | null, locale: Locale): string {
  const { regulation } = catalogue(locale);
  const first = formatDay(from, locale);
  return to ? regulation.inForceTo(first, formatDay(to, locale)) : regulation.inForce(first);
}
