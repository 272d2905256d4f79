import { beforeEach, expect, test } from 'vitest';
import { createConversation } from '../../src/app/conversation.js';
import { createRunner } from '../../src/jobs/runner.js';
import { SCHEDULE } from '../../src/jobs/schedule.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { replicaStores } from '../helpers/replicas.js';
import { emptyStore } from '../helpers/store.js';

const stores = replicaStores(2);
let laura: Colleague;
let bruno: Colleague;

const PEOPLE = 40;
const ASKED = new Date('2026-11-18T09:30:00+01:00');

beforeEach(async () => {
  const [store] = stores;
  await emptyStore(store);
  const dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  bruno = await hire(store, 'Bruno Neri', { manager: laura });
});

async function everybodyAsks(): Promise<void> {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let number = 0; number < PEOPLE; number++) {
    const name = `${letters[number % 26]} ${letters[Math.floor(number / 26)]}`;
    const { id } = await hire(stores[0], name, { manager: laura });
    const day = { date: toColumn(localDate('2026-12-03')), state: 'pending' as const };
    await stores[0].db.agileDay.create({
      data: { personId: id, ...day, requestedAt: ASKED, changedAt: ASKED },
    });
  }
}

const countOf = (moment: string) => stores[0].db.message.count({ where: { moment } });

test('two replicas tick at once, again and again: one reminder, each request passed on once', async () => {
  await everybodyAsks();
  const settings = 'approvals: { escalateAfterHours: 24 }';
  const runners = stores.map((store) => createRunner(officeParts(store, { settings }), SCHEDULE));
  const ticks = ['2026-11-19T09:30', '2026-11-20T09:30', '2026-11-20T09:31', '2026-12-02T14:00'];
  for (const tick of ticks) {
    const now = new Date(`${tick}:00+01:00`);
    await Promise.all([...runners, ...runners].map((runner) => runner.tick(now)));
  }
  expect(await countOf('request-card')).toBe(PEOPLE);
  expect(await countOf('passed-on-notice')).toBe(PEOPLE);
  expect(await countOf('undecided-notice')).toBe(PEOPLE);
  // Laura twice, after 12 and 36 hours; Dora once
  expect(await countOf('approval-reminder')).toBe(3);
  expect(await countOf('last-call')).toBe(2);
  expect(await stores[0].db.audit.count({ where: { act: 'pass-on' } })).toBe(PEOPLE);
  expect(await stores[0].db.agileDay.count({ where: { escalatedTo: null } })).toBe(0);
}, 120_000);

test('passing on and approving cross: what was decided is not passed on, what was passed on is decided', async () => {
  await everybodyAsks();
  const [one, other] = stores;
  const late = new Date('2026-11-20T09:30:00+01:00');
  const bot = createConversation(officeParts(one, { now: late }));
  const runner = createRunner(
    officeParts(other, { settings: 'approvals: { escalateAfterHours: 24 }' }),
    SCHEDULE,
  );
  const days = await one.db.agileDay.findMany({ select: { id: true } });
  const [replies] = await Promise.all([
    Promise.all(days.map(({ id }) => bot.act(from(laura), { act: 'approve', subject: id, version: 1 }, {}))),
    runner.tick(late),
  ]);
  expect(replies.filter(({ note }) => note)).toEqual([]);
  expect(await one.db.agileDay.count({ where: { state: 'approved', version: 2 } })).toBe(PEOPLE);
  const passedOn = await one.db.agileDay.count({ where: { escalatedTo: { not: null } } });
  expect(await one.db.message.count({ where: { moment: 'passed-on-notice' } })).toBe(passedOn);
  expect(await one.db.audit.count({ where: { act: 'pass-on' } })).toBe(passedOn);
}, 120_000);

test('the same delegation given from both replicas at once is one', async () => {
  const fields = { person: 'Bruno Neri', from: '2026-11-18', until: '2026-12-12' };
  const bots = stores.map((store) => createConversation(officeParts(store)));
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      bots[index % 2]?.act(
        from(laura),
        { act: 'delegate-send' },
        { ...fields, from: `2026-11-${18 + index}` },
      ),
    ),
  );
  expect(await stores[0].db.delegation.count({ where: { delegateId: bruno.id } })).toBe(1);
  expect(await countOf('delegation-card')).toBe(1);
});

test('a delegate decides while the delegation is ended: before it or not at all', async () => {
  await everybodyAsks();
  const [one, other] = stores.map((store) => createConversation(officeParts(store)));
  const fields = { person: 'Bruno Neri', from: '2026-11-18', until: '2026-12-12' };
  await one?.act(from(laura), { act: 'delegate-send' }, fields);
  const { id } = await stores[0].db.delegation.findFirstOrThrow();
  const days = await stores[0].db.agileDay.findMany({ select: { id: true } });
  const [replies] = await Promise.all([
    Promise.all(
      days.map((day) => other?.act(from(bruno), { act: 'approve', subject: day.id, version: 1 }, {})),
    ),
    one?.act(from(laura), { act: 'delegate-end', subject: id }, {}),
  ]);
  const approved = await stores[0].db.agileDay.count({ where: { state: 'approved' } });
  const refused = replies.filter((reply) => reply?.note?.includes('MET-10c')).length;
  expect(approved + refused).toBe(PEOPLE);
  expect(await stores[0].db.decision.count({ where: { act: 'approve', onBehalfOf: laura.id } })).toBe(
    approved,
  );
}, 120_000);
