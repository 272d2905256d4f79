import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cancelDay } from '../../src/app/cancel-day.js';
import { decideRequest } from '../../src/app/decide-request.js';
import { filedInTime } from '../../src/app/filed-in-time.js';
import type { Frame } from '../../src/app/past-people.js';
import { peopleOfStore } from '../../src/app/past-store.js';
import { replay } from '../../src/app/replay.js';
import type { PastPerson } from '../../src/app/replay-values.js';
import type { Speaker } from '../../src/app/speaker.js';
import { submitRequest } from '../../src/app/submit-request.js';
import { regulation } from '../../src/regulations/index.js';
import { localHolidays } from '../../src/settings.js';
import { toColumn } from '../../src/store/dates.js';
import { findPersonByEmail } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';
import { at, d } from '../rules/helpers.js';
import { clear } from './import-store.js';
import { told } from './replay-helpers.js';

let store: Store;
let boss: Colleague;
let anna: Colleague;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await clear(store);
  boss = await hire(store, 'Bruno Capo', { role: 'manager' });
  anna = await hire(store, 'Anna Rossi', { manager: boss });
});

const parts = () => officeParts(store);

async function speaker({ email }: Colleague, when: string): Promise<Speaker> {
  const person = await findPersonByEmail(store.db, email);
  if (!person) throw new Error(`${email} is not in the register`);
  return { person, platform: 'slack', locale: 'it', requestKey: randomUUID(), now: at(when) };
}

async function ask(when: string, date: string, more: { reason?: string; activities?: string } = {}) {
  const contents = { activities: 'atti', objectives: 'dieci', place: 'casa' };
  const request = { ...contents, ...more, date: d(date) };
  const submitted = await submitRequest(parts(), await speaker(anna, when), request);
  return submitted.kind === 'accepted' ? submitted.day.id : undefined;
}

function frame(from: string, to: string): Frame {
  const { settings } = parts();
  const holidays = localHolidays(settings);
  const period = { from: d(from), to: d(to) };
  return { period, before: settings.profiles, holidays, policy: {}, filed: filedInTime(holidays) };
}

async function past(from = '2026-05-01', to = '2026-05-31'): Promise<PastPerson[]> {
  const people: PastPerson[] = [];
  for await (const person of peopleOfStore(store.db, frame(from, to))) people.push(person);
  return people;
}

async function lines(text: string): Promise<string[]> {
  const [person] = await past();
  return person ? told(replay(person, regulation(text))) : [];
}

// May 2026: Mondays 4, 11, 18, 25; the register is under the Città metropolitana.

test('what the bot recorded, in order: requests, decisions, refusals, cancellations', async () => {
  const first = await ask('2026-05-04 09:00', '2026-05-11');
  await decideRequest(parts(), await speaker(boss, '2026-05-05 09:00'), first ?? '', { act: 'approve' });
  // Friday for Monday: one working day, refused; with a reason accepted with a warning
  expect(await ask('2026-05-15 09:00', '2026-05-18')).toBeUndefined();
  const second = await ask('2026-05-15 09:01', '2026-05-18', { reason: 'una visita' });
  const verdict = { act: 'reject', reason: 'serve in ufficio' } as const;
  await decideRequest(parts(), await speaker(boss, '2026-05-15 10:00'), second ?? '', verdict);
  const third = await ask('2026-05-18 09:00', '2026-05-25');
  await cancelDay(parts(), await speaker(anna, '2026-05-19 09:00'), third ?? '');

  // Tivoli looks at 20:00 of the eve alone: what was refused would have passed, and stood when it was asked again
  expect(await lines('tivoli-2025')).toEqual([
    'request 2026-05-11: accepted -> accepted',
    'approve 2026-05-11: accepted -> void',
    'request 2026-05-18: refused -> accepted',
    'request 2026-05-18: accepted-with-warning -> void',
    'reject 2026-05-18: accepted -> refused GEN-STATE',
    'request 2026-05-25: accepted -> accepted',
    'cancel 2026-05-25: accepted -> accepted',
  ]);
  expect(await lines('metro-milano-2017')).toEqual([
    'request 2026-05-11: accepted -> accepted',
    'approve 2026-05-11: accepted -> accepted',
    'request 2026-05-18: refused -> reason MET-10a',
    'request 2026-05-18: accepted-with-warning -> accepted-with-warning MET-10a',
    'reject 2026-05-18: accepted -> accepted',
    'request 2026-05-25: accepted -> accepted',
    'cancel 2026-05-25: accepted -> accepted',
  ]);
});

