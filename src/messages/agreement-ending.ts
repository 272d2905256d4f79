import type { LocalDate } from '../rules/local-date.js';
import type { AgreementView } from './agreement-views.js';
import type { Button, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate } from './format.js';

/** More names are counted: the office's own list has them all. */
const NAMED = 20;

/** Before an agreement ends, or goes on by itself: what to do about it. `on`: its last day or that of its term. */
export function agreementEndingCard(
  { id, kind, can, today, tacitRenewal, agreement }: AgreementView,
  on: LocalDate,
  locale: Locale,
): Card {
  const { ending, kinds, buttons, tacit, endsSoon } = catalogue(locale).agreement;
  const day = formatDate(on, locale, today);
  const goesOn = tacitRenewal && !agreement.noRenewal;
  const title = goesOn ? ending.titleTacit(kinds[kind]) : ending.title(kinds[kind]);
  const text = goesOn ? tacit(day) : endsSoon(day);
  const acts: Button[] = [
    ...(can.renew
      ? [{ act: 'agreement-renew', subject: id, label: buttons.renew, style: 'primary' } as const]
      : []),
    ...(can.noRenewal ? [{ act: 'no-renewal', subject: id, label: buttons.noRenewal } as const] : []),
    { act: 'agreement', label: ending.open },
  ];
  return { summary: `${title}. ${text}`, title, text: [text], buttons: acts };
}

export interface EndingLine {
  name: string;
  unit: string;
  on: LocalDate;
  renews: boolean;
}

/** To the personnel office: those that are new on its list. */
export function agreementsEndingCard(lines: readonly EndingLine[], today: LocalDate, locale: Locale): Card {
  const { agreement, words } = catalogue(locale);
  const { ending } = agreement;
  const title = ending.office(lines.length);
  const items = lines.slice(0, NAMED).map(({ name, unit, on, renews }) => {
    const day = formatDate(on, locale, today);
    return { text: `${name} · ${unit}`, detail: renews ? ending.renewsOn(day) : ending.endsOn(day) };
  });
  const left = lines.length - items.length;
  return {
    summary: title,
    title,
    text: [ending.officeText],
    lists: [{ heading: ending.who, items: left > 0 ? [...items, { text: words.morePeople(left) }] : items }],
    buttons: [{ act: 'hr-list', value: 'expiring:1', label: ending.list }],
  };
}
