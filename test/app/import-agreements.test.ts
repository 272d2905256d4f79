import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importEmployees } from '../../src/app/import-employees.js';
import { localDate } from '../../src/rules/local-date.js';
import { findPerson } from '../../src/store/people.js';
import { recordsOf } from '../../src/store/personal-facts.js';
import type { Store } from '../../src/store/types.js';
import { memoryStore } from '../helpers/store.js';
import { type Cells, employees } from './import-files.js';
import { clear, parts, said } from './import-store.js';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(() => clear(store));

const run = (content: Buffer, dryRun = false) => importEmployees(parts(store), content, { dryRun });
const EMAIL = 'anna@comune.example';
const anna = (more: Partial<Cells> = {}): Cells => ({ email: EMAIL, ...more });
const idOf = async () => (await store.db.person.findUniqueOrThrow({ where: { email: EMAIL } })).id;
const noBank = { unitId: '00000000-0000-0000-0000-000000000000', month: '2026-12' };
const agreements = async () =>
  (await recordsOf(store.sql, await idOf(), localDate('2026-12-01'), noBank)).agreements;

/** A file with these columns that says nothing in them. */
const blank = (columns: Partial<Cells>): Partial<Cells> =>
  Object.fromEntries(Object.keys(columns).map((name) => [name, '']));

const AGREEMENT = {
  agreement_to: '2026-12-31',
  days_per_month: '',
  days_per_week: '5',
  weeks: '2',
  weekdays: 'TH+TU',
  min_presence: '2',
  renewed_to: '2027-06-30',
  no_renewal: 'yes',
  quantity_reason: 'sportello telefonico',
  eq_derogation_reason: 'progetto PNRR',
  rest_hours: '11',
  suspended_from: '2026-05-04',
  mended_on: '2026-05-20',
  fix_by: '2026-06-30',
};

test('all that an agreement may say', async () => {
  await run(employees(anna(AGREEMENT)));
  expect((await agreements()).agile).toEqual({
    signedOn: '2026-01-01',
    from: '2026-01-01',
    to: '2026-12-31',
    daysPerMonth: undefined,
    daysPerWeek: 5,
    weeks: 2,
    weekdays: [2, 4],
    minPresencePerWeek: 2,
    contactBands: [{ from: '10:00', to: '13:00' }],
    places: [],
    phase: 'ordinary',
    renewedTo: '2027-06-30',
    noRenewal: true,
    withdrawnFrom: undefined,
    quantityReason: 'sportello telefonico',
    eqDerogationReason: 'progetto PNRR',
    restHours: 11,
    coworkingDays: undefined,
    suspension: { from: '2026-05-04', mendedOn: '2026-05-20', fixBy: '2026-06-30' },
  });
});

