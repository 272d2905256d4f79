/** What a person sees and does on a message or a view: texts, buttons by their label, inputs by theirs. */
import type { Block, Json, Shown } from './state.js';

/** Every text on it, in order, one a line. */
export function textOf(shown: Shown | undefined): string {
  return (shown?.blocks ?? []).flatMap(textsIn).join('\n');
}

function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  if (/^rich_text_(section|preformatted)$/.test(String((part as Json).type))) return [runsOf(part as Json)];
  const { text, options, initial_option: _one, initial_options: _some, ...rest } = part as Json;
  const own = typeof text === 'string' ? [text] : textsIn(text);
  return [...own, ...Object.values(rest).flatMap(textsIn), ...textsIn(options)];
}

function runsOf({ elements }: Json): string {
  return (elements as { text?: string }[]).map(({ text = '' }) => text).join('');
}

export function buttonsOf(shown: Shown | undefined): { block: Block; button: Json; label: string }[] {
  return (shown?.blocks ?? []).flatMap((block) => {
    const elements = [...((block.elements as Json[] | undefined) ?? []), block.accessory as Json | undefined];
    return elements.flatMap((button) =>
      button?.type === 'button' ? [{ block, button, label: String((button.text as Json).text) }] : [],
    );
  });
}

export function labelsOf(shown: Shown | undefined): string[] {
  return buttonsOf(shown).map(({ label }) => label);
}

/**
 * By its whole label, or by how it begins ("Richiedi" finds "Richiedi giovedì 3 dicembre"). Of lines that have the same
 * button, the one whose text has what follows `@`: "Apri@Aldo Riva".
 * @throws where several lines have it and none is named
 */
export function findButton(shown: Shown, wanted: string) {
  const [, label = wanted, line] = /^(.+?)@(.+)$/.exec(wanted) ?? [];
  const buttons = buttonsOf(shown).filter(
    ({ block }) => line === undefined || textsIn(block.text).some((text) => text.includes(line)),
  );
  const whole = buttons.filter((one) => one.label === label);
  const [found, other] = whole.length > 0 ? whole : buttons.filter((one) => one.label.startsWith(label));
  if (!found) throw new Error(`No button "${wanted}", only ${JSON.stringify(labelsOf(shown))}`);
  if (other && found.block.type === 'section' && other.block.type === 'section') {
    throw new Error(
      `Several lines have a button "${wanted}": say which one with "${label}@words of the line"`,
    );
  }
  return found;
}

export function inputsOf(shown: Shown): { block: Block; element: Json; label: string; optional: boolean }[] {
  return shown.blocks
    .filter((block) => block.type === 'input')
    .map((block) => ({
      block,
      element: block.element as Json,
      label: String((block.label as Json).text),
      optional: block.optional === true,
    }));
}

/**
 * Types and chooses. @param values by label (or its beginning) or by action id; options by label or value, several
 * joined by commas; a box to tick: `yes` or nothing
 */
export function fill(shown: Shown, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const inputs = inputsOf(shown);
    const input =
      inputs.find(({ label, element }) => label === name || element.action_id === name) ??
      inputs.find(({ label }) => label.startsWith(name));
    if (!input)
      throw new Error(`No input "${name}", only ${JSON.stringify(inputs.map(({ label }) => label))}`);
    const { block, element } = input;
    const typed = shown.typed.get(block.block_id) ?? new Map<string, unknown>();
    shown.typed.set(block.block_id, typed.set(String(element.action_id), entered(element, value)));
  }
}

interface Option {
  value: string;
  text: { text: string };
}

function entered(element: Json, value: string): unknown {
  switch (element.type) {
    case 'static_select':
      return optionOf(element, value);
    case 'multi_static_select':
      return severalOf(element, value);
    case 'checkboxes':
      return value === '' ? [] : severalOf(element, value);
    case 'number_input':
      if (!/^(-?\d+)?$/.test(value)) throw new Error(`Slack's client takes no "${value}" for a number`);
      return value;
    case 'timepicker':
      if (!/^(([01]\d|2[0-3]):[0-5]\d)?$/.test(value)) throw new Error(`No time: "${value}"`);
      return value;
    default:
      return value;
  }
}

function findOption(element: Json, value: string): Option | undefined {
  return (element.options as Option[]).find((one) => one.value === value || one.text.text === value);
}

function optionOf(element: Json, value: string): Option {
  const option = findOption(element, value);
  if (!option) throw new Error(`No option "${value}", only ${JSON.stringify(element.options)}`);
  return option;
}

/** A label may have a comma itself: the longest piece that is an option is taken. */
function severalOf(element: Json, values: string): Option[] {
  const pieces = values.split(',').filter((piece) => piece.trim() !== '');
  if (pieces.length === 0) return [];
  for (let count = pieces.length; count > 0; count -= 1) {
    const option = findOption(element, pieces.slice(0, count).join(',').trim());
    if (option) return [option, ...severalOf(element, pieces.slice(count).join(','))];
  }
  return [optionOf(element, pieces[0]?.trim() ?? '')];
}

/** `state.values` as Slack sends it; what was typed stands before what the app proposed. */
export function stateOf(shown: Shown): { values: Record<string, Record<string, Json>> } {
  const values: Record<string, Record<string, Json>> = {};
  for (const { block, element } of inputsOf(shown)) {
    const actionId = String(element.action_id);
    const typed = shown.typed.get(block.block_id)?.get(actionId);
    values[block.block_id] = { [actionId]: entryOf(element, typed) };
  }
  return { values };
}

function entryOf(element: Json, typed: unknown): Json {
  const { type, initial_date, initial_time, initial_option, initial_options, initial_value } = element;
  // What was emptied is nothing, not what the app proposed.
  const now = (proposed: unknown) => (typed === '' ? null : (typed ?? proposed ?? null));
  switch (type) {
    case 'datepicker':
      return { type, selected_date: now(initial_date) };
    case 'timepicker':
      return { type, selected_time: now(initial_time) };
    case 'static_select':
      return { type, selected_option: now(initial_option) };
    case 'multi_static_select':
    case 'checkboxes':
      return { type, selected_options: now(initial_options) ?? [] };
    default:
      return { type, value: now(initial_value) };
  }
}

/** What Slack's own client would not let through. */
export function missingInputs(shown: Shown): string[] {
  const { values } = stateOf(shown);
  return inputsOf(shown)
    .filter(({ block, element, optional }) => {
      const { type: _, ...entry } = values[block.block_id]?.[String(element.action_id)] ?? {};
      const [value = null] = Object.values(entry);
      return !optional && (value === null || (Array.isArray(value) && value.length === 0));
    })
    .map(({ label }) => label);
}
