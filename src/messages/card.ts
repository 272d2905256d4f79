/**
 * The platform-neutral card: one value, drawn by chat/slack/render.ts and chat/teams/render.ts. All texts are plain
 * (no markup): renderers escape and weigh them.
 */
import type { ActName } from './acts.js';
import type { FieldName } from './fields.js';

export type { ActName, FieldName };

export type Tone = 'neutral' | 'good' | 'warning' | 'bad';

/** What a button or a form does: `act` on `subject` as it was in `version`. Carries no authority. */
export interface Press {
  act: ActName;
  /** Id of what the act is about (an agile day, a draft, an agreement); absent for acts that have none. */
  subject?: string;
  version?: number;
  /** A choice the button offers: a date `YYYY-MM-DD`, a month `YYYY-MM`, a phrase. At most 200 characters. */
  value?: string;
}

export interface Button extends Press {
  label: string;
  style?: 'primary' | 'danger';
}

export interface Item {
  text: string;
  detail?: string;
  /** Beside the line: opens what the line is about. */
  button?: Button;
}

export interface Card {
  /** One line that tells the whole by itself: notification, fallback, screen reader. */
  summary: string;
  title: string;
  status?: { text: string; tone: Tone };
  /** Paragraphs. */
  text?: string[];
  facts?: { label: string; value: string }[];
  /** A month as a grid, before the lists. */
  calendar?: Calendar;
  lists?: { heading: string; items: Item[] }[];
  buttons?: Button[];
  /** Pages to open in a browser. */
  links?: { label: string; url: string }[];
  /** Small print: citation, who decided and when. */
  footer?: string;
}

/** A month (or part of it) as people look at it: one row a week. */
export interface Calendar {
  heading: string;
  /** Short names of the columns, `lun`. */
  weekdays: string[];
  weeks: Week[];
  /** What each mark in use means. */
  legend: { mark: CalendarMark; text: string }[];
}

/** One entry a column; null: no day of this month. */
export type Week = (CalendarCell | null)[];

export interface CalendarCell {
  /** Day of the month. */
  day: number;
  mark?: CalendarMark;
  /** Few characters: how many are remote. */
  note?: string;
  today?: boolean;
}

export type CalendarMark =
  | 'agile' // approved
  | 'remote' // approved, lavoro da remoto
  | 'waiting' // asked, not decided
  | 'absent'
  | 'closed' // holiday, closure
  | 'few' // of a unit: some are remote
  | 'many' // of a unit: as many as the unit bears, or more
  | 'barred'; // of a unit: no agile work that day

export interface Field {
  name: FieldName;
  label: string;
  /**
   * `choices`: several of the options; its value is their values joined by commas. `toggle`: one box to tick, value
   * `yes`. `number`: whole, value in digits. `time`: `HH:MM`.
   */
  kind: 'date' | 'time' | 'number' | 'text' | 'long-text' | 'choice' | 'choices' | 'toggle';
  required: boolean;
  value?: string;
  hint?: string;
  placeholder?: string;
  maxLength?: number;
  /** Of a choice or choices. A value has no comma. */
  options?: { value: string; label: string }[];
  /** What is wrong with the value, shown at the field. */
  error?: string;
  /** Of a date or number: first and last offered. */
  min?: string;
  max?: string;
}

export interface Form {
  /** At most 24 characters (Slack modal). */
  title: string;
  summary: string;
  /** Above the fields, for example why the request was refused. */
  notice?: { tone: Tone; text: string[] };
  facts?: { label: string; value: string }[];
  fields: Field[];
  submit: Button;
  /** Beside it: the earliest lawful date, back. */
  others: Button[];
  /** Label that closes without doing anything. */
  dismiss: string;
}

export type Fields = Partial<Record<FieldName, string>>;
export type Locale = 'it' | 'en';
