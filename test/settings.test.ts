import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  loadSettings,
  localHolidays,
  parseSettings,
  SettingsError,
  settingsJsonSchema,
} from '../src/settings.js';

function problemsOf(text: string): string[] {
  try {
    parseSettings(text, 'g.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems;
  }
}

test('an empty file means the defaults', () => {
  expect(parseSettings('', 'g.yaml')).toEqual({
    organisation: '',
    locale: 'it',
    regulation: 'metro-milano-2017',
    holidays: [],
    reminders: { contactLeadMinutes: 10, disconnectionLeadMinutes: 10 },
    digest: { at: '08:30', whenEmpty: false, preview: true },
    approvals: { remindAfterHours: [12, 36], lastCallHours: 6 },
    agreements: { remindDaysBefore: 30, signers: {} },
    units: [],
    regulations: [],
    overrides: [],
    approveEachDay: false,
    remoteWork: false,
    profiles: expect.any(Function),
  });
});

test('a key whose lines are commented out is left out', () => {
  expect(parseSettings('units:\n  # - name: a\ndigest:\n', 'g.yaml')).toEqual({
    ...parseSettings('', 'g.yaml'),
    profiles: expect.any(Function),
  });
});

test('times and days need no quotes', () => {
  const settings = parseSettings('holidays: [12-07, 2026-12-24]\ndigest: { at: 09:15 }\n', 'g.yaml');
  expect(settings).toMatchObject({ holidays: ['12-07', '2026-12-24'], digest: { at: '09:15' } });
});

test('every mistake at once, each with its line', () => {
  const text = [
    'organisation: 3',
    'regulation: elsewhere-1999',
    'holidays: [02-30, "2026-13-01", soon]',
    'digest:',
    '  at: 8:30',
    '  sometimes: true',
    'reminders:',
    '  contactLeadMinutes: -5',
    'units:',
    '  - digestAt: 08:30',
    'colour: blue',
  ].join('\n');
  const problems = problemsOf(text);
  expect(problems.map((problem) => problem.split(' ').slice(0, 2).join(' '))).toEqual([
    'g.yaml:1: organisation:',
    'g.yaml:2: regulation:',
    'g.yaml:3: holidays[0]:',
    'g.yaml:3: holidays[1]:',
    'g.yaml:3: holidays[2]:',
    'g.yaml:8: reminders.contactLeadMinutes:',
    'g.yaml:5: digest.at:',
    'g.yaml:6: digest.sometimes',
    'g.yaml:10: units[0].name:',
    'g.yaml:11: colour',
  ]);
  expect(problems[0]).toContain('must be a text');
  expect(problems[8]).toContain('is missing');
});

test('a file that is no YAML, a key twice, a unit twice', () => {
  expect(problemsOf('units: [')[0]).toMatch(/^g\.yaml:1: /);
  expect(problemsOf('locale: it\nlocale: en')[0]).toMatch(/^g\.yaml:2: .*unique/);
  expect(problemsOf('units:\n  - name: A\n  - name: A')).toEqual([
    'g.yaml:2: units: name the same unit more than once',
  ]);
});

test('a file that is not there means the defaults, unless it was named', () => {
  expect(loadSettings('/nonexistent/giornate.yaml', false).regulation).toBe('metro-milano-2017');
  expect(() => loadSettings('/nonexistent/giornate.yaml', true)).toThrow(SettingsError);
});

test('holidays of every year and of one', () => {
  const dates = localHolidays({ holidays: ['12-07', '2026-12-24', '02-29'] });
  expect([...dates].filter((date) => date.startsWith('2026') || date.startsWith('2028-02'))).toEqual([
    '2026-12-07',
    '2026-12-24',
    '2028-02-29',
  ]);
});

test('giornate.schema.json is current (npm run build && node scripts/settings-schema.mjs)', () => {
  const committed = JSON.parse(readFileSync(path.resolve('giornate.schema.json'), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(settingsJsonSchema())));
});

test('every key of the schema is described', () => {
  const bare: string[] = [];
  const visit = (schema: { properties?: object; items?: object }, at: string) => {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      if (!value.description) bare.push(`${at}${key}`);
      visit(value, `${at}${key}.`);
    }
    if (schema.items) visit(schema.items, at);
  };
  visit(settingsJsonSchema(), '');
  expect(bare).toEqual([]);
});

test('the example is valid', () => {
  const text = readFileSync(path.resolve('giornate.example.yaml'), 'utf8');
  expect(parseSettings(text, 'giornate.example.yaml').units.length).toBeGreaterThan(0);
});

test('the text of the agreement is read at the start, every mistake of it with its line', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'giornate-template-'));
  const file = path.join(folder, 'g.yaml');
  const read = (template: string, text?: string) => {
    if (text !== undefined) writeFileSync(path.join(folder, template), text);
    writeFileSync(file, `organisation: Prova\nagreements:\n  template: ./${template}\n`);
    try {
      return loadSettings(file, true).agreementTemplate;
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      return error.problems;
    }
  };
  expect(read('accordo.md', '# {{person}}')).toMatchObject({ pieces: ['<h1>', { name: 'person' }, '</h1>'] });
  expect(read('wrong.html', '<p>{{person}}</p>\n<p>{{persona}}</p>\n{{days')).toEqual([
    `${path.join(folder, 'wrong.html')}:2: {{persona}} is no placeholder: is person meant?`,
    `${path.join(folder, 'wrong.html')}:3: a placeholder is written {{name}}: this one is not closed`,
  ]);
  expect(read('nowhere.html')).toEqual([
    `${file}:3: agreements.template: ${path.join(folder, 'nowhere.html')} is not there`,
  ]);
  rmSync(folder, { recursive: true });
});

test('who signs is named by e-mail', () => {
  const { signers } = parseSettings(
    'agreements: { signers: { hr: Piero@Comune.Example } }',
    'g.yaml',
  ).agreements;
  expect(signers).toEqual({ hr: 'piero@comune.example' });
  expect(problemsOf('agreements: { signers: { hr: Piero } }')).toEqual([
    'g.yaml:1: agreements.signers.hr: must be an e-mail address',
  ]);
});
