import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { regulationFile } from '../../src/regulations/index.js';
import { RegulationFileError, readRegulationFile } from '../../src/regulations/read.js';
import type { Branch } from '../../src/regulations/tree.js';
import { FigureMissing, regulationAt, regulationOn } from '../../src/rules/edition.js';
import { localDate } from '../../src/rules/local-date.js';
import { at, entries, own, written } from '../fixtures/regulations.js';

const d = localDate;
const TIV = 'tivoli-2025';
const MET = 'metro-milano-2017';

const folder = mkdtempSync(path.join(tmpdir(), 'giornate-regulations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

function mistakesOf(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof RegulationFileError)) throw error;
    return error.mistakes.map((mistake) => mistake.replaceAll(`${folder}/`, ''));
  }
}

const rest = (hours: number, validity?: Branch) => ({
  ...{ rule: 'OUR-1', article: 'art. 1', hours, written: false },
  ...(validity ? { validity } : {}),
});
const hoursOn = (changes: Branch, date: string) =>
  regulationOn(own(TIV, changes).editions, d(date)).dailyRest?.hours;

test.each([
  // Tivoli holds from 30 December 2025
  ['2025-12-30', 11],
  ['2026-12-31', 11],
  ['2027-01-01', 12],
  ['2027-06-30', 12],
  ['2027-07-01', undefined], // none from then on
  ['2040-01-01', undefined],
])('a figure with editions, on %s: %s hours', (date, hours) => {
  const editions = [
    rest(11, { to: '2026-12-31' }),
    rest(12, { from: '2027-01-01', to: '2027-06-30' }),
    { none: true, validity: { from: '2027-07-01' } },
  ];
  expect(hoursOn({ dailyRest: { editions } }, date)).toBe(hours);
});

test('a file is cut where one of its figures changes, and nowhere else', () => {
  const { editions } = own(TIV, {
    dailyRest: { editions: [rest(11, { to: '2026-12-31' }), rest(12, { from: '2027-01-01' })] },
    // the days before those of the file cut nothing
    overtime: { ...written(TIV, 'overtime'), validity: { from: '2020-01-01' } },
    validity: { from: '2026-01-01', to: '2028-12-31' },
  });
  expect(editions.map(({ from, to }) => [from, to])).toEqual([
    ['2026-01-01', '2026-12-31'],
    ['2027-01-01', '2028-12-31'],
  ]);
  expect(editions.map(({ regulation }) => regulation?.validity)).toEqual([
    { from: '2026-01-01', to: '2026-12-31' },
    { from: '2027-01-01', to: '2028-12-31' },
  ]);
});

test('a figure that has ended is missing: never the last one known', () => {
  const { editions, ends, gaps } = own(TIV, { dailyRest: { validity: { to: '2026-12-31' } } });
  expect(regulationOn(editions, d('2026-12-31')).dailyRest?.hours).toBe(11);
  expect(() => regulationOn(editions, d('2027-01-01'))).toThrow(FigureMissing);
  expect(() => regulationOn(editions, d('2027-01-01'))).toThrow(
    'tivoli-2025: dailyRest: no figure for 2027-01-01',
  );
  expect(regulationAt(editions, d('2027-01-01'))).toBeUndefined();
  expect([ends, gaps]).toEqual([
    ['own.yaml:1: dailyRest: no figure from 2027-01-01 on: write what follows'],
    [],
  ]);
});

test.each([
  ['2026-12-31', true],
  ['2027-01-01', false],
  ['2027-01-31', false],
  ['2027-02-01', true],
])('a gap between editions: on %s there is a figure, %s', (date, whole) => {
  const editions = [rest(11, { to: '2026-12-31' }), rest(12, { from: '2027-02-01' })];
  const read = own(TIV, { dailyRest: { editions } });
  expect(regulationAt(read.editions, d(date)) !== undefined).toBe(whole);
  if (!whole) {
    expect(() => regulationOn(read.editions, d(date))).toThrow(`dailyRest: no figure for ${date}`);
  }
  expect([read.gaps, read.ends]).toEqual([
    ['own.yaml:1: dailyRest: gap: no figure from 2027-01-01 to 2027-01-31'],
    [],
  ]);
});

test('several figures that are missing are all named; a group may end as one figure does', () => {
  const { editions } = own(TIV, {
    quota: { validity: { to: '2026-12-31' } },
    vpn: { rule: 'OUR-1', article: 'art. 1', roles: ['eq'], validity: { to: '2026-12-31' } },
  });
  const missing = (date: string) => {
    try {
      return regulationOn(editions, d(date)) && [];
    } catch (error) {
      return (error as FigureMissing).figures;
    }
  };
  expect([missing('2026-12-31'), missing('2027-01-01')]).toEqual([[], ['quota', 'vpn']]);
});

