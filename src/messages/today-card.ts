import { monthOf } from '../rules/local-date.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import { unitDayCard } from './unit-day.js';
import type { UnitDayView } from './views.js';
import { capital } from './wording.js';

/** Who of my unit is remote today, for one person who asked. */
export function todayCard(view: UnitDayView, locale: Locale): Card {
  return unitDayCard(view, catalogue(locale).see.todayTitle, locale);
}

/** The same of one day of the month of a unit, with the way back to the month. */
export function dayOfMonthCard(view: UnitDayView & { unitId: string }, locale: Locale): Card {
  const { unitId: subject, date } = view;
  const label = catalogue(locale).words.buttons.back;
  return {
    ...unitDayCard(view, capital(formatDate(date, locale)), locale, true),
    buttons: [{ act: 'team-month', subject, value: monthOf(date), label }],
  };
}
