import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainDay, explainPerson } from '../../src/app/explain.js';
import { explanationText } from '../../src/cli/explain-text.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

const THURSDAY = localDate('2026-12-03');
const ASKED = new Date('2026-11-20T10:00:00+01:00');

let store: Store;
let boss: Colleague;
let anna: Colleague;
beforeAll(async () => {
  store = await memoryStore();
  boss = await hire(store, 'Bruno Capo', { role: 'manager' });
  anna = await hire(store, 'Anna Rossi', { manager: boss });
});
afterAll(() => store.close());

const parts = () => officeParts(store, { settings: 'units: [{ name: Ragioneria, teamsChannel: "19:a" }]' });

test('a request that would be accepted: every rule met, who is told and what comes on the day', async () => {
  const explanation = await explainPerson(parts(), anna.email, THURSDAY, ASKED);
  expect(explanation?.decision.outcome).toBe('accepted');
  expect(new Set(explanation?.rules.map(({ outcome }) => outcome))).toEqual(new Set(['met']));
  expect(explanation?.rules.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['MET-10a', 'MET-4a', 'MET-8a']),
  );
  expect(explanation?.rules.map(({ rule }) => rule)).not.toContain('MET-10g'); // of the dirigenti
  expect(explanation?.approvers.map(({ person }) => person.email)).toEqual([boss.email]);
  const due = explanation?.due.map(({ kind, at }) => [kind, at.toISOString()]);
  expect(due).toEqual([
    ['digest', '2026-12-03T07:30:00.000Z'],
    ['contact-band-start', '2026-12-03T08:50:00.000Z'],
    ['disconnection', '2026-12-03T18:50:00.000Z'],
  ]);
});

test('a refusal names the rules that are broken, in the language asked for', async () => {
  const late = new Date('2026-12-05T10:00:00+01:00');
  const explanation = await explainPerson(parts(), anna.email, localDate('2026-12-06'), late);
  if (!explanation) throw new Error('Anna is in the register');
  const broken = explanation.rules.filter(({ outcome }) => outcome === 'broken').map(({ rule }) => rule);
  expect(broken).toEqual(['MET-11d', 'MET-10a']);
  expect(explanationText(explanation, 'it')).toMatch(/violata +MET-11d +LG art. 11/);
  expect(explanationText(explanation, 'en')).toMatch(/broken +MET-11d +LG art. 11/);
});

test('a day of the register: judged without itself, with its history and its messages', async () => {
  await store.db.delegation.create({
    data: {
      delegatorId: boss.id,
      delegateId: (await hire(store, 'Ida Vice')).id,
      from: toColumn(localDate('2026-11-01')),
      to: toColumn(localDate('2026-11-30')),
    },
  });
  const contents = { activities: 'atti', objectives: 'dieci' };
  const day = await store.db.agileDay.create({
    data: {
      ...{ personId: anna.id, date: toColumn(THURSDAY), state: 'approved', version: 2 },
      ...{ ...contents, place: 'casa', requestedAt: ASKED, changedAt: ASKED },
    },
  });
  const act = { dayId: day.id, at: ASKED };
  await store.db.decision.create({ data: { ...act, act: 'request', actorId: anna.id, platform: 'slack' } });
  await store.db.decision.create({
    data: { ...act, act: 'approve', actorId: boss.id, at: new Date('2026-11-20T11:00:00Z') },
  });
  const message = { id: day.id, key: 'k', moment: 'decision-notice', personId: anna.id, dayId: day.id };
  await store.db.message.create({
    data: { ...message, state: 'failed', createdAt: ASKED, error: 'unreachable-person' },
  });

  const explanation = await explainDay(parts(), day.id);
  if (!explanation) throw new Error('the day is in the register');
  expect(explanation.at).toEqual(ASKED);
  expect(explanation.decision).toMatchObject({ outcome: 'accepted', quota: { used: 1, limit: 4 } });
  expect(explanation.approvers.map(({ person, delegate }) => [person.name, delegate])).toEqual([
    ['Bruno Capo', false],
    ['Ida Vice', true],
  ]);
  const text = explanationText(explanation, 'en');
  expect(text).toContain('request, Anna Rossi (slack)');
  expect(text).toContain('approve, Bruno Capo');
  expect(text).toMatch(/decision-notice -> Anna Rossi: failed .*unreachable-person/);
});

test('nobody, and no day', async () => {
  expect(await explainPerson(parts(), 'ugo@comune.example', THURSDAY, ASKED)).toBeUndefined();
  expect(await explainDay(parts(), 'x')).toBeUndefined();
});
