import type { Regulation } from './schema.js';
import { agreementSense, withdrawalSense } from './sense-agreement.js';
import { hoursSense } from './sense-hours.js';
import { quotaSense } from './sense-quota.js';
import type { Mistake } from './tree.js';

/** Figures that can each be read, but contradict each other or are never looked at. */
export function senseOf(regulation: Regulation): Mistake[] {
  return [
    ...hoursSense(regulation),
    ...quotaSense(regulation),
    ...approvalSense(regulation),
    ...agreementSense(regulation),
    ...withdrawalSense(regulation),
    ...revocationSense(regulation),
    ...otherSense(regulation),
  ];
}

const ROLES = ['employee', 'eq', 'manager'] as const;

function approvalSense({ approval }: Regulation): Mistake[] {
  const found: Mistake[] = [];
  for (const role of ROLES) {
    const entries = approval.deciders.filter(({ roles }) => roles.includes(role));
    if (approval[role] === 'required' && entries.length === 0) {
      const message = `nobody decides the days of role ${role}: name its deciders, or write ${role}: none`;
      found.push({ path: ['approval', 'deciders'], message });
    }
    if (entries.length > 1) {
      const message = `role ${role} is named in two entries: only the first would be looked at`;
      found.push({ path: ['approval', 'deciders'], message });
    }
    if (approval[role] === 'required' && approval.noRejection?.roles.includes(role)) {
      const message = `days of role ${role} are decided (approval.${role}: required): they can be rejected`;
      found.push({ path: ['approval', 'noRejection', 'roles'], message });
    }
  }
  approval.deciders.forEach(({ by }, index) => {
    if (!by.includes('delegate') || approval.delegation) return;
    const message = 'names a delegate: write approval.delegation, the rule on delegations';
    found.push({ path: ['approval', 'deciders', index, 'by'], message });
  });
  return found;
}

function revocationSense({ agreementRevocation: rule }: Regulation): Mistake[] {
  if (!rule) return [];
  const path = ['agreementRevocation'];
  const byInactivity = rule.grounds.includes('inactivity');
  if (byInactivity && rule.inactiveMonths === undefined) {
    return [{ path, message: 'inactiveMonths is missing: how many months without a request are inactivity' }];
  }
  if (!byInactivity && rule.inactiveMonths !== undefined) {
    return [
      {
        path: [...path, 'inactiveMonths'],
        message: 'is never looked at: inactivity is not among the grounds',
      },
    ];
  }
  return [];
}

function otherSense({ contents, mealVoucher, remoteWork, priorities }: Regulation): Mistake[] {
  const found: Mistake[] = [];
  if (contents && !contents.activities && !contents.objectives) {
    found.push({ path: ['contents'], message: 'asks for neither activities nor objectives: write none' });
  }
  if (!remoteWork && mealVoucher.remote) {
    const message = 'there is no lavoro da remoto (remoteWork: none): write none';
    found.push({ path: ['mealVoucher', 'remote'], message });
  }
  const categories = priorities?.categories ?? [];
  const twice = categories.findIndex((one, index) => categories.indexOf(one) < index);
  if (twice >= 0) {
    const message = `${categories[twice]} is written twice`;
    found.push({ path: ['priorities', 'categories', twice], message });
  }
  return found;
}
