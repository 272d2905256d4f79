/** What Slack refuses, from its Block Kit reference; written apart from the bot's own table on purpose. */
type Json = Record<string, unknown>;

/** @returns the first thing wrong, as a sentence for whoever reads the failing test */
export function wrongWithMessage(blocks: unknown): string | undefined {
  if (!Array.isArray(blocks)) return 'blocks is not a list';
  if (blocks.length > 50) return `${blocks.length} blocks in a message`;
  if (JSON.stringify(blocks).length > 13_200) return `msg_blocks_too_long: ${JSON.stringify(blocks).length}`;
  const foreign = blocks.find((block: Json) => (block.element as Json | undefined)?.type === 'number_input');
  if (foreign) return 'number_input is for modals';
  return wrongWithBlocks(blocks);
}

export function wrongWithView(view: Json): string | undefined {
  const blocks = view.blocks;
  if (!Array.isArray(blocks)) return 'blocks is not a list';
  if (blocks.length > 100) return `${blocks.length} blocks in a view`;
  if (String(view.private_metadata ?? '').length > 3000) return 'private_metadata is too long';
  if (String(view.callback_id ?? '').length > 255) return 'callback_id is too long';
  if (view.type === 'home') return wrongWithBlocks(blocks);
  if (view.type !== 'modal') return `a view of type ${view.type}`;
  const hasInput = blocks.some((block: Json) => block.type === 'input');
  return (
    wrongWithText(view.title, 24, 'title', true) ??
    (view.submit === undefined ? undefined : wrongWithText(view.submit, 24, 'submit', true)) ??
    (view.close === undefined ? undefined : wrongWithText(view.close, 24, 'close', true)) ??
    (hasInput && view.submit === undefined ? 'inputs without submit' : undefined) ??
    wrongWithBlocks(blocks)
  );
}

function wrongWithBlocks(blocks: Json[]): string | undefined {
  const blockIds = blocks.flatMap((block) => (block.block_id === undefined ? [] : [String(block.block_id)]));
  if (new Set(blockIds).size < blockIds.length) return `block_id twice among ${blockIds}`;
  if (blockIds.some((id) => id.length > 255)) return 'block_id is too long';
  const actionIds = blocks.flatMap((block) => [
    ...(block.type === 'actions' ? idsOf(block.elements) : []),
    ...(block.type === 'section' ? idsOf([block.accessory ?? []].flat()) : []),
  ]);
  if (new Set(actionIds).size < actionIds.length) return `action_id twice among ${actionIds}`;
  for (const [index, block] of blocks.entries()) {
    const wrong = wrongWithBlock(block);
    if (wrong) return `block ${index} (${block.type}): ${wrong}`;
  }
  return undefined;
}

function idsOf(elements: unknown): string[] {
  return Array.isArray(elements) ? elements.map((element: Json) => String(element.action_id)) : [];
}

const INPUTS = [
  'checkboxes',
  'datepicker',
  'multi_static_select',
  'number_input',
  'plain_text_input',
  'static_select',
  'timepicker',
];

function wrongWithBlock(block: Json): string | undefined {
  switch (block.type) {
    case 'header':
      return wrongWithText(block.text, 150, 'text', true);
    case 'divider':
      return undefined;
    case 'section':
      return wrongWithSection(block);
    case 'context':
      return wrongWithList(block.elements, 10, (element) => wrongWithText(element, 2000, 'element'));
    case 'actions':
      return wrongWithList(block.elements, 25, (element) =>
        element.type === 'button' ? wrongWithElement(element) : 'an element that is no button',
      );
    case 'rich_text':
      return wrongWithRichText(block.elements);
    case 'input':
      if (!INPUTS.includes(String((block.element as Json).type))) return 'an element that is no input';
      return (
        wrongWithText(block.label, 2000, 'label', true) ??
        (block.hint === undefined ? undefined : wrongWithText(block.hint, 2000, 'hint', true)) ??
        wrongWithElement(block.element as Json)
      );
    default:
      return 'a type this stand-in does not know';
  }
}

function wrongWithSection({ text, fields, accessory }: Json): string | undefined {
  if (text === undefined && fields === undefined) return 'neither text nor fields';
  return (
    (text === undefined ? undefined : wrongWithText(text, 3000, 'text')) ??
    (fields === undefined
      ? undefined
      : wrongWithList(fields, 10, (field) => wrongWithText(field, 2000, 'field'))) ??
    (accessory === undefined ? undefined : wrongWithElement(accessory as Json))
  );
}

