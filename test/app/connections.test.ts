import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createConversation } from '../../src/app/conversation.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

let store: Store;
let laura: Colleague;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyStore(store);
  laura = await hire(store, 'Laura Conti', { role: 'manager' });
});

async function pending(name: string): Promise<string> {
  const { id: personId } = await hire(store, name, { manager: laura });
  const id = randomUUID();
  const date = new Date('2026-12-03');
  const stated = {
    activities: 'Istruttoria',
    objectives: 'Tre pratiche',
    requestedAt: MORNING,
    changedAt: MORNING,
  };
  await store.db.agileDay.create({ data: { id, personId, date, state: 'pending', ...stated } });
  return id;
}

test('who approves with the last connection gone is told, and the day stands', async () => {
  const bot = createConversation(officeParts(store, { settings: 'vpn: { capacity: 1 }' }));
  const [first, second] = [await pending('Aldo Riva'), await pending('Ugo Neri')];
  const approve = (subject: string) => bot.act(from(laura), { act: 'approve', subject, version: 1 });
  expect((await approve(first)).note).toBeUndefined();
  const reply = await approve(second);
  expect(reply.note).toMatch(/VPN.*MET-10c/);
  expect(reply.card).toBeDefined();
  expect(await store.db.agileDay.count({ where: { state: 'approved' } })).toBe(2);
});

test.each([
  ['they are scarce', 'vpn: { capacity: 1 }', 1],
  ['they are not', '', 0],
  [
    'the act does not weigh them',
    'regulation: montepulciano-2024\napproveEachDay: true\nvpn: { capacity: 1 }',
    0,
  ],
])('an approval waits for the others of its date only where %s', async (_, settings, locks) => {
  const bot = createConversation(officeParts(store, { settings }));
  const subject = await pending('Aldo Riva');
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  await bot.act(from(laura), { act: 'approve', subject, version: 1 });
  const texts = asked.mock.calls.map(([query]) => JSON.stringify(query));
  asked.mockRestore();
  expect(texts.filter((text) => text.includes('giornate.connections'))).toHaveLength(locks);
});
