import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importEmployees } from '../../src/app/import-employees.js';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from '../helpers/store.js';
import { type Cells, csv, employees } from './import-files.js';
import { clear, parts, said } from './import-store.js';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(() => clear(store));

const run = (content: Buffer, dryRun = false) => importEmployees(parts(store), content, { dryRun });
const boss: Cells = { email: 'boss@comune.example', full_name: 'Bruno Capo', role: 'manager' };
const anna: Cells = { email: 'anna@comune.example', manager_email: 'boss@comune.example' };
const person = (email: string) =>
  store.db.person.findUniqueOrThrow({ where: { email }, include: { unit: true } });

test('adds people, units, managers and agreements; a second run changes nothing and leaves no trace', async () => {
  const file = employees(anna, boss, { email: 'hr@comune.example', role: 'hr', agreement_from: '' });
  const counts = { added: 3, changed: 0, unchanged: 0, agreements: 2, notInFile: 0 };
  expect(await run(file)).toEqual({ kind: 'done', rows: 3, dryRun: false, counts });
  const saved = await person('anna@comune.example');
  const manager = await person('boss@comune.example');
  expect(saved).toMatchObject({
    managerId: manager.id,
    role: 'employee',
    hr: false,
    workdays: [1, 2, 3, 4, 5],
  });
  expect(saved).toMatchObject({
    weeklyHours: 36,
    trainingDone: true,
    locale: null,
    unit: { name: 'Ragioneria' },
  });
  expect(manager.role).toBe('manager');
  expect((await person('hr@comune.example')).hr).toBe(true);
  const agreement = await store.db.agreement.findFirstOrThrow({ where: { personId: saved.id } });
  expect(agreement).toMatchObject({ version: 1, daysPerMonth: 4, phase: 'ordinary', to: null, places: [] });
  expect(agreement.signedOn).toEqual(agreement.from);
  expect(agreement.contactBands).toEqual([{ from: '10:00', to: '13:00' }]);

  const trail = await store.db.audit.count();
  const again = { added: 0, changed: 0, unchanged: 3, agreements: 0, notInFile: 0 };
  expect(await run(file)).toMatchObject({ counts: again });
  expect(await store.db.audit.count()).toBe(trail);
});

test('a changed row changes the person, a changed agreement is a new version, others are left alone', async () => {
  await run(employees(boss, anna, { email: 'ugo@comune.example' }));
  const result = await run(
    employees({ ...anna, email: 'ANNA@comune.example', unit: 'Anagrafe', days_per_month: '3' }),
  );
  expect(result).toMatchObject({
    counts: { added: 0, changed: 1, unchanged: 0, agreements: 1, notInFile: 2 },
  });
  const saved = await person('anna@comune.example');
  expect(saved.unit.name).toBe('Anagrafe');
  const versions = await store.db.agreement.findMany({
    where: { personId: saved.id },
    orderBy: { version: 'asc' },
  });
  expect(versions.map(({ version, daysPerMonth }) => [version, daysPerMonth])).toEqual([
    [1, 4],
    [2, 3],
  ]);
  const lines = await store.db.audit.findMany({ where: { personId: saved.id }, orderBy: { id: 'asc' } });
  expect(lines.map(({ act, changes }) => [act, changes])).toEqual([
    ['import-person', { added: true }],
    ['import-agreement', { version: 1 }],
    ['import-person', { fields: ['unit'] }],
    ['import-agreement', { version: 2 }],
  ]);
});

test('a dry run counts and writes nothing', async () => {
  expect(await run(employees(boss, anna), true)).toMatchObject({
    counts: { added: 2, agreements: 2 },
    dryRun: true,
  });
  expect([await store.db.person.count(), await store.db.unit.count(), await store.db.audit.count()]).toEqual([
    0, 0, 0,
  ]);
});

test('optional columns; what a later file does not say stays', async () => {
  const more = {
    grade: 'eq',
    weekly_hours: '32,5',
    training_done: 'no',
    locale: 'en',
    places: 'casa; biblioteca',
  };
  const quoted = { ...anna, ...more, weekly_hours: '"32,5"', agreement_phase: 'experimental' };
  await run(
    employees(boss, { ...quoted, agreement_signed_on: '2025-12-20', agreement_withdrawn_from: '2027-03-01' }),
  );
  await run(employees({ ...anna, full_name: 'Anna Bianchi' }));
  const saved = await person('anna@comune.example');
  expect(saved).toMatchObject({
    fullName: 'Anna Bianchi',
    role: 'eq',
    weeklyHours: 32.5,
    trainingDone: false,
  });
  expect(saved.locale).toBe('en');
  const [agreement, ...others] = await store.db.agreement.findMany({ where: { personId: saved.id } });
  expect(others).toEqual([]);
  expect(agreement).toMatchObject({ phase: 'experimental', places: ['casa', 'biblioteca'] });
  expect(agreement?.signedOn.toISOString()).toMatch(/^2025-12-20/);
  expect(agreement?.withdrawnFrom?.toISOString()).toMatch(/^2027-03-01/);
});

