import type { RequestAct } from './act.js';
import type { Finding } from './decision.js';
import { finding, isStated } from './finding.js';
import { remoteFindings } from './remote.js';
import { requestContents } from './request-contents.js';
import type { Situation } from './situation.js';

/** What is wrong with a request on whatever date. */
export function requestFindings(now: Situation, act: RequestAct): Finding[] {
  const { regulation, person } = now;
  const found: Finding[] = [];
  if (act.by !== 'employee') {
    found.push(finding(regulation.general.actor, 'wrong-actor', { by: act.by, act: act.type }));
  }
  if (regulation.training && !person.trainingDone)
    found.push(finding(regulation.training, 'training-missing'));
  if (act.portion === 'half') found.push(finding(regulation.wholeDays, 'half-day'));
  if (now.kind === 'remote') found.push(...remoteFindings(now, act));
  found.push(...placeFindings(now, act));
  return [...found, ...contentsFindings(now, act)];
}

/** Activities and objectives, where the request must state them; `''` and nothing are the same. */
export function contentsFindings(
  now: Situation,
  stated: { activities?: string; objectives?: string },
): Finding[] {
  const asked = requestContents(now.regulation, now.person.role);
  const missing = (['activities', 'objectives'] as const).filter(
    (part) => asked[part] && !isStated(stated[part]),
  );
  const rule = now.regulation.contents;
  if (!rule || missing.length === 0) return [];
  return [finding(rule, 'contents-missing', { missing: missing.join(',') })];
}

/** Of lavoro da remoto only the country: its places are fixed by other rules (TIV-9.1, 23.2). */
function placeFindings(now: Situation, act: RequestAct): Finding[] {
  const rule = now.regulation.places;
  const { place } = act;
  if (!rule || !place) return [];
  const abroad = rule.country && place.country !== undefined && place.country !== rule.country;
  if (now.kind === 'remote' && !abroad) return [];
  const why = abroad
    ? 'abroad'
    : rule.indoor && place.indoor === false
      ? 'outdoor'
      : rule.municipalSite === 'barred' && place.municipalSite
        ? 'municipal-site'
        : rule.listed && place.listed === false
          ? 'not-listed'
          : undefined;
  return why ? [finding(rule, 'place-not-allowed', { why })] : [];
}
