import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { ActName, Button, Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatList, formatMoment, formatSpan } from './format.js';
import { formatDates } from './format-dates.js';
import { packDates } from './packed-dates.js';
import type { Problem } from './views.js';
import { capital, clip } from './wording.js';

/** What was typed is shown again, but not a page of it. */
const SHOWN_OF_TYPED = 60;
/** More ways to read a phrase are not offered. */
const FEW_READINGS = 5;
/** More dates of one reading are told by their number. */
const FEW_DATES = 3;

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
    case 'person-unknown':
      return catalogue(locale).people.unknown(clip(problem.text, SHOWN_OF_TYPED));
    case 'too-many-people':
      return catalogue(locale).people.tooMany(clip(problem.text, SHOWN_OF_TYPED));
    case 'nobody-below':
      return catalogue(locale).delegation.nobodyBelow;
    case 'not-in-act':
      return catalogue(locale).delegation.notInAct;
    case 'delegate-oneself':
      return catalogue(locale).delegation.oneself;
    case 'delegation-overlap':
      return catalogue(locale).delegation.overlap(
        problem.name,
        formatSpan(problem.from, problem.to, locale, today),
      );
    case 'hr-only':
      return catalogue(locale).hr.only;
    case 'own-behalf':
      return catalogue(locale).hr.notForSelf;
    case 'person-gone':
      return catalogue(locale).people.gone;
    case 'one-date-only':
      return catalogue(locale).hr.oneDate;
    case 'delegation-gone':
      return catalogue(locale).delegation.gone;
    case 'delegation-not-yours':
      return catalogue(locale).delegation.notYours;
    case 'delegation-over':
      return catalogue(locale).delegation.over(problem.name);
    case 'unknown-command':
      return problems.unknownCommand(clip(problem.text, SHOWN_OF_TYPED));
    case 'date-not-understood':
      return problems.dateNotUnderstood(clip(problem.text, SHOWN_OF_TYPED));
    case 'date-ambiguous':
      return ambiguousText(problem, locale, today);
    case 'date-impossible':
      return problems.dateImpossible(clip(problem.text, SHOWN_OF_TYPED));
    case 'no-dates':
      return problems.noDates;
    case 'too-many-dates':
      return problems.tooManyDates(problem.count, problem.limit);
    case 'programme-gone':
      return problems.programmeGone;
    case 'programme-not-yours':
      return problems.programmeNotYours;
    case 'programme-decided':
      return problems.programmeDecided;
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
    case 'not-head':
      return problem.heads.length > 0
        ? catalogue(locale).coverage.notHead(problem.unit, formatList(problem.heads, locale, 'disjunction'))
        : catalogue(locale).coverage.noHead(problem.unit);
    case 'not-your-people':
      return catalogue(locale).grants.notYourPeople(problem.name);
    case 'none-chosen':
      return catalogue(locale).queue.noneChosen;
    case 'no-day-chosen':
      return catalogue(locale).programme.noneChosen;
    case 'choice-gone':
      return catalogue(locale).queue.choiceGone;
    case 'choice-decided':
      return catalogue(locale).queue.nothingLeft;
    case 'gone':
      return problems.gone;
    case 'not-booked':
      return problems.notBooked(day(problem.date));
    case 'none-booked':
      return problems.noneBooked;
    case 'past-date':
      return problems.pastDate;
    case 'back-to-front':
      return problems.backToFront;
    case 'away-already':
      return problems.awayAlready(formatSpan(problem.from, problem.to, locale, today));
    case 'no-days-covered':
      return problems.noDaysCovered;
    case 'absence-gone':
      return problems.absenceGone;
    case 'absence-over':
      return problems.absenceOver;
    case 'permit-gone':
      return problems.permitGone;
    case 'permit-not-yours':
      return problems.permitNotYours;
    case 'permit-not-own':
      return problems.permitNotOwn;
    case 'permit-decided':
      return problems.permitDecided;
    case 'permit-overlaps':
      return problems.permitOverlaps(problem.from, problem.to);
    case 'already':
      return alreadyText(problem, locale, today);
    case 'regulation-missing':
      return problems.regulationMissing(day(problem.date));
    case 'begun':
      return problems.begun(day(problem.date));
    case 'unreadable-press':
      return problems.unreadablePress;
    case 'repeated':
      return problems.repeated;
    case 'answered-privately':
      return problems.answeredPrivately;
    case 'open-private-chat':
      return problems.openPrivateChat;
    case 'no-account':
      return problems.noAccount;
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
  if (kind === 'date-ambiguous') return problems.whichDate;
  return kind === 'already' || kind === 'repeated' || kind === 'busy' ? problems.note : problems.failed;
}

function waysOut(problem: Problem, locale: Locale, today?: LocalDate): Button[] | undefined {
  const { buttons } = catalogue(locale).words;
  switch (problem.kind) {
    case 'date-ambiguous':
      return [
        ...readingButtons(problem.readings, locale, today),
        { act: 'ask', label: problem.readings.length > 0 ? buttons.anotherDay : buttons.newRequest },
      ];
    case 'programme-gone':
      return [{ act: 'plan', label: buttons.newProgramme }];
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
  { text, readings }: Extract<Problem, { kind: 'date-ambiguous' }>,
  locale: Locale,
  today?: LocalDate,
): string {
  const { problems } = catalogue(locale);
  const typed = clip(text, SHOWN_OF_TYPED);
  if (readings.length === 0 || readings.length > FEW_READINGS) return problems.dateAmbiguous(typed);
  const days = readings.map((dates) => readingWords(dates, locale, today));
  if (days.length === 1) return problems.dateLikely(typed, days.join());
  return problems.dateWhich(typed, formatList(days, locale, 'disjunction'));
}

/** One button for each way to read a phrase: a day opens the request, several the plan. */
export function readingButtons(
  readings: readonly LocalDate[][],
  locale: Locale,
  today?: LocalDate,
  several: ActName = 'plan',
): Button[] {
  return readings.slice(0, FEW_READINGS).flatMap((dates) => {
    const value = packDates(dates);
    const act: ActName = dates.length === 1 && several === 'plan' ? 'ask' : several;
    return value ? [{ act, value, label: capital(readingWords(dates, locale, today)) }] : [];
  });
}

function readingWords(dates: readonly LocalDate[], locale: Locale, today?: LocalDate): string {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || dates.length <= FEW_DATES) return formatDates(dates, locale, today);
  const [from, to] = [formatDate(first, locale, today), formatDate(last, locale, today)];
  return catalogue(locale).problems.daysBetween(dates.length, from, to);
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
