import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { importEmployees } from '../../src/app/import-employees.js';
import { planDigests } from '../../src/app/plan-digests.js';
import { planReminders } from '../../src/app/plan-reminders.js';
import { submitRequest } from '../../src/app/submit-request.js';
import { createLog } from '../../src/log.js';
import { localDate } from '../../src/rules/local-date.js';
import { findPerson, type Person } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { from, MORNING, officeParts } from '../helpers/office.js';
import { asText, memoryStore } from '../helpers/store.js';
import { employees } from './import-files.js';

// The team sees who is remote, not why: what protects a person, and the grounds of anything, reach no channel, no log
// and no line of the audit trail.

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

const SECRETS = [
  'disab',
  'motivo-quantita',
  'motivo-eq',
  'criterio-salute',
  'motivo-banca',
  'motivo-preavviso',
];

test('channel, log and trail say nothing of it', async () => {
  const settings = [
    'regulation: comune-milano-2021',
    'maxDaysPerMonth: 8',
    'units: [{ name: Ragioneria, slackChannel: C1 }]',
  ].join('\n');
  const written: string[] = [];
  const log = createLog('debug', { write: (line: string) => void written.push(line) } as never);
  const parts = { ...officeParts(store, { settings }), log };
  const bot = createConversation(parts);
  const rows = employees(
    { email: 'laura.conti@comune.example', full_name: 'Laura Conti', role: 'manager' },
    {
      email: 'aldo.riva@comune.example',
      full_name: 'Aldo Riva',
      manager_email: 'laura.conti@comune.example',
      disabled: 'yes',
      quantity_reason: 'motivo-quantita',
      eq_derogation_reason: 'motivo-eq',
    },
  );
  await importEmployees(parts, rows, { dryRun: false });
  await importEmployees(parts, Buffer.from(rows.toString().replace('yes', 'no')), { dryRun: false });
  await importEmployees(parts, rows, { dryRun: false });
  const aldo = await store.db.person.findFirstOrThrow({ where: { fullName: 'Aldo Riva', disabled: true } });
  const laura = await store.db.person.findFirstOrThrow({ where: { fullName: 'Laura Conti' } });
  await store.db.bankMonth.create({ data: { unitId: aldo.unitId, month: '2026-11', available: 1 } });

  const speaker = {
    person: (await findPerson(store.db, aldo.id)) as Person,
    platform: 'slack' as const,
    locale: 'it' as const,
    requestKey: 'k',
    now: MORNING,
  };
  const submitted = await submitRequest(parts, speaker, {
    date: localDate('2026-11-20'), // Friday, two days ahead
    activities: 'Istruttoria',
    objectives: '',
    useBank: true,
    criterion: 'criterio-salute',
    reason: 'motivo-banca',
    noticeReason: 'motivo-preavviso',
  });
  if (submitted.kind !== 'accepted') throw new Error(submitted.kind);
  await bot.act(from({ id: laura.id, email: laura.email }), {
    act: 'approve',
    subject: submitted.day.id,
    version: 1,
  });
  const friday = { from: new Date('2026-11-20T07:00:00+01:00'), to: new Date('2026-11-20T10:00:00+01:00') };
  await store.tx((db) => planDigests(parts, db, friday));
  await store.tx((db) => planReminders(parts, db, friday));

  const messages = await store.db.message.findMany();
  const digest = messages.find(({ moment }) => moment === 'digest');
  const channel = await composeMessage(parts, {
    ...digest,
    date: localDate('2026-11-20'),
    data: {},
  } as never);
  expect(JSON.stringify(channel)).toContain('Aldo Riva');
  const said = {
    channel,
    log: written,
    messages,
    trail: (await store.db.audit.findMany()).map((line) => ({ ...line, id: 0 })),
  };
  expect(said.trail.length).toBeGreaterThan(5);
  for (const [where, what] of Object.entries(said)) {
    const text = asText(what).toLowerCase();
    expect([where, SECRETS.filter((secret) => text.includes(secret))]).toEqual([where, []]);
  }
});
