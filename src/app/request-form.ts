import type { Fields, Form } from '../messages/card.js';
import { fieldOf, findingSentence } from '../messages/findings.js';
import { problemText } from '../messages/problems.js';
import { requestForm, TEXT_LIMIT } from '../messages/request-form.js';
import type { Problem, RequestFormView } from '../messages/views.js';
import { readDates } from '../phrases/read-dates.js';
import { decide } from '../rules/decide.js';
import type { Decision, Finding } from '../rules/decision.js';
import { regulationAt, regulationOn } from '../rules/edition.js';
import type { DayKind, Facts } from '../rules/facts.js';
import { addDays, type LocalDate, parseLocalDate } from '../rules/local-date.js';
import { quotaOn } from '../rules/quota.js';
import { requestContents } from '../rules/request-contents.js';
import { dateOf } from '../rules/zoned.js';
import { kindsOf, placesOf } from './day-kinds.js';
import type { Speaker } from './speaker.js';
import { type DayRequest, requestAct } from './submit-request.js';

const KINDS: readonly DayKind[] = ['agile', 'remote'];
/** How far ahead the date picker goes. */
const MONTHS_AHEAD_DAYS = 366;

/** What is said above the fields or beside them when the form comes back. */
export interface Remarks {
  errors?: RequestFormView['errors'];
  decision?: Decision;
  problem?: Problem;
}

/** The form, with what was typed so far: nothing typed is ever lost. */
export function formFor(facts: Facts, speaker: Speaker, values: Fields, remarks: Remarks = {}): Form {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  const day = (values.date && parseLocalDate(values.date)) || today;
  const regulation = regulationAt(facts.editions, day) ?? regulationOn(facts.editions, today);
  const asks = requestContents(regulation, speaker.person.role);
  const kinds = kindsOf(facts);
  const kind = kinds.find((one) => one === values.kind) ?? kinds[0];
  const places = placesOf(facts, kind, asks.places);
  const findings = remarks.decision?.findings ?? [];
  const atFields = findings.filter((finding) => isShownAtField(finding));
  const refusal = findings.length > atFields.length ? remarks.decision : undefined;
  const form = requestForm(
    {
      values: { ...values, kind, place: values.place ?? places[0] },
      errors: { ...errorsOf(atFields, locale, today), ...remarks.errors },
      asks: { activities: asks.activities, objectives: asks.objectives },
      kinds,
      places,
      reasonAsked: Boolean(values.reason) || findings.some((finding) => finding.severity === 'default'),
      min: today,
      max: addDays(today, MONTHS_AHEAD_DAYS),
      quota: quotaOn(facts, day),
      refusal: refusal && {
        findings: findings.filter((finding) => !atFields.includes(finding)),
        earliest: refusal.earliest,
      },
    },
    locale,
  );
  if (!remarks.problem) return form;
  return { ...form, notice: { tone: 'bad', text: [problemText(remarks.problem, locale, today)] } };
}

/** What is empty is said where it is to be written; the rest of a refusal stands above the form. */
function isShownAtField(finding: Finding): boolean {
  return finding.code === 'contents-missing' || finding.code === 'place-not-allowed';
}

function errorsOf(
  findings: Finding[],
  locale: Speaker['locale'],
  today: LocalDate,
): RequestFormView['errors'] {
  const errors: RequestFormView['errors'] = {};
  for (const finding of findings) {
    const missing = String(finding.numbers.missing ?? '').split(',');
    for (const name of ['activities', 'objectives'] as const) {
      if (missing.includes(name)) errors[name] = findingSentence(finding, locale, today);
    }
    const field = fieldOf(finding);
    if (field && finding.code !== 'contents-missing') errors[field] = findingSentence(finding, locale, today);
  }
  return errors;
}

export interface Asked {
  values: Fields;
  remarks: Remarks;
}

/** `/agile giovedì`: the phrase becomes the date of the form, or a remark at it. */
export function readPhrase(facts: Facts, speaker: Speaker, phrase: string): Asked {
  if (phrase === '') return { values: {}, remarks: {} };
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  const understood = readDates(phrase, today, locale);
  const [date] = understood.dates ?? [];
  if (!understood.dates || !date) {
    const problem: Problem = understood.ambiguous
      ? { kind: 'date-ambiguous', text: phrase, candidates: [] }
      : { kind: 'date-not-understood', text: phrase };
    return { values: {}, remarks: { errors: { date: problemText(problem, locale, today) } } };
  }
  if (understood.dates.length > 1) {
    const problem: Problem = { kind: 'several-dates', dates: understood.dates };
    return { values: { date }, remarks: { errors: { date: problemText(problem, locale, today) } } };
  }
  if (!regulationAt(facts.editions, date)) {
    const problem: Problem = { kind: 'regulation-missing', date };
    return { values: { date }, remarks: { errors: { date: problemText(problem, locale, today) } } };
  }
  return { values: { date }, remarks: { decision: foresee(facts, date) } };
}

/** What would come of asking for a date, were everything stated: said before anybody writes a word. */
function foresee(facts: Facts, date: LocalDate): Decision | undefined {
  const decision = decideStated(facts, date);
  return decision.outcome === 'refused' ? decision : undefined;
}

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

/** The fields of a sent form as a request, or what is wrong at which field. */
export function readRequest(
  fields: Fields,
  speaker: Speaker,
): DayRequest | { errors: RequestFormView['errors'] } {
  const text = (name: keyof Fields) => (fields[name] ?? '').trim();
  const typed = text('date');
  const errors: RequestFormView['errors'] = {};
  for (const name of ['activities', 'objectives', 'reason'] as const) {
    if (text(name).length <= TEXT_LIMIT) continue;
    errors[name] = problemText({ kind: 'too-long', limit: TEXT_LIMIT }, speaker.locale);
  }
  const date = parseLocalDate(typed) ?? oneDate(typed, speaker);
  if (!date) {
    const problem: Problem = typed
      ? { kind: 'date-not-understood', text: typed }
      : { kind: 'field-required' };
    errors.date = problemText(problem, speaker.locale);
  }
  if (!date || Object.keys(errors).length > 0) return { errors };
  return {
    date,
    activities: text('activities'),
    objectives: text('objectives'),
    place: text('place') || undefined,
    kind: KINDS.find((kind) => kind === text('kind')),
    reason: text('reason') || undefined,
  };
}

function oneDate(phrase: string, speaker: Speaker): LocalDate | undefined {
  const dates = phrase ? readDates(phrase, dateOf(speaker.now), speaker.locale).dates : null;
  return dates?.length === 1 ? dates[0] : undefined;
}
