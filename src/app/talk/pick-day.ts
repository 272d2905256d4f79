import type { ActName } from '../../messages/card.js';
import { chooseDayCard } from '../../messages/choose-day-card.js';
import { problemCard } from '../../messages/problems.js';
import type { Problem } from '../../messages/views.js';
import type { LocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { type AgileDay, daysOf } from '../../store/days.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import { typedDates } from '../typed-dates.js';

/** More buttons than these are a wall. */
const MOST_OFFERED = 6;

/** A day of one's own that typed words are about; `further`: dates named after the first. */
export type Picked = { day: AgileDay; further: LocalDate[] } | { reply: Reply };

/**
 * The approved day, from today on, that the words after a command name. Without words it is the only one there is, or
 * the person chooses.
 * @param nearest without words the next one is meant
 */
export async function pickDay(
  parts: Parts,
  speaker: Speaker,
  phrase: string,
  act: ActName,
  { nearest = false } = {},
): Promise<Picked> {
  const { locale, person, now } = speaker;
  const today = dateOf(now);
  const approved = (await daysOf(parts.store.db, person.id, today)).filter(
    ({ state }) => state === 'approved',
  );
  const say = (problem: Problem): Picked => ({ reply: { card: problemCard(problem, locale, today) } });
  if (phrase) {
    const read = typedDates(phrase, today, locale);
    if ('problem' in read) return say(read.problem);
    const [date, ...further] = read.dates;
    const day = approved.find((one) => one.date === date);
    if (day) return { day, further };
    return say(date ? { kind: 'not-booked', date } : { kind: 'none-booked' });
  }
  const [first, ...others] = approved;
  if (!first) return say({ kind: 'none-booked' });
  if (nearest || others.length === 0) return { day: first, further: [] };
  return { reply: { card: chooseDayCard(act, approved.slice(0, MOST_OFFERED), locale, today) } };
}
