import { beforeEach, expect, test } from 'vitest';
import { createConversation } from '../../src/app/conversation.js';
import type { Parts } from '../../src/app/parts.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Card, Press } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { replicaStores } from '../helpers/replicas.js';
import { emptyStore } from '../helpers/store.js';

// The manager and who stands in decide the whole queue at the same instant, each on a replica of their own.

const stores = replicaStores(2);
let bots: [Conversation, Conversation];
let laura: Colleague;
let marta: Colleague;
const faults: unknown[] = [];

beforeEach(async () => {
  await emptyStore(stores[0]);
  faults.length = 0;
  laura = await hire(stores[0], 'Laura Conti', { role: 'manager' });
  marta = await hire(stores[0], 'Marta Vinci', { manager: laura });
  const period = { from: toColumn(localDate('2026-11-01')), to: toColumn(localDate('2026-12-31')) };
  await stores[0].db.delegation.create({
    data: { delegatorId: laura.id, delegateId: marta.id, ...period },
  });
});

function start(settings = ''): void {
  const log: Parts['log'] = (level, event, about) => {
    if (level === 'error') faults.push({ event, ...about });
  };
  const on = (store: Store) => createConversation({ ...officeParts(store, { settings }), log });
  bots = [on(stores[0]), on(stores[1])];
}

const REQUESTS = 40;

async function requests(count = REQUESTS): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const letters = `${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`;
    const { id: personId } = await hire(stores[0], `Persona ${letters}`, { manager: laura });
    const day = await stores[0].db.agileDay.create({
      data: {
        ...{ personId, date: toColumn(localDate('2026-12-03')), state: 'pending' },
        ...{
          activities: 'Istruttoria',
          objectives: 'Tre pratiche',
          requestedAt: MORNING,
          changedAt: MORNING,
        },
      },
    });
    ids.push(day.id);
  }
  return ids;
}

/** Chooses all and is about to confirm. */
async function about(bot: Conversation, who: Colleague, verdict: string, ids: string[]): Promise<Press> {
  const fields = { chosen: ids.join(','), verdict, reason: 'Serve in sede' };
  const { card } = await bot.act(from(who), { act: 'queue-choose-send', value: '' }, fields);
  return card?.buttons?.[0] as Press;
}

const decidedIn = (card: Card | undefined) => Number(/\d+/.exec(card?.summary ?? '')?.[0]);

test('two who decide the same forty at once: each once, and each told what the other did', {
  timeout: 120_000,
}, async () => {
  start();
  const ids = await requests();
  const approve = await about(bots[0], laura, 'approve', ids);
  const reject = await about(bots[1], marta, 'reject', [...ids].reverse());
  const [one, other] = await Promise.all([
    bots[0].act(from(laura), approve),
    bots[1].act(from(marta), reject),
  ]);
  expect(faults).toEqual([]);
  const { db } = stores[0];
  const days = await db.agileDay.findMany({ include: { decisions: true } });
  expect(days.every(({ version, decisions }) => version === 2 && decisions.length === 1)).toBe(true);
  const approved = days.filter(({ state }) => state === 'approved').length;
  expect([decidedIn(one.card), decidedIn(other.card)]).toEqual([approved, REQUESTS - approved]);
  expect(await db.message.count({ where: { moment: 'decision-notice' } })).toBe(REQUESTS);
  const said = (one.card?.lists ?? []).flatMap(({ items }) => items).filter(({ detail }) => detail);
  expect(said).toHaveLength(REQUESTS - approved);
  for (const { detail } of said) expect(detail).toContain('respinta da Marta Vinci');
});

test('one confirmation pressed on both replicas decides once and says the same', {
  timeout: 120_000,
}, async () => {
  start('vpn: { capacity: 10 }'); // approvals of one date wait for each other as well
  const ids = await requests();
  const confirm = await about(bots[0], laura, 'approve', ids);
  const replies = await Promise.all(bots.map((bot) => bot.act(from(laura), confirm)));
  expect(faults).toEqual([]);
  expect(replies.map(({ card }) => decidedIn(card))).toEqual([REQUESTS, REQUESTS]);
  expect(await stores[0].db.decision.count()).toBe(REQUESTS);
});

test('days given to the bank on both replicas at once are never more than there are', {
  timeout: 120_000,
}, async () => {
  start('regulation: comune-milano-2021\nmaxDaysPerMonth: 8');
  const { db } = stores[0];
  const { id: personId } = await hire(stores[0], 'Aldo Riva', { manager: laura, daysPerMonth: 4 });
  const { unitId } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const fields = { verdict: 'give', month: '2026-12', number: '1', person: personId };
  const press: Press = { act: 'bank-send', value: unitId };
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      (bots[index % 2] as Conversation).act(from(laura), press, fields),
    ),
  );
  expect(faults).toEqual([]);
  expect(replies.filter(({ card }) => card)).toHaveLength(4);
  expect(await db.bankMonth.findFirst()).toMatchObject({ available: 4 });
  expect(await db.extension.findFirst()).toMatchObject({ daysPerMonth: 0 });
});
