import type { Locale } from './card.js';
import { en } from './en/index.js';
import { type Catalogue, it } from './it/index.js';

const catalogues: Record<Locale, Catalogue> = { it, en };

/** Every sentence in one language. */
export function catalogue(locale: Locale): Catalogue {
  return catalogues[locale];
}
