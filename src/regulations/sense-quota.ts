import type { Regulation } from './schema.js';
import type { Mistake } from './tree.js';

type Quota = Regulation['quota'];
type PerPeriod = NonNullable<Quota['perMonth']>;

const DAYS_PER_MONTH = 31;
const DAYS_PER_WEEK = 7;

/** Numbers of days in their order and within their period; nothing by the month without a number by the month. */
export function quotaSense({ quota }: Regulation): Mistake[] {
  return [
    ...periodSense('perMonth', quota.perMonth, DAYS_PER_MONTH),
    ...periodSense('perWeek', quota.perWeek, DAYS_PER_WEEK),
    ...weeklySense(quota),
    ...withoutMonth(quota),
    ...derogationSense(quota),
  ];
}

function periodSense(key: 'perMonth' | 'perWeek', rule: PerPeriod | null, longest: number): Mistake[] {
  if (!rule) return [];
  const found: Mistake[] = [];
  const numbers = (['least', 'standard', 'unwritten', 'most'] as const).flatMap((name) => {
    const days = rule[name];
    return typeof days === 'number' ? [{ name, days }] : [];
  });
  for (const { name, days } of numbers) {
    const path = ['quota', key, name];
    if (days > longest) found.push({ path, message: `must be at most ${longest}` });
    const { least, most } = rule;
    if (name !== 'least' && least !== undefined && days < least) {
      found.push({ path, message: `must be at least ${least}, the least number of days` });
    } else if (name !== 'most' && typeof most === 'number' && name !== 'least' && days > most) {
      found.push({ path, message: `must be at most ${most}, the most days` });
    }
  }
  return found;
}

function weeklySense({ senior, presenceFloor, grantedDerogations }: Quota): Mistake[] {
  const weekly: [Mistake['path'], number | undefined][] = [
    [['quota', 'senior', 'daysPerWeek'], senior?.daysPerWeek],
    [['quota', 'presenceFloor', 'least'], presenceFloor?.least],
    ...grantedDerogations.map(({ mostPerWeek }, index): [Mistake['path'], number | undefined] => [
      ['quota', 'grantedDerogations', index, 'mostPerWeek'],
      mostPerWeek,
    ]),
  ];
  return weekly
    .filter(([, days]) => days !== undefined && days > DAYS_PER_WEEK)
    .map(([path]) => ({ path, message: `must be at most ${DAYS_PER_WEEK}` }));
}

/** These change the number of a month: without one they would never be looked at. */
function withoutMonth(quota: Quota): Mistake[] {
  if (quota.perMonth) return [];
  const monthly = ['bank', 'extension', 'verticalPartTime', 'cyclicPartTime'] as const;
  const found: Mistake[] = monthly
    .filter((key) => quota[key])
    .map((key) => ({
      path: ['quota', key],
      message: 'needs a number of days a month (quota.perMonth is none)',
    }));
  if (quota.presenceFloor?.whereMonthly && quota.presenceFloor.least === undefined) {
    const message = 'is never looked at: no agreement is by the month (quota.perMonth is none)';
    found.push({ path: ['quota', 'presenceFloor', 'whereMonthly'], message });
  }
  return found;
}

function derogationSense({ grantedDerogations, claimedDerogation }: Quota): Mistake[] {
  const names = grantedDerogations.map(({ derogation }) => derogation);
  const found: Mistake[] = grantedDerogations
    .map(
      ({ derogation }, index): Mistake => ({
        path: ['quota', 'grantedDerogations', index, 'derogation'],
        message: `"${derogation}" is written twice`,
      }),
    )
    .filter((_, index) => names.indexOf(names[index] as string) < index);
  if (claimedDerogation && !names.includes(claimedDerogation.derogation)) {
    const known = names.length > 0 ? `, which has ${names.join(', ')}` : '';
    found.push({
      path: ['quota', 'claimedDerogation', 'derogation'],
      message: `"${claimedDerogation.derogation}" is not among quota.grantedDerogations${known}`,
    });
  }
  return found;
}
