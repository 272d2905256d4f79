import { addDays } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { WithdrawalView } from './agreement-views.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { unlessEmpty } from './day-parts.js';
import { formatDate } from './format.js';
import { causeIn } from './withdraw-form.js';

/** Many days are counted after these. */
const DAYS_SHOWN = 15;

/** What a withdrawal will do, before it counts. */
export function withdrawalToConfirm(view: WithdrawalView, subject: string, locale: Locale): Card {
  const { words, withdrawal } = catalogue(locale);
  const revoked = view.act === 'revoke-agreement';
  const title = revoked ? withdrawal.confirmRevocation : withdrawal.confirmTitle;
  const text = lastDayIn(view, locale);
  return {
    summary: `${title} ${text.join(' ')}`,
    title,
    text: [...text, ...(view.days.length === 0 ? [withdrawal.noDays] : [])],
    facts: factsOf(view, locale),
    lists: daysLost(view, locale),
    buttons: [
      { act: 'withdraw-confirm', subject: view.id, label: withdrawal.confirm, style: 'danger' },
      { act: 'withdraw', subject, label: words.buttons.back },
    ],
  };
}

/** It is done: to whoever did it, to the other side and to the personnel office. */
export function withdrawalNotice(view: WithdrawalView, locale: Locale): Card {
  const { withdrawal } = catalogue(locale);
  const { notices, done } = withdrawal;
  const sentence = sentenceFor(view, locale);
  const titles = { withdraw: done.own, 'revoke-agreement': done.revocation, 'no-renewal': done.noRenewal };
  const cancelled = view.days.length > 0 ? [notices.cancelled(view.days.length)] : [];
  return {
    summary: sentence,
    title: titles[view.act],
    text: [sentence, ...lastDayIn(view, locale), ...cancelled],
    facts: unlessEmpty(view.act === 'no-renewal' ? reasons(view, locale) : factsOf(view, locale)),
    lists: daysLost(view, locale),
  };
}

function sentenceFor({ act, owner, byReader, byOwner, by, person }: WithdrawalView, locale: Locale): string {
  const { notices } = catalogue(locale).withdrawal;
  if (owner && byReader) return act === 'no-renewal' ? notices.youDeclined : notices.youWithdrew;
  const own = owner && !byOwner;
  switch (act) {
    case 'withdraw':
      return own ? notices.withdrawnOwn(by) : notices.withdrawn(by, person.name);
    case 'revoke-agreement':
      return own ? notices.revokedOwn(by) : notices.revoked(by, person.name);
    case 'no-renewal':
      return own ? notices.notRenewedOwn(by) : notices.notRenewed(by, person.name);
  }
}

function lastDayIn({ effective, at }: WithdrawalView, locale: Locale): string[] {
  if (!effective) return [];
  return [catalogue(locale).withdrawal.lastDay(formatDate(addDays(effective, -1), locale, dateOf(at)))];
}

function factsOf(view: WithdrawalView, locale: Locale): NonNullable<Card['facts']> {
  const { words, withdrawal } = catalogue(locale);
  const { labels } = withdrawal;
  const { effective, noticeDays, cause, at } = view;
  return [
    ...(view.owner ? [] : [{ label: words.labels.person, value: view.person.name }]),
    { label: withdrawal.cause, value: causeIn(cause, locale) },
    ...(effective ? [{ label: labels.effective, value: formatDate(effective, locale, dateOf(at)) }] : []),
    { label: labels.notice, value: withdrawal.notice(noticeDays) },
    ...reasons(view, locale),
  ];
}

function reasons({ reason = '', noticeReason = '' }: WithdrawalView, locale: Locale) {
  const { withdrawal } = catalogue(locale);
  return [
    { label: withdrawal.reason, value: reason },
    { label: withdrawal.noticeReason, value: noticeReason },
  ].filter(({ value }) => value !== '');
}

function daysLost({ days, at }: WithdrawalView, locale: Locale): Card['lists'] {
  if (days.length === 0) return undefined;
  const shown = days.slice(0, DAYS_SHOWN).map((date) => ({ text: formatDate(date, locale, dateOf(at)) }));
  const more = days.length - shown.length;
  return [
    {
      heading: catalogue(locale).withdrawal.daysLost(days.length),
      items: more > 0 ? [...shown, { text: `+${more}` }] : shown,
    },
  ];
}
