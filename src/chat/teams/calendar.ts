import type { Calendar, CalendarCell, CalendarMark, Week } from '../../messages/card.js';
import { type Element, paragraph, subheading } from './elements.js';
import { clip } from './limits.js';
import { literal, plain } from './markdown.js';

/** A sign beside the colour, which not everybody sees. */
const marks: Record<CalendarMark, { sign: string; style?: string }> = {
  agile: { sign: 'A', style: 'good' },
  remote: { sign: 'R', style: 'accent' },
  waiting: { sign: '?', style: 'warning' },
  absent: { sign: '/', style: 'emphasis' },
  closed: { sign: '·' },
  few: { sign: '+', style: 'accent' },
  many: { sign: '!', style: 'warning' },
  barred: { sign: '×', style: 'attention' },
};

const MOST_COLUMNS = 7;
const MOST_WEEKS = 12;

/** A row a week. Columns of one width: phones leave tables of uneven ones blank. */
export function calendarElements({ heading, weekdays, weeks, legend }: Calendar): Element[] {
  const names = weekdays.slice(0, MOST_COLUMNS);
  const rows = weeks.slice(0, MOST_WEEKS).map((week) => week.slice(0, MOST_COLUMNS));
  if (names.length === 0) return [subheading(clip(heading, 200))];
  const table: Element = {
    type: 'Table',
    spacing: 'small',
    showGridLines: true,
    firstRowAsHeader: true,
    columns: names.map(() => ({ width: 1, horizontalCellContentAlignment: 'center' })),
    rows: [row(names.map(header)), ...rows.map((week) => row(names.map((_, at) => cell(week[at] ?? null))))],
    fallback: { type: 'Container', items: inWords({ weeks: rows, legend }) },
  };
  return [subheading(clip(heading, 200)), table, ...(legend.length > 0 ? [meanings(legend)] : [])];
}

/** The signs stand out, and a sign never parts from its words. */
function meanings(legend: Calendar['legend']): Element {
  const look = { type: 'TextRun', size: 'small', isSubtle: true };
  const inlines = legend.flatMap(({ mark, text }, at) => [
    { ...look, text: `${at > 0 ? ' \u2003' : ''}${marks[mark].sign}`, weight: 'bolder', isSubtle: false },
    { ...look, text: `\u00A0${plain(clip(text, 100))}` },
  ]);
  return { type: 'RichTextBlock', inlines, spacing: 'small' };
}

function row(cells: Element[]): Element {
  return { type: 'TableRow', cells };
}

function header(name: string): Element {
  return { type: 'TableCell', items: [centred(clip(name, 4), { size: 'small', isSubtle: true })] };
}

function cell(day: CalendarCell | null): Element {
  if (!day) return { type: 'TableCell', items: [] };
  const { sign = '', style } = day.mark ? marks[day.mark] : {};
  const below = `${sign}${clip(plain(day.note ?? ''), 5)}`;
  return {
    type: 'TableCell',
    ...(style && { style }),
    items: [
      day.today ? today(day.day) : centred(String(day.day), day.mark === 'closed' ? { isSubtle: true } : {}),
      ...(below ? [centred(below, { size: 'small', spacing: 'none' })] : []),
    ],
  };
}

function centred(text: string, more: Record<string, unknown>): Element {
  return { type: 'TextBlock', text: literal(text), horizontalAlignment: 'center', ...more };
}

/** Only text runs can be underlined. */
function today(day: number): Element {
  const run = { type: 'TextRun', text: String(day), weight: 'bolder', underline: true };
  return { type: 'RichTextBlock', inlines: [run], horizontalAlignment: 'center' };
}

/** For clients that draw no tables: a line a mark, with its days. */
function inWords({ weeks, legend }: { weeks: Week[]; legend: Calendar['legend'] }): Element[] {
  const days = weeks.flat().filter((day) => day !== null);
  return legend.map(({ mark, text }) => {
    const marked = days.filter((day) => day.mark === mark);
    const named = marked.map(({ day, note }) => (note ? `${day} (${note})` : `${day}`));
    return paragraph(`${clip(text, 100)}: ${named.join(', ') || '–'}`, { spacing: 'small' });
  });
}
