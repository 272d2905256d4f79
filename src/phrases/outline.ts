import { addDays, type LocalDate, type Weekday } from '../rules/local-date.js';
import { easterOn } from './calendar.js';
import type { Choices } from './choices.js';
import type { Outline } from './elements.js';
import { takeUnit, takeWeekAhead } from './periods.js';
import {
  isMonthHere,
  isWeekHere,
  takeDate,
  takeMonth,
  takeNumber,
  takeRelativeDay,
  takeYear,
} from './points.js';
import { Reader } from './reader.js';
import {
  joinDays,
  takeBetween,
  takeBut,
  takeClock,
  takeComma,
  takeEnd,
  takeExcluded,
  takeIncluding,
  takeLater,
  takeModifier,
  takePluralArticle,
  takeSlash,
  takeUnknown,
  takeWhole,
} from './steer.js';
import type { Token } from './tokens.js';
import { Unreadable } from './unreadable.js';
import type { Meaning } from './vocabulary.js';
import { takeWeekday, takeWeekdays, takeWeekend } from './weekdays.js';

type Taker<Kind extends Token['is']> = (reader: Reader, token: Extract<Token, { is: Kind }>) => void;

const WORKING_WEEK: Weekday[] = [1, 2, 3, 4, 5];

const nothing = (): void => {};
const mark = (reader: Reader): void => {
  reader.pending.marked = true;
};
const one = { value: 1, spelled: true, ordinal: false };
const hesitate = (reader: Reader): void => {
  reader.outline.hesitant = true;
};

const TAKERS: { [Kind in Token['is']]: Taker<Kind> } = {
  date: takeDate,
  feast: takeDate,
  digits: (reader, { value, ordinal }) => takeNumber(reader, { value, ordinal, spelled: false }),
  number: (reader, { value, ordinal }) =>
    takeNumber(reader, { value, ordinal: ordinal === true, spelled: true }),
  year: (reader, { value }) => takeYear(reader, value),
  weekday: (reader, { weekday, many }) => takeWeekday(reader, weekday, many),
  month: (reader, { month }) => takeMonth(reader, month),
  'week-or-month': (reader, { month }) =>
    isWeekHere(reader) ? takeUnit(reader, { unit: 'week' }) : takeMonth(reader, month),
  'weekday-or-month': (reader, { weekday, month, rather }) =>
    isMonthHere(reader, rather) ? takeMonth(reader, month) : takeWeekday(reader, weekday),
  offset: (reader, { days }) => takeRelativeDay(reader, addDays(reader.today, days)),
  easter: (reader, { days }) => takeRelativeDay(reader, easterOn(reader.today, days)),
  unit: takeUnit,
  weekend: (reader, { many }) => takeWeekend(reader, many === true),
  workdays: (reader) => {
    const which = reader.pending.modifier !== undefined || reader.previousIs('number', 'digits', 'final');
    if (which) reader.doubt();
    else takeWeekdays(reader, WORKING_WEEK, true);
  },
  next: (reader) => takeModifier(reader, 'next'),
  this: (reader) => takeModifier(reader, 'this'),
  last: (reader) => takeModifier(reader, 'last'),
  final: (reader) => {
    reader.pending.nth = -1;
  },
  end: takeEnd,
  fine: (reader) => {
    if (reader.peekIs('unit', 'month', 'of')) takeEnd(reader);
  },
  later: (reader, { days }) => takeLater(reader, days),
  'week-ahead': (reader, { weeks }) => takeWeekAhead(reader, weeks),
  'week-of': (reader) => {
    reader.close();
    reader.weekOf = 'week';
  },
  every: (reader) => {
    reader.outline.every = true;
  },
  whole: takeWhole,
  alternate: (reader) => {
    reader.outline.every = true;
    reader.outline.alternate = true;
  },
  the: mark,
  il: (reader) => {
    reader.pending.marked = true;
    reader.pending.habit = reader.peekIs('weekday', 'weekday-or-month');
  },
  many: takePluralArticle,
  clock: takeClock,
  comma: takeComma,
  slash: takeSlash,
  dash: (reader) => reader.join('to'),
  plus: (reader) => reader.join('and'),
  and: takeAnd,
  or: (reader) => reader.join('or'),
  except: (reader) => reader.join('except'),
  excluded: takeExcluded,
  but: takeBut,
  including: takeIncluding,
  from: (reader) => joinDays(reader, 'from'),
  'from-the': (reader) => {
    joinDays(reader, 'from');
    mark(reader);
  },
  to: (reader) => joinDays(reader, 'to'),
  'to-the': (reader) => {
    joinDays(reader, 'to');
    mark(reader);
  },
  until: (reader) => joinDays(reader, 'until'),
  a: takeA,
  between: takeBetween,
  of: nothing,
  in: nothing,
  on: nothing,
  for: nothing,
  now: nothing,
  filler: nothing,
  unknown: takeUnknown,
  unclear: (reader) => reader.doubt(),
  vague: hesitate,
  perhaps: (reader) => {
    reader.outline.perhaps = true;
  },
  doubtful: takeDoubtful,
};

/** What is named beside a day and is none can't be left out: «3 dicembre e pizza». */
function takeAnd(reader: Reader): void {
  let words = 0;
  while (reader.peek(words)?.is === 'unknown') words += 1;
  const isAllThatFollows = words > 0 && reader.peek(words) === undefined;
  if (isAllThatFollows && reader.lastPoint()) throw new Unreadable('unreadable');
  reader.join('and');
}

/** "A" begins an amount (a week), ends a range (da lunedì a venerdì), or says in which month. */
function takeA(reader: Reader): void {
  if (reader.peekIs('unit')) takeNumber(reader, one);
  else if (!reader.peekIs('month') || reader.outline.elements.some((element) => element.is === 'from'))
    joinDays(reader, 'to');
}

/** A slip that may be of several words, or of one that is not very near. */
function takeDoubtful(reader: Reader, { meanings }: { meanings: Meaning[] }): void {
  if (meanings.length === 0) {
    reader.doubt();
    return;
  }
  const meaning = reader.choices.pick(`slip ${reader.position}`, meanings);
  (TAKERS[meaning.is] as (reader: Reader, token: Token) => void)(reader, meaning);
}

/** Reads the tokens from left to right, once, into an outline. */
export function outlineOf(tokens: Token[], today: LocalDate, choices: Choices): Outline {
  const reader = new Reader(tokens, today, choices);
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    (TAKERS[token.is] as (reader: Reader, token: Token) => void)(reader, token);
  }
  reader.close();
  if (reader.weekOf) reader.doubt();
  return reader.outline;
}
