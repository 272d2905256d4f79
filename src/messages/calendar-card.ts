import { dateOf } from '../rules/zoned.js';
import type { Button, Card, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';

export interface CalendarView {
  /** Of a unit; absent: one's own. */
  unit?: { id: string; name: string };
  /** Just made; shown this once. */
  url?: string;
  /** Made before. */
  since?: Date;
  /** Other calendars the reader may have. */
  units: { id: string; name: string }[];
  now: Date;
}

/** Each in its own words. */
const PROGRAMS = { outlook: 'Outlook', google: 'Google Calendar', apple: 'Apple' };

/** The address of a calendar, how to add it, and how to be rid of it. */
export function calendarCard(view: CalendarView, locale: Locale): Card {
  const { calendar } = catalogue(locale);
  const { unit, url, units } = view;
  const title = unit ? calendar.unitTitle(unit.name) : calendar.ownTitle;
  const state = stateOf(view, locale);
  const how = (['outlook', 'google', 'apple'] as const).map(
    (program): Item => ({ text: PROGRAMS[program], detail: calendar[program] }),
  );
  const others = units.map(({ id, name }): Item => {
    const button = { act: 'calendar' as const, subject: id, label: calendar.buttons.open };
    return { text: name, button };
  });
  return {
    summary: `${title}. ${state}`,
    title,
    text: [unit ? calendar.unitShows : calendar.ownShows, state, ...(url ? [url] : [])],
    lists: [
      ...(url ? [{ heading: calendar.how, items: how }] : []),
      ...(others.length > 0 ? [{ heading: calendar.units, items: others }] : []),
    ],
    buttons: buttonsOf(view, locale),
    footer: url ? calendar.secret : undefined,
  };
}

function stateOf({ url, since, now }: CalendarView, locale: Locale): string {
  const { calendar } = catalogue(locale);
  if (url) return calendar.made;
  return since ? calendar.standing(formatDate(dateOf(since), locale, dateOf(now))) : calendar.revoked;
}

function buttonsOf({ unit, url, since }: CalendarView, locale: Locale): Button[] {
  const { renew, revoke, own } = catalogue(locale).calendar.buttons;
  const subject = unit?.id;
  const about = subject ? { subject } : {};
  return [
    { act: 'calendar-renew', ...about, label: renew },
    ...(url || since
      ? [{ act: 'calendar-revoke' as const, ...about, label: revoke, style: 'danger' as const }]
      : []),
    ...(unit ? [{ act: 'calendar' as const, label: own }] : []),
  ];
}

/** Why there is none. */
export function calendarNote(why: 'nowhere' | 'notYours', locale: Locale): string {
  return catalogue(locale).calendar[why];
}
