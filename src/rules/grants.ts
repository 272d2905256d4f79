import type { Reference } from '../regulations/schema.js';
import type { Act, Actor } from './act.js';
import type { Decision, Finding } from './decision.js';
import type { Facts } from './facts.js';
import { finding, isStated, outcomeOf } from './finding.js';
import { type LocalDate, laterOf, monthOf } from './local-date.js';
import { quotaOn } from './quota.js';
import { refused } from './refusal.js';
import { type Situation, situationOf } from './situation.js';
import { dateOf } from './zoned.js';

type Grant<Type extends Act['type']> = Extract<Act, { type: Type }>;

/** Another number of days in a month (modulazione dei contingenti, App. 12 art. 7.4): by whom the act says, on a criterion. */
export function decideExtension(facts: Facts, act: Grant<'extend'>): Decision {
  const [now, date] = inMonth(facts, act.month);
  const rule = now.regulation.quota.extension;
  if (!rule) return refused(facts, [notKnown(now, act)]);
  const broken = [...actor(rule, rule.by, act), ...monthFindings(now, rule, act.month)];
  if (!now.person.agreement) broken.push(noAgreement(now, act));
  if (!isStated(act.criterion)) broken.push(finding(rule, 'criterion-missing'));
  return decided(facts, broken, date);
}

/** Days of the month that a person does not use go to the bank (App. 12 art. 7.8); they are lost to them for that month. */
export function decideGift(facts: Facts, act: Grant<'give-days'>): Decision {
  const [now, date] = inMonth(facts, act.month);
  const rule = now.regulation.quota.bank;
  if (!rule) return refused(facts, [notKnown(now, act)]);
  const broken = [...actor(rule, rule.approvedBy, act), ...monthFindings(now, rule, act.month)];
  const quota = quotaOn(facts, date);
  if (quota?.period !== act.month) broken.push(noAgreement(now, act));
  else {
    const available = Math.max(0, quota.limit - quota.used);
    const numbers = { month: act.month, available, asked: act.days };
    if (act.days > available) broken.push(finding(rule, 'days-in-use', numbers));
  }
  return decided(facts, broken, date);
}

/** How many days the bank of a month holds, as who keeps it says. */
export function decideBank(facts: Facts, act: Grant<'set-bank'>): Decision {
  const [now] = inMonth(facts, act.month);
  const rule = now.regulation.quota.bank;
  if (!rule) return refused(facts, [notKnown(now, act)]);
  return decided(facts, [...actor(rule, rule.approvedBy, act), ...monthFindings(now, rule, act.month)]);
}

/** More days a week for a time, granted by the administration (Reg. art. 6.1, 6.3); 6.2 is asked for day by day. */
export function decideDerogation(facts: Facts, act: Grant<'derogate'>): Decision {
  const now = situationOf(facts, laterOf(dateOf(facts.now), act.from));
  const rule = derogationsToGrant(now.regulation).find((one) => one.derogation === act.article);
  if (!rule) return refused(facts, [notKnown(now, act)]);
  const broken = actor(rule, 'administration', act);
  if (!now.person.agreement) broken.push(noAgreement(now, act));
  const { mostPerWeek: most } = rule;
  if (most !== undefined && act.daysPerWeek > most)
    broken.push(finding(rule, 'too-many-days', { days: act.daysPerWeek, most }));
  return decided(facts, broken);
}

/** Derogations that the administration grants by itself; what the worker claims and proves is not among them. */
export function derogationsToGrant({ quota }: Situation['regulation']) {
  const claimed = quota.claimedDerogation?.derogation;
  return quota.grantedDerogations.filter((one) => one.derogation !== claimed);
}

/** What is in force in a month, its first day still to come. */
function inMonth(facts: Facts, month: string): [Situation, LocalDate] {
  const today = dateOf(facts.now);
  const date = month === monthOf(today) ? today : (`${month}-01` as LocalDate);
  return [situationOf(facts, date), date];
}

/** The figure that binds instead says why. */
function notKnown(now: Situation, { type }: Act): Finding {
  const { perMonth, perWeek } = now.regulation.quota;
  return finding(perMonth ?? perWeek ?? now.regulation.general.state, 'not-possible', { act: type });
}

function actor(rule: Reference, by: Actor, act: Grant<'extend' | 'give-days' | 'set-bank' | 'derogate'>) {
  return act.by === by ? [] : [finding(rule, 'wrong-actor', { by: act.by, act: act.type })];
}

/** A month that is over takes and gives nothing: days are not carried over. */
function monthFindings(now: Situation, rule: Reference, month: string): Finding[] {
  return month < monthOf(now.today) ? [finding(rule, 'month-past', { month })] : [];
}

function noAgreement(now: Situation, { type }: Act): Finding {
  return finding(now.regulation.agreement.required, 'no-agreement', { act: type });
}

function decided(facts: Facts, broken: Finding[], date?: LocalDate): Decision {
  const verdict = outcomeOf({ broken, flagged: [] });
  return { ...verdict, quota: date && quotaOn(facts, date) };
}
