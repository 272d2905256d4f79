import type { LocalDate } from '../rules/local-date.js';
import type { Button, Card, Form, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatBands, formatDate, formatList, formatMoment, formatPeriod } from './format.js';
import { pageButtons } from './hr-lists-cards.js';
import type { HistoryLine, HistoryView, HrPersonView } from './hr-views.js';
import { capital } from './wording.js';

/** How a person stands, what was done last, and what the office may do on their behalf. */
export function hrPersonCard(view: HrPersonView, locale: Locale): Card {
  const { hr } = catalogue(locale);
  const { id, name, unit, today, next, history, self } = view;
  const acts = history.map((line) => historyItem(line, today, locale));
  const agreement = agreementWords(view, locale);
  const ask: Button = { act: 'hr-act', subject: id, value: 'request', label: hr.askFor, style: 'primary' };
  return {
    summary: `${name}, ${unit}. ${capital(agreement)}`,
    title: name,
    facts: factsOf(view, agreement, locale),
    lists: [
      { heading: hr.next, items: nextItems(next, self, today, locale) },
      { heading: hr.lastActs, items: acts.length > 0 ? acts : [{ text: hr.noActs }] },
    ],
    buttons: [
      ...(self ? [] : [ask]),
      { act: 'hr-list', subject: id, value: 'history:1', label: hr.history },
      { act: 'hr-person', label: hr.find },
      { act: 'hr', label: hr.backToLists },
    ],
  };
}

function factsOf(view: HrPersonView, agreement: string, locale: Locale): NonNullable<Card['facts']> {
  const { hr, words, see } = catalogue(locale);
  const { today, manager, delegates, standsInFor, application, quotas, bands, platforms } = view;
  const day = (date: LocalDate) => formatDate(date, locale, today);
  const people = (all: { name: string; until: LocalDate }[]) =>
    formatList(
      all.map(({ name, until }) => catalogue(locale).approvals.delegateUntil(name, day(until))),
      locale,
    );
  const decides = manager
    ? formatList([manager, ...(delegates.length > 0 ? [people(delegates)] : [])], locale)
    : hr.noManager;
  const facts: { label: string; value: string | undefined }[] = [
    { label: words.labels.unit, value: view.unit },
    { label: hr.labels.decides, value: decides },
    { label: hr.labels.standsInFor, value: standsInFor.length > 0 ? people(standsInFor) : undefined },
    { label: words.labels.agreement, value: agreement },
    {
      label: hr.labels.application,
      value: application && hr.application[application.state](day(application.since)),
    },
    ...quotas.map(({ used, limit, period }) => ({
      label: capital(formatPeriod(period, locale)),
      value: see.balance(used, limit, Math.max(0, limit - used)),
    })),
    {
      label: words.labels.bands(bands.length, view.bandName),
      value: bands.length > 0 ? formatBands(bands, locale) : undefined,
    },
    { label: hr.labels.chat, value: platforms.length > 0 ? formatList(platforms, locale) : hr.notMet },
  ];
  return facts.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

function agreementWords({ agreement, today }: HrPersonView, locale: Locale): string {
  const { hr } = catalogue(locale);
  if (!agreement) return hr.noAgreement;
  const day = (date: LocalDate) => formatDate(date, locale, today);
  const { from, ends, inForce } = agreement;
  const until = ends === null ? hr.agreementOpen : hr.agreementTo(day(ends));
  const words = hr.agreementFrom(day(from), until);
  return inForce ? words : hr.agreementNotInForce(words);
}

function nextItems(next: HrPersonView['next'], self: boolean, today: LocalDate, locale: Locale): Item[] {
  const { hr, words } = catalogue(locale);
  if (next.length === 0) return [{ text: hr.noneNext }];
  return next.map(({ id, version, date, kind, state, begun }) => {
    const button: Button = { act: 'hr-act', subject: id, version, value: 'cancel', label: hr.cancelFor };
    const text = capital(formatDate(date, locale, today));
    const detail = `${words.kinds[kind]}, ${words.states[state]}`;
    return { text, detail, ...(!self && !begun && { button }) };
  });
}

/** Who did what when. */
function historyItem(line: HistoryLine, today: LocalDate, locale: Locale): Item {
  const { hr } = catalogue(locale);
  const names: Record<string, string> = hr.did;
  const act = names[line.act] ?? hr.didAnother;
  const on = line.date ? hr.actOn(act, formatDate(line.date, locale, today)) : act;
  const by = line.by ?? (line.imported ? hr.imported : hr.bot);
  const who = line.onBehalfOf ? hr.byFor(by, line.onBehalfOf) : by;
  return {
    text: line.refused ? hr.refused(on) : on,
    detail: hr.byWhen(who, formatMoment(line.at, locale, today)),
  };
}

/** A page of all that was done about a person. */
export function historyCard({ id, name, lines, page, pages, today }: HistoryView, locale: Locale): Card {
  const { hr } = catalogue(locale);
  const items = lines.map((line) => historyItem(line, today, locale));
  const title = hr.historyTitle(name);
  return {
    summary: `${title}. ${hr.page(page, pages)}`,
    title,
    lists: [{ heading: hr.page(page, pages), items: items.length > 0 ? items : [{ text: hr.noActs }] }],
    buttons: [
      ...pageButtons(page, pages, locale, (other) => ({
        act: 'hr-list',
        subject: id,
        value: `history:${other}`,
      })),
      { act: 'hr-person', value: id, label: name },
      { act: 'hr', label: hr.backToLists },
    ],
  };
}

/** Asks once more before a day is cancelled on somebody's behalf. */
export function cancelForForm(
  day: { id: string; version: number; date: LocalDate; name: string; today: LocalDate },
  locale: Locale,
): Form {
  const { hr, words } = catalogue(locale);
  const date = formatDate(day.date, locale, day.today);
  return {
    title: hr.cancelTitle,
    summary: hr.cancelSummary(day.name, date),
    notice: { tone: 'warning', text: [hr.cancelSummary(day.name, date), hr.cancelText(day.name)] },
    fields: [],
    submit: {
      act: 'hr-act-send',
      subject: day.id,
      version: day.version,
      value: 'cancel',
      label: words.buttons.confirm,
      style: 'danger',
    },
    others: [],
    dismiss: words.buttons.close,
  };
}

/** The form of a request as the person would fill it in, sent by the office on their behalf. */
export function askForForm(form: Form, person: { id: string; name: string }, locale: Locale): Form {
  const { hr } = catalogue(locale);
  const send = (value: string | undefined) => ({
    act: 'hr-act-send' as const,
    subject: person.id,
    value: value ? `request ${value}` : 'request',
  });
  const { submit, others, facts = [] } = form;
  return {
    ...form,
    title: hr.askTitle,
    facts: [{ label: hr.onBehalfOf, value: person.name }, ...facts],
    submit: { ...submit, ...send(submit.value) },
    others: others
      .filter(({ act }) => act === 'request')
      .map((button) => ({ ...button, ...send(button.value) })),
  };
}

/** What was done on somebody's behalf, and whether they hear of it. */
export function doneForNote(
  what: 'asked' | 'cancelled',
  { name, date, today, reachable }: { name: string; date: LocalDate; today: LocalDate; reachable: boolean },
  locale: Locale,
): string {
  const { hr } = catalogue(locale);
  const done = hr[what](name, formatDate(date, locale, today));
  return `${done} ${reachable ? hr.theyAreTold(name) : hr.theyAreNotTold(name)}`;
}
