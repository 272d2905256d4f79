import type { DayKind, Facts } from '../rules/facts.js';
import type { AgileDay } from '../store/days.js';
import type { DayRequest } from './submit-request.js';

/** Of which agreements days may be asked: lavoro da remoto only where the organisation offers it. */
export function kindsOf({ person, policy }: Facts): readonly [DayKind, ...DayKind[]] {
  if (!policy.remoteWork || !person.remoteAgreement) return ['agile'];
  return person.agreement ? ['agile', 'remote'] : ['remote'];
}

/** Not a place of the agreement but an office of the administration, on the days written there (TIV-11.1). */
export const COWORKING = 'coworking';

/** Places to choose from: `asked` says whether an agile day has one. */
export function placesOf({ person }: Facts, kind: DayKind, asked: boolean): string[] {
  if (kind === 'agile') return asked ? (person.agreement?.places ?? []) : [];
  const { places = [], coworkingDays = [] } = person.remoteAgreement ?? {};
  return coworkingDays.length > 0 ? [...new Set([...places, COWORKING])] : places;
}

/** What was stated the last time, offered again: nobody types the same twice. */
export function lastStated(
  days: readonly AgileDay[],
  kind: DayKind,
): Pick<AgileDay, 'activities' | 'objectives' | 'place'> | undefined {
  const stated = days.filter((day) => day.kind === kind && day.activities);
  return stated.toSorted((one, other) => other.requestedAt.getTime() - one.requestedAt.getTime())[0];
}

/** What is left unsaid: the only kind there is, the main place of lavoro da remoto (TIV-23.2). */
export function completed(facts: Facts, request: DayRequest): DayRequest {
  const kind = request.kind ?? kindsOf(facts)[0];
  const [main] = placesOf(facts, kind, false);
  return { ...request, kind, place: request.place ?? main };
}
