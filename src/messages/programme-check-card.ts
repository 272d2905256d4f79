import type { CoverageWarning } from '../rules/coverage.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Misfit } from '../rules/several.js';
import type { Button, Card, Item, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { unlessEmpty } from './day-parts.js';
import { formatDate, formatPeriod, formatQuota } from './format.js';
import { datesByMonth, formatDates } from './format-dates.js';
import type { ProgrammeCheckView } from './programme-views.js';
import { shortReason, shortReasons } from './short-reason.js';
import { capital } from './wording.js';

/** Dates named on one line; the line below has the next. */
const ON_A_LINE = 6;
/** More quotas (weeks of a quarter) are no help. */
const MOST_QUOTAS = 4;

/** Which dates of a plan could be asked for and which could not, before anything is sent. */
export function programmeCheckCard(view: ProgrammeCheckView, locale: Locale): Card {
  const { programme } = catalogue(locale);
  const { fits, changed } = view;
  const title = titleOf(view, locale);
  const lists = [
    { heading: programme.misfits, items: misfitItems(view, locale) },
    { heading: catalogue(locale).words.labels.warnings, items: warningItems(view, locale) },
  ];
  return {
    summary: `${title}. ${changed ? programme.nothingSent : programme.notYetSent}`,
    title,
    status: changed
      ? { text: programme.nothingSent, tone: 'warning' }
      : fits.length > 0
        ? { text: programme.notYetSent, tone: 'neutral' }
        : undefined,
    text: unlessEmpty(adviceOf(view, locale)),
    facts: unlessEmpty(factsOf(view, locale)),
    lists: unlessEmpty(lists.filter(({ items }) => items.length > 0)),
    buttons: buttonsOf(view, locale),
  };
}

function titleOf({ fits, misfits }: ProgrammeCheckView, locale: Locale): string {
  const { programme } = catalogue(locale);
  const all = fits.length + misfits.length;
  if (misfits.length === 0) return programme.allFit(all);
  return fits.length === 0 ? programme.noneFits(all) : programme.checkTitle(fits.length, all);
}

function adviceOf({ misfits, earliest, today }: ProgrammeCheckView, locale: Locale): string[] {
  const { programme } = catalogue(locale);
  const liftable = misfits.some(
    ({ findings }) => findings.length > 0 && findings.every(({ severity }) => severity === 'default'),
  );
  return [
    ...(liftable ? [programme.reasonHelps] : []),
    ...(earliest ? [programme.earliest(formatDate(earliest, locale, today))] : []),
  ];
}

/** The dates that fit, month by month, and what is left of the quotas with them. */
function factsOf({ fits, quotas, today }: ProgrammeCheckView, locale: Locale): NonNullable<Card['facts']> {
  const months = datesByMonth(
    fits.map(({ date }) => date),
    locale,
  ).map(({ month, days }) => ({ label: capital(formatPeriod(month, locale, today)), value: days }));
  if (quotas.length === 0 || quotas.length > MOST_QUOTAS) return months;
  const value = quotas.map((quota) => formatQuota(quota, locale, today)).join('; ');
  return [...months, { label: catalogue(locale).programme.quotaWithDays, value }];
}

function misfitItems({ misfits, today }: ProgrammeCheckView, locale: Locale): Item[] {
  const said = misfits.map((misfit) => ({ date: misfit.date, words: reasonOf(misfit, locale, today) }));
  return together(said, locale, today);
}

function reasonOf({ findings, instead }: Misfit, locale: Locale, today: LocalDate): string {
  const { programme } = catalogue(locale);
  const reason = shortReasons(findings, locale, today);
  return instead ? `${reason}; ${programme.instead(formatDate(instead, locale, today))}` : reason;
}

/** What those that fit would be accepted with, and what the unit asks for. */
function warningItems({ fits, coverage, today }: ProgrammeCheckView, locale: Locale): Item[] {
  const said = fits.flatMap(({ date, findings }) => {
    const words = [
      ...findings.map((finding) => shortReason(finding, locale, today)),
      ...coverage.filter((one) => one.date === date).map((one) => coverageForAsker(one, locale)),
    ];
    return words.length > 0 ? [{ date, words: words.join('; ') }] : [];
  });
  const { stillPossible } = catalogue(locale).coverage.asker;
  return [...together(said, locale, today), ...(coverage.length > 0 ? [{ text: stillPossible }] : [])];
}

/** The threshold alone: how many are away is for who decides. */
function coverageForAsker(warning: CoverageWarning, locale: Locale): string {
  const { programme, coverage } = catalogue(locale);
  return warning.kind === 'too-few' ? programme.tooFew(warning.required) : coverage.short.barred;
}

/** Dates of which the same is said share their lines. */
function together(said: { date: LocalDate; words: string }[], locale: Locale, today: LocalDate): Item[] {
  const alike = new Map<string, LocalDate[]>();
  for (const { date, words } of said) alike.set(words, [...(alike.get(words) ?? []), date]);
  return [...alike].flatMap(([detail, dates]) =>
    chunks(dates, ON_A_LINE).map((some) => ({ text: capital(formatDates(some, locale, today)), detail })),
  );
}

function buttonsOf({ draft, revision, fits, earliest, today }: ProgrammeCheckView, locale: Locale): Button[] {
  const { words, programme } = catalogue(locale);
  const send: Button = {
    ...{ act: 'plan-send', subject: draft, version: revision, style: 'primary' },
    label: programme.request(fits.length),
  };
  const other: Button[] = earliest
    ? [{ act: 'ask', value: earliest, label: words.buttons.requestOn(formatDate(earliest, locale, today)) }]
    : [];
  return [...(fits.length > 0 ? [send] : other), { act: 'plan', subject: draft, label: programme.correct }];
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const rows: T[][] = [];
  for (let from = 0; from < items.length; from += size) rows.push(items.slice(from, from + size));
  return rows;
}
