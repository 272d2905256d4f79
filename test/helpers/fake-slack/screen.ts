/** What a person sees and does on a message or a view: texts, buttons by their label, inputs by theirs. */
import type { Block, Json, Shown } from './state.js';

/** Every text on it, in order, one a line. */
export function textOf(shown: Shown | undefined): string {
  return (shown?.blocks ?? []).flatMap(textsIn).join('\n');
}

function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  const { text, options, initial_option: _chosen, ...rest } = part as Json;
  const own = typeof text === 'string' ? [text] : textsIn(text);
  return [...own, ...Object.values(rest).flatMap(textsIn), ...textsIn(options)];
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

/** By its whole label, or by how it begins ("Richiedi" finds "Richiedi giovedì 3 dicembre"). */
export function findButton(shown: Shown, label: string) {
  const buttons = buttonsOf(shown);
  const found =
    buttons.find((one) => one.label === label) ?? buttons.find((one) => one.label.startsWith(label));
  if (!found) throw new Error(`No button "${label}", only ${JSON.stringify(labelsOf(shown))}`);
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

/** Types and chooses. @param values by label (or its beginning) or by action id; options by label or value */
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

function entered(element: Json, value: string): unknown {
  if (element.type !== 'static_select') return value;
  const options = element.options as { value: string; text: { text: string } }[];
  const option = options.find((one) => one.value === value || one.text.text === value);
  if (!option) throw new Error(`No option "${value}", only ${JSON.stringify(options)}`);
  return option;
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
  const { type } = element;
  if (type === 'datepicker') return { type, selected_date: typed ?? element.initial_date ?? null };
  if (type === 'static_select') return { type, selected_option: typed ?? element.initial_option ?? null };
  return { type, value: (typed === '' ? null : typed) ?? element.initial_value ?? null };
}

/** What Slack's own client would not let through. */
export function missingInputs(shown: Shown): string[] {
  const { values } = stateOf(shown);
  return inputsOf(shown)
    .filter(({ block, element, optional }) => {
      const entry = values[block.block_id]?.[String(element.action_id)] as Json;
      return !optional && (entry.value ?? entry.selected_date ?? entry.selected_option ?? null) === null;
    })
    .map(({ label }) => label);
}
