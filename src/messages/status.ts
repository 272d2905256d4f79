import type { DayKind } from '../rules/facts.js';
import type { Locale } from './card.js';
import { catalogue } from './catalogue.js';

/** What stands beside a person's name on a remote day, for everybody to see: in which way they work, never why. */
export function statusText(kind: DayKind, locale: Locale): string {
  return catalogue(locale).calendar.status[kind];
}

/** Every way it may have been put: the person may have changed language since. */
export function statusTexts(): string[] {
  return (['it', 'en'] as const).flatMap((locale) =>
    (['agile', 'remote'] as const).map((kind) => statusText(kind, locale)),
  );
}
