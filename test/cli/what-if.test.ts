import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type WhatIfOptions, whatIf } from '../../src/cli/what-if.js';
import { localDate } from '../../src/rules/local-date.js';
import { csv, employees } from '../app/import-files.js';
import { workplace } from './process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'giornate-what-if-'));
const place = workplace();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  place.remove();
});

const file = (name: string, content: string | Buffer) => {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
};

const BOSS = { email: 'boss@comune.example', full_name: 'Bruno Capo', role: 'manager', unit: 'Anagrafe' };
const person = (name: string) => ({ email: `${name}@comune.example`, manager_email: BOSS.email });
const NAMES = ['anna', 'ugo', 'ida', 'leo', 'eva'];
const PEOPLE = employees(BOSS, ...NAMES.map(person));
const HEADER = 'email,date,state,requested_at,changed_at,reason,activities,objectives';
/** Of June 2026: Tuesday 9, Thursday 11, Thursday 18; asked for at the hour given. */
const DAYS = csv(
  HEADER,
  'anna@comune.example,2026-06-11,approved,2026-06-05T09:00,,,atti,dieci', // Mon 8 to Thu 11: four working days
  'anna@comune.example,2026-06-18,approved,2026-06-11T09:00+02:00,,,atti,dieci', // five
  'ugo@comune.example,2026-06-09,cancelled,2026-06-04T09:00,2026-06-05T10:00,una visita,,', // three, with a reason
  'boss@comune.example,2026-06-11,approved,2026-06-05T09:00,,,,',
);
const DRAFT = `extends: metro-milano-2017
id: bozza
name: Bozza
validity: { from: 2027-01-01, to: null }
notice:
  before:
    - { rule: OWN-1, article: art. 1, roles: [employee, eq], days: 5, unit: working-days, severity: default }
  latestHour: none
`;

async function said(options: Partial<WhatIfOptions>): Promise<string> {
  let out = '';
  const usual = { regulation: file('bozza.yaml', DRAFT), lang: 'it' as const };
  await whatIf({ ...usual, ...options }, async (text) => {
    out += text;
  });
  return out;
}

const june = { from: localDate('2026-06-01'), to: localDate('2026-06-30') };
const fromFiles = (days = DAYS, people = PEOPLE) => ({
  ...june,
  history: file('days.csv', days),
  employees: file('people.csv', people),
});

test('days of a file under a draft: the answer, the rule, what it rests on; nobody of a small unit alone', async () => {
  const text = await said(fromFiles());
  expect(text).toContain('Bozza (bozza)');
  expect(text).toMatch(/Persone: +3\n/);
  expect(text).toContain('1 accolta allora, con il nuovo testo avrebbe bisogno di una motivazione.');
  expect(text).toMatch(/accolte +2 +1 +1 +0 +0\n/);
  expect(text).toMatch(
    /2 +OWN-1 +art\. 1\n +.*giovedì 11 giugno 2026 è di 4 giorni lavorativi: di norma ne servono 5\./,
  );
  expect(text).toContain('Il nuovo testo vale dal 2027-01-01: qui è applicato anche prima');
  expect(text).toContain('1 atto senza attività o obiettivi'); // of the dirigente none are asked
  // three people in two units: no line may show them
  expect(text).not.toMatch(/Ragioneria|Anagrafe|anna@|visita/);
  expect(text).toContain('meno di 5 persone');
});

test('the list names every day that is decided otherwise, and never a reason', async () => {
  const text = await said({ ...fromFiles(), list: true, lang: 'en' });
  const [header, ...lines] = text.split('\n');
  expect(header).toBe('person\tunit\tday\tact\tthen\tnew text\trules');
  expect(lines.slice(0, 3)).toEqual([
    'anna@comune.example\tRagioneria\t2026-06-11\trequest the day\tallowed\treason needed\tOWN-1',
    'ugo@comune.example\tRagioneria\t2026-06-09\trequest the day\tallowed\tallowed with a warning\tOWN-1',
    '',
  ]);
  expect(text).toMatch(/Anagrafe +1 +1 +0 +0 +0\n/);
  expect(text).not.toContain('visita');
});

test('as data: the same figures, and with the list each difference', async () => {
  const data = JSON.parse(await said({ ...fromFiles(), json: true, list: true }));
  expect(data.differences).toHaveLength(2);
  expect(data.differences[0]).toMatchObject({
    ...{ person: 'anna@comune.example', unit: 'Ragioneria', date: '2026-06-11', act: 'request' },
    before: { outcome: 'accepted', rules: [] },
    after: { outcome: 'reason', rules: ['OWN-1'] },
  });
  expect(data).toMatchObject({
    ...{ people: 3, acts: 5, source: 'history', under: null },
    regulation: { id: 'bozza', from: '2027-01-01' },
    rules: [{ rule: 'OWN-1', acts: 2, reason: 1, warned: 1 }],
  });
  const masked = JSON.parse(await said({ ...fromFiles(), json: true }));
  expect([masked.differences, masked.units]).toEqual([
    undefined,
    { lines: [], together: null, masked: true },
  ]);
});

test('without the hour of the request it is one that was in time, and the report says that it is assumed', async () => {
  const bare = csv('email,date,state', 'anna@comune.example,2026-06-11,approved');
  const text = await said(fromFiles(bare));
  expect(text).toContain('1 atto senza data della richiesta');
  expect(text).toContain('Di cui 1 per mancanza di una motivazione, 1 per un dato presunto.');
});

