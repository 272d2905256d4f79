import type { Regulation } from './schema.js';
import type { Mistake } from './tree.js';

const ROLES = ['employee', 'eq', 'manager'] as const;

/** Everybody's agreement is signed by somebody; a declaration against the renewal needs one to speak against. */
export function agreementSense({ agreement }: Regulation): Mistake[] {
  const { signatures, noRenewal, term } = agreement;
  const found: Mistake[] = ROLES.filter((role) => !signatures.some(({ roles }) => roles.includes(role))).map(
    (role) => ({
      path: ['agreement', 'signatures'],
      message: `nobody signs the agreement of role ${role}: add it to an entry`,
    }),
  );
  signatures.forEach(({ by }, index) => {
    if (by.includes('employee')) return;
    const message = 'employee is missing: whoever works remotely signs their own agreement';
    found.push({ path: ['agreement', 'signatures', index, 'by'], message });
  });
  if (noRenewal && term.atEnd !== 'tacit-renewal') {
    const message = 'is never looked at: agreements are not renewed tacitly (agreement.term.atEnd)';
    found.push({ path: ['agreement', 'noRenewal'], message });
  }
  return found;
}

/** One notice for whoever withdraws, in each phase that an agreement may be in. */
export function withdrawalSense({ withdrawal }: Regulation): Mistake[] {
  const path = ['withdrawal', 'terms'];
  const found: Mistake[] = [];
  for (const phase of ['experimental', 'ordinary'] as const) {
    const holding = withdrawal.terms.filter((term) => term.phase === phase || term.phase === 'any');
    const named = withdrawal.terms.every((term) => term.phase === 'any') ? '' : ` in the ${phase} phase`;
    for (const protectedWorker of [false, true]) {
      const own = holding.filter((term) => term.protectedWorker === protectedWorker);
      const which = `protectedWorker: ${protectedWorker}`;
      if (own.length > 1) {
        const message = `two terms hold${named} (${which}): only the first would be looked at`;
        found.push({ path, message });
      }
      if (!protectedWorker && own.length === 0) {
        found.push({ path, message: `no ordinary term holds${named}: write one with ${which}` });
      }
    }
  }
  // without phases, both say the same
  return found.filter(({ message }, index) => found.findIndex((one) => one.message === message) === index);
}
