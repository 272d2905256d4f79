import { createHash } from 'node:crypto';
import type { ContactBand, DayKind } from '../../rules/facts.js';
import type { LocalDate } from '../../rules/local-date.js';
import type { Locale } from '../card.js';
import { catalogue } from '../catalogue.js';
import { formatBands } from '../format.js';
import { capital } from '../wording.js';
import { writeCalendar } from './ics.js';

interface FeedDay {
  id: string;
  date: LocalDate;
  kind: DayKind;
  version: number;
  changedAt: Date;
}

export interface OwnFeedDay extends FeedDay {
  state: 'approved' | 'pending';
  place?: string;
  /** Of that date. */
  bands: ContactBand[];
}

export interface UnitFeedDay extends FeedDay {
  name: string;
}

/** A person's own days: where they are and when they can be reached; never why. */
export function ownCalendar(days: readonly OwnFeedDay[], locale: Locale): string {
  const { calendar, words } = catalogue(locale);
  const events = days.map(({ id, date, kind, state, version, place, changedAt, bands }) => {
    const name = capital(words.kinds[kind]);
    const confirmed = state === 'approved';
    return {
      ...{ uid: `${id}@giornate`, date, sequence: version, changedAt, confirmed, location: place },
      summary: confirmed ? name : calendar.waiting(name),
      description: bands.length > 0 ? calendar.bands(formatBands(bands, locale)) : undefined,
    };
  });
  return writeCalendar(calendar.ownName, events);
}

/**
 * Who of a unit is remote, and nothing else. An id tells when the day was asked for and the last change when it was
 * decided: neither is the colleagues' business.
 */
export function unitCalendar(unit: string, days: readonly UnitFeedDay[], locale: Locale): string {
  const { calendar, words } = catalogue(locale);
  const events = days.map(({ id, name, date, kind, version, changedAt }) => ({
    ...{ uid: `${opaque(id)}@giornate`, date, sequence: version, changedAt: dayOf(changedAt) },
    confirmed: true,
    summary: `${name}: ${words.kinds[kind]}`,
  }));
  return writeCalendar(calendar.unitName(unit), events);
}

function opaque(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}

function dayOf(instant: Date): Date {
  return new Date(`${instant.toISOString().slice(0, 10)}T00:00:00Z`);
}