test('a column that is not there changes nothing, an empty cell is none; another agreement starts afresh', async () => {
  await run(employees(anna(AGREEMENT)));
  const bare = { agreement_to: '2026-12-31', days_per_month: '' };
  expect(await run(employees(anna(bare)))).toMatchObject({ counts: { agreements: 0, unchanged: 1 } });
  const emptied = { ...blank(AGREEMENT), ...bare };
  expect(await run(employees(anna(emptied)))).toMatchObject({ counts: { agreements: 1, changed: 1 } });
  const { agile } = await agreements();
  // yes or no that is not answered stays as it was
  expect([agile?.daysPerWeek, agile?.weekdays, agile?.renewedTo, agile?.suspension]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([agile?.quantityReason, agile?.restHours, agile?.noRenewal]).toEqual([undefined, undefined, true]);
  await run(employees(anna({ agreement_from: '2027-01-01' })));
  expect((await agreements()).agile).toMatchObject({ from: '2027-01-01', noRenewal: undefined });
});

test('what the rules ask of a person; the trail does not tell that the protected column changed', async () => {
  await run(employees(anna()));
  const id = await idOf();
  const columns = { disabled: 'yes', afternoon_return_days: 'TH+TU', transfer_on: '2026-09-01' };
  await run(employees(anna(columns)));
  const facts = { disabled: true, afternoonReturnDays: [2, 4], transferOn: '2026-09-01' };
  expect(await findPerson(store.db, id)).toMatchObject(facts);
  const [last] = await store.db.audit.findMany({ where: { personId: id }, orderBy: { id: 'desc' }, take: 1 });
  expect(last?.changes).toEqual({ fields: ['afternoonReturnDays', 'transferOn'] });

  expect(await run(employees(anna()))).toMatchObject({ counts: { unchanged: 1 } });
  expect(await findPerson(store.db, id)).toMatchObject(facts);
  await run(employees(anna({ ...blank(columns), disabled: 'no' })));
  const none = { disabled: false, afternoonReturnDays: [], transferOn: undefined };
  expect(await findPerson(store.db, id)).toMatchObject(none);
});

const REMOTE = {
  agreement_kind: 'remote',
  agreement_from: '2026-03-01',
  days_per_month: '8',
  contact_bands: '',
  places: 'casa',
  coworking_days: 'WE',
};

test('two agreements are two lines of one person; each kind has versions of its own', async () => {
  const file = employees(anna(), anna(REMOTE));
  expect(await run(file)).toEqual({
    kind: 'done',
    rows: 2,
    dryRun: false,
    counts: { added: 1, changed: 0, unchanged: 0, agreements: 2, notInFile: 0 },
  });
  expect(await agreements()).toMatchObject({
    agile: { from: '2026-01-01', daysPerMonth: 4 },
    remote: { from: '2026-03-01', daysPerMonth: 8, coworkingDays: [3], places: ['casa'] },
  });
  expect(await run(file)).toMatchObject({ counts: { changed: 0, unchanged: 1, agreements: 0 } });
  // the order of the lines means nothing, and a file without one of them leaves that agreement alone
  expect(await run(employees(anna(REMOTE), anna()))).toMatchObject({ counts: { agreements: 0 } });
  expect(await run(employees(anna({ ...REMOTE, days_per_month: '6' })))).toMatchObject({
    counts: { changed: 1, agreements: 1 },
  });
  const versions = await store.db.agreement.findMany({ orderBy: [{ kind: 'asc' }, { version: 'asc' }] });
  expect(versions.map(({ kind, version }) => [kind, version])).toEqual([
    ['agile', 1],
    ['remote', 1],
    ['remote', 2],
  ]);
});

test('a third line, a line that contradicts the first, an agreement that would vanish', async () => {
  await run(employees(anna(), anna(REMOTE)));
  const file = employees(
    anna(), // 2
    anna({ ...REMOTE, full_name: 'Anna Neri', unit: 'Anagrafe' }), // 3
    anna(), // 4
    { email: 'ugo@comune.example' }, // 5
    { email: 'ugo@comune.example', ...REMOTE }, // 6
    { email: 'ugo@comune.example', ...REMOTE }, // 7
  );
  expect(said(await run(file))).toEqual([
    `3: ${EMAIL} is on line 2 with another full_name, unit`,
    `4: ${EMAIL} is on line 2 already`,
    '7: ugo@comune.example is on line 5 already',
  ]);
  const gone = employees(anna({ agreement_kind: 'remote', agreement_from: '' }));
  expect(said(await run(gone))).toEqual([
    expect.stringContaining(
      `2: agreement_from is empty, but the register has a remote agreement of ${EMAIL}`,
    ),
  ]);
});

test.each<[string, Partial<Cells>, string]>([
  ['a kind', { agreement_kind: 'smart' }, 'agreement_kind "smart" is unknown: agile, remote are expected'],
  ['days', { days_per_week: '0' }, 'days_per_week "0": a whole number from 1 to 60 is expected'],
  ['days of one week', { days_per_week: '8', weeks: '' }, 'days_per_week 8: there are 7 days'],
  ['days of weeks', { days_per_week: '15', weeks: '2' }, 'days_per_week 15: there are 14 days'],
  ['weeks alone', { days_per_week: '', weeks: '2' }, 'weeks is given, but not days_per_week'],
  ['weekdays', { weekdays: 'TU+XX' }, 'weekdays "TU+XX": weekdays such as MO+TU+WE are expected'],
  ['presence', { min_presence: '7' }, 'min_presence "7": a whole number from 1 to 6 is expected'],
  [
    'renewed before the end',
    { agreement_to: '2026-12-31', renewed_to: '2026-12-30' },
    'renewed_to 2026-12-30 is before agreement_to 2026-12-31',
  ],
  ['renewed without an end', { renewed_to: '2026-12-31' }, 'renewed_to is given, but not agreement_to'],
  ['rest', { rest_hours: '25' }, 'rest_hours "25": hours between two days are expected, such as 11'],
  ['coworking', { coworking_days: 'WE' }, 'coworking_days is for agreement_kind remote'],
  ['mended', { suspended_from: '', mended_on: '2026-05-04' }, 'mended_on is given, but not suspended_from'],
  [
    'mended before',
    { suspended_from: '2026-05-04', mended_on: '2026-05-03' },
    'mended_on 2026-05-03 is before suspended_from 2026-05-04',
  ],
  [
    'suspended nothing',
    { agreement_from: '', suspended_from: '2026-05-04' },
    'suspended_from is given, but not agreement_from',
  ],
  ['disabled', { disabled: 'perhaps' }, 'disabled "perhaps": yes or no is expected'],
  [
    'returns',
    { afternoon_return_days: '2' },
    'afternoon_return_days "2": weekdays such as MO+TU+WE are expected',
  ],
  ['transfer', { transfer_on: 'soon' }, 'transfer_on "soon" is no day: YYYY-MM-DD is expected'],
])('a mistake: %s', async (_, cells, text) => {
  expect(said(await run(employees(anna(cells))))).toEqual([`2: ${text}`]);
  expect(await store.db.person.count()).toBe(0);
});
