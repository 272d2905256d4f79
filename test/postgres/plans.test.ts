import { beforeEach, expect, test } from 'vitest';
import { createConversation } from '../../src/app/conversation.js';
import type { Parts } from '../../src/app/parts.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Press } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { replicaStores } from '../helpers/replicas.js';
import { emptyStore } from '../helpers/store.js';

// Plans of several days sent and decided at the same instant, each on a replica of its own.

const stores = replicaStores(2);
let bots: [Conversation, Conversation];
let laura: Colleague;
let marta: Colleague;
let aldo: Colleague;
const faults: unknown[] = [];

beforeEach(async () => {
  await emptyStore(stores[0]);
  faults.length = 0;
  const log: Parts['log'] = (level, event) => {
    if (level === 'error') faults.push(event);
  };
  const on = (store: Store) => createConversation({ ...officeParts(store), log });
  bots = [on(stores[0]), on(stores[1])];
  laura = await hire(stores[0], 'Laura Conti', { role: 'manager' });
  marta = await hire(stores[0], 'Marta Vinci', { manager: laura });
  aldo = await hire(stores[0], 'Aldo Riva', { manager: laura });
  const period = { from: toColumn(localDate('2026-11-01')), to: toColumn(localDate('2026-12-31')) };
  await stores[0].db.delegation.create({
    data: { delegatorId: laura.id, delegateId: marta.id, ...period },
  });
});

const STATED = { activities: 'Istruttoria', objectives: 'Tre pratiche', place: 'casa' };
const press = (bot: number, who: Colleague, button: Press, fields = {}) =>
  (bots[bot % 2] as Conversation).act(from(who), button, fields);

/** The button that would send it. */
async function checked(dates: string): Promise<Press> {
  const { card } = await press(0, aldo, { act: 'plan-check' }, { ...STATED, dates });
  const send = card?.buttons?.find(({ act }) => act === 'plan-send');
  if (!send) throw new Error(JSON.stringify(card));
  return send;
}

test('twelve plans at once: each whole or not at all, never more than four days, no date twice', async () => {
  const sends: Press[] = [];
  for (let plan = 0; plan < 12; plan++) {
    sends.push(
      await checked(plan % 3 === 0 ? '1, 3, 10 e 15 dicembre' : `${1 + (plan % 4)}, 16 e 17 dicembre`),
    );
  }
  const replies = await Promise.all(sends.map((send, index) => press(index, aldo, send)));
  const days = await stores[0].db.agileDay.findMany({ where: { state: 'pending' } });
  expect(days.length).toBeLessThanOrEqual(4);
  expect(new Set(days.map(({ date }) => date.getTime())).size).toBe(days.length);
  const sent = replies.filter(({ card }) => card?.title.startsWith('Richiesta inviata'));
  expect(sent).toHaveLength(1);
  const drafts = await stores[0].db.draft.findMany({ where: { kind: 'sent-plan' } });
  expect(drafts.map(({ data }) => (data as { dayIds: string[] }).dayIds.length)).toEqual([days.length]);
  expect(faults).toEqual([]);
});

test('the manager and her delegate approve all of it at once: each day is decided once', async () => {
  const send = await checked('1, 3, 10 e 15 dicembre');
  await press(0, aldo, send);
  const approve: Press = { act: 'plan-approve', subject: send.subject };
  const replies = await Promise.all([
    ...[laura, marta, laura, marta].map((who, index) => press(index, who, approve)),
    press(1, aldo, send), // and the asker taps once more
  ]);
  expect(await stores[0].db.decision.count({ where: { act: 'approve' } })).toBe(4);
  expect(await stores[0].db.agileDay.count({ where: { state: 'approved' } })).toBe(4);
  expect(replies.every(({ card }) => card !== undefined)).toBe(true);
  expect(faults).toEqual([]);
});
