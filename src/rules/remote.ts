import type { RequestAct } from './act.js';
import type { Finding } from './decision.js';
import { finding } from './finding.js';
import { type LocalDate, weekdayOf } from './local-date.js';
import type { Situation } from './situation.js';

/** Lavoro da remoto (TIV Capo IV) must be offered, and has a place of its own. */
export function remoteFindings(now: Situation, act: RequestAct): Finding[] {
  const rule = now.regulation.remoteWork;
  if (!rule) return [finding(now.regulation.general.state, 'remote-not-offered')];
  if (!now.facts.policy.remoteWork) return [finding(rule.offered, 'remote-not-offered')];
  const { place } = act;
  if (place?.municipalSite || place?.listed !== false) return [];
  return [finding(rule.place, 'place-not-allowed', { why: 'not-listed' })];
}

/** A coworking space of the administration: on the days that the agreement says (TIV-11.1). */
export function coworkingFindings(now: Situation, act: RequestAct, date: LocalDate): Finding[] {
  const rule = now.regulation.remoteWork;
  if (now.kind !== 'remote' || !rule?.coworking || !act.place?.municipalSite) return [];
  if (now.person.agreement?.coworkingDays?.includes(weekdayOf(date))) return [];
  return [finding(rule.coworking, 'place-not-allowed', { why: 'coworking-day' })];
}
