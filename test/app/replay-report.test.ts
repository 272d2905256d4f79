import { describe, expect, test } from 'vitest';
import { filedInTime } from '../../src/app/filed-in-time.js';
import { changeOf, Tally } from '../../src/app/replay-report.js';
import { type UnitLine, unitsShown } from '../../src/app/replay-units.js';
import type { Compared, Side } from '../../src/app/replay-values.js';
import { regulation } from '../../src/regulations/index.js';
import { FigureMissing } from '../../src/rules/edition.js';
import { aFinding } from '../fixtures/findings.js';
import { at, d, factsOf } from '../rules/helpers.js';

describe('when a day is taken to have been asked for: nine o’clock of the last working day that is early enough', () => {
  // May 2026: Fridays 8, 15; Tuesday 2 June is a holiday
  test.each([
    ['metro-milano-2017', '2026-05-14', '2026-05-11 09:00'], // Thursday: Tue, Wed, Thu
    ['metro-milano-2017', '2026-05-18', '2026-05-13 09:00'], // Monday: Thu, Fri, Mon
    ['metro-milano-2017', '2026-05-20', '2026-05-15 09:00'], // Wednesday: Mon, Tue, Wed; nobody asks on Sunday
    ['metro-milano-2017', '2026-06-04', '2026-05-29 09:00'], // Thursday: Mon 1, Wed 3, Thu 4 June
    ['comune-milano-2021', '2026-05-14', '2026-05-11 09:00'], // three days
    ['comune-milano-2021', '2026-05-18', '2026-05-15 09:00'],
    ['tivoli-2025', '2026-05-18', '2026-05-15 09:00'], // no notice: before 20:00 of the eve, on a working day
    ['montepulciano-2024', '2026-05-14', '2026-05-13 09:00'],
  ])('%s, %s', (id, date, filed) => {
    const { person, localHolidays } = factsOf(id);
    expect(filedInTime(localHolidays)(regulation(id), person, d(date))).toEqual(at(filed));
  });

  test('with the local holidays, and where there is no text for the day', () => {
    const { person } = factsOf('metro-milano-2017');
    const filed = filedInTime(new Set([d('2026-05-13')]));
    expect(filed(regulation('metro-milano-2017'), person, d('2026-05-14'))).toEqual(at('2026-05-08 09:00'));
    expect(filed(regulation('tivoli-2025'), person, d('2024-05-13'))).toEqual(at('2024-05-10 09:00'));
  });
});

const unit = (name: string, people: number): UnitLine => ({
  unit: name,
  people,
  ...{ requests: people * 10, refused: people, reason: 0, allowed: 0 },
});

test.each([
  // five are enough
  [
    [
      ['A', 5],
      ['B', 9],
    ],
    ['A', 'B'],
    null,
  ],
  [
    [
      ['A', 4],
      ['B', 9],
      ['C', 1],
    ],
    ['B'],
    { units: 2, people: 5, requests: 50, refused: 5 },
  ],
  // four alone could be had by taking the others from the whole: the next smallest goes with them
  [
    [
      ['A', 4],
      ['B', 9],
      ['C', 7],
    ],
    ['B'],
    { units: 2, people: 11, requests: 110, refused: 11 },
  ],
  [[['A', 4]], [], null],
  [
    [
      ['A', 2],
      ['B', 2],
    ],
    [],
    null,
  ],
] as [[string, number][], string[], object | null][])(
  'units of %j people: alone %j, together %j',
  (units, alone, together) => {
    const shown = unitsShown(
      units.map(([name, people]) => unit(name, people)),
      false,
    );
    expect(shown.lines.map((line) => line.unit)).toEqual(alone);
    expect(shown.together).toEqual(together && { ...together, reason: 0, allowed: 0 });
    expect(shown.masked).toBe(alone.length < units.length);
    const open = unitsShown(
      units.map(([name, people]) => unit(name, people)),
      true,
    );
    expect(open.lines.map((line) => line.unit)).toEqual(units.map(([name]) => name).sort());
  },
);

const finding = { ...aFinding('notice-short', {}, 'default'), rule: 'MET-10a' };
const side = (outcome: Side['outcome'], more: Partial<Side> = {}): Side => ({
  outcome,
  findings: [],
  ...more,
});
const compared = (before: Side, after: Side, more: Partial<Compared> = {}): Compared => ({
  ...{ entry: '1', at: at('2026-05-04 09:00'), date: d('2026-05-11'), type: 'request', recorded: true },
  ...{ before, after, assumed: [], ...more },
});

const OK = side('accepted');
const WARNED = side('accepted-with-warning');
const NO = side('refused');
const REASON = side('refused', { reasonEnough: true });
const VOID = side('void');

test.each([
  [OK, OK, undefined],
  [OK, WARNED, 'warned'],
  [OK, NO, 'refused'],
  [OK, REASON, 'reason'],
  [OK, VOID, undefined],
  [WARNED, OK, 'eased'],
  [WARNED, WARNED, undefined],
  [WARNED, NO, 'refused'],
  [NO, OK, 'allowed'],
  [NO, WARNED, 'allowed'],
  [NO, REASON, undefined],
  [VOID, NO, undefined],
])('%o and then %o is %s', (before, after, change) => {
  expect(changeOf(compared(before, after))).toBe(change);
});

test('the sum: requests by outcome, rules by what they change, each missing figure once', () => {
  const tally = new Tally();
  const stopped = side('refused', { findings: [finding], reasonEnough: true });
  const missing = (date: string) => new FigureMissing(d(date), ['quota.perMonth'], 'ours');
  tally.add(
    { unit: 'Ragioneria' },
    {
      compared: [
        compared(OK, OK, { approval: 'spared' }),
        compared(OK, stopped, { assumed: ['filed', 'contents'] }),
        compared(OK, stopped),
        compared(side('refused', { findings: [finding] }), OK, { recorded: false }),
        compared(OK, NO, { type: 'revoke' }),
        compared(OK, VOID, { type: 'approve' }),
        compared(VOID, VOID, { type: 'approve' }),
      ],
      missing: [missing('2026-05-12'), missing('2026-05-11'), missing('2026-05-20')],
      unexplained: 1,
    },
  );
  tally.add({ unit: 'Anagrafe' }, { compared: [], missing: [], unexplained: 1 });
  const report = tally.report(true);
  expect(report).toMatchObject({
    ...{ people: 1, acts: 6, unexplained: 2, irregular: 1 },
    changes: { refused: 0, reason: 2, allowed: 1, warned: 0, eased: 0 },
    requests: { accepted: { accepted: 1, reason: 2, refused: 0 }, refused: { accepted: 1 } },
    approvals: { needed: 0, spared: 1 },
    assumed: { filed: 1, contents: 1 },
    rules: [{ rule: 'MET-10a', acts: 2, reason: 2, presumed: 1 }],
    lifted: [{ rule: 'MET-10a', acts: 1, reason: 0, presumed: 0 }],
    units: { lines: [{ unit: 'Ragioneria', people: 1, requests: 4, refused: 0, reason: 2, allowed: 1 }] },
    missing: [
      { regulation: 'ours', figures: ['quota.perMonth'], acts: 3, from: '2026-05-11', to: '2026-05-20' },
    ],
  });
  expect(report.others).toEqual([
    { type: 'revoke', judged: 1, refused: 1, allowed: 0, void: 0 },
    { type: 'approve', judged: 1, refused: 0, allowed: 0, void: 1 },
  ]);
});
