import { z } from 'zod';
import { ACTS } from '../../messages/acts.js';
import type { FieldName, Fields, Press } from '../../messages/card.js';
import { FIELD_NAMES } from '../../messages/fields.js';
import { UNTICKED } from './render-field.js';

/** A number may come as one; a box that is not ticked is nothing. */
const typed = z
  .union([z.string().max(20_000), z.number()])
  .transform((given) => (given === UNTICKED ? '' : String(given)))
  .optional();

const inputs = Object.fromEntries(FIELD_NAMES.map((name) => [name, typed])) as Record<
  FieldName,
  typeof typed
>;

/** `data` of a button, with what the client added from the form's inputs. */
const dataSchema = z.object({
  act: z.enum(ACTS),
  subject: z.string().min(1).max(200).optional(),
  version: z.number().int().nonnegative().optional(),
  value: z.string().max(200).optional(),
  answer: z.boolean().optional(),
  ...inputs,
});

const executeSchema = z.object({ action: z.object({ data: dataSchema }) });

export interface Pressed {
  press: Press;
  fields?: Fields;
  /** The message was a direct answer of ours (see render.ts): nobody else repaints it. */
  answer: boolean;
}

function pressed(data: z.infer<typeof dataSchema>): Pressed {
  const { act, subject, version, value, answer } = data;
  const fields: Fields = {};
  for (const name of FIELD_NAMES) if (data[name] !== undefined) fields[name] = data[name];
  return {
    press: { act, ...defined({ subject, version, value }) },
    ...(Object.keys(fields).length > 0 && { fields }),
    answer: answer ?? false,
  };
}

function defined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** `value` of an `adaptiveCard/action` invoke. */
export function fromExecute(value: unknown): Pressed | undefined {
  const { data } = executeSchema.safeParse(value);
  return data && pressed(data.action.data);
}

/** `value` of a message: Action.Submit, the fallback of older clients. */
export function fromSubmit(value: unknown): Pressed | undefined {
  const { data } = dataSchema.safeParse(value);
  return data && pressed(data);
}
