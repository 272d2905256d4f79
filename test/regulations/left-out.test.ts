import { expect, test } from 'vitest';
import { withApprovalOfEachDay } from '../../src/regulations/approve-each-day.js';
import { regulationFile } from '../../src/regulations/index.js';
import { readRegulation } from '../../src/regulations/read.js';
import type { Edition } from '../../src/regulations/schema.js';
import type { Branch } from '../../src/regulations/tree.js';

const ALL = ['employee', 'eq', 'manager'];
const ref = { rule: 'OUR-1', article: 'art. 1' };
const tree = (id: string) => regulationFile(id).tree as Record<string, Branch>;

/** The file with these sections instead, whole. */
function editionsWith(id: string, sections: Branch): Edition[] {
  return readRegulation(JSON.stringify({ ...tree(id), ...sections }), 'own.yaml').editions;
}

test('a figure that names nobody holds for everybody', () => {
  const [edition] = editionsWith('metro-milano-2017', {
    overtime: ref,
    notice: { before: [{ ...ref, days: 1, unit: 'days', severity: 'hard' }], latestHour: 'none' },
    revocation: { kind: 'barred', by: [ref] },
  });
  const { overtime, notice, revocation } = edition?.regulation ?? {};
  expect(overtime?.roles).toEqual(ALL);
  expect(notice?.before.map(({ roles }) => roles)).toEqual([ALL]);
  expect(revocation).toMatchObject({ by: [{ roles: ALL }] });
});

test('terms and permits that say no more are the ordinary ones', () => {
  const term = { countedFrom: 'start', longer: 'refused', atEnd: 'ends', renewalMonths: 'none' };
  const [edition] = editionsWith('tivoli-2025', {
    agreement: { ...tree('tivoli-2025').agreement, term: { ...ref, months: 6, ...term } },
    withdrawal: {
      terms: [{ ...ref, days: 30, unit: 'days' }],
      motivation: 'none',
      justifiedReason: 'none',
      fixedTerm: 'none',
    },
    permits: { ...ref, kinds: 'any', insideBands: false, authorisedBy: 'none' },
  });
  const { agreement, withdrawal, permits } = edition?.regulation ?? {};
  expect(agreement?.term).toMatchObject({ phase: 'any', capsDays: false });
  expect(withdrawal?.terms).toMatchObject([
    { phase: 'any', protectedWorker: false, shortWithReason: false, waivable: false },
  ]);
  expect(permits?.flaggedKinds).toEqual([]);
});

test('a decider of everybody, for some of the time, decides each day that the act leaves free', () => {
  const { approval, ...others } = tree('tivoli-2025');
  const [entry] = (approval as Branch).deciders as Branch[];
  expect(entry).not.toHaveProperty('roles');
  const first = { to: '2026-06-30' };
  const then = { from: '2026-07-01' };
  const deciders = [
    {
      editions: [
        { ...entry, validity: first },
        { none: true, validity: then },
      ],
    },
    {
      editions: [
        { none: true, validity: first },
        { ...ref, by: ['director'], validity: then },
      ],
    },
  ];
  const changed = { ...others, approval: { ...approval, manager: 'communicated', deciders } };
  const { editions } = readRegulation(JSON.stringify(withApprovalOfEachDay(changed)), 'own.yaml');
  const shown = editions.map(({ from, regulation }) => [
    from,
    regulation?.approval.deciders.map(({ roles, by }) => `${roles.join('+')}: ${by.join('+')}`),
  ]);
  expect(shown).toEqual([
    ['2025-12-30', ['employee+eq: manager+delegate', 'manager: manager']],
    ['2026-07-01', ['employee+eq: director+delegate', 'manager: director']],
  ]);
});
