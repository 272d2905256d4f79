import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Line } from '../../src/cli/diagnosis.js';
import { examineDelivery } from '../../src/cli/doctor-delivery.js';
import { examineRegister } from '../../src/cli/doctor-register.js';
import { examineRegulations } from '../../src/cli/doctor-regulations.js';
import type { Workbench } from '../../src/cli/open.js';
import { readConfig } from '../../src/config.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { clear } from '../app/import-store.js';
import { hire, knowingPort, MORNING, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(() => clear(store));

const TEAMS = {
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'secret',
  TEAMS_ALLOWED_TENANTS: 'T1',
};
const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };

function bench(env: Record<string, string>, options: Parameters<typeof officeParts>[1] = {}): Workbench {
  return { ...officeParts(store, { ports: {}, ...options }), config: readConfig(env, 'command-line') };
}

function about(lines: Line[], subject: string): string[] {
  return lines.filter((line) => line.about === subject).map(({ level, text }) => `${level} ${text}`);
}

test('managers whom nobody can write to, and those a platform finds by e-mail', async () => {
  const boss = await hire(store, 'Bruno Capo', { role: 'manager' });
  const chief = await hire(store, 'Carla Capo', { role: 'manager' });
  await hire(store, 'Anna Rossi', { manager: boss });
  await hire(store, 'Ugo Neri', { manager: chief });
  const onTeams = about(await examineRegister(bench(TEAMS)), 'managers');
  expect(onTeams).toEqual([
    `act no chat account: ${boss.email} (1 person), ${chief.email} (1 person). Requests to them are stopped`,
  ]);
  const ports = { slack: knowingPort('slack', { absent: [chief.email] }) };
  const onSlack = about(await examineRegister(bench(SLACK, { ports })), 'managers');
  expect(onSlack).toEqual([`act no chat account: ${chief.email} (1 person). Requests to them are stopped`]);

  const account = { platform: 'teams' as const, tenantId: 'T1', matchedAt: MORNING, lastSeenAt: MORNING };
  for (const { id } of [boss, chief]) {
    await store.db.chatIdentity.create({ data: { ...account, personId: id, userId: id } });
  }
  expect(about(await examineRegister(bench(TEAMS)), 'managers')).toEqual([
    'ok everyone who decides can be reached',
  ]);
});

test('people without manager: an employee must have one, the one at the top need not', async () => {
  const boss = await hire(store, 'Bruno Capo', { role: 'manager' });
  const anna = await hire(store, 'Anna Rossi');
  expect(about(await examineRegister(bench({})), 'no manager')).toEqual([
    `act nobody decides for ${anna.email}`,
    `note of the dirigenti: ${boss.email}`,
  ]);
});

test('a personnel office with nobody in it can not sign agreements', async () => {
  const boss = await hire(store, 'Bruno Capo', { role: 'manager' });
  const office = async () => about(await examineRegister(bench({})), 'personnel office');
  expect(await office()).toEqual(['note nobody, so no agreement gets its signature or a signature on paper']);
  await store.db.person.update({ where: { id: boss.id }, data: { hr: true } });
  expect(await office()).toEqual(['ok 1 person']);
});

test('units without channel, and units of the settings that are not in the register', async () => {
  const boss = await hire(store, 'Bruno Capo', { role: 'manager' });
  await hire(store, 'Anna Rossi', { manager: boss, unit: 'Anagrafe' });
  const settings =
    'units: [{ name: Ragioneria, teamsChannel: "19:a" }, { name: Anagraffe, teamsChannel: "19:b" }]';
  expect(about(await examineRegister(bench(TEAMS, { settings })), 'units')).toEqual([
    'act the settings name units that are not in the register: Anagraffe',
    'note without channel, so without digest: Anagrafe',
  ]);
});

test('agreements that end within thirty days, counted by unit: the last version, if not withdrawn from', async () => {
  const boss = await hire(store, 'Bruno Capo', { role: 'manager' });
  const [first, second] = [
    await hire(store, 'Anna Rossi', { manager: boss }),
    await hire(store, 'Ugo Neri', { manager: boss }),
  ];
  const until = (personId: string, to: string) => ({
    where: { personId },
    data: { to: toColumn(localDate(to)) },
  });
  await store.db.agreement.updateMany(until(first.id, '2026-12-18'));
  await store.db.agreement.updateMany(until(second.id, '2026-12-19'));
  const lines = about(await examineRegister(bench({})), 'agreements');
  expect(lines).toEqual(['note 1 ends within 30 days: Ragioneria 1']);
});

test('messages given up and messages that are late, with their errors', async () => {
  const message = { moment: 'decision-notice', createdAt: MORNING };
  const earlier = new Date(MORNING.getTime() - 20 * 60_000);
  const rows = [
    { state: 'failed' as const, error: 'unreachable-person' },
    { state: 'failed' as const, error: 'unreachable-person' },
    { state: 'queued' as const, createdAt: earlier },
    { state: 'queued' as const },
    { state: 'held' as const, deliverAt: new Date('2026-11-19T08:00:00+01:00') },
    { state: 'sent' as const },
  ];
  for (const [index, row] of rows.entries()) {
    const id = `00000000-0000-4000-8000-00000000000${index}`;
    await store.db.message.create({ data: { id, key: id, ...message, ...row } });
  }
  expect(about(await examineDelivery(bench({})), 'messages')).toEqual([
    'act given up in the last 7 days: 2 times decision-notice (unreachable-person)',
    'act due for more than 15 minutes: 1 decision-notice (no try so far)',
  ]);
});

test('a quiet queue and an empty register', async () => {
  const delivery = await examineDelivery(bench({}));
  expect(about(delivery, 'messages')).toEqual(['ok none given up, none late']);
  expect(about(delivery, 'queue')).toEqual(['ok repaint: 0 waiting, 0 failed in the last hour']);
  expect(about(await examineRegister(bench({})), 'register')).toEqual(['act nobody is in it']);
});

test.each([
  ['', ['ok metro-milano-2017']],
  [
    'regulations: [{ use: comune-milano-2021, roles: [manager] }]',
    ['ok metro-milano-2017, comune-milano-2021'],
  ],
])('the regulations that govern somebody: %s', async (settings, lines) => {
  await hire(store, 'Anna Rossi');
  expect(about(await examineRegulations(bench({}, { settings })), 'regulations')).toEqual(lines);
});

test('a stretch of the coming year without a regulation, or without a figure, is told', async () => {
  // seen from Wednesday 18 November 2026
  const gap = join(mkdtempSync(join(tmpdir(), 'giornate-')), 'ours.yaml');
  const notice =
    'latestHour: { rule: TIV-21.3d, article: a, at: "18:00", severity: hard, validity: { to: 2027-01-31 } }';
  writeFileSync(
    gap,
    `extends: tivoli-2025\nid: ours\nvalidity: { from: 2026-01-01, to: 2027-03-31 }\nnotice: { ${notice} }\n`,
  );
  const [line] = about(
    await examineRegulations(bench({}, { settings: `regulation: ${gap}` })),
    'regulations',
  );
  expect(line).toBe(
    'act ours: notice.latestHour: no figure from 2027-02-01, no regulation from 2027-04-01 on',
  );
});
