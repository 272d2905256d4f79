import type { LocalDate } from '../rules/local-date.js';
import type { Card, Field, FieldName, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { unlessEmpty } from './day-parts.js';
import { formatDate, formatShortDate } from './format.js';
import { isFlagged, queueItem } from './queue-lines.js';
import type { QueueConfirmView, QueueLine, QueueResult, QueueVerdict, Shortfall } from './queue-view.js';
import { TEXT_LIMIT } from './request-form.js';
import { capital } from './wording.js';

export interface ChooseView {
  today: LocalDate;
  lines: QueueLine[];
  /** Those there was no room for. */
  more: number;
  values: Fields;
  errors: Partial<Record<FieldName, string>>;
  /** What the button carries: which part of the queue. */
  value: string;
}

/** Several requests, one verdict. At first those with nothing against them are chosen. */
export function chooseForm(view: ChooseView, locale: Locale): Form {
  const { queue, words, forms } = catalogue(locale);
  const { lines, values, errors, more, value } = view;
  const unflagged = lines.filter((line) => !isFlagged(line)).map(({ id }) => id);
  const chosen: Field = {
    name: 'chosen',
    label: queue.chosen,
    kind: 'choices',
    required: true,
    value: values.chosen ?? unflagged.join(','),
    hint: [queue.chosenHint, ...(more > 0 ? [queue.chosenMore(more)] : [])].join(' '),
    options: lines.map((line) => ({ value: line.id, label: optionLabel(line, view.today, locale) })),
    error: errors.chosen,
  };
  return {
    title: queue.chooseTitle,
    summary: queue.chooseSummary(lines.length),
    fields: [
      chosen,
      {
        name: 'verdict',
        label: queue.verdict,
        kind: 'choice',
        required: true,
        value: values.verdict ?? 'approve',
        options: [
          { value: 'approve', label: words.buttons.approve },
          { value: 'reject', label: words.buttons.reject },
        ],
        error: errors.verdict,
      },
      {
        name: 'reason',
        label: forms.rejectReason,
        kind: 'long-text',
        required: false,
        value: values.reason,
        hint: queue.reasonHint,
        maxLength: TEXT_LIMIT,
        error: errors.reason,
      },
    ],
    submit: { act: 'queue-choose-send', value, label: queue.next },
    others: [{ act: 'queue', value, label: words.buttons.back }],
    dismiss: words.buttons.close,
  };
}

/** The date first: what is cut of a long label is the end of the name. */
function optionLabel(line: QueueLine, today: LocalDate, locale: Locale): string {
  const label = `${formatShortDate(line.date, locale, today)} · ${line.name}`;
  return isFlagged(line) ? `⚠ ${label}` : label;
}

/** What will happen, before it does. */
export function queueConfirmCard(view: QueueConfirmView, locale: Locale): Card {
  const { queue, words, forms } = catalogue(locale);
  const { verdict, lines, reason, gone, today } = view;
  const warnings = view.shortfalls.map((one) => shortfallWords(one, locale, today));
  const [first, ...rest] = warnings;
  const title = queue.confirm[verdict](lines.length);
  return {
    summary: title,
    title,
    status: first ? { text: first, tone: 'warning' } : undefined,
    text: [...rest, ...(gone > 0 ? [queue.gone(gone)] : []), queue.eachAlone],
    facts: reason ? [{ label: forms.rejectReason, value: reason }] : undefined,
    lists: [
      { heading: queue.requests(lines.length), items: lines.map((line) => queueItem(line, locale, today)) },
    ],
    buttons: [
      {
        act: verdict === 'approve' ? 'queue-approve' : 'queue-reject',
        subject: view.draft,
        label: words.buttons.confirm,
        style: verdict === 'approve' ? 'primary' : 'danger',
      },
      { act: 'queue', value: view.value, label: words.buttons.back },
    ],
  };
}

function shortfallWords(shortfall: Shortfall, locale: Locale, today: LocalDate): string {
  const { queue } = catalogue(locale);
  const date = capital(formatDate(shortfall.date, locale, today));
  return shortfall.kind === 'too-few'
    ? queue.tooFew(date, shortfall.unit, shortfall.present, shortfall.required)
    : queue.tooFewConnections(date, shortfall.chosen, shortfall.left);
}

/** What happened to each. */
export function queueResultCard(
  verdict: QueueVerdict,
  results: QueueResult[],
  today: LocalDate,
  back: string,
  locale: Locale,
): Card {
  const { queue } = catalogue(locale);
  const done = results.filter((one) => one.done);
  const others = results.filter((one) => !one.done);
  const said = queue.done[verdict](done.length, results.length);
  const items = (list: QueueResult[]) =>
    list.map(({ name, date, detail }) => ({
      text: `${name} · ${formatDate(date, locale, today)}`,
      ...(detail && { detail }),
    }));
  const lists = [
    { heading: queue.notDecided, items: items(others) },
    { heading: queue.decided[verdict], items: items(done) },
  ].filter((list) => list.items.length > 0);
  return {
    summary: said,
    title: queue.chooseTitle,
    status: { text: said, tone: others.length === 0 ? 'good' : 'warning' },
    lists: unlessEmpty(lists),
    buttons: [{ act: 'queue', value: back, label: queue.buttons.back }],
  };
}
