import type { RequestAct } from './act.js';
import type { Decision, Finding } from './decision.js';
import { regulationAt } from './edition.js';
import type { Day, Facts } from './facts.js';
import { finding, isStated } from './finding.js';
import { type LocalDate, monthOf } from './local-date.js';
import type { Situation } from './situation.js';

/** A request for days of the bank (banca delle giornate, MIL-7.8), where the regulation has one. */
export function drawsFromBank(now: Situation, act: RequestAct): boolean {
  return Boolean(act.useBank && now.regulation.quota.bank);
}

/** A draw needs a stated need and days left for the very month; it is always put before who decides. */
export function bankFindings(now: Situation, act: RequestAct): Finding[] {
  const rule = now.regulation.quota.bank;
  if (!rule) return [];
  const found: Finding[] = [];
  if (!isStated(act.reason)) found.push(finding(rule, 'reason-missing'));
  const bank = now.facts.policy.bank;
  for (const month of new Set(act.dates.map(monthOf))) {
    const asked = act.dates.filter((date) => monthOf(date) === month).length;
    const available = bank?.month === month ? bank.available : 0;
    if (asked > available) found.push(finding(rule, 'bank-empty', { month, available, asked }));
    else found.push(finding(rule, 'bank-draw', { month }, 'soft'));
  }
  return found;
}

/** The bank with `change` days more (a draw takes, a draw given up returns), where there is one. */
export function bankAfter(facts: Facts, date: LocalDate, change: number): Decision['bank'] {
  const { bank } = facts.policy;
  if (!bank || !regulationAt(facts.editions, date)?.quota.bank) return undefined;
  return bank.month === monthOf(date) ? { ...bank, available: bank.available + change } : bank;
}

export function isFromBank(facts: Facts, day: Day): boolean {
  return day.source === 'bank' && Boolean(regulationAt(facts.editions, day.date)?.quota.bank);
}
