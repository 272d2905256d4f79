import { addDays } from '../rules/local-date.js';
import { termsFacts, withdrawalFact } from './agreement-parts.js';
import type { AgreementView } from './agreement-views.js';
import type { Button, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { unlessEmpty } from './day-parts.js';
import { formatDate } from './format.js';

/** An agreement as it stands: its terms, how and when it ends, and what can be done about it. */
export function agreementCard(view: AgreementView, locale: Locale): Card {
  const { words, agreement } = catalogue(locale);
  const kind = agreement.kinds[view.kind];
  const title = view.owner ? agreement.title.own(kind) : agreement.title.their(kind, view.person.name);
  const status = statusOf(view, locale);
  const person = [
    { label: words.labels.person, value: view.person.name },
    { label: words.labels.unit, value: view.person.unit },
  ];
  return {
    summary: `${title}. ${status.text}`,
    title,
    status,
    text: unlessEmpty(endIn(view, locale)),
    facts: [
      ...(view.owner ? [] : person),
      ...termsFacts(view.agreement, locale, view.bandName),
      ...(view.can.withdraw ? withdrawalFact(view, locale) : []),
    ],
    buttons: unlessEmpty(buttonsOf(view, locale)),
    links: view.url ? [{ label: agreement.buttons.open, url: view.url }] : undefined,
  };
}

/** There is none. */
export function noAgreementCard(locale: Locale): Card {
  const { agreement } = catalogue(locale);
  return {
    summary: agreement.none,
    title: agreement.noneTitle,
    text: [agreement.none],
    buttons: [{ act: 'agreement-apply', label: agreement.buttons.apply, style: 'primary' }],
  };
}

function statusOf(view: AgreementView, locale: Locale): NonNullable<Card['status']> {
  const { status } = catalogue(locale).agreement;
  const { today, starts, ends, agreement } = view;
  const day = (date: typeof today) => formatDate(date, locale, today);
  if (ends !== null && ends < today) return { text: status.ended(day(ends)), tone: 'bad' };
  if (agreement.withdrawnFrom) {
    return { text: status.leaving(day(addDays(agreement.withdrawnFrom, -1))), tone: 'warning' };
  }
  return starts > today
    ? { text: status.notStarted(day(starts)), tone: 'neutral' }
    : { text: status.running, tone: 'good' };
}

function endIn({ agreement, can, ends, tacitRenewal, today }: AgreementView, locale: Locale): string[] {
  const words = catalogue(locale).agreement;
  const day = (date: typeof today) => formatDate(date, locale, today);
  const { to, noRenewal, withdrawnFrom } = agreement;
  if (withdrawnFrom) return [];
  if (tacitRenewal && to && to >= today)
    return [noRenewal ? words.notRenewed(day(to)) : words.tacit(day(to))];
  return can.renew && ends && ends >= today ? [words.endsSoon(day(ends))] : [];
}

function buttonsOf({ id, can, other, ends, today }: AgreementView, locale: Locale): Button[] {
  const { buttons } = catalogue(locale).agreement;
  const over = ends !== null && ends < today;
  const button = (act: Button['act'], label: string, style?: Button['style']): Button => ({
    ...{ act, subject: id, label },
    ...(style && { style }),
  });
  return [
    ...(can.renew ? [button('agreement-renew', buttons.renew, 'primary')] : []),
    ...(can.report ? [{ act: 'report' as const, label: buttons.report }] : []),
    ...(can.change ? [button('agreement-apply', over ? buttons.apply : buttons.change)] : []),
    ...(other ? [{ act: 'agreement' as const, subject: other.id, label: buttons.other[other.kind] }] : []),
    ...(can.noRenewal ? [button('no-renewal', buttons.noRenewal)] : []),
    ...(can.withdraw ? [button('withdraw', buttons.withdraw, 'danger')] : []),
  ];
}
