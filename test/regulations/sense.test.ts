import { expect, test } from 'vitest';
import { regulationFile, regulationIds } from '../../src/regulations/index.js';
import type { Branch } from '../../src/regulations/tree.js';
import { at, entries, own, written } from '../fixtures/regulations.js';

const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';

const ref = { rule: 'OUR-1', article: 'art. 1' };

/** The list of a file with one entry changed. */
function entry(id: string, place: string, index: number, change: Branch): Branch {
  return at(
    place,
    entries(id, place).map((one, position) => (position === index ? { ...one, ...change } : one)),
  );
}

const found = (id: string, changes: Branch) =>
  own(id, changes).contradictions.map((mistake) => mistake.replace(/^\S+ /, ''));

test.each(regulationIds)('%s contradicts itself nowhere', (id) => {
  expect(regulationFile(id)).toMatchObject({ contradictions: [], gaps: [], ends: [] });
});

test.each<[string, Branch, string]>([
  // TIV opens at 07:30, and the rest of eleven hours is written: the window may be thirteen hours long
  [TIV, at('window.closes', '07:30'), 'window.closes: must be after 07:30, when the window opens'],
  [TIV, at('window.closes', '07:00'), 'window.closes: must be after 07:30, when the window opens'],
  [TIV, at('window.closes', '20:31'), 'dailyRest.hours: the window 07:30-20:31 leaves'],
  [TIV, at('dailyRest.hours', 12), 'dailyRest.hours: the window 07:30-20:00 leaves 11.5 hours'],
  // MON-9c: three hours within 08:00-13:00, window 07:30-19:00
  [MON, at('window.opens', '08:01'), 'bands.length[0].within.from: must lie within the window 08:01-19:00'],
  [MON, at('window.closes', '18:29'), 'bands.length[1].within.to: must lie within the window 07:30-18:29'],
  [MON, entry(MON, 'bands.length', 0, { minutes: 301 }), 'bands.length[0].minutes: 301 minutes do not fit'],
  [MON, entry(MON, 'bands.length', 0, { minutes: 300, bound: 'above' }), 'bands.length[0].minutes: 300 min'],
  [
    MON,
    entry(MON, 'bands.length', 0, { minutes: 30, within: { from: '13:00', to: '08:00' } }),
    'bands.length[0].within.to: must be after 13:00',
  ],
  [TIV, entry(TIV, 'bands.length', 0, { minutes: 751 }), 'bands.length[0].minutes: 751 minutes do not fit'],
  [TIV, entry(TIV, 'bands.length', 0, { roles: ['employee', 'eq'] }), 'bands.length[0].roles: eq: reachable'],
  [TIV, at('bands.reasonAbove.minutes', 239), 'bands.reasonAbove.minutes: must be at least 240'],
  [
    MIL,
    at('bands.usualPlace.from', '06:59'),
    'bands.usualPlace.from: must lie within the window 07:00-21:00',
  ],
  [MIL, at('bands.usualPlace.to', '21:01'), 'bands.usualPlace.to: must lie within the window 07:00-21:00'],

  [MET, at('quota.perMonth.least', 5), 'quota.perMonth.most: must be at least 5'],
  [MET, at('quota.perMonth.standard', 5), 'quota.perMonth.standard: must be at most 4'],
  [MET, at('quota.perMonth', { least: 3, standard: 2 }), 'quota.perMonth.standard: must be at least 3'],
  [MET, at('quota.perMonth.unwritten', 5), 'quota.perMonth.unwritten: must be at most 4'],
  [MET, at('quota.perMonth.most', 32), 'quota.perMonth.most: must be at most 31'],
  [TIV, at('quota.perWeek.standard', 8), 'quota.perWeek.standard: must be at most 7'],
  [MON, at('quota.senior.daysPerWeek', 8), 'quota.senior.daysPerWeek: must be at most 7'],
  [TIV, at('quota.presenceFloor.least', 8), 'quota.presenceFloor.least: must be at most 7'],
  [
    TIV,
    entry(TIV, 'quota.grantedDerogations', 2, { mostPerWeek: 8 }),
    'quota.grantedDerogations[2].mostPerWeek: must be at most 7',
  ],
  [MIL, at('quota.perMonth', 'none'), 'quota.bank: needs a number of days a month'],
  [MIL, at('quota.perMonth', 'none'), 'quota.extension: needs a number of days a month'],
  [MIL, at('quota.perMonth', 'none'), 'quota.verticalPartTime: needs a number of days a month'],
  [TIV, at('quota.perMonth', 'none'), 'quota.presenceFloor.whereMonthly: is never looked at'],
  [
    TIV,
    at('quota.claimedDerogation.derogation', '6.4'),
    'quota.claimedDerogation.derogation: "6.4" is not among',
  ],
  [
    TIV,
    entry(TIV, 'quota.grantedDerogations', 2, { derogation: '6.1' }),
    'quota.grantedDerogations[2].derogation: ',
  ],

  [
    MET,
    at('approval.deciders', [{ ...ref, roles: ['eq'], by: ['hr'] }]),
    'approval.deciders: nobody decides',
  ],
  [
    MET,
    entry(MET, 'approval.deciders', 0, { roles: ['employee', 'manager'] }),
    'approval.deciders: nobody decides',
  ],
  [
    MIL,
    entry(MIL, 'approval.deciders', 1, { roles: ['manager', 'eq'] }),
    'approval.deciders: role eq is named in two entries',
  ],
  [MET, at('approval.delegation', 'none'), 'approval.deciders[0].by: names a delegate'],
  [MET, at('approval.manager', 'required'), 'approval.noRejection.roles: days of role manager are decided'],

  [
    TIV,
    at('agreement.signatures', [{ ...ref, roles: ['eq', 'manager'], by: ['employee'] }]),
    'agreement.signatures: nobody',
  ],
  [
    TIV,
    entry(TIV, 'agreement.signatures', 0, { by: ['manager'] }),
    'agreement.signatures[0].by: employee is missing',
  ],
  [MET, at('agreement.term.atEnd', 'ends'), 'agreement.noRenewal: is never looked at'],
  [
    TIV,
    entry(TIV, 'withdrawal.terms', 0, { phase: 'experimental' }),
    'withdrawal.terms: no ordinary term holds in the ordinary',
  ],
  [
    TIV,
    entry(TIV, 'withdrawal.terms', 0, { protectedWorker: true }),
    'withdrawal.terms: no ordinary term holds: write',
  ],
  [TIV, entry(TIV, 'withdrawal.terms', 1, { protectedWorker: false }), 'withdrawal.terms: two terms hold ('],
  [
    MET,
    entry(MET, 'withdrawal.terms', 1, { phase: 'any' }),
    'withdrawal.terms: two terms hold in the experimental',
  ],

  [MIL, at('agreementRevocation', { grounds: ['priority'] }), 'agreementRevocation.inactiveMonths: is never'],
  [MON, at('agreementRevocation.grounds', ['inactivity']), 'agreementRevocation: inactiveMonths is missing'],
  [MET, at('contents', { activities: false, objectives: false }), 'contents: asks for neither'],
  [MET, at('mealVoucher.remote', 'yes'), 'mealVoucher.remote: there is no lavoro da remoto'],
  [
    MON,
    at('priorities.categories', ['fragile', 'pregnancy', 'fragile']),
    'priorities.categories[2]: fragile is',
  ],
])('%s with %j: %s', (id, changes, mistake) => {
  expect(found(id, changes)).toContainEqual(expect.stringContaining(mistake));
});