test('another text than that of the settings, and a unit that is large enough', async () => {
  const people = employees(BOSS, ...NAMES.map(person));
  const days = csv('email,date,state', ...NAMES.map((name) => `${name}@comune.example,2026-06-11,approved`));
  const text = await said({
    ...fromFiles(days, people),
    under: 'tivoli-2025',
    regulation: 'montepulciano-2024',
  });
  expect(text).toContain('Confronto con:    tivoli-2025');
  expect(text).toMatch(/Ragioneria +5 +5 +0 +0 +0\n/);
  expect(text).toContain('Nessun atto sarebbe deciso diversamente.');
});

test('every mistake of both files, with its line', async () => {
  const days = csv(
    HEADER,
    'zoe@comune.example,2026-06-11,approved,,,,,',
    'anna@comune.example,2026-06-12,gone,,,,,',
  );
  const late = csv(HEADER, 'anna@comune.example,2026-06-12,approved,ieri,,,,');
  const people = employees(BOSS, { ...person('anna'), role: 'chief' });
  const problems = (options: Partial<WhatIfOptions>) => said(options).catch((error) => error.problems);
  expect(await problems(fromFiles(days, people))).toEqual([
    expect.stringMatching(/people\.csv:3: role "chief" is unknown/),
    expect.stringMatching(/days\.csv:3: state "gone" is unknown/),
    expect.stringMatching(/days\.csv:2: email zoe@comune\.example is not among the employees/),
  ]);
  expect(await problems(fromFiles(late))).toEqual([
    expect.stringMatching(/days\.csv:2: requested_at "ieri" is no instant/),
  ]);
  expect(await problems({ ...fromFiles(), from: undefined })).toEqual([
    expect.stringMatching(/--from and --to are needed/),
  ]);
});

const CASES = {
  schema: 'agile-rule-cases/1',
  cases: [
    {
      ...{ id: 'C-1', regulation: 'metro-milano-2017', now: '2026-06-05T09:00:00' },
      employee: {
        role: 'employee',
        agreement: { signedOn: '2026-01-10', from: '2026-01-12', daysPerMonth: 4, phase: 'ordinary' },
      },
      action: {
        type: 'request',
        by: 'employee',
        date: '2026-06-11',
        activities: 'atti',
        objectives: 'dieci',
      },
    },
  ],
};

test('cases of a file: each under its own regulation and under the draft', async () => {
  const history = file('cases.json', JSON.stringify(CASES));
  const data = JSON.parse(await said({ history, json: true, list: true }));
  expect(data.differences).toEqual([
    expect.objectContaining({ person: 'C-1', after: { outcome: 'reason', rules: ['OWN-1'] } }),
  ]);
  const text = await said({ history });
  expect(text).toMatch(/Casi: +1\n/);
  expect(text).toContain('il regolamento di ciascun caso');
  const earlier = { from: localDate('2026-05-01'), to: localDate('2026-05-31') };
  expect(await said({ history, ...earlier })).toMatch(/Casi: +0\n/);
});

test('from the register: nothing is written, and the report is that of the file', async () => {
  const env = { GIORNATE_NOW: '2026-07-01T10:00:00+02:00' };
  const giornate = (...args: string[]) => place.giornate(args, env);
  place.write('bozza.yaml', DRAFT);
  await giornate('import', 'employees', place.write('people.csv', PEOPLE));
  const bare = ['anna@comune.example,2026-06-11,approved', 'ugo@comune.example,2026-06-09,cancelled'];
  await giornate('import', 'days', place.write('bare.csv', csv('email,date,state', ...bare)));
  const period = ['--from', '2026-06-01', '--to', '2026-06-30', '--regulation', 'bozza.yaml', '--list'];
  const store = await giornate('simulate', '--store', ...period);
  expect([store.code, store.err]).toEqual([0, '']);
  expect(store.out).toContain('anna@comune.example\tRagioneria\t2026-06-11\tchiedere la giornata');
  expect(store.out).toContain('ciò che il registro riporta');
  const history = await giornate('simulate', '--history', 'bare.csv', ...period);
  const listOf = (out: string) => out.split('\n\n')[0];
  expect(listOf(history.out)).toBe(listOf(store.out));
  expect((await giornate('doctor')).out).toContain('6 people, 2 agile days');
}, 300_000);

test('a file of cases names a text given beside by its id', async () => {
  // Friday for Thursday: four working days; the draft asks five, and holds from 2027
  const cases = CASES.cases.map((one) => ({
    ...{ ...one, regulation: 'bozza', now: '2027-06-04T09:00:00' },
    action: { ...one.action, date: '2027-06-10' },
  }));
  place.write('bozza.yaml', DRAFT);
  place.write('named.json', JSON.stringify({ ...CASES, cases }));
  const { code, out, err } = await place.giornate(['simulate', 'named.json', '--regulation', 'bozza.yaml']);
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject([{ id: 'C-1', outcome: 'refused', rules: ['OWN-1'] }]);
});

test.each([
  [['simulate']],
  [['simulate', 'cases.json', '--list']],
  [['simulate', '--store']],
  [['simulate', '--store', '--regulation', 'tivoli-2025']],
  [['simulate', '--store', '--history', 'days.csv', '--regulation', 'tivoli-2025']],
  [['simulate', '--history', 'days.csv', '--regulation', 'tivoli-2025', '--check']],
  [
    [
      'simulate',
      '--history',
      'days.csv',
      '--regulation',
      'tivoli-2025',
      '--from',
      '2026-06-02',
      '--to',
      '2026-06-01',
    ],
  ],
])('wrong usage is told on standard error, exit code 2: %j', async (args) => {
  const { code, out, err } = await place.giornate(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^error: /);
});
