import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { cancelDay } from '../../src/app/cancel-day.js';
import { decideRequest } from '../../src/app/decide-request.js';
import { explainDay } from '../../src/app/explain.js';
import type { Speaker } from '../../src/app/speaker.js';
import { type DayRequest, submitRequest } from '../../src/app/submit-request.js';
import { localDate } from '../../src/rules/local-date.js';
import { findPerson, type Person } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// Tivoli: lavoro da remoto, derogations that are claimed and that were granted.

const SETTINGS = 'regulation: tivoli-2025\nremoteWork: true\n';
let store: Store;
let parts: ReturnType<typeof officeParts>;
let laura: Colleague;
let aldo: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store);
  parts = officeParts(store, { settings: SETTINGS });
  laura = await hire(store, 'Laura Conti', { role: 'manager' });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  const weekly = { daysPerMonth: null, daysPerWeek: 2 };
  await store.db.agreement.updateMany({ where: { personId: aldo.id }, data: weekly });
});

const speaking = async ({ id }: Colleague): Promise<Speaker> => ({
  person: (await findPerson(store.db, id)) as Person,
  platform: 'slack',
  locale: 'it',
  requestKey: randomUUID(),
  now: MORNING,
});
const ask = async (date: string, more: Partial<DayRequest> = {}) =>
  submitRequest(parts, await speaking(aldo), {
    date: localDate(date),
    activities: '',
    objectives: '',
    place: 'casa',
    ...more,
  });
const outcome = async (date: string, more?: Partial<DayRequest>) => {
  const submitted = await ask(date, more);
  if (submitted.kind === 'accepted') return submitted.day.state;
  return submitted.kind === 'refused'
    ? submitted.decision.findings.map(({ rule }) => rule).join(' ')
    : 'problem';
};

test('a derogation that is claimed with documents is put to the dirigente with buttons', async () => {
  // one week: Monday 30 November to Friday 4 December
  expect([await outcome('2026-11-30'), await outcome('2026-12-01')]).toEqual(['approved', 'approved']);
  expect(await outcome('2026-12-02')).toBe('TIV-20.4b');
  const claim = { reason: 'Assistenza', derogation: { article: '6.2', documented: true } };
  expect(await outcome('2026-12-02', { ...claim, derogation: { article: '6.2', documented: false } })).toBe(
    'TIV-6.2',
  );
  const submitted = await ask('2026-12-02', claim);
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  expect(submitted.day).toMatchObject({ state: 'pending', derogation: '6.2' });
  const card = await store.db.message.findFirstOrThrow({
    where: { dayId: submitted.day.id, personId: laura.id },
  });
  expect(card.moment).toBe('request-card');
  expect((await explainDay(parts, submitted.day.id))?.decision.state).toBe('pending');
  const decided = await decideRequest(parts, await speaking(laura), submitted.day.id, { act: 'approve' });
  expect(decided).toMatchObject({ kind: 'done', day: { state: 'approved' } });
});

test('a derogation that is not needed is not noted', async () => {
  const claim = { reason: 'Assistenza', derogation: { article: '6.2', documented: true } };
  expect(await ask('2026-11-30', claim)).toMatchObject({ day: { state: 'approved', derogation: undefined } });
});

test('a derogation that was granted replaces the quota', async () => {
  await store.db.derogation.create({
    data: {
      personId: aldo.id,
      article: '6.1',
      from: new Date('2026-11-30'),
      to: new Date('2026-12-04'),
      daysPerWeek: 3,
      authorisedBy: 'administration',
    },
  });
  const days = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'];
  const outcomes: string[] = [];
  for (const date of days) outcomes.push(await outcome(date));
  expect(outcomes).toEqual(['approved', 'approved', 'approved', 'TIV-6.1']);
});

test('lavoro da remoto: its own agreement, its own places; the day keeps its kind', async () => {
  expect(await outcome('2026-11-30', { kind: 'remote' })).toBe('TIV-4.2');
  await store.db.agreement.create({
    data: {
      personId: aldo.id,
      kind: 'remote',
      version: 1,
      signedOn: new Date('2026-01-10'),
      from: new Date('2026-02-01'),
      to: new Date('2027-01-31'),
      daysPerWeek: 2,
      contactBands: [],
      places: ['casa al mare'],
      phase: 'ordinary',
      recordedAt: MORNING,
    },
  });
  expect(await outcome('2026-11-30', { kind: 'remote' })).toBe('TIV-23.2');
  const submitted = await ask('2026-11-30', { kind: 'remote', place: 'casa al mare' });
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  expect(submitted.day).toMatchObject({ kind: 'remote', state: 'approved' });
  expect((await explainDay(parts, submitted.day.id))?.decision.outcome).toBe('accepted');
  // one live booking a date, of either kind
  expect(await outcome('2026-11-30')).toBe('GEN-DUP');
  expect(await cancelDay(parts, await speaking(aldo), submitted.day.id)).toMatchObject({
    day: { kind: 'remote' },
  });
  expect(await outcome('2026-11-30')).toBe('approved');
});

test('where the organisation does not offer it there is none', async () => {
  parts = officeParts(store, { settings: 'regulation: tivoli-2025' });
  expect(await outcome('2026-11-30', { kind: 'remote' })).toContain('TIV-');
  parts = officeParts(store);
  expect(await outcome('2026-11-30', { kind: 'remote' })).toContain('GEN-STATE');
});
