/**
 * What Slack accepts (Block Kit reference; the total of a message is not documented, `msg_blocks_too_long` comes near
 * 13,200 characters). Lengths are counted in UTF-16 units, the strictest reading.
 */
export const limits = {
  messageBlocks: 50,
  viewBlocks: 100,
  /** Of the blocks of a message, written as JSON. */
  messageChars: 12_000,
  fallback: 3000,
  header: 150,
  section: 3000,
  /** Of a section: pairs of label and value take two each. */
  fields: 10,
  field: 2000,
  context: 2000,
  buttons: 25,
  buttonText: 75,
  buttonValue: 2000,
  url: 3000,
  options: 100,
  optionText: 75,
  optionValue: 75,
  inputLabel: 2000,
  inputHint: 2000,
  placeholder: 150,
  inputText: 3000,
  viewTitle: 24,
  viewButton: 24,
  viewMetadata: 3000,
  /** Text of one entry of `response_action: errors`; not documented, kept to what a phone shows. */
  fieldError: 500,
} as const;

/** What stands where a text is empty: Slack refuses a text without characters. */
const NOTHING = '–';

/** At most `length` UTF-16 units, never half a surrogate pair, never empty; an ellipsis where something was cut. */
export function clip(text: string, length: number): string {
  if (text.trim() === '') return NOTHING;
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  return `${/[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head}…`;
}
