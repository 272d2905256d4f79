import type { ActName, Button, Card, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { unlessEmpty } from './day-parts.js';
import { formatDate } from './format.js';
import { opens, questionItem } from './question-lines.js';
import { queueItem, spanWords } from './queue-lines.js';
import type { QueueLine, QueueView } from './queue-view.js';
import { capital } from './wording.js';

/** What waits for this person's decision; each line opens its request. */
export function queueCard(view: QueueView, locale: Locale): Card {
  const { queue } = catalogue(locale);
  const own = view.lines.filter(({ fromBank }) => !fromBank);
  const draws = view.lines.filter(({ fromBank }) => fromBank);
  const said = countWords(view, locale);
  const lists = [
    { heading: queue.questions, items: questions(view, locale) },
    { heading: queue.oldestFirst, items: items(own, view, locale) },
    { heading: queue.fromBank, items: items(draws, view, locale) },
    { heading: queue.busyDays, items: busyDays(view, locale) },
  ].filter((list) => list.items.length > 0);
  return {
    summary: said,
    title: queue.title,
    text: [said],
    lists: unlessEmpty(lists),
    buttons: unlessEmpty(buttonsOf(view, locale)),
  };
}

function countWords({ countAll: count, total, span, today }: QueueView, locale: Locale): string {
  const { queue } = catalogue(locale);
  if (total === 0) return queue.empty;
  const when = spanWords(span, locale, today);
  if (when === '') return queue.count(count);
  return count === 0 ? queue.emptyOn(when, total) : queue.countOf(count, total, when);
}

function items(lines: QueueLine[], { today, value }: QueueView, locale: Locale) {
  const label = catalogue(locale).words.buttons.open;
  return lines.map((line) => ({
    ...queueItem(line, locale, today),
    button: { act: 'show', subject: line.id, version: line.version, value: fromQueue(value), label } as const,
  }));
}

function questions({ questions: lines, moreQuestions, today, value }: QueueView, locale: Locale) {
  const { words, queue } = catalogue(locale);
  const items: Item[] = lines.map((line) => ({
    ...questionItem(line, locale, today),
    button: { ...opens(line), value: fromQueue(value), label: words.buttons.open },
  }));
  return moreQuestions > 0 ? [...items, { text: queue.moreQuestions(moreQuestions) }] : items;
}

function busyDays({ busy, today }: QueueView, locale: Locale) {
  const { queue, words } = catalogue(locale);
  return busy.map(({ date, count, value }) => ({
    text: capital(formatDate(date, locale, today)),
    detail: queue.requests(count),
    button: { act: 'queue', value, label: words.buttons.open } as const,
  }));
}

function buttonsOf({ count, spans, next, value }: QueueView, locale: Locale): Button[] {
  const { buttons } = catalogue(locale).queue;
  const labels = { 'this-week': buttons.thisWeek, 'next-week': buttons.nextWeek, all: buttons.all };
  return [
    ...(count > 1 ? [{ act: 'queue-choose', value, label: buttons.choose, style: 'primary' } as const] : []),
    ...(next ? [{ act: 'queue', value: next.value, label: buttons.more(next.count) } as const] : []),
    ...spans.map((span) => ({
      act: 'queue' as const,
      value: span.value,
      label: labels[span.when](span.count),
    })),
  ];
}

const FROM_QUEUE = 'queue:';

/** What a request opened from the queue carries, so that one comes back to the same place. */
function fromQueue(value: string): string {
  return `${FROM_QUEUE}${value}`;
}

/** Acts whose answer leads back as well; others carry something else in their value. */
const CARRIERS: readonly ActName[] = ['approve', 'reject', 'permit-authorise', 'permit-refuse'];

export function isFromQueue(value: string | undefined): value is string {
  return value?.startsWith(FROM_QUEUE) ?? false;
}

/** The card of a request that was opened from the queue: with a way back, which its decision knows too. */
export function withWayBack(card: Card, value: string, locale: Locale): Card {
  const back: Button = {
    act: 'queue',
    value: value.slice(FROM_QUEUE.length),
    label: catalogue(locale).queue.buttons.back,
  };
  const passed = card.buttons?.map((button) =>
    CARRIERS.includes(button.act) ? { ...button, value } : button,
  );
  return { ...card, buttons: [...(passed ?? []), back] };
}
