import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';
import { unitDayCard } from './unit-day.js';
import type { UnitDayView } from './views.js';

/** REM-3: who of a unit is remote, for its team channel. */
export function digestCard(view: UnitDayView, locale: Locale): Card {
  return unitDayCard(view, catalogue(locale).see.digestTitle(formatDate(view.date, locale)), locale, true);
}
