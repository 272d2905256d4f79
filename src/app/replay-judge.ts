import type { Edition } from '../regulations/schema.js';
import type { Act } from '../rules/act.js';
import { agreementFindings } from '../rules/agreement.js';
import { decide } from '../rules/decide.js';
import type { Decision } from '../rules/decision.js';
import { regulationAt } from '../rules/edition.js';
import type { Agreement, Facts, Policy } from '../rules/facts.js';
import { type LocalDate, monthOf } from '../rules/local-date.js';
import { requestOutcome } from '../rules/request.js';
import { requestContents } from '../rules/request-contents.js';
import { situationOf } from '../rules/situation.js';
import { dateOf } from '../rules/zoned.js';
import { isAboutDates, renewed, withNumber } from './replay-agreement.js';
import type { Entry, Register } from './replay-register.js';
import type { Assumption, PastAct, PastPerson, Side } from './replay-values.js';

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
  const written = agreementOn(question);
  const anew = stood && !isInForce(question, written);
  const agreement = anew ? renewed(written, question.past.date) : written;
  const { side, assumed } = judged(question, agreement);
  return { side: withReason(question, agreement, side), assumed: anew ? [...assumed, 'renewed'] : assumed };
}

/** By its dates alone, which the parties of another text would have written otherwise. */
function isInForce(question: Question, agreement: Agreement | null): boolean {
  const { act, past } = question;
  if (act.type !== 'request' && act.type !== 'approve') return true;
  const situation = situationOf(factsOf(question, agreement, []), past.date, past.kind);
  return !agreementFindings(situation, past.date).some(({ code }) => isAboutDates(code));
}

/** Refused for rules "di norma" alone: would a reason have been enough? */
function withReason(question: Question, agreement: Agreement | null, side: Side): Side {
  const { act } = question;
  if (side.outcome !== 'refused' || act.type !== 'request') return side;
  if (side.findings.some(({ severity }) => severity !== 'default')) return side;
  const stated = { ...act, reason: '-', noticeReason: '-' };
  const again = judged({ ...question, act: stated }, agreement);
  return { ...side, reasonEnough: again.side.outcome !== 'refused' };
}

function judged(question: Question, agreement: Agreement | null): Judged {
  const { past, act, editions, person } = question;
  const regulation = regulationAt(editions, past.date);
  const read = agreement && regulation ? withNumber(agreement, regulation.quota, person.policy) : undefined;
  const weeks = agreement?.weeks ?? 1;
  const days = question.register.around(act.type === 'request' ? act.dates : [past.date], weeks);
  const facts = factsOf(question, read?.agreement ?? agreement, days);
  const { outcome, findings, state } = answerOf(facts, [act, ...(past.or ?? [])]);
  const asked = regulation && requestContents(regulation, person.facts.role);
  const assumed = past.assumed.filter((one) => {
    if (one === 'contents') return asked?.activities || asked?.objectives;
    return one !== 'training' || regulation?.training;
  });
  return { side: { outcome, findings, state }, assumed: [...assumed, ...(read?.assumed ?? [])] };
}

/** The first that is allowed; else the first that the text at least knows. */
function answerOf(facts: Facts, acts: Act[]): Answer {
  const answers: Answer[] = [];
  for (const act of acts) {
    const answer = act.type === 'request' ? requestOutcome(facts, act) : decide(facts, act);
    if (answer.outcome !== 'refused') return answer;
    answers.push(answer);
  }
  const isKnown = ({ findings }: Answer) => findings.some(({ rule }) => !rule.startsWith('GEN-'));
  return answers.find(isKnown) ?? (answers[0] as Answer);
}

type Answer = Pick<Decision, 'outcome' | 'findings' | 'state'>;

function factsOf(
  { person, past, act, editions }: Question,
  agreement: Agreement | null,
  days: Facts['days'],
): Facts {
  const own = past.kind === 'remote' ? { agreement: null, remoteAgreement: agreement } : { agreement };
  const today = dateOf(past.at);
  const byDelegate = 'by' in act && act.by === 'delegate';
  return {
    now: past.at,
    editions,
    localHolidays: person.holidays,
    policy: policyOf(person, past, act),
    person: { ...person.facts, ...own, ...(past.untrained ? { trainingDone: false } : {}) },
    days,
    // one that was recorded after the request was accepted is no obstacle to it
    absences: past.recorded && past.recorded.outcome !== 'refused' ? [] : [...person.absences],
    delegations: [...(person.delegations ?? (byDelegate ? [{ from: today, to: today, delegate: '' }] : []))],
  };
}

/** What was granted then counts as offered, and a day drawn from the bank as there to be drawn. */
function policyOf({ policy }: PastPerson, { entry, kind, date }: PastAct, act: Act): Policy {
  const drawn = act.type === 'request' && act.useBank && entry !== '';
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
