import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check, simulate, type Unanswered } from '../../src/cli/simulate.js';

type Loose = Record<string, unknown>;
const read = (name: string) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as { cases: Loose[] };
const rules = read('public-cases.json');
const reminders = read('public-reminder-cases.json');

/** The file with its first case alone, changed as the test says. */
function first(file: { cases: Loose[] }, change: (one: Loose) => void): { cases: Loose[] } {
  const one = structuredClone(file.cases[0]) as Loose;
  change(one);
  return { ...file, cases: [one] };
}

test.each<[string, { cases: Loose[] }, (one: Loose) => void, RegExp]>([
  [
    'a date',
    rules,
    (one) => Object.assign(one.action as Loose, { date: '2026-02-30' }),
    /^case PUB-MET-01: action\.date: /,
  ],
  ['the instant', rules, (one) => Object.assign(one, { now: 'noon' }), /^case PUB-MET-01: now: /],
  ['no action', rules, (one) => delete one.action, /^case PUB-MET-01: action: /],
  [
    'an unknown act',
    rules,
    (one) => Object.assign(one.action as Loose, { type: 'ask' }),
    /^case PUB-MET-01: action\.type: /,
  ],
  [
    'no date at all',
    rules,
    (one) => delete (one.action as Loose).date,
    /^case PUB-MET-01: action\.date: needed/,
  ],
  [
    'an unknown regulation',
    rules,
    (one) => Object.assign(one, { regulation: 'roma' }),
    /^case PUB-MET-01: regulation: no regulation /,
  ],
  [
    'a role',
    rules,
    (one) => Object.assign(one.employee as Loose, { role: 'boss' }),
    /^case PUB-MET-01: employee\.role: /,
  ],
  [
    'a recall without instant',
    rules,
    (one) => Object.assign(one, { existing: [{ date: '2026-05-12', state: 'recalled' }] }),
    /^case PUB-MET-01: existing\.0\.at: needed/,
  ],
  [
    'a message to nobody',
    reminders,
    (one) => Object.assign(one, { messages: [{ id: 'm', to: 'z', at: '2026-05-14T09:00:00', kind: 'x' }] }),
    /^case PUB-REM-01: messages\.0\.to: nobody called "z"/,
  ],
])('%s that is wrong is named with its case', (_, file, change, message) => {
  const [answer] = simulate(first(file, change));
  expect(`case ${answer?.id}: ${(answer as Unanswered).error}`).toMatch(message);
});

test.each([null, [], {}, { schema: 'agile-rule-cases/2', cases: [] }, { schema: 'agile-rule-cases/1' }])(
  'no case file: %j',
  (content) => {
    expect(() => simulate(content)).toThrow(/^the file: /);
  },
);

test('a case that is wrong does not keep the others from being answered', () => {
  const broken = structuredClone(rules);
  for (const one of broken.cases.slice(0, 2)) one.now = 'noon';
  const [one, other, third] = simulate(broken);
  expect([one, other].map((answer) => (answer as Unanswered).error)).toEqual([
    expect.stringContaining('now: '),
    expect.stringContaining('now: '),
  ]);
  expect(third).toHaveProperty('outcome');
});

test('a key nobody knows is told, not read', () => {
  const notices: string[] = [];
  const file = first(rules, (one) => Object.assign(one.action as Loose, { reson: 'x' }));
  expect(
    check(
      file,
      simulate(file, (notice) => notices.push(notice)),
    ),
  ).toEqual([]);
  expect(notices).toEqual(['case PUB-MET-01: action.reson: not known, not read']);
});

test('null is as good as absent', () => {
  const file = first(rules, (one) =>
    Object.assign(one.employee as Loose, { transfer: null, partTime: null }),
  );
  expect(check(file, simulate(file))).toEqual([]);
});

test('an instant may carry its offset', () => {
  const file = first(rules, (one) => Object.assign(one, { now: '2026-05-11T07:12:00Z' }));
  expect(check(file, simulate(file))).toEqual([]);
});

test('what differs is said in words', () => {
  const file = first(rules, (one) => {
    one.expect = {
      outcome: 'refused',
      rules: ['MET-4a'],
      quota: { used: 4, limit: 4, period: '2026-05' },
      earliest: '2026-06-01',
    };
  });
  expect(check(file, simulate(file))).toEqual([
    'PUB-MET-01: outcome: expected refused, got accepted',
    'PUB-MET-01: rules: MET-4a is missing',
    'PUB-MET-01: quota: expected {"used":4,"limit":4,"period":"2026-05"}, got {"used":1,"limit":4,"period":"2026-05"}',
    'PUB-MET-01: earliest: expected 2026-06-01, got nothing',
  ]);
});

test('the rules of an accepted case are for its reader', () => {
  const file = first(rules, (one) => Object.assign(one.expect as Loose, { rules: ['whatever'] }));
  expect(check(file, simulate(file))).toEqual([]);
  expect(simulate(file)).toMatchObject([{ id: 'PUB-MET-01', outcome: 'accepted', rules: [] }]);
});

test('a reminder too many or too few is named', () => {
  const file = first(reminders, (one) => {
    (one.expect as { reminders: unknown[] }).reminders.pop();
  });
  expect(check(file, simulate(file))).toEqual([
    'PUB-REM-01: reminders: {"kind":"disconnection","to":"a","at":"2026-05-14T19:50:00+02:00"} is not expected',
  ]);
});
