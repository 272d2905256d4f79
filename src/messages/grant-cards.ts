import type { Finding } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { findingSentence, sourceOf } from './findings.js';
import { formatDate, formatInPeriod } from './format.js';
import { type BankView, bankFacts } from './grant-forms.js';
import { capital } from './wording.js';

/** What was granted, or given to the bank; `before`: days of the month until then. */
export type GrantView =
  | { grant: 'extension'; month: string; days: number; before?: number }
  | { grant: 'gift'; month: string; given: number; days: number }
  | { grant: 'derogation'; article: string; from: LocalDate; to: LocalDate; daysPerWeek: number };

/** To who granted it. */
export function grantedCard(grant: GrantView, name: string, near: LocalDate, locale: Locale): Card {
  const { grants } = catalogue(locale);
  const said = grantedWords(grant, name, near, locale);
  const before = grant.grant === 'extension' && grant.before !== undefined ? grant.before : undefined;
  return {
    summary: said,
    title: grant.grant === 'derogation' ? grants.derogationTitle : grants.extendTitle,
    status: { text: said, tone: 'good' },
    text: [...(before === undefined ? [] : [`${capital(grants.before(before))}.`]), grants.told(name)],
    buttons: [{ act: 'extend', label: grants.again }],
  };
}

/** Why somebody can't grant anything; and who may, where it is not theirs. @param director of their people, by name */
export function grantRefusal(
  findings: readonly Finding[],
  director: string | undefined,
  locale: Locale,
  near: LocalDate,
): string {
  const { grants, words } = catalogue(locale);
  const names: Record<string, string> = words.acts;
  const sentences = findings.map((finding) => {
    if (finding.code !== 'wrong-actor') return findingSentence(finding, locale, near);
    const act = names[String(finding.numbers.act)] ?? words.anotherAct;
    const source = sourceOf(finding, locale);
    return director ? grants.directorMay(act, director, source) : grants.notYours(act, source);
  });
  return sentences.join('\n');
}

function grantedWords(grant: GrantView, name: string, near: LocalDate, locale: Locale): string {
  const { grants } = catalogue(locale);
  switch (grant.grant) {
    case 'extension':
      return grants.extended(name, grant.days, formatInPeriod(grant.month, locale, near));
    case 'gift':
      return grants.given(name, grant.given, formatInPeriod(grant.month, locale, near));
    case 'derogation': {
      const [from, to] = [formatDate(grant.from, locale, near), formatDate(grant.to, locale, near)];
      return grants.derogated(name, grant.daysPerWeek, from, to);
    }
  }
}

/** What the bank holds now, after it was fed. @param gift who gave to it; absent: the figure was set */
export function bankCard(
  view: Pick<BankView, 'unit' | 'holdings'>,
  done: { month: string; available: number; gift?: { name: string; days: number } },
  near: LocalDate,
  locale: Locale,
): Card {
  const { grants } = catalogue(locale);
  const when = formatInPeriod(done.month, locale, near);
  const said = done.gift
    ? grants.given(done.gift.name, done.gift.days, when)
    : grants.bankSet(done.available, when);
  return {
    summary: said,
    title: grants.bankTitle,
    status: { text: said, tone: 'good' },
    ...(done.gift && { text: [grants.told(done.gift.name)] }),
    facts: bankFacts(view, locale),
    buttons: [
      { act: 'bank', value: view.unit.id, label: grants.bankTitle },
      { act: 'queue', label: grants.queue },
    ],
  };
}

/** To the person it is about. */
export function grantNotice(grant: GrantView, by: string, near: LocalDate, locale: Locale): Card {
  const { notices } = catalogue(locale).grants;
  const said = noticeWords(grant, by, near, locale);
  return {
    summary: said,
    title: notices.title,
    text: [said],
    buttons: [{ act: 'balance', label: catalogue(locale).words.buttons.balance }],
  };
}

function noticeWords(grant: GrantView, by: string, near: LocalDate, locale: Locale): string {
  const { notices } = catalogue(locale).grants;
  switch (grant.grant) {
    case 'extension':
      return notices.extension(by, grant.days, formatInPeriod(grant.month, locale, near));
    case 'gift':
      return notices.gift(by, grant.given, grant.days, formatInPeriod(grant.month, locale, near));
    case 'derogation': {
      const [from, to] = [formatDate(grant.from, locale, near), formatDate(grant.to, locale, near)];
      return notices.derogation(by, grant.daysPerWeek, from, to, grant.article);
    }
  }
}
