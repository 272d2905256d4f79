import { randomUUID } from 'node:crypto';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import type { Platform } from '../../src/app/ports.js';
import type { Button, Card, Fields, Form, Press } from '../../src/messages/card.js';
import { localDate, localTime } from '../../src/rules/local-date.js';
import { instantOf } from '../../src/rules/zoned.js';
import { insertCard } from '../../src/store/cards.js';
import { toColumn } from '../../src/store/dates.js';
import { type Moment, toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, knowingPort, officeParts } from './office.js';
import { emptyStore } from './store.js';

/** `2026-11-18 09:30`, wall time. */
export function instant(text: string): Date {
  const [date = '', time = ''] = text.split(' ');
  return instantOf(localDate(date), localTime(time));
}

export interface Sent {
  moment: Moment;
  to: string;
  card: Card | null;
  dayId?: string;
}

/** An office under one regulation, where days are approved already and somebody does something about one. */
export async function dayStage(store: Store, profile: string, now = '2026-11-18 09:30') {
  await emptyStore(store);
  const ports = { slack: knowingPort('slack'), teams: knowingPort('teams') };
  const parts = officeParts(store, { settings: `regulation: ${profile}\n`, ports, now: instant(now) });
  const bot = createConversation(parts);
  const dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  const laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  const aldo = await hire(store, 'Aldo Riva', { manager: laura });
  const noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  const marco = await hire(store, 'Marco Vice', { manager: dora });
  const names: Record<string, string> = {
    ...{ [dora.id]: 'dora', [laura.id]: 'laura', [aldo.id]: 'aldo' },
    ...{ [noemi.id]: 'noemi', [marco.id]: 'marco' },
  };
  let seen: string[] = [];

  return {
    ...{ store, parts, bot, dora, laura, aldo, noemi, marco },
    at: (text: string) => parts.at(instant(text)),

    /** A day approved by Laura, as after a request; both have its card in their chat. */
    async approved(date: string, who: Colleague = aldo): Promise<string> {
      const asked = instant('2026-11-16 09:00');
      const { id } = await store.db.agileDay.create({
        data: {
          ...{ personId: who.id, date: toColumn(localDate(date)), state: 'approved', version: 2 },
          ...{ activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse', place: 'casa' },
          ...{ requestedAt: asked, changedAt: asked },
        },
      });
      const decision = { dayId: id, platform: 'slack' as const };
      const boss = who.id === laura.id ? dora : laura;
      await store.db.decision.create({ data: { ...decision, act: 'request', actorId: who.id, at: asked } });
      if (who.id !== laura.id) {
        const at = instant('2026-11-16 10:00');
        await store.db.decision.create({ data: { ...decision, act: 'approve', actorId: boss.id, at } });
      }
      const card = { dayId: id, platform: 'slack' as const, location: {}, painted: '', postedAt: asked };
      await insertCard(store.db, { ...card, moment: 'day-card', personId: who.id });
      await insertCard(store.db, { ...card, moment: 'request-card', personId: boss.id });
      return id;
    },

    /** Marco stands in for Laura. */
    delegate: (first: string, last: string) =>
      store.db.delegation.create({
        data: {
          ...{ delegatorId: laura.id, delegateId: marco.id },
          ...{ from: toColumn(localDate(first)), to: toColumn(localDate(last)) },
        },
      }),

    press: (who: Colleague, press: Press, fields?: Fields, key?: string, platform: Platform = 'slack') =>
      bot.act(from(who, platform, key), press, fields),

    day: (id: string) => store.db.agileDay.findUniqueOrThrow({ where: { id } }),
    states: async () =>
      (await store.db.agileDay.findMany({ orderBy: { date: 'asc' } })).map(
        ({ date, state }) => `${date.toISOString().slice(0, 10)} ${state}`,
      ),
    audit: async () => {
      const rows = await store.db.audit.findMany({ orderBy: { id: 'asc' } });
      return rows.map(({ act, changes, rules }) => {
        const refused = (changes as { refused?: boolean }).refused ? ' refused' : '';
        return `${act}${refused} ${(rules as string[]).join(' ')}`.trim();
      });
    },
    decisions: async (dayId: string) =>
      (await store.db.decision.findMany({ where: { dayId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })).map(
        ({ act, reason }) => [act, reason].filter(Boolean).join(': '),
      ),

    /** What was sent since the last look, in the words it has now. */
    async sent(): Promise<Sent[]> {
      const rows = await store.db.message.findMany({ orderBy: { key: 'asc' } });
      const fresh = rows.filter(({ id }) => !seen.includes(id));
      seen = rows.map(({ id }) => id);
      return Promise.all(
        fresh.map(async (row) => ({
          moment: row.moment as Moment,
          to: names[row.personId ?? ''] ?? '',
          dayId: row.dayId ?? undefined,
          card: (await composeMessage(parts, toMessage(row)))?.card ?? null,
        })),
      );
    },

    /** A card that stands in somebody's chat, as it is now. */
    async standing(moment: Moment, dayId: string, who: Colleague): Promise<Card> {
      const about = { id: randomUUID(), moment, dayId, personId: who.id, platform: 'slack' as const };
      const card = await composeCard(parts, {
        ...about,
        location: {},
        painted: '',
        postedAt: parts.clock.now(),
      });
      if (!card) throw new Error(`no ${moment}`);
      return card;
    },
  };
}

export type DayStage = Awaited<ReturnType<typeof dayStage>>;

export const labels = (shown?: { buttons?: Button[] } | null) =>
  (shown?.buttons ?? []).map(({ label }) => label);

export function button(card: Card | null | undefined, label: string): Press {
  const found = card?.buttons?.find((one) => one.label === label);
  if (!found) throw new Error(`no button ${label} among ${labels(card).join(', ')}`);
  return found;
}

/** Everything a card or form says, in one line. */
export function textOf(shown: Card | Form | null | undefined): string {
  return JSON.stringify(shown ?? {});
}
