import type { Regulation } from '../regulations/schema.js';
import type { Act } from './act.js';
import { actorFindings } from './actors.js';
import { bandsOn, minutesOf, stretches, timeOf } from './bands.js';
import { absenceFindings } from './day-findings.js';
import type { Decision, Finding } from './decision.js';
import type { ContactBand, Facts } from './facts.js';
import { finding, outcomeOf } from './finding.js';
import type { LocalDate } from './local-date.js';
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
  verdict.broken.push(...absenceFindings(now, act.date), ...authorisationFindings(now, act));
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

/** Kinds that every act names, one way or another; L. 104/1992 art. 33, D.Lgs. 151/2001 art. 39. */
const KINDS = ['personal', 'l104-33', 'nursing-39'];

/** Kinds of hourly permit that the regulation admits. */
export function permitKinds({ permits }: Regulation): string[] {
  return permits.kinds === 'any' ? KINDS : [...new Set([...permits.kinds, ...permits.flaggedKinds])];
}

/** Those that are due by law: whoever authorises them settles the hours, not whether (A25). */
export function isStatutoryPermit(kind: string): boolean {
  return kind !== 'personal' && KINDS.includes(kind);
}

/** The hours of an approved day in which a permit is of any use: the bands, or the whole working window. */
export function permitHours(facts: Facts, date: LocalDate): Pick<ContactBand, 'from' | 'to'>[] {
  const { regulation, person } = situationOfDay(facts, date);
  if (!regulation.permits.insideBands) {
    return [{ from: regulation.window.opens, to: regulation.window.closes }];
  }
  const bands = bandsOn(regulation, person.role, person.agreement?.contactBands ?? [], date);
  return stretches(bands).map(({ from, to }) => ({ from: timeOf(from), to: timeOf(to) }));
}

/** Is there a kind and an hour, from now on, for which a permit could be asked on the day? */
export function mayAskPermit(facts: Facts, date: LocalDate): boolean {
  const { regulation } = situationOfDay(facts, date);
  const [kind] = permitKinds(regulation);
  const last = permitHours(facts, date).at(-1);
  if (!kind || !last) return false;
  const from = timeOf(minutesOf(last.to) - 1);
  const [authorisedBy] = permitAuthorisers(regulation);
  const act = { type: 'permit', by: 'employee', date, kind, from, to: last.to, authorisedBy } as const;
  return decidePermit(facts, act).outcome !== 'refused';
}

/** Who, by the act, authorises an hourly permit; empty: nobody has to. */
export function permitAuthorisers({ permits }: Regulation): readonly string[] {
  return permits.authorisedBy ?? [];
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
