import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { profilesOf, regulationChoice } from '../../src/regulations/choice.js';
import { RegulationFileError } from '../../src/regulations/read.js';
import type { Edition } from '../../src/regulations/schema.js';
import { regulationAt, regulationOn } from '../../src/rules/edition.js';
import type { PersonRole } from '../../src/rules/facts.js';
import { localDate } from '../../src/rules/local-date.js';
import { parseSettings, type SettingsError } from '../../src/settings.js';
import { written } from '../fixtures/regulations.js';

const d = localDate;
const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';

const folder = mkdtempSync(path.join(tmpdir(), 'giornate-choice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const chosen = (settings: object) => profilesOf(z.object(regulationChoice).parse(settings), folder);
const editions = (settings: object, role: PersonRole = 'employee', unit = 'Ragioneria') =>
  chosen(settings)({ unit, role });
const nameOn = (list: readonly Edition[], date: string) =>
  list.find(({ from, to }) => from <= date && (to === null || date <= to))?.name;

function mistakesOf(settings: object): string[] {
  try {
    chosen(settings);
    return [];
  } catch (error) {
    if (!(error instanceof RegulationFileError)) throw error;
    return error.mistakes;
  }
}

test('with nothing chosen, one regulation for everybody', () => {
  const profiles = chosen({});
  const list = profiles({ unit: 'Ragioneria', role: 'employee' });
  expect(nameOn(list, '2026-11-26')).toBe(MET);
  expect(profiles({ unit: 'Segreteria', role: 'manager' })).toBe(list);
});

test.each([
  ['2017-11-06', undefined], // before the first of them
  ['2017-11-07', MET],
  ['2026-12-31', MET],
  ['2027-01-01', MIL],
  ['2027-06-30', MIL],
  ['2027-07-01', MET],
])('another from a day to a day: on %s %s', (date, name) => {
  const list = editions({ regulations: [{ use: MIL, from: '2027-01-01', to: '2027-06-30' }] });
  expect(nameOn(list, date)).toBe(name);
  // one line of time: no day twice, none left out
  list.slice(1).forEach(({ from }, index) => {
    expect(Date.parse(from) - Date.parse(String(list[index]?.to))).toBe(86_400_000);
  });
});

test.each<[string, PersonRole, string]>([
  ['Ragioneria', 'employee', MET],
  ['Polizia locale', 'employee', TIV], // its unit goes before its role
  ['Polizia locale', 'manager', TIV],
  ['Ragioneria', 'manager', MON],
  ['Ragioneria', 'eq', MON],
])('by unit and role: %s, %s: %s', (unit, role, name) => {
  const settings = {
    regulations: [
      { use: TIV, units: ['Polizia locale', 'Biblioteca'] },
      { use: MON, roles: ['manager', 'eq'] },
    ],
  };
  expect(nameOn(editions(settings, role, unit), '2026-11-26')).toBe(name);
});

test('the first that fits goes before the others, on the days on which it holds', () => {
  const regulations = [
    { use: MON, roles: ['eq'], from: '2027-01-01' },
    { use: MIL, to: '2027-06-30' },
    { use: TIV },
  ];
  const names = (role: PersonRole) =>
    ['2025-12-31', '2026-12-31', '2027-01-01', '2027-07-01'].map((date) =>
      nameOn(editions({ regulations }, role), date),
    );
  expect(names('eq')).toEqual([MIL, MIL, MON, MON]);
  expect(names('employee')).toEqual([MIL, MIL, MIL, TIV]);
  // Milano begins on 25 May 2021: before, Tivoli does not hold yet and the default does
  expect(nameOn(editions({ regulations }), '2021-05-24')).toBe(MET);
});

test('people of the same unit and role share one list', () => {
  const profiles = chosen({ regulations: [{ use: TIV, units: ['A'] }] });
  expect(profiles({ unit: 'A', role: 'eq' })).toBe(profiles({ unit: 'A', role: 'employee' }));
  expect(profiles({ unit: 'A', role: 'eq' })).not.toBe(profiles({ unit: 'B', role: 'eq' }));
});

test('a file of one’s own, however its path is written', () => {
  writeFileSync(path.join(folder, 'ours.yaml'), `extends: ${TIV}\nid: ours\n`);
  const overrides = [
    { regulation: 'ours.yaml', figure: 'window.opens', value: '08:00', article: 'Delibera 1' },
  ];
  const list = editions({ regulation: './ours.yaml', overrides });
  expect(nameOn(list, '2026-11-26')).toBe('ours');
  expect(regulationOn(list, d('2026-11-26')).window.opens).toBe('08:00');
});

const ours = { article: 'Delibera 12/2026' };
const overridden = (override: object, date = '2026-11-26', regulation = MET) =>
  regulationOn(editions({ regulation, overrides: [{ ...ours, ...override }] }), d(date));

test('a part of a figure: the rest stays, the words of the act go', () => {
  const { notice } = overridden({ figure: 'notice.before.MET-10a.days', value: 2 });
  expect(notice.before[0]).toEqual({
    rule: 'MET-10a',
    article: 'Delibera 12/2026',
    basis: 'organisation',
    roles: ['employee', 'eq'],
    days: 2,
    unit: 'working-days',
    severity: 'default',
  });
  expect(notice.before[1]).toMatchObject({
    rule: 'MET-10g',
    days: 3,
    article: written(MET, 'notice.before.1').article,
  });
});

test('an entry of a list by its place, or by a rule id that has dots', () => {
  const hours = (figure: string) =>
    overridden({ figure, value: 240 }, '2026-11-26', MIL).bands.length[1]?.minutes;
  expect([hours('bands.length.1.minutes'), hours('bands.length.MIL-12.2.minutes')]).toEqual([240, 240]);
  const within = overridden({ figure: 'bands.length.MON-9c.within.from', value: '09:00' }, '2026-11-26', MON);
  expect(within.bands.length[0]?.within).toEqual({ from: '09:00', to: '13:00' });
});

test('a whole figure: nothing of the old one stays but its rule', () => {
  const value = { most: 6 };
  expect(overridden({ figure: 'quota.perMonth', value }).quota.perMonth).toEqual({
    rule: 'MET-4a',
    article: 'Delibera 12/2026',
    basis: 'organisation',
    most: 6,
  });
});

test('a figure, or a group of them, where the act has none', () => {
  const rest = overridden({ figure: 'dailyRest', value: { rule: 'OUR-1', hours: 11, written: false } });
  expect(rest.dailyRest).toEqual({
    rule: 'OUR-1',
    hours: 11,
    written: false,
    ...ours,
    basis: 'organisation',
  });
  const swap = {
    motive: { rule: 'OUR-2' },
    within: { rule: 'OUR-3', article: 'art. 3', period: 'week' },
    deadline: { rule: 'OUR-4', at: '18:00' },
  };
  expect(overridden({ figure: 'swap', value: swap }).swap?.motive).toEqual({
    rule: 'OUR-2',
    ...ours,
    basis: 'organisation',
  });
});

test('none: the figure is no more, an entry leaves its list', () => {
  expect(overridden({ figure: 'vpn', value: 'none' }).vpn).toBeNull();
  expect(overridden({ figure: 'recall', value: 'none' }).recall).toBeNull();
  const { notice } = overridden({ figure: 'notice.before.MET-10a', value: 'none' });
  expect(notice.before.map(({ rule }) => rule)).toEqual(['MET-10g']);
});

test('what is no figure: a word, a list', () => {
  expect(overridden({ figure: 'approval.manager', value: 'none' }).approval.manager).toBe('none');
  expect(overridden({ figure: 'recall.by', value: ['director'] }).recall?.by).toEqual(['director']);
});

test.each([
  ['2026-12-31', 3],
  ['2027-01-01', 2],
  ['2027-06-30', 2],
  ['2027-07-01', 3],
])('from a day to a day: on %s %s days of notice', (date, days) => {
  const override = { figure: 'notice.before.MET-10a.days', value: 2, from: '2027-01-01', to: '2027-06-30' };
  expect(overridden(override, date).notice.before[0]?.days).toBe(days);
});

test.each([
  ['2026-12-31', null, ['MET-10a', 'MET-10g']],
  ['2027-01-01', 11, ['MET-10g']],
])('a figure that begins, an entry that ends: on %s', (date, hours, rules) => {
  const from = '2027-01-01';
  const overrides = [
    { ...ours, from, figure: 'dailyRest', value: { rule: 'OUR-1', hours: 11, written: false } },
    { ...ours, from, figure: 'notice.before.MET-10a', value: 'none' },
  ];
  const regulation = regulationOn(editions({ overrides }), d(date));
  expect(regulation.dailyRest?.hours ?? null).toBe(hours);
  expect(regulation.notice.before.map(({ rule }) => rule)).toEqual(rules);
});

test.each([
  ['2026-12-31', 1, 4],
  ['2027-01-01', 1, 5],
  ['2027-06-30', 1, 5],
  ['2027-07-01', 2, 5],
  ['2027-12-31', 2, 5],
  ['2028-01-01', 2, 6],
])('several of one figure, each for its days: on %s from %s to %s days', (date, least, most) => {
  const overrides = [
    { ...ours, figure: 'quota.perMonth.most', value: 5, from: '2027-01-01' },
    { ...ours, figure: 'quota.perMonth.least', value: 2, from: '2027-07-01' },
    { ...ours, figure: 'quota.perMonth.most', value: 6, from: '2028-01-01' },
  ];
  expect(regulationOn(editions({ overrides }), d(date)).quota.perMonth).toMatchObject({ least, most });
});

test('editions of the file stay, and none of them begins or ends for an override', () => {
  writeFileSync(
    path.join(folder, 'staged.yaml'),
    `extends: ${TIV}
id: staged
dailyRest:
  editions:
    - { rule: OUR-1, article: art. 1, hours: 11, written: true, validity: { to: 2026-12-31 } }
    - { none: true, validity: { from: 2027-01-01, to: 2027-12-31 } }
    - { rule: OUR-1, article: art. 1, hours: 9, written: true, validity: { from: 2029-01-01 } }
`,
  );
  const list = (override: object) =>
    editions({ regulation: './staged.yaml', overrides: [{ ...ours, figure: 'dailyRest', ...override }] });
  const part = list({ figure: 'dailyRest.hours', value: 10, from: '2026-07-01' });
  const hours = (date: string) => {
    const regulation = regulationAt(part, d(date));
    return regulation ? (regulation.dailyRest?.hours ?? 'none') : 'missing';
  };
  const days = ['2026-06-30', '2026-07-01', '2027-01-01', '2028-01-01', '2029-01-01'];
  expect(days.map(hours)).toEqual([11, 10, 'none', 'missing', 10]);
  const whole = list({ value: { hours: 10, written: true } });
  expect(regulationOn(whole, d('2028-06-01')).dailyRest?.hours).toBe(10);
});

test('overrides of one regulation are not those of another', () => {
  const list = editions({
    regulations: [{ use: TIV, from: '2027-01-01' }],
    overrides: [
      { ...ours, figure: 'window.opens', value: '09:00' },
      { ...ours, regulation: TIV, figure: 'window.opens', value: '08:30' },
    ],
  });
  expect(regulationOn(list, d('2026-12-31')).window.opens).toBe('09:00');
  expect(regulationOn(list, d('2027-01-01')).window.opens).toBe('08:30');
});

test.each<[object, string]>([
  [{ figure: 'windows.opens', value: '09:00' }, `${MET}: no figure "windows.opens": "windows" is not there`],
  [
    { figure: 'quota.perMonht.most', value: 5 },
    `${MET}: no figure "quota.perMonht.most": "perMonht" is not there`,
  ],
  [{ figure: 'window.open', value: '09:00' }, `${MET}: window.open: not known here`],
  [{ figure: 'window.opens', value: '9' }, `${MET}: window.opens: must be a time`],
  [{ figure: 'notice.before.MET-11.days', value: 2 }, '"MET-11.days" is not there'],
  [{ figure: 'notice.before.2.days', value: 2 }, '"2" is not there'],
  [
    { figure: 'quota.perWeek.most', value: 2 },
    '"quota.perWeek.most": there is no such rule: give the whole figure',
  ],
  [{ figure: 'quota.perMonth', value: 5 }, `${MET}: quota.perMonth: must be a figure`],
  [{ figure: 'window', value: 'none' }, `${MET}: window: must be a figure`],
  [
    { figure: 'approval.eq', value: 'none', from: '2027-01-01' },
    "is no figure: it can't change from a day on",
  ],
  [{ figure: 'quota.perMonth.least', value: 5 }, `${MET}: quota.perMonth.most: must be at least 5`],
  [{ figure: 'window.opens', value: '09:00', regulation: TIV }, `overrides: "${TIV}" is not used`],
])('a wrong override is named: %j', (override, mistake) => {
  const found = mistakesOf({ overrides: [{ ...ours, ...override }] });
  expect(found).toEqual([expect.stringContaining(mistake)]);
  expect(found[0]).toMatch(/^overrides: /);
});

test('a rule id that stands twice in a list is asked for by its place', () => {
  const override = { ...ours, figure: 'withdrawal.terms.L81-19.2.days', value: 60 };
  expect(mistakesOf({ regulation: 'privato-l81-2017', overrides: [override] })).toEqual([
    expect.stringContaining('"L81-19.2" is there 2 times: write its place, 0 or 1'),
  ]);
});

test('mistakes of every file and override at once, those of figures that contradict each other too', () => {
  writeFileSync(path.join(folder, 'wrong.yaml'), `extends: ${TIV}\nvpn: yes\n`);
  writeFileSync(path.join(folder, 'odd.yaml'), `extends: ${TIV}\nwindow: { closes: "07:00" }\n`);
  const mistakes = mistakesOf({
    regulations: [{ use: './wrong.yaml' }, { use: './odd.yaml' }, { use: './nowhere.yaml' }],
    overrides: [
      { ...ours, figure: 'nothing', value: 1 },
      { ...ours, figure: 'nowhere', value: 1 },
    ],
  });
  expect(mistakes.map((mistake) => mistake.replaceAll(`${folder}/`, ''))).toEqual([
    'wrong.yaml:2: vpn: must be a figure with its rule and article, or none',
    'odd.yaml:2: window.closes: must be after 07:30, when the window opens',
    'nowhere.yaml: there is no such file',
    `overrides: ${MET}: no figure "nothing": "nothing" is not there`,
    `overrides: ${MET}: no figure "nowhere": "nowhere" is not there`,
  ]);
});

test('days of the settings that end before they begin, with their line', () => {
  const text = `regulations:
  - { use: ${TIV}, from: 2027-01-02, to: 2027-01-01 }
overrides:
  - { figure: vpn, value: none, article: a, from: 2027-01-02, to: 2027-01-01 }
`;
  let problems: string[] = [];
  try {
    parseSettings(text, path.join(folder, 'giornate.yaml'));
  } catch (error) {
    problems = (error as SettingsError).problems.map((problem) => path.basename(problem));
  }
  expect(problems).toEqual([
    'giornate.yaml:2: regulations[0]: ends before it begins',
    'giornate.yaml:4: overrides[0]: ends before it begins',
  ]);
});

const approvals = (regulation: string, date = '2026-11-26') =>
  regulationOn(editions({ regulation, approveEachDay: true }), d(date)).approval;

test('each day approved, where the act leaves it to the agreement: by the same people or a delegate', () => {
  const { employee, eq, manager, deciders, delegation } = approvals(TIV);
  expect([employee, eq, manager]).toEqual(['required', 'required', 'required']);
  expect(deciders.map(({ by }) => by)).toEqual([['manager', 'delegate']]);
  expect(delegation).toMatchObject({ rule: 'GEN-ROLE', basis: 'organisation' });
});

test('what the act has decided or communicated stays as it is', () => {
  expect(approvals(MET)).toEqual(regulationOn(editions({}), d('2026-11-26')).approval);
  // Milano decides each day itself, and has no delegates
  expect(approvals(MIL).deciders.flatMap(({ by }) => by)).not.toContain('delegate');
  expect(approvals(MIL).delegation).toBeNull();
});

test('an entry for several roles is split where only some of them are not decided by the act', () => {
  writeFileSync(
    path.join(folder, 'mixed.yaml'),
    `extends: ${TIV}\nid: mixed\napproval: { manager: communicated }\n`,
  );
  const { manager, deciders } = approvals('./mixed.yaml');
  expect(manager).toBe('communicated');
  expect(deciders.map(({ roles, by }) => [roles, by])).toEqual([
    [
      ['employee', 'eq'],
      ['manager', 'delegate'],
    ],
    [['manager'], ['manager']],
  ]);
});

test('each day approved in every edition', () => {
  writeFileSync(
    path.join(folder, 'approval.yaml'),
    `extends: ${TIV}
id: approval
approval:
  editions:
    - { employee: none, eq: none, manager: none, delegation: none, noRejection: none, validity: { to: 2026-12-31 },
        deciders: [{ rule: OUR-1, article: art. 1, roles: [employee, eq, manager], by: [hr] }] }
    - { employee: required, eq: none, manager: none, delegation: none, noRejection: none, validity: { from: 2027-01-01 },
        deciders: [{ rule: OUR-1, article: art. 1, roles: [employee, eq, manager], by: [director] }] }
`,
  );
  expect(approvals('./approval.yaml', '2026-12-31').deciders.map(({ by }) => by)).toEqual([
    ['hr', 'delegate'],
  ]);
  expect(approvals('./approval.yaml', '2027-01-01')).toMatchObject({
    eq: 'required',
    deciders: [
      { roles: ['eq', 'manager'], by: ['director', 'delegate'] },
      { roles: ['employee'], by: ['director'] },
    ],
  });
});
