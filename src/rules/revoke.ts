import type { Act } from './act.js';
import { actorFindings, superiors } from './actors.js';
import { bankAfter, isFromBank } from './bank.js';
import type { Decision } from './decision.js';
import type { Facts } from './facts.js';
import { emptyVerdict, finding, isStated } from './finding.js';
import { addDays, type LocalDate } from './local-date.js';
import { noticeGiven } from './notice.js';
import { changed, notPossible, refused, stateFinding } from './refusal.js';
import { dayOn, situationOfDay } from './situation.js';

/**
 * The employer takes an approved day back: so many days before, with a reason (MIL-10.2a), or not at all
 * (MET-10f).
 */
export function decideRevocation(
  facts: Facts,
  act: Extract<Act, { type: 'approve' | 'reject' | 'revoke' }>,
): Decision {
  const now = situationOfDay(facts, act.date);
  const rule = now.regulation.revocation;
  if (!rule) return refused(facts, [notPossible(now, act)], act.date);
  if (rule.kind === 'barred') {
    const barred = rule.by.filter((one) => one.roles.includes(now.person.role));
    return refused(
      facts,
      barred.map((one) => finding(one, 'not-possible', { act: act.type })),
      act.date,
    );
  }
  const day = dayOn(facts, act.date);
  if (day?.state !== 'approved') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const verdict = emptyVerdict();
  const given = noticeGiven(now, act.date, rule);
  if (given < rule.days) {
    const numbers = { date: act.date, required: rule.days, given, unit: rule.unit };
    verdict.broken.push(finding(rule, 'notice-short', numbers));
  }
  if (!isStated(act.reason)) verdict.broken.push(finding(rule, 'reason-missing'));
  const fromBank = isFromBank(facts, day);
  const { bank } = now.regulation.quota;
  verdict.broken.push(
    ...actorFindings(now, act, [...superiors(now), ...(fromBank && bank ? [bank.approvedBy] : [])]),
  );
  const decision = changed(facts, verdict, act.date, 'revoked');
  const returned = fromBank && decision.outcome !== 'refused' ? 1 : 0;
  return { ...decision, bank: bankAfter(facts, act.date, returned) };
}

/** The last day on which it can be revoked; undefined where the regulation knows no such day. */
export function lastDayToRevoke(facts: Facts, date: LocalDate): LocalDate | undefined {
  const now = situationOfDay(facts, date);
  const rule = now.regulation.revocation;
  if (rule?.kind !== 'days-before') return undefined;
  let today = addDays(date, -1);
  while (noticeGiven({ ...now, today }, date, rule) < rule.days) today = addDays(today, -1);
  return today;
}
