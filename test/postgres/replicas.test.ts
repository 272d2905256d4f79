import { expect, test } from 'vitest';
import type { Parts } from '../../src/app/parts.js';
import { createWorker } from '../../src/delivery/worker.js';
import { createRunner } from '../../src/jobs/runner.js';
import { SCHEDULE } from '../../src/jobs/schedule.js';
import type { Log } from '../../src/log.js';
import { parseSettings } from '../../src/settings.js';
import type { Store } from '../../src/store/types.js';
import { FakePort } from '../delivery/world.js';
import { replicaStores } from '../helpers/replicas.js';

const PEOPLE = 100;
const log: Log = () => undefined;
/** Thursday, ten minutes before the band of 10:00 in Rome. */
const DUE = new Date('2026-12-03T08:50:00Z');

const stores = replicaStores(3);

async function fill({ db }: Store): Promise<void> {
  const unit = await db.unit.create({ data: { name: 'Ragioneria' } });
  await db.$executeRaw`
    INSERT INTO person (id, email, "fullName", role, "unitId", workdays)
    SELECT gen_random_uuid(), 'p' || n, 'P', 'employee', ${unit.id}::uuid, '{1,2,3,4,5}'
    FROM generate_series(1, ${PEOPLE}::int) n`;
  await db.$executeRaw`
    INSERT INTO agreement (id, "personId", version, "signedOn", "from", "contactBands", places, phase, "recordedAt")
    SELECT gen_random_uuid(), id, 1, '2026-01-01', '2026-01-01', '[{"from":"10:00","to":"13:00"}]', '{casa}',
           'ordinary', now() FROM person`;
  await db.$executeRaw`
    INSERT INTO agile_day (id, "personId", date, state, "requestedAt", "changedAt")
    SELECT gen_random_uuid(), id, '2026-12-03', 'approved', now(), now() FROM person`;
  await db.$executeRaw`
    INSERT INTO chat_identity (id, "personId", platform, "tenantId", "userId", "matchedAt", "lastSeenAt")
    SELECT gen_random_uuid(), id, 'slack', 'T1', email, now(), now() FROM person`;
}

test('three replicas tick and send at once: each is reminded once', { timeout: 120_000 }, async () => {
  const [first] = stores;
  if (!first) throw new Error('no store');
  await fill(first);
  const slack = new FakePort('slack');
  const clock = { now: () => DUE };
  const settings = parseSettings('', 's');
  const ports = { slack };
  const runners = stores.map((store) => {
    const parts: Parts = { store, clock, settings, log, ports };
    return createRunner(parts, SCHEDULE);
  });
  const workers = stores.map((store) =>
    createWorker({
      store,
      clock,
      settings,
      log,
      ports,
      compose: async () => ({ card: { summary: 's', title: 't' }, track: false }),
      composeCard: async () => null,
      heldUntil: async () => undefined,
    }),
  );
  await Promise.all(workers.map((worker) => worker.start()));
  await Promise.all(runners.flatMap((runner) => [runner.tick(DUE), runner.tick(DUE)]));
  await expect
    .poll(() => first.db.message.count({ where: { state: 'sent' } }), { timeout: 60_000 })
    .toBe(PEOPLE);
  await Promise.all(workers.map((worker) => worker.settled()));
  expect(slack.posts.length).toBe(PEOPLE);
  expect(new Set(slack.posts.map(({ key }) => key)).size).toBe(PEOPLE);
});
