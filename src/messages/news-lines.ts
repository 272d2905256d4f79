import type { DayKind } from '../rules/facts.js';
import type { LocalDate, LocalTime } from '../rules/local-date.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import { formatDates } from './format-dates.js';

/**
 * What happened, as a line among others, where the summary of the card would grow old: a request that waited is decided
 * later, but it was asked for.
 */
export type News =
  | { what: 'asked' | 'communicated'; name: string; kind?: DayKind; dates: readonly LocalDate[] }
  | { what: 'entered' | 'proposed' | 'unanswered'; kind?: DayKind; date: LocalDate }
  | { what: 'move-asked' | 'moved'; name: string; from: LocalDate; to: LocalDate }
  | { what: 'permit-asked'; name: string; date: LocalDate; from: LocalTime; to: LocalTime };

/** @param near a day of the reader's present */
export function newsLine(news: News, locale: Locale, near: LocalDate): string {
  const { rest, words, permits } = catalogue(locale);
  const on = (date: LocalDate) => formatDate(date, locale, near);
  switch (news.what) {
    case 'asked':
    case 'communicated': {
      const { what, name, kind = 'agile', dates } = news;
      const say = what === 'asked' ? rest.askedFor : rest.communicated;
      return say(name, dates.length, words.kinds[kind], formatDates(dates, locale, near));
    }
    case 'entered':
      return rest.enteredForYou(words.kinds[news.kind ?? 'agile'], on(news.date));
    case 'proposed':
      return rest.proposed(on(news.date));
    case 'unanswered':
      return rest.unanswered(on(news.date));
    case 'move-asked':
      return rest.askedMove(news.name, on(news.from), on(news.to));
    case 'moved':
      return rest.moved(news.name, on(news.from), on(news.to));
    case 'permit-asked':
      return rest.askedPermit(news.name, permits.hours(on(news.date), news.from, news.to));
  }
}
