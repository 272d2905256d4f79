import type { Fields } from '../messages/card.js';
import { problemText } from '../messages/problems.js';
import { TEXT_LIMIT } from '../messages/request-form.js';
import type { Problem, RequestFormView } from '../messages/views.js';
import type { Regulation } from '../regulations/schema.js';
import type { CoverageWarning } from '../rules/coverage.js';
import { decide } from '../rules/decide.js';
import type { Decision, Finding } from '../rules/decision.js';
import { regulationAt } from '../rules/edition.js';
import type { DayKind, Facts } from '../rules/facts.js';
import { addDays, type LocalDate, parseLocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { criteriaOf } from './criteria.js';
import { kindsOf, placesOf } from './day-kinds.js';
import type { Speaker } from './speaker.js';
import { type DayRequest, requestAct } from './submit-request.js';
import { typedDates } from './typed-dates.js';

const KINDS: readonly DayKind[] = ['agile', 'remote'];
const TEXTS = ['activities', 'objectives', 'reason', 'noticeReason'] as const;

/** What is said above the fields or beside them when the form comes back. */
export interface Remarks {
  errors?: RequestFormView['errors'];
  decision?: Decision;
  problem?: Problem;
  /** The date that was understood. */
  understood?: LocalDate;
  coverage?: CoverageWarning[];
}

/** What is to be said of a date before anybody writes a word. */
export function remarksOn(facts: Facts, speaker: Speaker, date: LocalDate): Remarks {
  if (!regulationAt(facts.editions, date)) {
    const problem: Problem = { kind: 'regulation-missing', date };
    return { errors: { date: problemText(problem, speaker.locale, dateOf(speaker.now)) } };
  }
  const decision = decideStated(facts, date);
  return { understood: date, decision: decision.outcome === 'refused' ? decision : undefined };
}

/** What would come of asking for a date, were everything stated. */
function decideStated(facts: Facts, date: LocalDate): Decision {
  const [kind] = kindsOf(facts);
  const [place] = placesOf(facts, kind, true);
  return decide(facts, requestAct(facts, { date, kind, activities: '-', objectives: '-', place }));
}

/** Why this person can ask for no day at all (no agreement, no training), whatever the date. */
export function hindrance(facts: Facts): Finding | undefined {
  // tomorrow: of a day that has begun nothing else is said
  const tomorrow = addDays(dateOf(facts.now), 1);
  if (!regulationAt(facts.editions, tomorrow)) return undefined;
  const decision = decideStated(facts, tomorrow);
  if (decision.earliest) return undefined;
  return decision.findings.find((finding) => /^(agreement|training)-/.test(finding.code));
}

/** A sent form: a request, what is wrong at which field, or several dates in the place of one. */
export type RequestRead = DayRequest | { errors: RequestFormView['errors'] } | { dates: LocalDate[] };

/** @param ruling what is in force on a date: it knows which derogation may be claimed (TIV-6.2), and which criteria */
export function readRequest(
  fields: Fields,
  speaker: Speaker,
  ruling: (date: LocalDate) => Regulation | undefined,
): RequestRead {
  const text = (name: keyof Fields) => (fields[name] ?? '').trim();
  const errors = tooLong(fields, speaker);
  const { dates, problem } = readDate(text('date'), speaker);
  const [date] = dates;
  if (dates.length > 1) return { dates };
  if (problem) errors.date = problemText(problem, speaker.locale, dateOf(speaker.now));
  if (!date || Object.keys(errors).length > 0) return { errors };
  const regulation = ruling(date);
  const article = regulation?.quota.claimedDerogation?.derogation;
  const criteria = regulation ? criteriaOf(regulation) : [];
  return {
    date,
    activities: text('activities'),
    objectives: text('objectives'),
    place: text('place') || undefined,
    kind: KINDS.find((kind) => kind === text('kind')),
    reason: text('reason') || undefined,
    useBank: text('useBank') === 'yes',
    criterion: criteria.find((one) => one === text('criterion')),
    noticeReason: text('noticeReason') || undefined,
    derogation:
      article && text('derogation') === 'yes'
        ? { article, documented: text('documented') === 'yes' }
        : undefined,
  };
}

/** Texts that no card would hold. */
export function tooLong(fields: Fields, { locale }: Speaker): RequestFormView['errors'] {
  const errors: RequestFormView['errors'] = {};
  for (const name of TEXTS) {
    if ((fields[name] ?? '').trim().length <= TEXT_LIMIT) continue;
    errors[name] = problemText({ kind: 'too-long', limit: TEXT_LIMIT }, locale);
  }
  return errors;
}

function readDate(typed: string, { now, locale }: Speaker): { dates: LocalDate[]; problem?: Problem } {
  const chosen = parseLocalDate(typed);
  if (chosen) return { dates: [chosen] };
  if (typed === '') return { dates: [], problem: { kind: 'field-required' } };
  const read = typedDates(typed, dateOf(now), locale);
  return 'dates' in read ? read : { dates: [], problem: read.problem };
}
