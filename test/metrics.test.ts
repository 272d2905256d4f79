import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMetrics } from '../src/metrics.js';
import { insertAudit, listenToRecords } from '../src/store/audit.js';
import { noteBackup } from '../src/store/backup-mark.js';
import type { Store } from '../src/store/types.js';
import { memoryStore } from './helpers/store.js';

const NOW = new Date('2026-12-01T11:00:00Z');
let store: Store;
let dataDir: string;
beforeAll(async () => {
  store = await memoryStore();
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'giornate-metrics-'));
});
afterAll(async () => {
  await store.close();
  await rm(dataDir, { recursive: true });
});

const value = (text: string, name: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.split(' ')
    .at(-1);

test('before there is a store, the rest is told', async () => {
  const text = await createMetrics().text();
  expect(value(text, 'giornate_store_up')).toBeUndefined();
  expect(text).toContain('nodejs_eventloop_lag_seconds');
  expect(text).toContain('process_resident_memory_bytes');
});

test.each([
  ['/slack/events', 'slack', 2, 0],
  ['/slack/events', 'slack', 2.001, 1],
  ['/api/messages', 'teams', 2.5, 1],
])('%s answered: %s, %d seconds', async (route, platform, seconds, late) => {
  const metrics = createMetrics();
  metrics.request(route, 200, seconds);
  metrics.request('/readyz', 200, 9);
  const text = await metrics.text();
  expect(value(text, `giornate_acks_late_total{platform="${platform}"}`)).toBe(String(late));
  expect(value(text, `giornate_ack_seconds_count{platform="${platform}"}`)).toBe('1');
});

test('acts put on record: by act, outcome and rule', async () => {
  const metrics = createMetrics();
  const end = listenToRecords(metrics.recorded);
  const line = { at: NOW, platform: 'slack' as const, act: 'request', personId: crypto.randomUUID() };
  await store.tx(async (db) => {
    await insertAudit(db, { ...line, changes: { refused: true }, rules: ['MET-4', 'MET-4', 'MET-7'] });
    await insertAudit(db, { ...line, changes: {}, rules: [] });
  });
  end();
  await store.tx((db) => insertAudit(db, { ...line, changes: {}, rules: [] }));
  const text = await metrics.text();
  expect(value(text, 'giornate_decisions_total{act="request",outcome="refused"}')).toBe('1');
  expect(value(text, 'giornate_decisions_total{act="request",outcome="done"}')).toBe('1');
  expect(value(text, 'giornate_decision_rules_total{act="request",outcome="refused",rule="MET-4"}')).toBe(
    '1',
  );
  expect(text).not.toContain(line.personId);
});

test('the store: depth and age by lane, held, given up, connections, the last backup', async () => {
  const at = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
  const rows = [
    { lane: 0, deliverAt: at(10) },
    { lane: 0, deliverAt: at(40) },
    { lane: 0, deliverAt: at(-60) }, // not due yet
    { lane: 2, deliverAt: at(600), state: 'sending' as const },
    { lane: 1, deliverAt: at(900), state: 'held' as const },
    { lane: 1, deliverAt: at(900), state: 'failed' as const },
    { lane: 1, deliverAt: at(900), state: 'sent' as const },
  ];
  await store.db.message.createMany({
    data: rows.map((row, index) => ({
      id: crypto.randomUUID(),
      key: `metrics ${index}`,
      moment: 'digest',
      createdAt: NOW,
      ...row,
    })),
  });
  await noteBackup(dataDir, { at: at(3600), bytes: 1 });
  const metrics = createMetrics();
  metrics.watch({ store, clock: { now: () => NOW }, dataDir });
  const text = await metrics.text();
  const expected = {
    'giornate_messages_waiting{lane="answers"}': 2,
    'giornate_messages_oldest_seconds{lane="answers"}': 40,
    'giornate_messages_waiting{lane="requests"}': 0,
    'giornate_messages_oldest_seconds{lane="requests"}': 0,
    'giornate_messages_waiting{lane="bulk"}': 1,
    'giornate_messages_oldest_seconds{lane="bulk"}': 600,
    giornate_messages_held: 1,
    giornate_messages_failed: 1,
    giornate_store_up: 1,
    'giornate_pool_connections{state="open"}': 1,
    giornate_last_backup_timestamp_seconds: at(3600).getTime() / 1000,
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, Number(value(text, name))]))).toEqual(
    expected,
  );
});

test('a store that is away leaves gaps, and the rest is told', async () => {
  const away = await memoryStore();
  await away.close();
  const metrics = createMetrics();
  metrics.watch({ store: away, clock: { now: () => NOW } });
  metrics.message('digest', 'sent');
  const text = await metrics.text();
  expect(value(text, 'giornate_store_up')).toBe('0');
  expect(value(text, 'giornate_messages_held')).toBeUndefined();
  expect(value(text, 'giornate_messages_total{moment="digest",outcome="sent"}')).toBe('1');
});
