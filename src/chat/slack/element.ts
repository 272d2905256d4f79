/** Field -> the element of an input block. Slack refuses the whole view for one value that is not of its kind. */
import type { InputBlock, PlainTextElement, PlainTextOption } from '@slack/types';
import type { Field } from '../../messages/card.js';
import { limits } from './limits.js';
import { optionValue } from './press.js';
import { plain } from './text.js';

type Element = InputBlock['element'];
interface Common {
  action_id: string;
  placeholder?: PlainTextElement;
}

/** A number input is for modals alone (Block Kit reference); a message asks for its digits as text. */
export type Surface = 'modal' | 'message';

/** Beside a box whose words stand above it; the same in every language. */
const TICKED = 'OK';

/** @returns undefined where there is nothing to choose from */
export function elementOf(field: Field, surface: Surface): Element | undefined {
  const common: Common = {
    action_id: field.name,
    ...(field.placeholder ? { placeholder: plain(field.placeholder, limits.placeholder) } : {}),
  };
  switch (field.kind) {
    case 'date':
      // It has no first and last day (Block Kit has none): the server checks.
      return { type: 'datepicker', ...common, ...(isDate(field.value) && { initial_date: field.value }) };
    case 'time':
      return { type: 'timepicker', ...common, ...(isTime(field.value) && { initial_time: field.value }) };
    case 'number':
      return surface === 'modal' ? numberInput(field, common) : textInput(field, common);
    case 'choice':
      return select(field, common);
    case 'choices':
      return multiSelect(field, common);
    case 'toggle':
      return box(field);
    case 'text':
    case 'long-text':
      return textInput(field, common);
  }
}

function numberInput({ value, min, max }: Field, common: Common): Element {
  const typed = isWhole(value) ? value : undefined;
  const [least, most] = [isWhole(min) ? min : undefined, isWhole(max) ? max : undefined];
  // A value out of bounds stays, with the error beside it; the server checks.
  const inside = (at: string | undefined) =>
    at === undefined || ((!least || +at >= +least) && (!most || +at <= +most));
  const bounds = inside(typed) && inside(least) && inside(most);
  return {
    type: 'number_input',
    ...common,
    is_decimal_allowed: false,
    ...(bounds && least && { min_value: least }),
    ...(bounds && most && { max_value: most }),
    ...(typed && { initial_value: typed }),
  };
}

function select(field: Field, common: Common): Element | undefined {
  const options = shownOptions(field).map(optionOf);
  if (options.length === 0) return undefined;
  const chosen = options.find((option) => field.value && option.value === optionValue(field.value));
  return { type: 'static_select', ...common, options, ...(chosen ? { initial_option: chosen } : {}) };
}

function multiSelect(field: Field, common: Common): Element | undefined {
  const options = shownOptions(field).map(optionOf);
  if (options.length === 0) return undefined;
  const values = chosenOf(field).map(optionValue);
  const chosen = options.filter(({ value }) => value && values.includes(value));
  return {
    type: 'multi_static_select',
    ...common,
    options,
    ...(chosen.length > 0 ? { initial_options: chosen } : {}),
  };
}

/** The label stands above, where a long declaration has room; beside the box Slack wants a word as well. */
function box({ name, placeholder, value }: Field): Element {
  const option = optionOf({ value: 'yes', label: placeholder || TICKED });
  return {
    type: 'checkboxes',
    action_id: name,
    options: [option],
    ...(value === 'yes' ? { initial_options: [option] } : {}),
  };
}

/** A value that is too long stays whole: the error beside it says so, and the person chooses what to cut. */
function textInput(field: Field, common: Common): Element {
  const asked = Math.max(field.maxLength ?? limits.inputText, field.value?.length ?? 0);
  const most = Math.min(asked, limits.inputText);
  return {
    type: 'plain_text_input',
    ...common,
    multiline: field.kind === 'long-text',
    max_length: most,
    ...(field.value ? { initial_value: field.value.slice(0, most) } : {}),
  };
}

function chosenOf({ kind, value = '' }: Field): string[] {
  return kind === 'choices' ? value.split(',') : [value];
}

/** @returns as many options as there is room for, those that are chosen among them; each value once */
export function shownOptions(field: Field, room: number = limits.options): NonNullable<Field['options']> {
  const options = [...new Map(field.options?.map((one) => [optionValue(one.value), one])).values()];
  const chosen = chosenOf(field);
  let left = room - options.filter(({ value }) => chosen.includes(value)).length;
  const shown = options.filter(({ value }) => chosen.includes(value) || left-- > 0);
  return shown.slice(0, room);
}

function optionOf({ value, label }: { value: string; label: string }): PlainTextOption {
  return { text: plain(label, limits.optionText), value: optionValue(value) };
}

function isWhole(text: string | undefined): text is string {
  return text !== undefined && /^-?\d{1,9}$/.test(text);
}

function isTime(text: string | undefined): text is string {
  return text !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function isDate(text: string | undefined): text is string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '')?.map(Number) ?? [];
  if (text === undefined || year === undefined || month === undefined || day === undefined) return false;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
}