test('what a request lacked is seen in the rules that refused it', async () => {
  expect(await ask('2026-05-04 09:00', '2026-05-11', { activities: '' })).toBeUndefined();
  expect(await lines('metro-milano-2017')).toEqual(['request 2026-05-11: refused -> refused MET-10b']);
  // Tivoli asks for no activities
  expect(await lines('tivoli-2025')).toEqual(['request 2026-05-11: refused -> accepted']);
});

test('of a course that was not done then, and is not recorded now, the replay says what it takes for granted', async () => {
  await ask('2026-05-04 09:00', '2026-05-11');
  await store.db.person.update({ where: { id: anna.id }, data: { trainingDone: false } });
  expect(await ask('2026-05-05 09:00', '2026-05-12')).toBeUndefined();
  expect(await lines('metro-milano-2017')).toEqual([
    'request 2026-05-11: accepted -> accepted (training)',
    'request 2026-05-12: refused -> refused MET-9a',
  ]);
});

test('imported days count as asked for in time, and their texts as stated', async () => {
  const row = { personId: anna.id, date: toColumn(d('2026-05-14')), state: 'approved' as const };
  const imported = at('2026-05-14 00:00');
  await store.db.agileDay.create({ data: { ...row, requestedAt: imported, changedAt: imported } });
  const [person] = await past();
  // Thursday 14: Tuesday, Wednesday and Thursday are three working days
  expect(person?.acts.map((act) => act.at)).toEqual([at('2026-05-11 09:00')]);
  expect(await lines('metro-milano-2017')).toEqual([
    'request 2026-05-14: accepted -> accepted (filed contents)',
  ]);
});

test('the version of the agreement is that of the day, and an absence stands in nobody’s way afterwards', async () => {
  const agreement = await store.db.agreement.findFirstOrThrow({ where: { personId: anna.id } });
  const { id: _, ...same } = agreement;
  const from = toColumn(d('2026-05-18'));
  const data = { ...same, contactBands: [], version: 2, from, daysPerMonth: 1 };
  await ask('2026-05-04 09:00', '2026-05-11');
  await ask('2026-05-04 09:00', '2026-05-12');
  await ask('2026-05-04 09:00', '2026-05-19');
  await store.db.agreement.create({ data });
  const away = { from: toColumn(d('2026-05-11')), to: toColumn(d('2026-05-11')), kind: 'sickness' };
  await store.db.absence.create({ data: { personId: anna.id, ...away } });
  expect(await lines('metro-milano-2017')).toEqual([
    'request 2026-05-11: accepted -> accepted',
    'request 2026-05-12: accepted -> accepted',
    'request 2026-05-19: accepted -> refused MET-4a',
  ]);
});

test('neither reasons nor the kind of an absence leave the register', async () => {
  await ask('2026-05-15 09:01', '2026-05-18', { reason: 'una visita' });
  const away = { from: toColumn(d('2026-05-20')), to: toColumn(d('2026-05-20')), kind: 'sickness' };
  await store.db.absence.create({ data: { personId: anna.id, ...away } });
  expect(await ask('2026-05-04 09:00', '2026-05-20')).toBeUndefined();
  const [person] = await past();
  const { before: _, ...known } = person ?? { before: [] };
  expect(JSON.stringify(known)).not.toMatch(/visita|sickness/);
  const result = person && replay(person, regulation('metro-milano-2017'));
  expect(result && told(result)).toEqual([
    'request 2026-05-20: refused -> refused GEN-ABS',
    'request 2026-05-18: accepted-with-warning -> accepted-with-warning MET-10a',
  ]);
});
