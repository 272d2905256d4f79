import { agreementFacts } from './agreement-facts.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatBands, formatDate, formatPeriod } from './format.js';
import type { BalanceView } from './views.js';
import { capital } from './wording.js';

/** Quota, next days, agreement and contact bands of the person who asked. */
export function balanceCard(view: BalanceView, locale: Locale): Card {
  const { words, see } = catalogue(locale);
  const quotas = view.quotas.map(({ used, limit, period }) => ({
    label: capital(formatPeriod(period, locale)),
    value: see.balance(used, limit, Math.max(0, limit - used)),
  }));
  const [first] = quotas;
  const { starts } = view.agreement;
  const none = starts ? see.notBegun(formatDate(starts, locale, view.today)) : see.noQuota;
  const next = view.next.map(({ date, state }) => ({
    text: formatDate(date, locale, view.today),
    detail: words.states[state],
  }));
  const bands = {
    label: words.labels.bands(view.bands.length, view.bandName),
    value: formatBands(view.bands, locale),
  };
  return {
    summary: first ? `${see.balanceTitle}. ${first.label}: ${first.value}` : `${see.balanceTitle}. ${none}`,
    title: see.balanceTitle,
    text: first ? undefined : [none],
    facts: [
      ...quotas,
      ...agreementFacts(view.agreement, view.today, locale),
      ...(view.bands.length > 0 ? [bands] : []),
    ],
    lists: [{ heading: see.next, items: next.length > 0 ? next : [{ text: see.noneNext }] }],
    buttons: [
      { act: 'ask', label: words.buttons.newRequest },
      { act: 'month', label: catalogue(locale).home.buttons.month },
    ],
  };
}
