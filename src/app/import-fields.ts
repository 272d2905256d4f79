import type { ContactBand } from '../rules/facts.js';
import {
  type LocalDate,
  type LocalTime,
  localTime,
  parseLocalDate,
  type Weekday,
} from '../rules/local-date.js';
import type { Mistake, Row } from './csv.js';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const BAND = /^(?:((?:MO|TU|WE|TH|FR|SA|SU)(?:\+(?:MO|TU|WE|TH|FR|SA|SU))*) )?(\d\d:\d\d)-(\d\d:\d\d)$/;
const YES_NO: Record<string, boolean> = {
  yes: true,
  no: false,
  si: true,
  sì: true,
  true: true,
  false: false,
};

/** Reads the values of one line; what can't be read is a mistake and `undefined`. */
export class Fields {
  constructor(
    private readonly row: Row,
    private readonly mistakes: Mistake[],
  ) {}

  /** `undefined` where the cell is empty or the column is not there. */
  stated<Value>(column: string, read: (column: string) => Value): Value | undefined {
    return this.row.get(column) === '' ? undefined : read(column);
  }

  /** `undefined` where the file has no such column: what is known stays. An empty cell is `none`. */
  optional<Value>(column: string, none: Value, read: (column: string) => Value): Value | undefined {
    return this.row.has(column) ? (this.stated(column, read) ?? none) : undefined;
  }

  wrong(text: string): undefined {
    this.mistakes.push({ line: this.row.line, text });
    return undefined;
  }

  text(column: string, most = 200): string | undefined {
    const value = this.row.get(column);
    if (value === '') return this.wrong(`${column} is empty`);
    return value.length > most ? this.wrong(`${column} is longer than ${most} characters`) : value;
  }

  /** Lower case: capitals mean nothing in an address. */
  email(column: string): string | undefined {
    const value = this.row.get(column).toLowerCase();
    if (EMAIL.test(value)) return value;
    return this.wrong(value === '' ? `${column} is empty` : `${column} "${value}" is no e-mail address`);
  }

  date(column: string): LocalDate | undefined {
    const value = this.row.get(column);
    return parseLocalDate(value) ?? this.wrong(`${column} "${value}" is no day: YYYY-MM-DD is expected`);
  }

  choice<Value extends string>(column: string, values: readonly Value[]): Value | undefined {
    const value = this.row.get(column).toLowerCase();
    const found = values.find((one) => one === value);
    return found ?? this.wrong(`${column} "${value}" is unknown: ${values.join(', ')} are expected`);
  }

  whole(column: string, least: number, most: number): number | undefined {
    const value = this.row.get(column);
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    return this.wrong(`${column} "${value}": a whole number from ${least} to ${most} is expected`);
  }

  /** A month, `YYYY-MM`. */
  month(column: string): string | undefined {
    const value = this.row.get(column);
    if (parseLocalDate(`${value}-01`)) return value;
    return this.wrong(`${column} "${value}" is no month: YYYY-MM is expected`);
  }

  time(column: string): LocalTime | undefined {
    const value = this.row.get(column);
    try {
      return localTime(value);
    } catch {
      return this.wrong(`${column} "${value}" is no time: HH:MM is expected`);
    }
  }

  /** @param kind and an example of it, to say what is expected */
  hours(column: string, most = 48, kind = 'hours a week', such = '36 or 32.5'): number | undefined {
    const value = this.row.get(column);
    const number = Number(value.replace(',', '.'));
    if (/^\d+([.,]\d+)?$/.test(value) && number > 0 && number <= most) return number;
    return this.wrong(`${column} "${value}": ${kind} are expected, such as ${such}`);
  }

  yesNo(column: string): boolean | undefined {
    const value = this.row.get(column);
    return YES_NO[value.toLowerCase()] ?? this.wrong(`${column} "${value}": yes or no is expected`);
  }

  weekdaysIn(column: string): Weekday[] | undefined {
    return this.weekdays(this.row.get(column), column);
  }

  /** `MO+TU+WE`. */
  weekdays(text: string, column: string): Weekday[] | undefined {
    const names = text.toUpperCase().split('+');
    const days = names.map((name) => (WEEKDAYS.indexOf(name) + 1) as Weekday);
    const wrong = days.includes(0 as Weekday) || new Set(days).size !== days.length;
    return wrong ? this.wrong(`${column} "${text}": weekdays such as MO+TU+WE are expected`) : days.sort();
  }

  /** `10:00-12:00;14:30-16:30`, on some days only `TU+TH 14:30-16:30`; none: []. */
  bands(column: string): ContactBand[] | undefined {
    const value = this.row.get(column);
    const bands: ContactBand[] = [];
    for (const part of listed(value)) {
      const band = this.band(part, column);
      if (band === undefined) return undefined;
      if (bands.some((other) => overlap(band, other))) {
        return this.wrong(`${column} "${value}": the bands overlap`);
      }
      bands.push(band);
    }
    return bands;
  }

  private band(text: string, column: string): ContactBand | undefined {
    const expected = `${column} "${text}": HH:MM-HH:MM is expected`;
    const [, days, from, to] = BAND.exec(text) ?? [];
    if (from === undefined || to === undefined) return this.wrong(expected);
    try {
      const band: ContactBand = { from: localTime(from), to: localTime(to) };
      if (band.from >= band.to) return this.wrong(`${column} "${text}" ends before it begins`);
      const weekdays = days === undefined ? undefined : this.weekdays(days, column);
      return weekdays === undefined ? band : { ...band, weekdays };
    } catch {
      return this.wrong(expected);
    }
  }
}

/** Values of one cell, separated by `;`. */
export function listed(text: string): string[] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function overlap(one: ContactBand, other: ContactBand): boolean {
  const share =
    one.weekdays === undefined || other.weekdays?.some((day) => one.weekdays?.includes(day)) !== false;
  return share && one.from < other.to && other.from < one.to;
}