function wrongWithElement(element: Json): string | undefined {
  if (String(element.action_id ?? '').length > 255) return 'action_id is too long';
  const { placeholder } = element;
  const wrong = placeholder === undefined ? undefined : wrongWithText(placeholder, 150, 'placeholder', true);
  if (wrong) return wrong;
  switch (element.type) {
    case 'button':
      return wrongWithButton(element);
    case 'datepicker':
      return wrongWithShape('initial_date', element.initial_date, /^\d{4}-\d\d-\d\d$/);
    case 'timepicker':
      return wrongWithShape('initial_time', element.initial_time, /^([01]\d|2[0-3]):[0-5]\d$/);
    case 'number_input':
      return wrongWithNumber(element);
    case 'plain_text_input':
      return wrongWithTextInput(element);
    case 'static_select':
      return wrongWithOptions(element, 100, [element.initial_option ?? []].flat());
    case 'multi_static_select':
      return wrongWithOptions(element, 100, element.initial_options);
    case 'checkboxes':
      if (placeholder !== undefined) return 'checkboxes have no placeholder';
      return wrongWithOptions(element, 10, element.initial_options);
    default:
      return `an element ${element.type} this stand-in does not know`;
  }
}

function wrongWithButton({ value, style, url, text }: Json): string | undefined {
  if (String(value ?? '').length > 2000) return 'button value is too long';
  if (![undefined, 'primary', 'danger'].includes(style as string | undefined)) return 'button style';
  if (url !== undefined && !(URL.canParse(String(url)) && String(url).length <= 3000)) return 'button url';
  return wrongWithText(text, 75, 'button text', true);
}

function wrongWithShape(what: string, value: unknown, form: RegExp): string | undefined {
  return value === undefined || form.test(String(value)) ? undefined : `${what} ${value}`;
}

function wrongWithNumber(element: Json): string | undefined {
  if (typeof element.is_decimal_allowed !== 'boolean') return 'is_decimal_allowed is missing';
  const whole = /^-?\d+$/;
  const { min_value: min, max_value: max, initial_value: value } = element;
  const given = [min, max, value].filter((one) => one !== undefined);
  if (given.some((one) => typeof one !== 'string' || !whole.test(one))) return `numbers ${given}`;
  if (Number(min) > Number(max)) return 'min_value above max_value';
  return Number(value) < Number(min) || Number(value) > Number(max)
    ? 'initial_value out of bounds'
    : undefined;
}

function wrongWithTextInput(element: Json): string | undefined {
  const { initial_value: value = '', max_length: most = 3000 } = element as {
    initial_value?: string;
    max_length?: number;
  };
  if (most < 1 || most > 3000) return `max_length ${most}`;
  return value.length > most ? 'initial_value is longer than max_length' : undefined;
}

function wrongWithOptions({ options }: Json, most: number, initial: unknown = []): string | undefined {
  const all = (options ?? []) as Json[];
  const known = new Set(all.map((option) => JSON.stringify(option)));
  if (!Array.isArray(initial) || !initial.every((option) => known.has(JSON.stringify(option))))
    return 'an initial option that is none of the options';
  if (Array.isArray(initial) && new Set(initial.map((one) => one.value)).size < initial.length)
    return 'an initial option twice';
  const values = all.map((option) => option.value);
  if (new Set(values).size < values.length) return 'an option twice';
  return wrongWithList(
    options,
    most,
    (option) =>
      wrongWithText(option.text, 75, 'option', true) ??
      (String(option.value).length > 75 || option.value === '' ? 'option value' : undefined),
  );
}

function wrongWithRichText(elements: unknown): string | undefined {
  return wrongWithList(elements, 100, ({ type, elements: parts }) => {
    if (type !== 'rich_text_section' && type !== 'rich_text_preformatted') return `rich text ${type}`;
    return wrongWithList(parts, 1000, (part) => {
      if (part.type !== 'text' || !part.text) return 'rich text';
      return type === 'rich_text_preformatted' && part.style ? 'style in preformatted text' : undefined;
    });
  });
}

function wrongWithList(
  list: unknown,
  most: number,
  wrong: (entry: Json) => string | undefined,
): string | undefined {
  if (!Array.isArray(list) || list.length === 0) return 'an empty list';
  if (list.length > most) return `${list.length} entries of ${most}`;
  return list.map(wrong).find((found) => found !== undefined);
}

function wrongWithText(text: unknown, most: number, what: string, onlyPlain = false): string | undefined {
  const { type, text: words, verbatim, emoji } = (text ?? {}) as Json;
  if (type !== 'plain_text' && (onlyPlain || type !== 'mrkdwn')) return `${what} is ${type}`;
  if (type === 'plain_text' && verbatim !== undefined) return `${what}: verbatim is of mrkdwn`;
  if (type === 'mrkdwn' && emoji !== undefined) return `${what}: emoji is of plain_text`;
  if (typeof words !== 'string' || words.trim() === '') return `${what} is empty`;
  return words.length > most ? `${what} has ${words.length} characters of ${most}` : undefined;
}
