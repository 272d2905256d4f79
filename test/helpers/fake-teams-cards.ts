/** Reading Adaptive Cards as a client would. */
export type Json = Record<string, unknown>;

export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** Every action on a card, wherever it stands; not what stands in for an element no client of ours lacks. */
export function actionsIn(node: unknown): Json[] {
  return placedActions(node).map(({ action }) => action);
}

interface Placed {
  action: Json;
  /** Words of the line it belongs to: those of the columns or the container around it. */
  line?: string;
}

function placedActions(node: unknown, line?: string): Placed[] {
  if (Array.isArray(node)) return node.flatMap((one) => placedActions(one, line));
  const element = object(node);
  if (!element) return [];
  const type = String(element.type ?? '');
  if (type.startsWith('Action.')) return [{ action: element, ...(line !== undefined && { line }) }];
  const around = type === 'ColumnSet' || type === 'Container' ? textOf(element) : line;
  const { fallback: _, ...shown } = element;
  return Object.values(shown).flatMap((one) => placedActions(one, around));
}

/**
 * By its whole label. Of lines that have the same button, the one whose text has what follows `@`: "Apri@Aldo Riva".
 * @throws where several lines have it and none is named
 */
export function findAction(card: unknown, wanted: string): Json {
  const [, label = wanted, words] = /^(.+?)@(.+)$/.exec(wanted) ?? [];
  const placed = placedActions(card);
  const found = placed.filter(
    ({ action, line }) => action.title === label && (words === undefined || line?.includes(words)),
  );
  const [first, other] = found;
  if (!first) {
    throw new Error(`No button ${wanted} among ${placed.map(({ action }) => action.title).join(', ')}`);
  }
  if (other && found.every(({ line }) => line !== undefined)) {
    throw new Error(
      `Several lines have a button "${wanted}": say which one with "${label}@words of the line"`,
    );
  }
  return first.action;
}

/**
 * What a client sends with a button: every input as it stands, and what was entered.
 * @param entered by id or label of the input (or how the label begins); choices by title or value, several joined by
 *   commas; a box to tick: `yes` or nothing. What is no input of the card is sent as it is.
 */
export function sentInputs(card: unknown, entered: Record<string, string>): Json {
  const inputs = inputsIn(card);
  const sent: Json = {};
  for (const input of inputs) {
    const value = input.value ?? (input.type === 'Input.Toggle' ? input.valueOff : undefined);
    if (value !== undefined) sent[String(input.id)] = value;
  }
  for (const [name, value] of Object.entries(entered)) {
    const label = (input: Json) => String(input.label ?? input.title ?? '');
    const input =
      inputs.find((one) => one.id === name || label(one) === name) ??
      inputs.find((one) => label(one).startsWith(name));
    sent[String(input?.id ?? name)] = input ? written(input, value) : value;
  }
  return sent;
}

function written(input: Json, value: string): unknown {
  if (input.type === 'Input.Toggle') return value === '' ? input.valueOff : input.valueOn;
  if (input.type === 'Input.Number') return value === '' ? value : Number(value);
  if (input.type !== 'Input.ChoiceSet') return value;
  return input.isMultiSelect ? chosenOf(input, value).join(',') : choiceOf(input, value);
}

function findChoice({ choices }: Json, value: string): string | undefined {
  const all = choices as { title: string; value: string }[];
  return all.find((one) => one.value === value || one.title === value)?.value;
}

function choiceOf(input: Json, value: string): string {
  const found = value === '' ? value : findChoice(input, value);
  if (found === undefined) throw new Error(`No choice "${value}", only ${JSON.stringify(input.choices)}`);
  return found;
}

/** A title may have a comma itself: the longest piece that is a choice is taken. */
function chosenOf(input: Json, values: string): string[] {
  const pieces = values.split(',').filter((piece) => piece.trim() !== '');
  for (let count = pieces.length; count > 0; count -= 1) {
    const found = findChoice(input, pieces.slice(0, count).join(',').trim());
    if (found !== undefined) return [found, ...chosenOf(input, pieces.slice(count).join(','))];
  }
  return pieces.length === 0 ? [] : [choiceOf(input, pieces[0]?.trim() ?? '')];
}

export function inputsIn(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(inputsIn);
  const element = object(node);
  if (!element) return [];
  if (typeof element.type === 'string' && element.type.startsWith('Input.')) return [element];
  return Object.values(element).flatMap(inputsIn);
}

/** The words on a card, Markdown marks undone. */
export function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).filter(Boolean).join('\n');
  const element = object(node);
  if (!element) return '';
  if (element.type === 'RichTextBlock') return wordsOf(element.inlines).join('');
  const own = ['text', 'label', 'title', 'value'].flatMap((name) =>
    typeof element[name] === 'string' ? [unmarked(element[name])] : [],
  );
  const parts = ['body', 'items', 'columns', 'rows', 'cells', 'facts', 'actions', 'choices'];
  const below = parts.map((name) => textOf(element[name]));
  return [...own, ...below].filter(Boolean).join('\n');
}

function wordsOf(inlines: unknown): string[] {
  return Array.isArray(inlines) ? inlines.map((run) => String(object(run)?.text ?? run)) : [];
}

function unmarked(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
