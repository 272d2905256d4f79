import type { Act } from './act.js';
import { agreementStart, inPhase, longestTerm } from './agreement.js';
import { bandFindings } from './band-findings.js';
import type { Decision, Finding } from './decision.js';
import type { Agreement, Facts } from './facts.js';
import { emptyVerdict, finding, isStated, outcomeOf, weigh } from './finding.js';
import { laterOf } from './local-date.js';
import { type Situation, situationOf } from './situation.js';
import { dateOf } from './zoned.js';

/** May the individual agreement be signed as it is written? */
export function decideSignature(facts: Facts, act: Extract<Act, { type: 'sign-agreement' }>): Decision {
  const { agreement } = act;
  // the text must be lawful under what is in force when it begins to run
  const now = situationOf(facts, laterOf(dateOf(facts.now), agreement.from), act.kind);
  const verdict = emptyVerdict();
  const reason = isStated(agreement.reason);
  weigh(verdict, [...partyFindings(now, agreement), ...termFindings(now, agreement)], reason);
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

/** The number of days a month or a week; another than the standard only for needs stated in the agreement. */
function quantityFindings(now: Situation, agreement: Agreement): Finding[] {
  const { perMonth, perWeek, presenceFloor } = now.regulation.quota;
  const { daysPerMonth, daysPerWeek, quantityReason } = agreement;
  const monthly = perMonth !== null && daysPerMonth !== undefined;
  const rule = monthly ? perMonth : perWeek;
  const days = monthly ? daysPerMonth : daysPerWeek;
  if (!rule || days === undefined) {
    const { quantity } = now.regulation.agreement;
    return quantity ? [finding(quantity, 'quantity-missing')] : [];
  }
  const found: Finding[] = [];
  const { least, most, standard } = rule;
  const tooMany = typeof most === 'number' && days > most;
  const tooFew = least !== undefined && days < least;
  const unusual = standard !== undefined && days !== standard && !isStated(quantityReason);
  if (tooMany || tooFew || unusual) {
    const numbers = {
      days,
      ...(least === undefined ? {} : { least }),
      ...(typeof most === 'number' ? { most } : {}),
      ...(standard === undefined ? {} : { standard }),
    };
    found.push(finding(rule, 'quantity', numbers));
  }
  if (presenceFloor?.whereMonthly && monthly && agreement.minPresencePerWeek === undefined) {
    found.push(finding(presenceFloor, 'presence-missing'));
  }
  return found;
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
