import { afterAll, expect, test } from 'vitest';
import { employees } from '../app/import-files.js';
import { workplace } from './process.js';

const place = workplace();
afterAll(() => place.remove());

test.each([
  [['dates', '3 dicembre', '--at', '2026-11-20'], { dates: ['2026-12-03'], ambiguous: false }],
  [['dates', 'il', '31', 'novembre', '--at', '2026-11-20'], { dates: null, ambiguous: false }],
  [['dates', 'Thu or Fri', '--at', '2026-11-18', '--lang', 'en'], { dates: null, ambiguous: true }],
  [['dates', '', '--at', '2026-11-18'], { dates: null, ambiguous: false }],
])('giornate %j', async (args, answer) => {
  const { code, out, err } = await place.giornate(args);
  expect([code, JSON.parse(out), err]).toEqual([0, answer, '']);
});

test.each([
  [[]],
  [['nonsense']],
  [['dates']],
  [['dates', 'domani', '--at', '2026-02-30']],
  [['dates', 'domani', '--lang', 'fr']],
  [['import']],
  [['import', 'nonsense', 'file.csv']],
  [['import', 'days']],
  [['explain', 'anna@comune.example', '31/12/2026']],
  [['explain', 'anna@comune.example', '--at', 'noon']],
  [['doctor', '--loud']],
  [['deliveries', 'retry']],
  [['deliveries', 'drop', 'x', '--all']],
])('wrong usage is told on standard error, exit code 2: %j', async (args) => {
  const { code, out, err } = await place.giornate(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});

test.each([
  [['--help'], 'simulate'],
  [['dates', '--help'], '--lang'],
  [['simulate', '--help'], '--check'],
  [['import', '--help'], 'delegations'],
  [['import', '--help'], 'on-call'],
  [['import', 'employees', '--help'], 'agreement_withdrawn_from'],
  [['import', 'bank', '--help'], 'available'],
  [['import', 'days', '--help'], '--dry-run'],
  [['explain', '--help'], '--at'],
  [['doctor', '--help'], 'doctor'],
  [['deliveries', '--help'], 'retry'],
  [['deliveries', 'drop', '--help'], '--all'],
])('help is there: %j', async (args, word) => {
  const { code, out, err } = await place.giornate(args);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(word);
});

test('files that are not there, or not what they should be', async () => {
  const missing = await place.giornate(['import', 'days', 'nowhere.csv']);
  expect([missing.code, missing.out, missing.err]).toEqual([1, '', 'nowhere.csv: there is no such file\n']);
  const text = await place.giornate(['simulate', place.write('cases.json', '{')]);
  expect([text.code, text.out]).toEqual([1, '']);
  expect(text.err).toContain('cases.json is not JSON');
});

test('mistakes of the environment are told all at once', async () => {
  const file = place.write('people.csv', employees({ email: 'anna@comune.example' }));
  const env = { PORT: 'ninety', DATABASE_URL: 'mysql://db', GIORNATE_LOCALE: 'fr' };
  const { code, out, err } = await place.giornate(['import', 'employees', file], env);
  expect([code, out]).toEqual([1, '']);
  for (const name of Object.keys(env)) expect(err).toContain(name);
});

const CASE = {
  id: 'A',
  regulation: 'metro-milano-2017',
  now: '2026-11-20T10:00',
  employee: {
    role: 'employee',
    agreement: {
      signedOn: '2026-01-01',
      from: '2026-01-01',
      to: null,
      daysPerMonth: 4,
      contactBands: [{ from: '10:00', to: '13:00' }],
    },
  },
  action: { type: 'request', by: 'employee', date: '2026-12-03', activities: 'a', objectives: 'b' },
};

test('simulate answers, and with --check compares', async () => {
  const cases = (outcome: string) =>
    JSON.stringify({ schema: 'agile-rule-cases/1', cases: [{ ...CASE, expect: { outcome } }] });
  const right = place.write('right.json', cases('accepted'));
  const answered = await place.giornate(['simulate', right]);
  expect(answered.code).toBe(0);
  expect(JSON.parse(answered.out)).toMatchObject([{ id: 'A', outcome: 'accepted' }]);
  expect((await place.giornate(['simulate', right, '--check'])).code).toBe(0);
  const wrong = await place.giornate(['simulate', place.write('wrong.json', cases('refused')), '--check']);
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain('A: outcome');
});
