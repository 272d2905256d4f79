/** Small tools for sentences; they know no sentence themselves. */
import type { Locale } from './card.js';

const rules: Record<Locale, Intl.PluralRules> = {
  it: new Intl.PluralRules('it-IT'),
  en: new Intl.PluralRules('en-GB'),
};

/** The form the language wants for this number; both forms are whole, the number included. */
export function plural(locale: Locale, count: number, forms: { one: string; other: string }): string {
  return rules[locale].select(count) === 'one' ? forms.one : forms.other;
}

/** First letter in upper case, the rest untouched. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** At most `length` characters, the last of them an ellipsis where something was cut. */
export function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

const TAGS: Record<Locale, string> = { it: 'it-IT', en: 'en-GB' };

/** `A, B e C`; as a choice `A, B o C`. */
export function series(
  locale: Locale,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(TAGS[locale], { type }).format(items);
}