test('a part of a figure may end too: then the figure is not whole', () => {
  const [band] = entries('montepulciano-2024', 'bands.length');
  const within = { from: '08:00', to: '13:00', validity: { to: '2026-12-31' } };
  const { editions } = own('montepulciano-2024', at('bands.length', [{ ...band, within }]));
  expect(regulationAt(editions, d('2026-12-31'))?.bands.length).toHaveLength(1);
  expect(() => regulationOn(editions, d('2027-01-01'))).toThrow('bands.length[0].within: no figure');
});

test('entries of a list have editions of their own; one that is none is left out', () => {
  const [first, second] = entries(MET, 'notice.before');
  const before = [
    {
      editions: [
        { ...first, validity: { to: '2026-12-31' } },
        { ...first, days: 2, validity: { from: '2027-01-01' } },
      ],
    },
    {
      editions: [
        { ...second, validity: { to: '2027-12-31' } },
        { none: true, validity: { from: '2028-01-01' } },
      ],
    },
  ];
  const { editions } = own(MET, at('notice.before', before));
  const on = (date: string) =>
    regulationOn(editions, d(date)).notice.before.map(({ rule, days }) => [rule, days]);
  expect(on('2026-12-31')).toEqual([
    ['MET-10a', 3],
    ['MET-10g', 3],
  ]);
  expect(on('2027-01-01')).toEqual([
    ['MET-10a', 2],
    ['MET-10g', 3],
  ]);
  expect(on('2028-01-01')).toEqual([['MET-10a', 2]]);
});

test('an entry that has ended, with nothing said of what follows, is missing as any figure', () => {
  const [first, second] = entries(MET, 'notice.before');
  const { editions } = own(MET, at('notice.before', [{ ...first, validity: { to: '2026-12-31' } }, second]));
  expect(regulationOn(editions, d('2026-12-31')).notice.before).toHaveLength(2);
  expect(() => regulationOn(editions, d('2027-01-01'))).toThrow('notice.before[0]: no figure for 2027-01-01');
});

test.each<[string, Branch, string]>([
  [
    'two on the same day',
    { editions: [rest(11, { to: '2027-01-01' }), rest(12, { from: '2027-01-01' })] },
    'dailyRest.editions[1]: overlaps another edition: two hold on 2027-01-01',
  ],
  [
    'two without end',
    { editions: [rest(11, { from: '2026-01-01' }), rest(12, { from: '2027-01-01' })] },
    'dailyRest.editions[1]: overlaps another edition: two hold on 2027-01-01',
  ],
  [
    'two of every day',
    { editions: [rest(11, {}), rest(12, {})] },
    'dailyRest.editions[1]: overlaps another edition: two hold every day',
  ],
  ['no days', { editions: [rest(11)] }, 'dailyRest.editions[0]: validity is missing: '],
  ['none in a word', { editions: ['none'] }, 'dailyRest.editions[0]: must be a figure with its validity'],
  [
    'none and a figure',
    { editions: [{ ...rest(11, {}), none: true }] },
    'dailyRest.editions[0].none: must be none: true',
  ],
  ['no editions', { editions: [] }, 'dailyRest.editions: must be a list'],
  ['something beside', { editions: [rest(11, {})], hours: 11 }, 'dailyRest.hours: stands beside editions'],
  ['a wrong date', rest(11, { from: '2027-02-29' }), 'dailyRest.validity.from: must be a date YYYY-MM-DD'],
  ['a wrong key', rest(11, { since: '2027-02-28' }), 'dailyRest.validity.since: not known here'],
  [
    'an end before the start',
    rest(11, { from: '2027-02-02', to: '2027-02-01' }),
    'dailyRest.validity: ends (2027-02-01) before it begins',
  ],
  [
    'a mistake in the second',
    { editions: [rest(11, { to: '2026-12-31' }), rest(0, { from: '2027-01-01' })] },
    'dailyRest.editions[1].hours: must be a whole number from 1',
  ],
])('mistakes of time: %s', (_, dailyRest, mistake) => {
  const all = mistakesOf(() => own(TIV, { dailyRest, wholeDays: 'yes' }));
  expect(all).toContainEqual(expect.stringContaining(`own.yaml:1: ${mistake}`));
  // the others are told beside it
  expect(all).toContainEqual(expect.stringContaining('wholeDays'));
});

test('days outside those of the file are named by the check', () => {
  const { gaps } = own(TIV, {
    validity: { from: '2026-01-01', to: '2026-12-31' },
    dailyRest: { editions: [rest(11, { to: '2025-12-31' }), rest(11, { from: '2026-01-01' })] },
    vpn: { rule: 'OUR-1', article: 'art. 1', roles: ['eq'], validity: { from: '2027-01-01' } },
  });
  const never = 'never holds: the file is valid from 2026-01-01 to 2026-12-31';
  expect(gaps).toEqual([
    `own.yaml:1: vpn.validity: ${never}`,
    `own.yaml:1: dailyRest.editions[0].validity: ${never}`,
    'own.yaml:1: vpn: holds on no day of the file',
  ]);
});

