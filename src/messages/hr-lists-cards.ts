import type { LocalDate } from '../rules/local-date.js';
import type { Button, Card, Form, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { sourceOf } from './findings.js';
import { formatDate } from './format.js';
import { HR_LISTS, type HrEntry, type HrList, type HrListView } from './hr-views.js';
import { type Candidate, candidateLabel, personField } from './person-field.js';

/** The first page of the office: somebody to look up, and the lists with how many are in each. */
export function hrHomeCard(counts: Record<HrList, number>, locale: Locale): Card {
  const { hr } = catalogue(locale);
  const items = HR_LISTS.map((list): Item => {
    const button: Button = { act: 'hr-list', value: `${list}:1`, label: hr.open };
    return { text: hr.names[list], detail: String(counts[list]), ...(counts[list] > 0 && { button }) };
  });
  return {
    summary: `${hr.title}. ${hr.text}`,
    title: hr.title,
    text: [hr.text],
    lists: [{ heading: hr.lists, items }],
    buttons: [{ act: 'hr-person', label: hr.find, style: 'primary' }],
  };
}

/** One page of a list; each line opens its person. */
export function hrListCard(view: HrListView, locale: Locale): Card {
  const { hr, words } = catalogue(locale);
  const { list, entries, total, page, pages, today, source, months } = view;
  const items = entries.map((entry) => personItem(entry, detailOf(entry, today, locale), locale));
  const texts: (string | undefined)[] = [
    list === 'inactive' && months !== undefined ? hr.inactiveText(months) : undefined,
    list === 'unreachable' ? hr.unreachableText : undefined,
  ];
  const title = hr.names[list];
  const text = texts.filter((one) => one !== undefined);
  return {
    summary: `${title}: ${total}`,
    title,
    text: text.length > 0 ? text : undefined,
    lists: [
      {
        heading: pages > 1 ? `${words.people(total)}. ${hr.page(page, pages)}` : words.people(total),
        items: items.length > 0 ? items : [{ text: hr.nobody }],
      },
    ],
    buttons: [
      ...pageButtons(page, pages, locale, (other) => ({ act: 'hr-list', value: `${list}:${other}` })),
      { act: 'hr', label: hr.backToLists },
    ],
    footer: source && hr.source(sourceOf(source, locale)),
  };
}

/** Back and on, where there is somewhere to go. */
export function pageButtons(
  page: number,
  pages: number,
  locale: Locale,
  press: (page: number) => Omit<Button, 'label'>,
): Button[] {
  const { hr } = catalogue(locale);
  return [
    ...(page > 1 ? [{ ...press(page - 1), label: hr.previous }] : []),
    ...(page < pages ? [{ ...press(page + 1), label: hr.following }] : []),
  ];
}

function personItem(person: Candidate, detail: string, locale: Locale): Item {
  const { hr } = catalogue(locale);
  const button: Button = { act: 'hr-person', value: person.id, label: hr.open };
  return { text: candidateLabel(person), ...(detail && { detail }), button };
}

function detailOf({ detail }: HrEntry, today: LocalDate, locale: Locale): string {
  const { hr } = catalogue(locale);
  const day = (date: LocalDate) => formatDate(date, locale, today);
  switch (detail.kind) {
    case 'ends':
      return detail.renews ? hr.renews(day(detail.on)) : hr.ends(day(detail.on));
    case 'inactive':
      return detail.never ? hr.neverAsked(day(detail.since)) : hr.lastRequest(day(detail.since));
    case 'application':
      return hr.application[detail.state](day(detail.since));
    case 'ended':
      return hr.ended(day(detail.on));
    case 'not-begun':
      return hr.notBegun(day(detail.on));
    case 'none':
      return hr.noAgreement;
    case 'not-met':
      return detail.leads ? hr.leads : '';
  }
}

/** Whom a typed name may mean. */
export function hrFoundCard(candidates: Candidate[], more: boolean, locale: Locale): Card {
  const { hr } = catalogue(locale);
  const found = hr.several(candidates.length);
  return {
    summary: found,
    title: hr.title,
    text: more ? [hr.severalMore] : undefined,
    lists: [{ heading: found, items: candidates.map((one) => personItem(one, '', locale)) }],
    buttons: [{ act: 'hr-person', label: hr.find }],
  };
}

/** Asks whom. @param value as typed before */
export function hrFindForm(locale: Locale, value?: string, error?: string): Form {
  const { hr, words, people } = catalogue(locale);
  return {
    title: hr.findTitle,
    summary: hr.findSummary,
    fields: [personField({ label: hr.who, hint: people.nameHint, value, error }, locale)],
    submit: { act: 'hr-person', label: hr.search, style: 'primary' },
    others: [],
    dismiss: words.buttons.close,
  };
}
