import type { Fields, Form } from '../messages/card.js';
import { problemText } from '../messages/problems.js';
import { requestForm } from '../messages/request-form.js';
import type { RequestFormView } from '../messages/views.js';
import type { Decision } from '../rules/decision.js';
import { regulationAt, regulationOn } from '../rules/edition.js';
import type { DayKind, Facts } from '../rules/facts.js';
import { addDays, type LocalDate, monthOf, parseLocalDate } from '../rules/local-date.js';
import { quotaHeldOn, quotaOn } from '../rules/quota.js';
import { dateOf } from '../rules/zoned.js';
import { contentsView, errorsOf, isShownAtField } from './contents-view.js';
import { criteriaOf } from './criteria.js';
import type { PersonalFacts } from './facts.js';
import type { Remarks } from './read-request.js';
import type { Speaker } from './speaker.js';

/** How far ahead the date picker goes. */
const MONTHS_AHEAD_DAYS = 366;

/** The form, with what was typed so far: nothing typed is ever lost. */
export function formFor(known: PersonalFacts, speaker: Speaker, values: Fields, remarks: Remarks = {}): Form {
  const { facts } = known;
  const { locale, person } = speaker;
  const today = dateOf(speaker.now);
  const day = (values.date && parseLocalDate(values.date)) || today;
  const regulation = regulationAt(facts.editions, day) ?? regulationOn(facts.editions, today);
  const contents = contentsView(known, regulation, person.role, values);
  const findings = remarks.decision?.findings ?? [];
  const atFields = findings.filter(isShownAtField);
  const refusal = findings.length > atFields.length ? remarks.decision : undefined;
  const quota = quotaHeldOn(
    facts,
    day,
    contents.kinds.find((kind) => kind === values.kind),
  );
  const view: RequestFormView = {
    ...contents,
    errors: { ...errorsOf(atFields, locale, today), ...remarks.errors },
    reasonAsked: Boolean(values.reason) || findings.some((finding) => finding.severity === 'default'),
    min: today,
    max: addDays(today, MONTHS_AHEAD_DAYS),
    understood: remarks.understood,
    quota,
    bank: bankView(facts, day, values, remarks.decision),
    bankEmpty: emptyBank(facts, day, values, remarks.decision),
    derogation: derogationView(facts, day, values, remarks.decision),
    coverage: remarks.coverage && { warnings: remarks.coverage, unit: person.unit },
    refusal: refusal && {
      findings: findings.filter((finding) => !atFields.includes(finding)),
      earliest: refusal.earliest,
    },
  };
  const form = requestForm(view, locale);
  if (!remarks.problem) return form;
  return { ...form, notice: { tone: 'bad', text: [problemText(remarks.problem, locale, today)] } };
}

/** Offered where the unit has days left that month; what a draw states is asked once it is likely to be one (MIL-7.8). */
function bankView(
  facts: Facts,
  day: LocalDate,
  values: Fields,
  decision: Decision | undefined,
): RequestFormView['bank'] {
  const regulation = regulationAt(facts.editions, day);
  const { bank } = facts.policy;
  const asked = values.useBank === 'yes';
  if (!regulation?.quota.bank || values.kind === 'remote') return undefined;
  const available = bank?.month === monthOf(day) ? bank.available : 0;
  if (available === 0 && !asked) return undefined;
  const short = decision?.findings.some(
    ({ code }) => code === 'notice-short' || code === 'notice-after-hour',
  );
  return {
    month: monthOf(day),
    available,
    asked: asked || isExceeded(facts, day, values, decision),
    criteria: criteriaOf(regulation),
    noticeReasonAsked: asked && Boolean(short || values.noticeReason),
  };
}

/** Whoever needs more than their own days learns why the bank is not offered. */
function emptyBank(
  facts: Facts,
  day: LocalDate,
  values: Fields,
  decision: Decision | undefined,
): string | undefined {
  const known = regulationAt(facts.editions, day)?.quota.bank;
  if (!known || values.kind === 'remote' || bankView(facts, day, values, decision)) return undefined;
  return isExceeded(facts, day, values, decision) ? monthOf(day) : undefined;
}

/** Offered where the act knows it and the own number of days does not suffice (TIV-6.2). */
function derogationView(
  facts: Facts,
  day: LocalDate,
  values: Fields,
  decision: Decision | undefined,
): RequestFormView['derogation'] {
  const rule = regulationAt(facts.editions, day)?.quota.claimedDerogation;
  if (!rule) return undefined;
  const needed = values.derogation === 'yes' || isExceeded(facts, day, values, decision);
  return needed ? { article: rule.derogation } : undefined;
}

/** The quota of a day that was named is used up, or the rules have just said so. */
function isExceeded(facts: Facts, day: LocalDate, values: Fields, decision: Decision | undefined): boolean {
  const said = ['quota-full', 'presence-floor', 'derogation-unproven'];
  if (decision?.findings.some(({ code }) => said.includes(code))) return true;
  const quota = values.date ? quotaOn(facts, day, values.kind as DayKind | undefined) : undefined;
  return quota !== undefined && quota.used >= quota.limit;
}
