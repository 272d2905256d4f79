import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { importBank, importDerogations, importExtensions } from '../../src/app/import-grants.js';
import { importOnCall, importPermits } from '../../src/app/import-hours.js';
import type { ImportResult } from '../../src/app/import-result.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';
import { csv } from './import-files.js';
import { clear, parts, said } from './import-store.js';

let store: Store;
let anna: Colleague;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await clear(store);
  anna = await hire(store, 'Anna Rossi');
});

type Run = (lines: string[], dryRun?: boolean) => Promise<ImportResult>;
const runner =
  (load: typeof importBank, header: string): Run =>
  (lines, dryRun = false) =>
    load(parts(store), csv(header, ...lines), { dryRun });

const extensions = runner(importExtensions, 'email,month,days_per_month,authorised_by,criterion');
const derogations = runner(importDerogations, 'email,article,from,to,days_per_week,authorised_by');
const bank = runner(importBank, 'unit,month,available');
const permits = runner(importPermits, 'email,date,from,to,kind,authorised_by');
const onCall = runner(importOnCall, 'email,date,from,to');

const EMAIL = 'anna.rossi@comune.example';

/** Each import, a line, the same with another value, and how the first is kept. */
const KINDS: [string, Run, string, string, () => Promise<unknown>, object][] = [
  [
    'extensions',
    extensions,
    `${EMAIL},2026-12,10,director,care`,
    `${EMAIL},2026-12,10,director,`,
    () => store.db.extension.findMany(),
    { month: '2026-12', daysPerMonth: 10, authorisedBy: 'director', criterion: 'care' },
  ],
  [
    'derogations',
    derogations,
    `${EMAIL},6.1,2026-11-23,2026-12-31,4,administration`,
    `${EMAIL},6.1,2026-11-23,2027-01-31,4,administration`,
    () => store.db.derogation.findMany(),
    { article: '6.1', daysPerWeek: 4, authorisedBy: 'administration', to: new Date('2026-12-31') },
  ],
  [
    'bank',
    bank,
    'Ragioneria,2026-12,5',
    'Ragioneria,2026-12,0',
    () => store.db.bankMonth.findMany(),
    { month: '2026-12', available: 5 },
  ],
  [
    'permits',
    permits,
    `${EMAIL},2026-12-03,10:00,11:30,personal,manager`,
    `${EMAIL},2026-12-03,10:00,12:00,personal,manager`,
    () => store.db.permit.findMany(),
    { from: '10:00', to: '11:30', kind: 'personal', authorisedBy: 'manager' },
  ],
  [
    'on-call',
    onCall,
    `${EMAIL},2026-12-03,22:00,02:00`,
    `${EMAIL},2026-12-03,22:00,03:00`,
    () => store.db.onCall.findMany(),
    { from: '22:00', to: '02:00', date: new Date('2026-12-03') },
  ],
];

test.each(KINDS)(
  '%s: added, left alone, changed; a dry run writes nothing',
  async (name, run, line, other, rows, kept) => {
    expect(await run([line], true)).toMatchObject({ counts: { added: 1 }, dryRun: true });
    expect(await rows()).toEqual([]);
    expect(await run([line])).toMatchObject({ counts: { added: 1, changed: 0, unchanged: 0 } });
    expect(await rows()).toMatchObject([kept]);
    expect(await run([line.replace(EMAIL, EMAIL.toUpperCase())])).toMatchObject({ counts: { unchanged: 1 } });
    expect(await run([other])).toMatchObject({ counts: { added: 0, changed: 1, unchanged: 0 } });
    const trail = await store.db.audit.findMany({ orderBy: { id: 'asc' } });
    expect(trail[0]).toMatchObject({
      act: `import-${name}`,
      changes: { added: 1, changed: 0, unchanged: 0 },
    });
  },
);

test('many rows: those that differ are written', async () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  const lines = months.map((month) => `Ragioneria,${month},3`);
  await bank(lines);
  const changed = lines.with(4, 'Ragioneria,2026-05,2');
  expect(await bank(changed)).toMatchObject({ counts: { added: 0, changed: 1, unchanged: 11 } });
  expect((await store.db.bankMonth.findMany({ where: { available: 2 } })).map(({ month }) => month)).toEqual([
    '2026-05',
  ]);
});

test('mistakes of extensions', async () => {
  const lines = [
    `${EMAIL},2026-13,10,director,`,
    `${EMAIL},dicembre,-1,boss,`,
    'ugo@x.example,2026-12,10,director,care',
    `${EMAIL},2026-12,32,director,care`,
    `${EMAIL},2026-12,3,director,care`,
  ];
  expect(said(await extensions(lines))).toEqual([
    '2: month "2026-13" is no month: YYYY-MM is expected',
    '3: month "dicembre" is no month: YYYY-MM is expected',
    '3: days_per_month "-1": a whole number from 0 to 31 is expected',
    '3: authorised_by "boss" is unknown: director, manager, delegate, hr, administration, segretario-generale are expected',
    '4: email ugo@x.example is not in the register',
    '5: days_per_month "32": a whole number from 0 to 31 is expected',
    '6: the same email, month is on line 5 already',
  ]);
  expect(await store.db.extension.count()).toBe(0);
});

test('mistakes of derogations', async () => {
  const lines = [
    `${EMAIL},,2026-12-10,2026-12-01,8,`,
    `${EMAIL},6.1,2026-12-01,2026-12-10,5,manager`,
    `${EMAIL.toUpperCase()},6.1,2026-12-01,2026-12-20,5,manager`,
  ];
  expect(said(await derogations(lines))).toEqual([
    '2: article is empty',
    '2: to 2026-12-01 is before from 2026-12-10',
    '2: days_per_week "8": a whole number from 1 to 7 is expected',
    expect.stringContaining('2: authorised_by "" is unknown'),
    '4: the same email, article, from is on line 3 already',
  ]);
});

test('mistakes of the bank: units are those of the register', async () => {
  expect(said(await bank(['Anagrafe,2026-12,5', 'Ragioneria,2026-12,-1', ',2026-12,1']))).toEqual([
    '2: unit Anagrafe is not in the register',
    '3: available "-1": a whole number from 0 to 100000 is expected',
    '4: unit is empty',
  ]);
  expect(await store.db.bankMonth.count()).toBe(0);
});

test('mistakes of hours: a permit ends on its day, an on-call band may end on the next', async () => {
  const lines = [
    `${EMAIL},2026-12-03,10:00,10:00,personal,manager`,
    `${EMAIL},2026-12-04,24:00,noon,,manager`,
  ];
  expect(said(await permits(lines))).toEqual([
    '2: to 10:00 is not after from 10:00',
    '3: from "24:00" is no time: HH:MM is expected',
    '3: to "noon" is no time: HH:MM is expected',
    '3: kind is empty',
  ]);
  expect(await onCall([`${EMAIL},2026-12-03,10:00,10:00`])).toMatchObject({ counts: { added: 1 } });
  expect(said(await onCall([`${EMAIL},3/12,10:00,10:00`]))).toEqual([
    '2: date "3/12" is no day: YYYY-MM-DD is expected',
  ]);
});

test('the person is the one of the e-mail', async () => {
  await hire(store, 'Ugo Neri');
  await onCall([`${EMAIL},2026-12-03,19:00,22:00`]);
  expect(await store.db.onCall.findMany()).toMatchObject([{ personId: anna.id }]);
});