test.each([
  ['horizontal/50', { kind: 'horizontal', percent: 50 }, [1, 2, 3, 4, 5], 18],
  ['vertical/60/MO+TU+WE', { kind: 'vertical', percent: 60, workdays: [1, 2, 3] }, [1, 2, 3], 21.6],
  ['cyclic/50/01-03', { kind: 'cyclic', percent: 50, fullTimeMonths: [1, 2, 3] }, [1, 2, 3, 4, 5], 36],
  ['cyclic/25/11-01', { kind: 'cyclic', percent: 25, fullTimeMonths: [11, 12, 1] }, [1, 2, 3, 4, 5], 36],
])('part-time %s, and back to full time', async (text, partTime, workdays, weeklyHours) => {
  await run(employees({ ...anna, manager_email: '', part_time: text }));
  expect(await person('anna@comune.example')).toMatchObject({ partTime, workdays, weeklyHours });
  await run(employees({ ...anna, manager_email: '' }));
  const full = { partTime: null, workdays: [1, 2, 3, 4, 5], weeklyHours: 36 };
  expect(await person('anna@comune.example')).toMatchObject(full);
});

test('semicolons, a byte order mark, accents and columns in another order', async () => {
  const header =
    'full_name;email;role;unit;manager_email;part_time;agreement_from;agreement_to;days_per_month;contact_bands';
  const row = `Nicolò D'Angelò;nico@comune.example;employee;Città;;;2026-01-01;;4;"10:00-11:00;14:00-15:00"`;
  expect(await run(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csv(header, row)]))).toMatchObject({
    kind: 'done',
  });
  expect(await person('nico@comune.example')).toMatchObject({
    fullName: "Nicolò D'Angelò",
    unit: { name: 'Città' },
  });
});

test('all mistakes at once, with their lines, and nothing is written', async () => {
  await run(employees({ email: 'old@comune.example' }));
  const file = employees(
    { email: 'a@x.example', role: 'chief', contact_bands: '13:00-10:00' }, // 2
    { email: 'not-an-address', days_per_month: 'four' }, // 3
    { email: 'b@x.example', manager_email: 'nobody@x.example', agreement_to: '2025-01-01' }, // 4
    { email: 'B@x.example' }, // 5
    { email: 'c@x.example', manager_email: 'd@x.example', part_time: 'vertical/60' }, // 6
    { email: 'd@x.example', manager_email: 'e@x.example' }, // 7
    { email: 'e@x.example', manager_email: 'd@x.example', agreement_from: '31/01/2026' }, // 8
    { email: 'f@x.example', manager_email: 'f@x.example', contact_bands: '10:00-12:00;11:00-13:00' }, // 9
    { email: 'g@x.example', agreement_from: '', agreement_to: '2026-12-31' }, // 10
    { email: 'old@comune.example', agreement_from: '' }, // 11
    { email: 'h@x.example', manager_email: 'i@x.example' }, // 12
    { email: 'i@x.example', manager_email: 'h@x.example' }, // 13
  );
  expect(said(await run(file))).toEqual([
    '2: role "chief" is unknown: employee, manager, hr, admin are expected',
    '2: contact_bands "13:00-10:00" ends before it begins',
    '3: email "not-an-address" is no e-mail address',
    '3: days_per_month "four": a whole number from 1 to 31 is expected',
    '4: agreement_to 2025-01-01 is before agreement_from 2026-01-01',
    '5: b@x.example is on line 4 already',
    '6: part_time "vertical/60": horizontal/50, vertical/60/MO+TU+WE or cyclic/50/01-06 is expected',
    '8: agreement_from "31/01/2026" is no day: YYYY-MM-DD is expected',
    '9: contact_bands "10:00-12:00;11:00-13:00": the bands overlap',
    '10: agreement_to is given, but not agreement_from',
    expect.stringContaining(
      '11: agreement_from is empty, but the register has an agreement of old@comune.example',
    ),
    '12: managers in a circle: h@x.example -> i@x.example -> h@x.example',
  ]);
  expect(await store.db.person.count()).toBe(1);
});

test('unknown managers, and people who are above themselves', async () => {
  const unknown = await run(employees({ email: 'a@x.example', manager_email: 'nobody@x.example' }));
  expect(said(unknown)).toEqual([
    '2: manager_email nobody@x.example is neither in the file nor in the register',
  ]);
  await run(employees(boss, anna));
  const turned = await run(employees({ ...boss, manager_email: anna.email }));
  expect(said(turned)).toEqual([`2: managers in a circle: ${boss.email} -> ${anna.email} -> ${boss.email}`]);
  const own = await run(employees({ ...boss, manager_email: boss.email }));
  expect(said(own)).toEqual([`2: ${boss.email} is their own manager`]);
});

test.each([
  ['nothing', Buffer.from(''), '1: the file is empty'],
  ['another encoding', Buffer.from([0x65, 0xe8, 0x0a]), '1: the file is not UTF-8: save it as "CSV UTF-8"'],
  ['a quote that never ends', csv('email,full_name', 'a,"b'), expect.stringContaining('not readable as CSV')],
])('a file that is no such file: %s', async (_, content, mistake) => {
  expect(said(await run(content))).toContainEqual(mistake);
});

test('unknown, missing and doubled columns, and lines of another length', async () => {
  expect(said(await run(csv('email,email,name', 'a@x.example,b,c')))).toEqual([
    '1: column "email" is there twice',
    expect.stringContaining('1: unknown column "name": the columns are email, full_name'),
    expect.stringContaining('1: missing columns: full_name, role'),
  ]);
  const short = Buffer.concat([employees(boss), Buffer.from('only@x.example,x\n')]);
  expect(said(await run(short))).toEqual(['3: 2 values, the header has 10']);
});
