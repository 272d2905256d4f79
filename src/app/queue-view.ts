import type { QueueView } from '../messages/queue-view.js';
import { addDays, type LocalDate } from '../rules/local-date.js';
import type { Db } from '../store/types.js';
import { dateOfQuestion, questionsFor } from './open-questions.js';
import type { Parts } from './parts.js';
import { questionLines } from './question-lines.js';
import { isWithin, type Looking, type QueueFilter, queueOf, todayOf, weekOf, writeFilter } from './queue.js';
import { queueLines } from './queue-lines.js';
import type { Waiting } from './waiting.js';

/** Lines on a card: a Slack message holds about forty, people look at fewer. */
const PAGE = 15;
/** Moves and permits are few, and their hours near. */
const MOST_QUESTIONS = 10;
const BUSY_DAYS = 5;

/** The queue as one looks at it: a page of a span of dates, and the other ways to look at it. */
export async function viewQueue(
  parts: Parts,
  db: Db,
  speaker: Looking,
  filter: QueueFilter,
): Promise<QueueView> {
  const all = await queueOf(parts, db, speaker);
  const within = all.filter(({ day }) => isWithin(day.date, filter));
  const pages = Math.max(1, Math.ceil(within.length / PAGE));
  const page = Math.min(filter.page, pages);
  const shown = within.slice((page - 1) * PAGE, page * PAGE);
  const left = within.length - page * PAGE;
  const { from, to } = filter;
  const { lines } = await queueLines(parts, db, speaker.person, shown, all);
  const questions = await questionsFor(parts, db, speaker.person, speaker.now);
  const asked = (await questionLines(db, speaker.person, questions)).filter(({ date }) =>
    isWithin(date, filter),
  );
  const dates = [...all.map(({ day }) => day.date), ...questions.map(dateOfQuestion)];
  const listed = page === 1 ? asked.slice(0, MOST_QUESTIONS) : [];
  return {
    today: todayOf(speaker),
    lines,
    span: { from, to },
    questions: listed,
    moreQuestions: page === 1 ? asked.length - listed.length : 0,
    count: within.length,
    countAll: within.length + asked.length,
    total: dates.length,
    spans: spansOf(dates, filter, todayOf(speaker)),
    busy: from && from === to ? [] : busyDays(within),
    value: writeFilter({ from, to, page }),
    next:
      left > 0
        ? { count: Math.min(left, PAGE), value: writeFilter({ from, to, page: page + 1 }) }
        : undefined,
  };
}

function spansOf(all: LocalDate[], filter: QueueFilter, today: LocalDate): QueueView['spans'] {
  const [week, nextWeek] = [weekOf(today), weekOf(addDays(today, 7))];
  const spans = [
    { when: 'this-week' as const, ...week },
    { when: 'next-week' as const, ...nextWeek },
    { when: 'all' as const },
  ];
  return spans.flatMap(({ when, ...span }) => {
    const { from, to }: Pick<QueueFilter, 'from' | 'to'> = span;
    const isShown = from === filter.from && to === filter.to;
    const count = all.filter((date) => isWithin(date, { from, to, page: 1 })).length;
    const isAll = when !== 'all' && count === all.length;
    return isShown || count === 0 || isAll
      ? []
      : [{ when, count, value: writeFilter({ from, to, page: 1 }) }];
  });
}

/** Days for which several asked, the most wanted first. */
function busyDays(waiting: Waiting[]): QueueView['busy'] {
  const counts = new Map<LocalDate, number>();
  for (const { day } of waiting) counts.set(day.date, (counts.get(day.date) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1 && count < waiting.length)
    .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
    .slice(0, BUSY_DAYS)
    .map(([date, count]) => ({ date, count, value: writeFilter({ from: date, to: date, page: 1 }) }));
}
