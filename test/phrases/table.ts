import { addDays, type LocalDate, localDate } from '../../src/rules/local-date.js';

/** One line of a table. */
export interface Line {
  lang: 'it' | 'en';
  today: LocalDate;
  phrase: string;
  answer: string;
}

/**
 * A table of phrases: `phrase -> answer`, below `@ language day-it-is-said-on`. The answer is `?` where it is ambiguous,
 * `-` where there is no date, else the dates as `dates` reads them.
 */
export function linesOf(table: string): Line[] {
  let said: Pick<Line, 'lang' | 'today'> | undefined;
  return table.split('\n').flatMap((line) => {
    const head = /^@ (it|en) (\S+)$/.exec(line);
    if (head) said = { lang: head[1] === 'en' ? 'en' : 'it', today: localDate(head[2] ?? '') };
    const arrow = line.lastIndexOf(' -> ');
    if (head || arrow < 0 || !said) return [];
    return [{ ...said, phrase: line.slice(0, arrow), answer: line.slice(arrow + 4) }];
  });
}

/** `2026-12-30 31 2027-01-04..08`: what is left out of a date is as in the one before it, `a..b` is all between. */
export function dates(text: string): LocalDate[] {
  let last = '';
  return text.split(' ').flatMap((part) => {
    const [from, to] = part.split('..').map((date) => {
      last = `${last.slice(0, last.length - date.length)}${date}`;
      return localDate(last);
    });
    return from && to ? between(from, to) : from ? [from] : [];
  });
}

export function between(from: LocalDate, to: LocalDate): LocalDate[] {
  const all: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) all.push(date);
  return all;
}