test('a file that extends another goes before it, key by key; its lists go whole', () => {
  const name = file(
    'ours.yaml',
    `
extends: ${MET}
id: ours
name: Ente nostro
validity: { from: 2027-01-01 }
quota:
  perMonth: { most: 6, article: "Delibera 7/2026" }
swap: none
vpn: none
notice:
  before:
    - { rule: OUR-1, article: art. 1, roles: [employee, eq, manager], days: 2, unit: days, severity: hard }
`,
  );
  const read = readRegulationFile(name);
  const regulation = regulationOn(read.editions, d('2027-01-01'));
  expect([read.id, read.name, read.source]).toEqual(['ours', 'Ente nostro', regulationFile(MET).source]);
  expect(regulation.quota.perMonth).toMatchObject({
    rule: 'MET-4a',
    least: 1,
    most: 6,
    article: 'Delibera 7/2026',
  });
  // the words of the other act do not say six days
  expect([regulation.quota.perMonth?.words, regulation.window.words]).toEqual([
    undefined,
    written(MET, 'window').words,
  ]);
  expect(regulation.notice.before.map(({ rule }) => rule)).toEqual(['OUR-1']);
  expect([regulation.vpn, regulation.window.closes]).toEqual([null, '20:00']);
  expect(() => regulationOn(read.editions, d('2026-12-31'))).toThrow('ours: no regulation for 2026-12-31');
  // and that file may be extended in turn, seen from its folder
  const third = file('third.yaml', 'extends: ./ours.yaml\nid: third\nquota: { perMonth: none }\n');
  const quota = regulationOn(readRegulationFile(third).editions, d('2027-01-01')).quota;
  expect([quota.perMonth, quota.perWeek]).toEqual([null, null]);
});

test('a default of the product that a file sets itself is no default any more', () => {
  const basis = (changes: Branch) =>
    regulationOn(own('privato-l81-2017', changes).editions, d('2027-01-01')).window.basis;
  expect(basis({})).toBe('product-default');
  expect(basis({ window: { opens: '07:00', article: 'Accordo aziendale art. 2' } })).toBeUndefined();
  expect(basis({ window: { validity: { to: '2027-12-31' } } })).toBe('product-default');
});

test.each([
  [
    'is-missing.yaml',
    'extends: elsewhere-1999\n',
    ['is-missing.yaml:1: extends: there is no regulation "elsewhere-1999"'],
  ],
  [
    'no-file.yaml',
    'id: a\nextends: ./nowhere.yaml\n',
    ['no-file.yaml:2: extends: there is no regulation "./nowhere.yaml"'],
  ],
  [
    'list.yaml',
    'extends: [a, b]\n',
    ['list.yaml:1: extends: must be the id of a regulation, or the path of a file'],
  ],
  ['self.yaml', 'extends: ./self.yaml\n', ['self.yaml:1: extends: "./self.yaml" extends this file in turn']],
])('%s can not extend that', (name, text, mistakes) => {
  expect(mistakesOf(() => readRegulationFile(file(name, text)))).toEqual(mistakes);
});

test('two files that extend each other', () => {
  const one = file('one.yaml', 'extends: ./two.yaml\n');
  file('two.yaml', 'extends: ./one.yaml\n');
  expect(mistakesOf(() => readRegulationFile(one))).toEqual([
    'two.yaml:1: extends: "./one.yaml" extends this file in turn',
  ]);
});

test('each mistake has the line it is written on, in the file that wrote it', () => {
  file('base.yaml', `extends: ${TIV}\nquota:\n  perMonth:\n    standard: eight\nvpn: yes\n`);
  const ours = file(
    'top.yaml',
    'extends: ./base.yaml\n\nvpn: none\n\noverhours: none\nquota:\n  perWeek: { mosst: 2 }\n',
  );
  expect(mistakesOf(() => readRegulationFile(ours))).toEqual([
    'base.yaml:4: quota.perMonth.standard: must be a whole number from 1',
    'top.yaml:5: overhours: not known here: look at its spelling and its place',
    'top.yaml:7: quota.perWeek.mosst: not known here: look at its spelling and its place',
  ]);
});

test('files that can not be read at all', () => {
  expect(mistakesOf(() => readRegulationFile(file('twice.yaml', 'id: a\nid: b\n')))).toEqual([
    'twice.yaml:2: keys must be unique: this one is written twice',
  ]);
  expect(mistakesOf(() => readRegulationFile(file('tabs.yaml', 'a:\n\tb: 1\n')))[0]).toBe(
    'tabs.yaml:2: indent with spaces, not with tabs',
  );
  expect(mistakesOf(() => readRegulationFile(file('empty.yaml', '')))).toEqual([
    'empty.yaml: must be a regulation: see docs/regulation-file.md',
  ]);
  expect(mistakesOf(() => readRegulationFile(path.join(folder, 'nowhere.yaml')))).toEqual([
    'nowhere.yaml: there is no such file',
  ]);
  // as Windows writes them
  const met = `\uFEFFextends: ${MET}\r\nid: ours\r\n`;
  expect(readRegulationFile(file('bom.yaml', met)).id).toBe('ours');
});
