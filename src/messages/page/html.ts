/** A piece of HTML that is safe to send: whatever came into it as text was escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | readonly Html[] | undefined | false;

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** html`<p>${text}</p>`: texts are escaped, pieces of HTML stay as they are. */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.map((part, at) => part + (at < values.length ? drawn(values[at]) : '')).join(''));
}

function drawn(value: Value): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return escaped(String(value));
}

/** Each line as people wrote it. */
export function lines(text: string): Html {
  return new Html(escaped(text.trim()).replaceAll(/\r?\n/g, '<br>'));
}

export function list(items: readonly (string | Html)[]): Html {
  return items.length === 0 ? html`` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
