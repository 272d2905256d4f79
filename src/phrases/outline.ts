import { addDays, type LocalDate, type Weekday } from '../rules/local-date.js';
import type { Outline } from './elements.js';
import { takeUnit } from './periods.js';
import {
  isMonthHere,
  takeDate,
  takeMonth,
  takeNumber,
  takeWeekday,
  takeWeekdays,
  takeYear,
} from './points.js';
import { Reader } from './reader.js';
import {
  joinDays,
  takeBetween,
  takeClock,
  takeComma,
  takeEnd,
  takeModifier,
  takePluralArticle,
  takeUnknown,
  takeWeekLater,
} from './steer.js';
import type { Token } from './tokens.js';

type Taker<Kind extends Token['is']> = (reader: Reader, token: Extract<Token, { is: Kind }>) => void;

const WORKING_WEEK: Weekday[] = [1, 2, 3, 4, 5];
const WEEKEND: Weekday[] = [6, 7];

const doubt = (reader: Reader): void => reader.doubt();
const nothing = (): void => {};
const mark = (reader: Reader): void => {
  reader.pending.marked = true;
};
const one = { value: 1, spelled: true, ordinal: false };

const TAKERS: { [Kind in Token['is']]: Taker<Kind> } = {
  date: takeDate,
  feast: takeDate,
  digits: (reader, { value, ordinal }) => takeNumber(reader, { value, ordinal, spelled: false }),
  number: (reader, { value, ordinal }) =>
    takeNumber(reader, { value, ordinal: ordinal === true, spelled: true }),
  year: (reader, { value }) => takeYear(reader, value),
  weekday: (reader, { weekday, many }) => takeWeekday(reader, weekday, many),
  month: (reader, { month }) => takeMonth(reader, month),
  'weekday-or-month': (reader, { weekday, month, rather }) =>
    isMonthHere(reader, rather) ? takeMonth(reader, month) : takeWeekday(reader, weekday),
  offset: (reader, { days }) => {
    reader.open().date = addDays(reader.today, days);
  },
  unit: (reader, { unit }) => takeUnit(reader, unit),
  weekend: (reader, { many }) => takeWeekdays(reader, WEEKEND, many === true),
  workdays: (reader) => takeWeekdays(reader, WORKING_WEEK, true),
  next: (reader) => takeModifier(reader, 'next'),
  this: (reader) => takeModifier(reader, 'this'),
  last: (reader) => takeModifier(reader, 'last'),
  final: (reader) => {
    reader.pending.nth = -1;
  },
  end: takeEnd,
  'week-later': takeWeekLater,
  every: (reader) => {
    reader.outline.every = true;
  },
  the: mark,
  il: (reader) => {
    reader.pending.marked = true;
    reader.pending.habit = reader.peekIs('weekday', 'weekday-or-month');
  },
  many: takePluralArticle,
  clock: takeClock,
  comma: takeComma,
  slash: (reader) => reader.join(reader.peekIs('date') ? 'to' : 'and'),
  dash: (reader) => reader.join('to'),
  plus: (reader) => reader.join('and'),
  and: (reader) => reader.join('and'),
  or: (reader) => reader.join('or'),
  except: (reader) => reader.join('except'),
  from: (reader) => joinDays(reader, 'from'),
  'from-the': (reader) => {
    joinDays(reader, 'from');
    mark(reader);
  },
  to: (reader) => joinDays(reader, 'to'),
  until: (reader) => joinDays(reader, 'until'),
  a: (reader) => (reader.peekIs('unit') ? takeNumber(reader, one) : joinDays(reader, 'to')),
  between: takeBetween,
  of: nothing,
  in: nothing,
  for: nothing,
  now: nothing,
  filler: nothing,
  unknown: takeUnknown,
  vague: doubt,
  not: doubt,
  doubtful: doubt,
};

/** Reads the tokens from left to right, once, into an outline. */
export function outlineOf(tokens: Token[], today: LocalDate): Outline {
  const reader = new Reader(tokens, today);
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    (TAKERS[token.is] as (reader: Reader, token: Token) => void)(reader, token);
  }
  reader.close();
  if (reader.weekOf) reader.doubt();
  return reader.outline;
}
