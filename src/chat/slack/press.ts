/** What buttons and forms carry through Slack and back, and the fields of a form as Slack returns them. */
import * as z from 'zod';
import { ACTS } from '../../messages/acts.js';
import type { Button, FieldName, Fields, Form, Press } from '../../messages/card.js';
import { FIELD_NAMES } from '../../messages/fields.js';
import { clip, limits } from './limits.js';

const fieldNames = new Set<string>(FIELD_NAMES);

const carried = z.object({
  act: z.enum(ACTS),
  subject: z.string().max(200).optional(),
  version: z.number().int().optional(),
  value: z.string().max(200).optional(),
  /** Choices too long for an option's value: what stands in the option -> the whole. */
  long: z.record(z.string(), z.string()).optional(),
});

/** The `value` of a button. */
export function writePress({ act, subject, version, value }: Press): string {
  return JSON.stringify({ act, subject, version, value });
}

/** The `private_metadata` of a form: what its submit button carries, and the choices Slack's options have no room for. */
export function writeForm(form: Form, room: number = limits.viewMetadata): string {
  const { act, subject, version, value } = form.submit;
  const choices = form.fields.flatMap((field) => field.options ?? []);
  const long = choices.filter((choice) => optionValue(choice.value) !== choice.value);
  if (long.length === 0) return writePress(form.submit);
  const entries = long.map((choice) => [optionValue(choice.value), choice.value] as const);
  const whole = JSON.stringify({ act, subject, version, value, long: Object.fromEntries(entries) });
  return whole.length <= room ? whole : writePress(form.submit);
}

export function optionValue(value: string): string {
  return clip(value, limits.optionValue);
}

/** @returns undefined for anything we have not written */
export function readPress(text: string | undefined): Press | undefined {
  return readCarried(text)?.press;
}

function readCarried(text: string | undefined): { press: Press; long: Record<string, string> } | undefined {
  try {
    const { long = {}, ...press } = carried.parse(JSON.parse(text ?? ''));
    return { press, long };
  } catch {
    return undefined;
  }
}

/** Can this button be the one of that form? Used to tell "the same form again" from another. */
export function samePress(a: Press | undefined, b: Button): boolean {
  return a !== undefined && writePress(a) === writePress(b);
}

/** `state` of a view, or of a message with inputs: values by block id and then by action id. */
export interface SlackState {
  values: Record<string, Record<string, SlackValue>>;
}
interface SlackValue {
  value?: string | null;
  selected_date?: string | null;
  selected_time?: string | null;
  selected_option?: { value?: string } | null;
  /** Of several choices, and of a box to tick. */
  selected_options?: { value?: string }[] | null;
}

/**
 * Block ids change with every drawing, so fields are found by action id, which is the field's name. Several choices are
 * joined by commas; none, and a box that is not ticked, are an empty text.
 */
export function readFields(state: SlackState | undefined, carriedText?: string): Fields {
  const long = readCarried(carriedText)?.long ?? {};
  const fields: Fields = {};
  for (const actions of Object.values(state?.values ?? {})) {
    for (const [name, entry] of Object.entries(actions)) {
      if (!fieldNames.has(name)) continue;
      const texts = textsOf(entry)?.map((text) => (Object.hasOwn(long, text) ? long[text] : text));
      if (texts) fields[name as FieldName] = texts.join(',');
    }
  }
  return fields;
}

function textsOf(entry: SlackValue): string[] | undefined {
  if (entry.selected_options) return entry.selected_options.flatMap(({ value }) => value ?? []);
  const text = entry.selected_date ?? entry.selected_time ?? entry.selected_option?.value ?? entry.value;
  return text == null ? undefined : [text];
}

/** Where the fields stand on the screen: block id by field name. */
export function blocksOfFields(state: SlackState | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const [blockId, actions] of Object.entries(state?.values ?? {})) {
    for (const name of Object.keys(actions)) if (fieldNames.has(name)) found.set(name, blockId);
  }
  return found;
}
