import type { Act } from './act.js';
import { actorFindings } from './actors.js';
import { bandsOn, minutesOf, stretches } from './bands.js';
import type { Decision, Finding } from './decision.js';
import type { Facts } from './facts.js';
import { finding, outcomeOf } from './finding.js';
import { quotaOn } from './quota.js';
import { refused, stateFinding } from './refusal.js';
import { dayOn, type Situation, situationOfDay } from './situation.js';

type PermitAct = Extract<Act, { type: 'permit' }>;

/** An hourly permit (permesso orario) on an approved agile day. */
export function decidePermit(facts: Facts, act: PermitAct): Decision {
  const now = situationOfDay(facts, act.date);
  const day = dayOn(facts, act.date);
  if (day?.state !== 'approved') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const { permits } = now.regulation;
  const verdict = { broken: actorFindings(now, act, ['employee']), flagged: [] as Finding[] };
  if (permits.flaggedKinds.includes(act.kind)) {
    verdict.flagged.push(finding(permits, 'permit-kind', { kind: act.kind }, 'soft'));
  } else if (permits.kinds !== 'any' && !permits.kinds.includes(act.kind)) {
    verdict.broken.push(finding(permits, 'permit-kind', { kind: act.kind }));
  }
  if (permits.insideBands && !isInsideBand(now, act)) {
    verdict.broken.push(finding(permits, 'permit-outside-band', { from: act.from, to: act.to }));
  }
  verdict.broken.push(...authorisationFindings(now, act));
  return { ...outcomeOf(verdict), quota: quotaOn(facts, act.date), state: day.state };
}

function isInsideBand(now: Situation, act: PermitAct): boolean {
  const { regulation, person } = now;
  const bands = bandsOn(regulation, person.role, person.agreement?.contactBands ?? [], act.date);
  const [from, to] = [minutesOf(act.from), minutesOf(act.to)];
  return stretches(bands).some((stretch) => stretch.from <= from && from < to && to <= stretch.to);
}

/** Told beforehand and authorised (TIV-12.4). */
function authorisationFindings(now: Situation, act: PermitAct): Finding[] {
  const { permits } = now.regulation;
  if (!permits.authorisedBy) return [];
  const found: Finding[] = [];
  if (!permits.authorisedBy.some((actor) => actor === act.authorisedBy)) {
    found.push(finding(permits, 'permit-unauthorised'));
  }
  if (act.date < now.today || (act.date === now.today && now.time >= act.from)) {
    found.push(finding(permits, 'permit-late', { from: act.from }));
  }
  return found;
}

/** Overtime (lavoro straordinario) on an approved agile day. */
export function decideOvertime(facts: Facts, act: Extract<Act, { type: 'overtime' }>): Decision {
  const now = situationOfDay(facts, act.date);
  const day = dayOn(facts, act.date);
  if (day?.state !== 'approved') return refused(facts, [stateFinding(now, act.type, day)], act.date);
  const rule = now.regulation.overtime;
  const barred = rule?.roles.includes(now.person.role);
  const broken = rule && barred ? [finding(rule, 'overtime', { minutes: act.minutes })] : [];
  return { ...outcomeOf({ broken, flagged: [] }), quota: quotaOn(facts, act.date), state: day.state };
}
