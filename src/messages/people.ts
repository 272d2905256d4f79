import type { LocalDate } from '../rules/local-date.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatBandsOf } from './format.js';
import type { ColleagueView } from './views.js';

type Items = NonNullable<Card['lists']>[number]['items'];

/** Above this many people, those with the same bands share a line. */
const ONE_LINE_EACH = 30;
const LINE_LENGTH = 1_000;

/**
 * People and when to call them, in the order given.
 * @param room characters the whole may take: a message holds about 12,000 (Slack); who finds no room is counted
 */
export function peopleItems(people: ColleagueView[], date: LocalDate, locale: Locale, room: number): Items {
  const shown: { name: string; bands: string }[] = [];
  const { remoteBeside } = catalogue(locale).words;
  let length = 0;
  for (const { name, bands, kind } of people) {
    length += name.length + 2;
    if (length > room) break;
    const beside = kind === 'remote' ? remoteBeside : formatBandsOf(date, bands, locale);
    shown.push({ name, bands: beside });
  }
  const items =
    people.length > ONE_LINE_EACH ? sharedLines(shown) : shown.map(({ name, bands }) => line(name, bands));
  const left = people.length - shown.length;
  if (left > 0) items.push({ text: catalogue(locale).words.morePeople(left) });
  return items;
}

function sharedLines(people: { name: string; bands: string }[]): Items {
  const byBands = new Map<string, string[]>();
  for (const { name, bands } of people) {
    const lines = byBands.get(bands) ?? [];
    const last = lines.at(-1);
    if (last !== undefined && last.length + name.length < LINE_LENGTH)
      lines.splice(-1, 1, `${last}, ${name}`);
    else lines.push(name);
    byBands.set(bands, lines);
  }
  return [...byBands].flatMap(([bands, lines]) => lines.map((names) => line(names, bands)));
}

function line(text: string, bands: string): Items[number] {
  return bands ? { text, detail: bands } : { text };
}
