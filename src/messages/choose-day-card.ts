import type { LocalDate } from '../rules/local-date.js';
import type { ActName, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';

export interface DayChoice {
  id: string;
  version: number;
  date: LocalDate;
}

/** Which of several days is meant by words that name none: one button each. */
export function chooseDayCard(act: ActName, days: DayChoice[], locale: Locale, near: LocalDate): Card {
  const { problems } = catalogue(locale);
  return {
    summary: problems.whichDay,
    title: problems.whichDay,
    buttons: days.map(({ id, version, date }) => ({
      ...{ act, subject: id, version, label: formatDate(date, locale, near) },
    })),
  };
}
