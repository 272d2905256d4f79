import { readDates } from '../phrases/read-dates.js';
import type { Coverage } from '../rules/coverage.js';
import type { LocalDate, Weekday } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import { findCoverage, lockUnit, pendingInUnit, saveCoverage } from '../store/coverage.js';
import { isFirstDelivery } from '../store/inbound.js';
import type { Locale } from '../store/types.js';
import type { Parts } from './parts.js';
import type { Speaker } from './speaker.js';
import { heads } from './unit-heads.js';

/** @returns false where this person does not head the unit */
export async function setCoverage(
  parts: Parts,
  speaker: Speaker,
  unitId: string,
  coverage: Coverage,
): Promise<boolean> {
  const { person, platform, now, requestKey } = speaker;
  return parts.store.tx(async (db) => {
    await lockUnit(db, unitId);
    if (!(await heads(db, person, unitId))) return false;
    if (!(await isFirstDelivery(db, requestKey, now))) return true;
    const before = await findCoverage(db, unitId);
    await saveCoverage(db, { ...coverage, unitId, setById: person.id, setAt: now });
    await insertAudit(db, {
      at: now,
      actorId: person.id,
      platform,
      act: 'coverage',
      changes: {
        unitId,
        minPresent: [before?.minPresent ?? null, coverage.minPresent ?? null],
        ...daysOf(coverage),
      },
      rules: [],
      request: requestKey,
    });
    // requests that wait show at once what is asked for now
    const waiting = await pendingInUnit(db, unitId, dateOf(now));
    await parts.store.queue.sendMany(
      'repaint',
      waiting.map((dayId) => ({ dayId })),
    );
    return true;
  });
}

function daysOf({ weekdays, dates }: Coverage) {
  return { weekdays, dates };
}

const MOST_DATES = 100;

/** What a form states, or the fields that can't be read. Dates that are past are left out. */
export function readCoverage(
  typed: { number: string; weekdays: string; dates: string },
  size: number,
  today: LocalDate,
  locale: Locale,
): Coverage | { wrong: ('number' | 'dates')[] } {
  const wrong: ('number' | 'dates')[] = [];
  const minPresent = typed.number === '' ? undefined : Number(typed.number);
  if (minPresent !== undefined && !(/^\d+$/.test(typed.number) && minPresent <= size)) wrong.push('number');
  const dates = datesIn(typed.dates, today, locale);
  if (!dates || dates.length > MOST_DATES) wrong.push('dates');
  if (wrong.length > 0 || !dates) return { wrong };
  const weekdays = [...new Set(typed.weekdays.split(','))].map(Number).filter(isWeekday).sort();
  // none at all is the same as no minimum
  return { minPresent: minPresent || undefined, weekdays, dates };
}

/** Several lines, each with one date or more: a line is as long as a phrase may be. */
function datesIn(text: string, today: LocalDate, locale: Locale): LocalDate[] | undefined {
  const found = new Set<LocalDate>();
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const { dates } = readDates(line, today, locale);
    if (!dates) return undefined;
    for (const date of dates) if (date >= today) found.add(date);
  }
  return [...found].sort();
}

function isWeekday(value: number): value is Weekday {
  return Number.isInteger(value) && value >= 1 && value <= 7;
}
