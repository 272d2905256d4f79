import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import { planDigests } from '../../src/app/plan-digests.js';
import { createLog } from '../../src/log.js';
import type { Button, Fields } from '../../src/messages/card.js';
import { toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { bookedDay } from '../helpers/booked-day.js';
import { type Colleague, from, hire, officeParts } from '../helpers/office.js';
import { emptyStore, inWords, memoryStore } from '../helpers/store.js';

// Sickness and the kind of a permit are known to the person and the personnel office: no channel, no log, no trail, no
// message that is kept and no card of anybody else tells them.

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

/** Of sickness, of both permits by law, and the rules that only sickness has. */
const SECRETS = /sick|malat|\bill\b|certificat|104|nursing|genitor|151|MET-11e|MON-9f/i;

test.each(['metro-milano-2017', 'montepulciano-2024', 'tivoli-2025', 'comune-milano-2021'])(
  'under %s nobody else learns of it',
  async (regulation) => {
    await emptyStore(store);
    await store.db.permit.deleteMany();
    const written: string[] = [];
    const log = createLog('debug', { write: (line: string) => void written.push(line) } as never);
    const settings = `regulation: ${regulation}\nmaxDaysPerMonth: 8\nunits: [{ name: Ragioneria, slackChannel: C1 }]`;
    const office = officeParts(store, { settings });
    const parts = { ...office, log };
    const bot = createConversation(parts);
    const laura = await hire(store, 'Laura Conti', { role: 'manager' });
    const aldo = await hire(store, 'Aldo Riva', { manager: laura });
    const noemi = await hire(store, 'Noemi Bassi', { manager: laura });
    const thursday = await bookedDay(store, aldo, '2026-11-19');
    const friday = await bookedDay(store, aldo, '2026-11-20');
    const pending = await bookedDay(store, aldo, '2026-11-24', { state: 'pending' });
    const press = (who: Colleague, button: Partial<Button>, fields?: Fields) =>
      bot.act(from(who), { act: 'show', ...button }, fields);

    const hours = { from: '10:00', until: '12:00' };
    await press(aldo, { act: 'permit-send', subject: thursday }, { kind: 'l104-33', ...hours });
    const { id: permit } = await store.db.permit.findFirstOrThrow();
    const decided = await press(laura, { act: 'permit-authorise', subject: permit });
    await press(aldo, { act: 'sick-send' }, { from: '2026-11-20', until: '2026-11-23' });
    const { id: absence } = await store.db.absence.findFirstOrThrow();
    // longer in the register than in the chat: a request that waits is barred by it
    await store.db.absence.update({ where: { id: absence }, data: { to: new Date('2026-11-24') } });
    const barred = await press(laura, { act: 'approve', subject: pending });
    expect(barred.note).toContain('assenza');

    const window = { from: new Date('2026-11-20T07:00:00+01:00'), to: new Date('2026-11-20T10:00:00+01:00') };
    await bookedDay(store, noemi, '2026-11-20');
    await store.tx((db) => planDigests(parts, db, window));
    const rows = await store.db.message.findMany();
    const others = rows.filter(({ personId }) => personId !== aldo.id);
    expect(others.map(({ moment }) => moment)).toEqual(expect.arrayContaining(['absence-notice', 'digest']));
    const shown = await Promise.all(others.map((row) => composeMessage(parts, toMessage(row))));
    const cards = await Promise.all(
      [thursday, friday, pending].map((subject) => press(laura, { act: 'show', subject })),
    );
    const lists = await Promise.all([bot.command(from(noemi), 'oggi'), bot.command(from(laura), 'oggi')]);
    const said: Record<string, unknown> = {
      ...{ log: written, rows, shown, cards, lists, barred, decided },
      trail: (await store.db.audit.findMany()).map((line) => ({ ...line, id: 0 })),
      history: await store.db.decision.findMany(),
    };
    for (const [where, what] of Object.entries(said)) {
      expect([where, SECRETS.exec(inWords(what))?.[0]]).toEqual([where, undefined]);
    }
    await press(aldo, { act: 'sick-undo', subject: absence });
    expect(SECRETS.exec(inWords(written))).toBeNull();
  },
);
