/** Reading Adaptive Cards as a client would. */
export type Json = Record<string, unknown>;

export function object(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** Every action on a card, wherever it stands. */
export function actionsIn(node: unknown): Json[] {
  if (Array.isArray(node)) return node.flatMap(actionsIn);
  const element = object(node);
  if (!element) return [];
  if (typeof element.type === 'string' && element.type.startsWith('Action.')) return [element];
  return Object.values(element).flatMap(actionsIn);
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
  const below = ['body', 'items', 'columns', 'facts', 'actions', 'choices'].map((name) =>
    textOf(element[name]),
  );
  return [...own, ...below].filter(Boolean).join('\n');
}

function wordsOf(inlines: unknown): string[] {
  return Array.isArray(inlines) ? inlines.map((run) => String(object(run)?.text ?? run)) : [];
}

function unmarked(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
