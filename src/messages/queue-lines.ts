import type { LocalDate } from '../rules/local-date.js';
import type { Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { coverageWords } from './coverage.js';
import { formatDate } from './format.js';
import type { QueueLine, QueueSpan } from './queue-view.js';
import { capital } from './wording.js';

/** Is there something to look at before this one is decided? */
export function isFlagged({ notes, coverage, connectionsLeft }: QueueLine): boolean {
  return notes.length > 0 || coverage.length > 0 || connectionsLeft === 0;
}

/** A request on one line: whose, when, and what speaks against it, the gravest first. */
export function queueItem(line: QueueLine, locale: Locale, near: LocalDate): Item {
  const { queue } = catalogue(locale);
  const { others, connectionsLeft, onBehalfOf } = line;
  const said = [
    ...line.coverage.map((warning) => coverageWords(warning, locale)),
    ...(connectionsLeft === undefined ? [] : [queue.connections(connectionsLeft)]),
    ...line.notes.map((note) => queue.notes[note]),
    ...(line.fromBank ? [line.criterion ? queue.criterion : queue.noCriterion] : []),
    ...(others > 0 ? [queue.others(others)] : []),
    queue.remote(line.remote, line.size),
    ...(onBehalfOf ? [queue.standIn(onBehalfOf)] : []),
  ];
  return { text: `${line.name} · ${formatDate(line.date, locale, near)}`, detail: said.join(' · ') };
}

/** `Giovedì 3 dicembre`, `Da lunedì 30 novembre a domenica 6 dicembre`. */
export function spanWords({ from, to }: QueueSpan, locale: Locale, near: LocalDate): string {
  if (!from || !to) return '';
  const [first, last] = [formatDate(from, locale, near), formatDate(to, locale, near)];
  return from === to ? capital(first) : catalogue(locale).queue.between(first, last);
}
