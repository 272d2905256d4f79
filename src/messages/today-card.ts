import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { unitDayCard } from './unit-day.js';
import type { UnitDayView } from './views.js';

/** Who of my unit is remote today, for one person who asked. */
export function todayCard(view: UnitDayView, locale: Locale): Card {
  return unitDayCard(view, catalogue(locale).see.todayTitle, locale);
}
