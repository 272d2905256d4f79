import { readDates } from '../phrases/read-dates.js';
import { decide } from '../rules/decide.js';
import { addDays, type LocalDate, mondayOf, parseLocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Db, Locale } from '../store/types.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';
import { type Waiting, waitingFor } from './waiting.js';

/** Who looks at their queue, and when. */
export type Looking = Pick<Speaker, 'person' | 'now'>;

/** The part of the queue somebody looks at: dates from `from` to `to`; neither: all. */
export interface QueueFilter {
  from?: LocalDate;
  to?: LocalDate;
  /** From 1. */
  page: number;
}

/** Whoever asked first comes first; days of the bank after the others, holders of a criterion before who has none. */
export async function queueOf(parts: Parts, db: Db, { person, now }: Looking): Promise<Waiting[]> {
  const waiting = await waitingFor(parts, db, person, now);
  // who asked for several at once: by date, as they came
  const inOrder = waiting.toSorted(
    ({ day: one }, { day: other }) => one.requestedAt.getTime() - other.requestedAt.getTime(),
  );
  const draws = inOrder.filter(({ day }) => day.bankUnitId);
  return [...inOrder.filter(({ day }) => !day.bankUnitId), ...(await ranked(parts, db, draws, now))];
}

/** In the order of the act (MIL-7.2): who asked first, among equals. */
async function ranked(parts: Parts, db: Db, draws: Waiting[], now: Date): Promise<Waiting[]> {
  const [first] = draws;
  if (!first || draws.length === 1) return draws;
  const { facts } = await loadFacts(parts, db, first.owner, now, first.day);
  const candidates = draws.map(({ day }) => ({
    id: day.id,
    priorities: day.criterion ? [day.criterion] : [],
  }));
  const { order = [] } = decide(facts, { type: 'rank', by: 'director', candidates });
  return draws.toSorted((one, other) => order.indexOf(one.day.id) - order.indexOf(other.day.id));
}

export function isWithin(date: LocalDate, { from, to }: QueueFilter): boolean {
  return (!from || from <= date) && (!to || date <= to);
}

const WRITTEN = /^(?:(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2}))?(?:#(\d{1,3}))?$/;

/** As a button carries it. */
export function writeFilter({ from, to, page }: QueueFilter): string {
  return `${from && to ? `${from}/${to}` : ''}${page > 1 ? `#${page}` : ''}`;
}

/** What a button carries, or what was typed after the command; undefined: not understood. */
export function readFilter(text: string, today: LocalDate, locale: Locale): QueueFilter | undefined {
  const written = WRITTEN.exec(text);
  if (written) {
    const [, first = '', last = '', page = '1'] = written;
    const [from, to] = [parseLocalDate(first), parseLocalDate(last)];
    return { ...(from && to && from <= to && { from, to }), page: Math.max(1, Number(page)) };
  }
  const dates = readDates(text, today, locale).dates ?? [];
  const [from, to] = [dates[0], dates.at(-1)];
  return from && to && { from, to, page: 1 };
}

/** Monday to Sunday. */
export function weekOf(date: LocalDate): { from: LocalDate; to: LocalDate } {
  const from = mondayOf(date);
  return { from, to: addDays(from, 6) };
}

export function todayOf({ now }: Pick<Speaker, 'now'>): LocalDate {
  return dateOf(now);
}