test.each<[string, Branch]>([
  // at the limits: thirteen hours leave eleven of rest; a band as long as its hours; equal numbers of days
  [TIV, at('window.closes', '20:30')],
  [MON, at('window', { opens: '08:00', closes: '18:30' })],
  [MON, entry(MON, 'bands.length', 0, { minutes: 300 })],
  [MON, entry(MON, 'bands.length', 0, { minutes: 299, bound: 'above' })],
  [TIV, entry(TIV, 'bands.length', 0, { minutes: 240 })],
  [TIV, at('bands.reasonAbove.minutes', 240)],
  [MET, at('quota.perMonth', { least: 4, standard: 4, unwritten: 4 })],
  [MET, at('quota.perMonth.most', 31)],
  [TIV, at('quota.perWeek.standard', 7)],
  [MON, at('quota.senior.daysPerWeek', 7)],
  // rest that nobody writes is the worker's: MIL leaves ten hours and asks for eleven
  [MIL, at('dailyRest.written', false)],
  // days that are only communicated need no decider
  [MET, at('approval', { eq: 'communicated', deciders: [{ ...ref, roles: ['employee'], by: ['hr'] }] })],
  // without whereMonthly a presence floor needs no number by the month
  [TIV, at('quota', { perMonth: 'none', presenceFloor: { whereMonthly: false } })],
  [TIV, at('quota', { perMonth: 'none', presenceFloor: { least: 2 } })],
])('%s with %j makes sense', (id, changes) => {
  expect(found(id, changes)).toEqual([]);
});

test('a contradiction is named where it stands, behind editions and beside items that hold no more', () => {
  const day = { from: '2027-01-01' };
  const { contradictions } = own(TIV, {
    window: {
      editions: [
        { ...written(TIV, 'window'), validity: { to: '2026-12-31' } },
        { ...written(TIV, 'window'), closes: '06:00', validity: day },
      ],
    },
  });
  expect(contradictions).toEqual([
    'own.yaml:1: window.editions[1].closes: must be after 07:30, when the window opens',
  ]);
  const [first, second] = entries(MON, 'bands.length');
  const dropped = {
    editions: [
      { ...first, validity: { to: '2026-12-31' } },
      { none: true, validity: day },
    ],
  };
  const changes = at('bands.length', [dropped, { ...second, minutes: 500 }]);
  expect(found(MON, changes)).toEqual([expect.stringMatching(/^bands\.length\[1\]\.minutes: 500 minutes/)]);
});
