import type { Regulation } from '../regulations/schema.js';
import type { Act } from './act.js';
import { agreementStart, inPhase, longestRenewal, longestTerm } from './agreement.js';
import { bandFindings } from './band-findings.js';
import type { Decision, Finding } from './decision.js';
import { regulationOn } from './edition.js';
import type { Agreement, Facts } from './facts.js';
import { emptyVerdict, finding, isStated, outcomeOf, weigh } from './finding.js';
import { laterOf } from './local-date.js';
import { type Situation, situationOf } from './situation.js';
import { dateOf } from './zoned.js';

type PerPeriod = NonNullable<Regulation['quota']['perMonth']>;

/** May the individual agreement be signed as it is written? */
export function decideSignature(facts: Facts, act: Extract<Act, { type: 'sign-agreement' }>): Decision {
  const { agreement } = act;
  // the text must be lawful under what is in force when it begins to run
  const today = dateOf(facts.now);
  const written = laterOf(today, agreement.from);
  const start = agreementStart(regulationOn(facts.editions, written), agreement);
  const now = situationOf(facts, laterOf(today, start), act.kind);
  const verdict = emptyVerdict();
  const reason = isStated(agreement.reason);
  const term = [...termFindings(now, agreement), ...renewalFindings(now, agreement)];
  weigh(verdict, [...partyFindings(now, agreement), ...term], reason);
  weigh(verdict, quantityFindings(now, agreement), false);
  weigh(verdict, seniorFindings(now, agreement), isStated(agreement.eqDerogationReason));
  // lavoro da remoto keeps the ordinary hours: its agreement writes neither bands nor rest (TIV Reg. art. 23.1)
  if (now.kind === 'agile') {
    weigh(verdict, restFindings(now, agreement), false);
    weigh(verdict, bandFindings(now, agreement), reason);
  }
  const outcome = outcomeOf(verdict);
  const effectiveFrom = outcome.outcome === 'refused' ? undefined : agreementStart(now.regulation, agreement);
  return { ...outcome, effectiveFrom };
}

function partyFindings(now: Situation, agreement: Agreement): Finding[] {
  const rules = now.regulation.agreement;
  const found: Finding[] = [];
  for (const rule of rules.signatures) {
    if (!rule.roles.includes(now.person.role)) continue;
    const missing = rule.by.filter((party) => !agreement.signedBy?.includes(party));
    if (missing.length > 0) found.push(finding(rule, 'signature-missing', { missing: missing.join(',') }));
  }
  const missing = rules.attachments?.all.filter((one) => !agreement.attachments?.includes(one)) ?? [];
  if (rules.attachments && missing.length > 0) {
    found.push(finding(rules.attachments, 'attachment-missing', { missing: missing.join(',') }));
  }
  const { places, remoteWork } = now.regulation;
  if (now.kind === 'agile' && places?.listed && agreement.places?.length === 0) {
    found.push(finding(places, 'places-missing'));
  }
  if (now.kind === 'remote' && remoteWork && !agreement.places?.length) {
    found.push(finding(remoteWork.place, 'places-missing'));
  }
  return found;
}

function termFindings(now: Situation, agreement: Agreement): Finding[] {
  const { term, openEnded } = now.regulation.agreement;
  const { from, to } = agreement;
  if (!inPhase(term.phase, agreement)) return [];
  if (to === null) {
    return openEnded ? [finding(openEnded, 'open-ended', term.months ? { months: term.months } : {})] : [];
  }
  const longest = longestTerm(now.regulation, agreement);
  if (to >= from && (longest === null || to <= longest)) return [];
  const severity = term.longer === 'with-reason' && to >= from ? 'default' : 'hard';
  return [finding(term, 'term-too-long', { to, longest: longest ?? to }, severity)];
}

/** An agreement that is signed again to go on: beyond its term, and no longer than one renewal may be (MON-7.2). */
function renewalFindings(now: Situation, { to, renewedTo, ...agreement }: Agreement): Finding[] {
  if (!renewedTo || !to) return [];
  const longest = longestRenewal(now.regulation, { to, ...agreement });
  if (renewedTo > to && (longest === null || renewedTo <= longest)) return [];
  const numbers = { to: renewedTo, longest: longest ?? renewedTo };
  return [finding(now.regulation.agreement.term, 'term-too-long', numbers)];
}

/** The number of days a month or a week; another than the standard only for needs stated in the agreement. */
function quantityFindings(now: Situation, agreement: Agreement): Finding[] {
  const { perMonth, perWeek, presenceFloor } = now.regulation.quota;
  const { daysPerMonth, daysPerWeek } = agreement;
  const found = [
    ...(perMonth && daysPerMonth !== undefined ? numberFindings(now, perMonth, daysPerMonth, agreement) : []),
    ...(perWeek && daysPerWeek !== undefined ? numberFindings(now, perWeek, daysPerWeek, agreement) : []),
  ];
  const written = (perMonth && daysPerMonth !== undefined) || (perWeek && daysPerWeek !== undefined);
  const { quantity } = now.regulation.agreement;
  if (!written && quantity) found.push(finding(quantity, 'quantity-missing'));
  const monthly = perMonth && daysPerMonth !== undefined;
  if (presenceFloor?.whereMonthly && monthly && agreement.minPresencePerWeek === undefined) {
    found.push(finding(presenceFloor, 'presence-missing'));
  }
  return found;
}

function numberFindings(
  { facts }: Situation,
  rule: PerPeriod,
  days: number,
  { quantityReason, weeks = 1 }: Agreement,
): Finding[] {
  const { least, standard } = rule;
  // the organisation's own measures, where the act leaves the number to them (MIL-7.1)
  const limit = rule.most === 'policy' ? facts.policy.maxDaysPerMonth : rule.most;
  const most = limit === undefined ? undefined : limit * weeks;
  const tooMany = most !== undefined && days > most;
  const tooFew = least !== undefined && days < least;
  const unusual = standard !== undefined && days !== standard && !isStated(quantityReason);
  if (!tooMany && !tooFew && !unusual) return [];
  const numbers = {
    days,
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
    ...(standard === undefined ? {} : { standard }),
  };
  return [finding(rule, 'quantity', numbers)];
}

/** More than the usual days of a holder of a senior post: only with grounds in the agreement (MON-7.3eq). */
function seniorFindings(now: Situation, agreement: Agreement): Finding[] {
  const { senior } = now.regulation.quota;
  const days = agreement.daysPerWeek ?? 0;
  const most = senior ? senior.daysPerWeek * (agreement.weeks ?? 1) : 0;
  if (!senior || now.person.role !== 'eq' || days <= most) return [];
  return [finding(senior, 'quantity', { days, most }, 'default')];
}

function restFindings(now: Situation, agreement: Agreement): Finding[] {
  const rule = now.regulation.dailyRest;
  const { restHours } = agreement;
  if (!rule?.written || restHours === undefined || restHours >= rule.hours) return [];
  return [finding(rule, 'rest-short', { hours: restHours, least: rule.hours })];
}
