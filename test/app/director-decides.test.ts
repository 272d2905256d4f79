import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createConversation } from '../../src/app/conversation.js';
import type { Store } from '../../src/store/types.js';
import { from, hire, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

// A regulation of one's own under which the Direttore, not the manager, decides each day.
const OURS = `extends: metro-milano-2017
id: ours
approval:
  deciders:
    - { rule: OUR-5, article: Reg. art. 5, by: [director] }
`;

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

test('the card goes to the director alone, who approves; the manager may not', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'giornate-')), 'ours.yaml');
  writeFileSync(file, OURS);
  const bot = createConversation(officeParts(store, { settings: `regulation: ${file}` }));
  const dora = await hire(store, 'Dora Segre', { role: 'manager' });
  const laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  const aldo = await hire(store, 'Aldo Riva', { manager: laura });
  const asked = { date: '2026-12-03', activities: 'Atti', objectives: 'Tre', place: 'casa' };
  await bot.act(from(aldo), { act: 'request' }, asked);
  const day = await store.db.agileDay.findFirstOrThrow();
  const cards = await store.db.message.findMany({ where: { moment: 'request-card' } });
  expect(cards.map(({ personId }) => personId)).toEqual([dora.id]);
  const press = { act: 'approve' as const, subject: day.id, version: 1 };
  const no = await bot.act(from(laura), press, {});
  expect(no.note).toContain('GEN-ROLE');
  expect(no.card?.buttons).toBeUndefined();
  expect((await bot.act(from(dora), press, {})).note).toBeUndefined();
  expect(await store.db.agileDay.findFirst()).toMatchObject({ state: 'approved' });
});
