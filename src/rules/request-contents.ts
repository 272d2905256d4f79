import type { Regulation } from '../regulations/schema.js';
import type { PersonRole } from './facts.js';

/**
 * What a request of this role states, whether places are only those of the agreement, and how its day comes
 * to be approved: somebody decides it, it is communicated, it is just placed.
 */
export function requestContents(
  regulation: Regulation,
  role: PersonRole,
): {
  activities: boolean;
  objectives: boolean;
  places: boolean;
  approval: 'required' | 'communicated' | 'none';
} {
  const asked = regulation.contents?.roles.includes(role) ? regulation.contents : undefined;
  return {
    activities: asked?.activities ?? false,
    objectives: asked?.objectives ?? false,
    places: regulation.places?.listed ?? false,
    approval: regulation.approval[role],
  };
}
