import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Button, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatList, formatMoment } from './format.js';
import type { Problem } from './views.js';
import { clip } from './wording.js';

/** What was typed is shown again, but not a page of it. */
const SHOWN_OF_TYPED = 60;
/** Above this many, dates are told as a stretch; also the most buttons offered. */
const FEW_DATES = 5;

/**
 * What went wrong, and what to do about it.
 * @param today dates of another year bear their year
 */
export function problemText(problem: Problem, locale: Locale, today?: LocalDate): string {
  const { problems } = catalogue(locale);
  const day = (date: LocalDate) => formatDate(date, locale, today);
  switch (problem.kind) {
    case 'unknown-person':
      return problems.unknownPerson;
    case 'unknown-command':
      return problems.unknownCommand(clip(problem.text, SHOWN_OF_TYPED));
    case 'date-not-understood':
      return problems.dateNotUnderstood(clip(problem.text, SHOWN_OF_TYPED));
    case 'date-ambiguous':
      return ambiguousText(problem, locale, today);
    case 'several-dates':
      return problems.severalDates(severalDates(problem.dates, locale, today));
    case 'too-long':
      return problems.tooLong(problem.limit);
    case 'field-required':
      return problems.fieldRequired;
    case 'approver-missing':
      return problems.approverMissing;
    case 'approver-unreachable':
      return problems.approverUnreachable(problem.approver);
    case 'not-yours':
      return problems.notYours;
    case 'own-request':
      return problems.ownRequest;
    case 'gone':
      return problems.gone;
    case 'already':
      return alreadyText(problem, locale, today);
    case 'regulation-missing':
      return problems.regulationMissing(day(problem.date));
    case 'begun':
      return problems.begun(day(problem.date));
    case 'repeated':
      return problems.repeated;
    case 'wrong-tenant':
      return problems.wrongTenant;
    case 'cannot-ask':
      return problems.cannotAsk;
    case 'try-again':
      return problems.tryAgain(problem.id);
    case 'busy':
      return problems.busy;
    case 'fault':
      return problems.fault(problem.id);
  }
}

/** The same as a card of its own, with the buttons that help out. */
export function problemCard(problem: Problem, locale: Locale, today?: LocalDate): Card {
  const text = problemText(problem, locale, today);
  return {
    summary: text,
    title: titleOf(problem, locale),
    text: [text],
    buttons: waysOut(problem, locale, today),
  };
}

function titleOf({ kind }: Problem, locale: Locale): string {
  const { problems } = catalogue(locale);
  if (kind === 'cannot-ask') return problems.cannotAsk;
  return kind === 'already' || kind === 'repeated' || kind === 'busy' ? problems.note : problems.failed;
}

function waysOut(problem: Problem, locale: Locale, today?: LocalDate): Button[] | undefined {
  const { buttons } = catalogue(locale).words;
  switch (problem.kind) {
    case 'date-ambiguous':
    case 'several-dates': {
      const dates = problem.kind === 'several-dates' ? problem.dates : problem.candidates;
      const offered = dates.slice(0, FEW_DATES).map((date) => ({
        ...{ act: 'ask' as const, value: date, label: formatDate(date, locale, today) },
      }));
      return offered.length > 0 ? offered : [{ act: 'ask', label: buttons.newRequest }];
    }
    case 'date-not-understood':
      return [
        { act: 'ask', label: buttons.newRequest },
        { act: 'help', label: buttons.help },
      ];
    case 'unknown-command':
      return [{ act: 'help', label: buttons.help }];
    default:
      return undefined;
  }
}

function ambiguousText(
  { text, candidates }: Extract<Problem, { kind: 'date-ambiguous' }>,
  locale: Locale,
  today?: LocalDate,
): string {
  const { problems } = catalogue(locale);
  const typed = clip(text, SHOWN_OF_TYPED);
  if (candidates.length === 0 || candidates.length > FEW_DATES) return problems.dateAmbiguous(typed);
  const days = candidates.map((date) => formatDate(date, locale, today));
  return problems.dateWhich(typed, formatList(days, locale, 'disjunction'));
}

function severalDates(dates: LocalDate[], locale: Locale, today?: LocalDate): string {
  const days = dates.map((date) => formatDate(date, locale, today));
  const [first = '', last = first] = [days[0], days.at(-1)];
  if (days.length <= FEW_DATES) return formatList(days, locale);
  return catalogue(locale).problems.daysBetween(days.length, first, last);
}

function alreadyText(
  { state, by, at, date }: Extract<Problem, { kind: 'already' }>,
  locale: Locale,
  today?: LocalDate,
): string {
  const { problems } = catalogue(locale);
  const near = today ?? dateOf(at);
  const [day, done, when] = [
    formatDate(date, locale, near),
    problems.done[state],
    formatMoment(at, locale, near),
  ];
  return by ? problems.alreadyBy(day, done, by, when) : problems.already(day, done, when);
}
