import type { DayKind, Facts } from '../rules/facts.js';
import type { DayRequest } from './submit-request.js';

/** Of which agreements days may be asked: lavoro da remoto only where the organisation offers it. */
export function kindsOf({ person, policy }: Facts): readonly [DayKind, ...DayKind[]] {
  if (!policy.remoteWork || !person.remoteAgreement) return ['agile'];
  return person.agreement ? ['agile', 'remote'] : ['remote'];
}

/** Places to choose from: `asked` says whether an agile day has one. */
export function placesOf({ person }: Facts, kind: DayKind, asked: boolean): string[] {
  if (kind === 'remote') return person.remoteAgreement?.places ?? [];
  return asked ? (person.agreement?.places ?? []) : [];
}

/** What is left unsaid: the only kind there is, the main place of lavoro da remoto (TIV-23.2). */
export function completed(facts: Facts, request: DayRequest): DayRequest {
  const kind = request.kind ?? kindsOf(facts)[0];
  const [main] = placesOf(facts, kind, false);
  return { ...request, kind, place: request.place ?? main };
}
