import type { Edition } from '../regulations/schema.js';
import type { Act } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import { regulationAt } from '../rules/edition.js';
import type { Agreement, Facts, Policy } from '../rules/facts.js';
import { type LocalDate, monthOf } from '../rules/local-date.js';
import { requestOutcome } from '../rules/request.js';
import { requestContents } from '../rules/request-contents.js';
import { dateOf } from '../rules/zoned.js';
import type { Assumption, PastAct, PastPerson, Side } from './replay.js';
import { isAboutDates, renewed, withNumber } from './replay-agreement.js';
import type { Entry, Register } from './replay-register.js';

interface Question {
  person: PastPerson;
  past: PastAct;
  act: Act;
  editions: readonly Edition[];
  register: Register;
}

/** A decision, and what had to be taken for granted for it. */
export interface Judged {
  side: Side;
  assumed: Assumption[];
}

/**
 * The act as a text decides it, given the days of that text's register.
 * @param stood it was let pass then: so was its agreement, which the parties would have signed as this text asks
 * @throws FigureMissing
 */
export function judgedBy(question: Question, stood: boolean): Judged {
  const agreement = agreementOn(question);
  const first = judged(question, agreement);
  const { outcome, findings } = first.side;
  if (outcome !== 'refused') return first;
  if (!stood || !findings.some(({ code }) => isAboutDates(code)))
    return withReason(question, agreement, first);
  const anew = renewed(agreement, question.past.date);
  const again = judged(question, anew);
  return withReason(question, anew, { ...again, assumed: [...again.assumed, 'renewed'] });
}

/** Refused for rules "di norma" alone: would a reason have been enough? */
function withReason(question: Question, agreement: Agreement | null, first: Judged): Judged {
  const { act } = question;
  const { outcome, findings } = first.side;
  if (outcome !== 'refused' || act.type !== 'request') return first;
  if (findings.some(({ severity }) => severity !== 'default')) return first;
  const stated = { ...act, reason: '-', noticeReason: '-' };
  const { side } = judged({ ...question, act: stated }, agreement);
  return { ...first, side: { ...first.side, reasonEnough: side.outcome !== 'refused' } };
}

function judged(question: Question, agreement: Agreement | null): Judged {
  const { past, act, editions, person } = question;
  const regulation = regulationAt(editions, past.date);
  const read = agreement && regulation ? withNumber(agreement, regulation.quota, person.policy) : undefined;
  const facts = factsOf(question, read?.agreement ?? agreement);
  let { outcome, findings, state } = answer(facts, act);
  if (outcome === 'refused' && past.or) ({ outcome, findings, state } = answer(facts, past.or));
  const asked = regulation && requestContents(regulation, person.facts.role);
  const assumed = past.assumed.filter((one) => {
    if (one === 'contents') return asked?.activities || asked?.objectives;
    return one !== 'training' || regulation?.training;
  });
  return { side: { outcome, findings, state }, assumed: [...assumed, ...(read?.assumed ?? [])] };
}

function answer(facts: Facts, act: Act) {
  return act.type === 'request' ? requestOutcome(facts, act) : decide(facts, act);
}

function factsOf({ person, past, act, editions, register }: Question, agreement: Agreement | null): Facts {
  const own = past.kind === 'remote' ? { agreement: null, remoteAgreement: agreement } : { agreement };
  const today = dateOf(past.at);
  const byDelegate = 'by' in act && act.by === 'delegate';
  return {
    now: past.at,
    editions,
    localHolidays: person.holidays,
    policy: policyOf(person, past, act),
    person: { ...person.facts, ...own, ...(past.untrained ? { trainingDone: false } : {}) },
    days: register.around(act.type === 'request' ? act.dates : [past.date]),
    // one that was recorded after the request was accepted is no obstacle to it
    absences: past.recorded && past.recorded.outcome !== 'refused' ? [] : [...person.absences],
    delegations: [...(person.delegations ?? (byDelegate ? [{ from: today, to: today, delegate: '' }] : []))],
  };
}

/** What was granted then counts as offered, and a day drawn from the bank as there to be drawn. */
function policyOf({ policy }: PastPerson, { kind, date, recorded }: PastAct, act: Act): Policy {
  const drawn = act.type === 'request' && act.useBank && recorded;
  if (!drawn && kind !== 'remote') return policy;
  return {
    ...policy,
    ...(kind === 'remote' ? { remoteWork: true } : {}),
    ...(drawn ? { bank: { month: monthOf(date), available: 1 } } : {}),
  };
}

/** Of the kind of the day: the last version that has begun by then, or the first that will. */
function agreementOn({ person, past: { date, kind = 'agile' } }: Question): Agreement | null {
  const own = person.agreements.filter((one) => one.kind === kind);
  return (own.findLast(({ agreement }) => agreement.from <= date) ?? own[0])?.agreement ?? null;
}

/** The booking that the new text alone has for the date, where that is all that is wrong: nothing more is needed. */
export function heldBy(
  { outcome, findings }: Side,
  registers: { before: Register; after: Register },
  date: LocalDate,
): Entry | undefined {
  if (outcome !== 'refused' || findings.some(({ code }) => code !== 'duplicate')) return undefined;
  const holder = registers.after.holder(date);
  return holder && !registers.before.holder(date) ? holder : undefined;
}
