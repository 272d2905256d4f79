import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.js';
import { csv, employees } from '../app/import-files.js';
import { silent } from '../helpers/store.js';
import { workplace } from './process.js';

const place = workplace();
afterAll(() => place.remove());

const ENV = { GIORNATE_NOW: '2026-11-20T10:00:00+01:00' };
const giornate = (...args: string[]) => place.giornate(args, ENV);
const BOSS = { email: 'boss@comune.example', full_name: 'Bruno Capo', role: 'manager' };
const ANNA = { email: 'anna@comune.example', full_name: 'Anna Rossi', manager_email: BOSS.email };

test('from an empty register to an explained day, one command after the other', async () => {
  const empty = await giornate('doctor');
  expect(empty.code).toBe(1);
  expect(empty.out).toContain('giornate import employees FILE.csv');

  const wrong = place.write('wrong.csv', employees({ ...ANNA, unit: '', role: 'chief' }));
  const refused = await giornate('import', 'employees', wrong);
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toContain('wrong.csv:2: role "chief" is unknown');
  expect(refused.err).toContain('nothing was imported');

  const people = place.write('people.csv', employees(BOSS, ANNA));
  expect((await giornate('import', 'employees', people, '--dry-run')).out).toContain(
    'Dry run: nothing was written',
  );
  expect((await giornate('import', 'employees', people)).out).toContain(
    '2 lines: 2 added, 0 changed, 0 unchanged',
  );
  expect((await giornate('import', 'employees', people)).out).toContain('nothing to change');
  const days = place.write('days.csv', csv('email,date,state', `${ANNA.email},2026-12-03,pending`));
  expect((await giornate('import', 'days', days)).out).toContain('1 added');

  const asked = await giornate('explain', ANNA.email, '2026-12-10');
  expect([asked.code, asked.err]).toEqual([0, '']);
  for (const word of ['Anna Rossi', 'MET-10a', 'LG art. 10', 'ACCOLTA', 'Bruno Capo'])
    expect(asked.out).toContain(word);
  const twice = await place.giornate(['explain', ANNA.email, '2026-12-03'], {
    ...ENV,
    GIORNATE_LOCALE: 'en',
  });
  expect(twice.out).toMatch(/broken +GEN-DUP/);
  expect(twice.out).toContain('REFUSED BY THE RULES');
  const late = await giornate('explain', ANNA.email, '2026-12-10', '--at', '2026-12-09T12:00');
  expect(late.out).toMatch(/violata +MET-10a/);
  expect(await giornate('explain', 'ugo@comune.example')).toMatchObject({ code: 1, out: '' });

  const page = await giornate('agreement', ANNA.email);
  expect([page.code, page.err]).toEqual([0, '']);
  for (const word of ['<!doctype html>', 'Anna Rossi', 'Accordo individuale di lavoro agile', 'MET-4a'])
    expect(page.out).toContain(word);
  expect((await giornate('agreement', ANNA.email, '--out', 'accordo.html')).out).toBe('accordo.html\n');
  expect(readFileSync(path.join(place.folder, 'accordo.html'), 'utf8')).toBe(page.out);
  expect((await giornate('agreement', ANNA.email, '--revoke-links')).out).toBe('0 links ended\n');
  const none = await giornate('agreement', ANNA.email, '--kind', 'remote');
  expect([none.code, none.err]).toEqual([
    1,
    `${ANNA.email} has no remote agreement, and none that waits for signatures\n`,
  ]);
  expect((await giornate('agreement', 'ugo@comune.example')).err).toContain('nobody in the register');

  const whole = await giornate('doctor');
  expect(whole.code).toBe(0);
  expect(whole.out).toContain('2 people, 1 agile day');
  expect(whole.out).toContain('no public address: cards have no link');
  const open = await place.giornate(['doctor'], {
    ...ENV,
    GIORNATE_PUBLIC_URL: 'https://agile.comune.example/',
  });
  expect(open.out).toContain('agreements are read at https://agile.comune.example/pages/');
}, 300_000);

test('a store that the service has open is left to it, and what to do is said', async () => {
  const store = await openStore({ dataDir: path.join(place.folder, 'data'), log: silent });
  try {
    const refused = await giornate('import', 'days', place.write('days.csv', csv('email,date,state')));
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/in use by process \d+.*stop it first, or set DATABASE_URL/);
    const doctor = await giornate('doctor');
    expect(doctor.code).toBe(1);
    expect(doctor.out).toContain('stop it to examine the store');
  } finally {
    await store.close();
  }
}, 60_000);
