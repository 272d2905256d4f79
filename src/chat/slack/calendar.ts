/**
 * A month as preformatted text, the one grid every client draws alike: the table block is for messages alone, and one
 * of each. Signs are of Latin-1, which every fixed-width font has; emojis and circles would break the columns.
 */
import type { RichTextBlock, RichTextText } from '@slack/types';
import type { Calendar, CalendarCell, CalendarMark } from '../../messages/card.js';
import { clip, limits } from './limits.js';
import { headingRun } from './text.js';

const signs: Record<CalendarMark, string> = {
  agile: 'A',
  remote: 'R',
  waiting: '?',
  absent: '/',
  closed: '·',
  few: '+',
  many: '!',
  barred: '×',
};

/** `[12]` fills a column of four; seven of five are what a phone shows without breaking the line. */
const NARROWEST = 4;
const WIDEST = 5;
const MOST_COLUMNS = 7;
const MOST_WEEKS = 12;

export function calendarBlock(calendar: Calendar): RichTextBlock {
  const grid = gridOf(calendar);
  const legend = calendar.legend.flatMap(legendRuns);
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [headingRun(calendar.heading)] },
      ...(grid
        ? [{ type: 'rich_text_preformatted' as const, elements: [{ type: 'text' as const, text: grid }] }]
        : []),
      ...(legend.length > 0 ? [{ type: 'rich_text_section' as const, elements: legend }] : []),
    ],
  };
}

function gridOf({ weekdays, weeks }: Calendar): string {
  const rows = weeks.slice(0, MOST_WEEKS).map((week) => week.slice(0, MOST_COLUMNS));
  const most = Math.max(...rows.flat().map((cell) => (cell ? below(cell).length + 1 : 0)), NARROWEST);
  const width = Math.min(most, WIDEST);
  const line = (texts: string[]) => texts.map((text) => ` ${text}`.padEnd(width).slice(0, width)).join('');
  const gap = ''.padEnd(width - NARROWEST);
  const drawn = [
    line(weekdays.slice(0, MOST_COLUMNS)),
    ...rows.map((week) => `${week.map(dayOf).join(gap).trimEnd()}\n${line(week.map(below))}`),
  ];
  // An empty line between the weeks: a sign belongs to the day above it.
  return drawn
    .map((week) => week.trimEnd())
    .filter((week) => week !== '')
    .join('\n\n');
}

function dayOf(cell: CalendarCell | null): string {
  if (!cell) return ''.padEnd(NARROWEST);
  const digits = String(cell.day).slice(0, 2).padStart(2);
  return cell.today ? `[${digits}]` : ` ${digits} `;
}

/** Under the day: its sign, alone under the units, and the few characters beside it, or instead of it if many. */
function below(cell: CalendarCell | null): string {
  const note = cell?.note?.replaceAll(/\s+/g, ' ').trim() ?? '';
  const sign = cell?.mark ? signs[cell.mark] : '';
  if (note === '') return sign.padStart(sign.length * 2);
  return `${sign}${note}`.length < WIDEST ? `${sign}${note}` : clip(note, WIDEST - 1);
}

function legendRuns({ mark, text }: Calendar['legend'][number], index: number): RichTextText[] {
  const gap = index === 0 ? [] : [{ type: 'text' as const, text: '   ' }];
  const words = `\u00A0${clip(text, limits.header)}`;
  return [...gap, { type: 'text', text: signs[mark], style: { code: true } }, { type: 'text', text: words }];
}
