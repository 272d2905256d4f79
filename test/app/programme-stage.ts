import { afterAll, beforeAll, beforeEach } from 'vitest';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { createConversation } from '../../src/app/conversation.js';
import type { Conversation } from '../../src/app/ports.js';
import type { Button, Card, Fields, Form, Press } from '../../src/messages/card.js';
import { fromColumn } from '../../src/store/dates.js';
import { type Moment, toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, MORNING, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// Wednesday 18 November 2026, half past nine; the regulation is that of the Città metropolitana: four days a month,
// three working days of notice, the manager decides.
export let store: Store;
export let parts: ReturnType<typeof officeParts>;
export let dora: Colleague;
export let laura: Colleague;
export let aldo: Colleague;
let bot: Conversation;

/** One store for the file, the office anew for each test. */
export function useOffice(): void {
  beforeAll(async () => {
    store = await memoryStore();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyStore(store);
    under('');
    dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
    laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
    aldo = await hire(store, 'Aldo Riva', { manager: laura });
  });
}

/** The same office with other settings. */
export function under(settings: string): void {
  parts = officeParts(store, { settings });
  bot = createConversation(parts);
}

export const STATED: Fields = {
  activities: 'Istruttoria pratiche',
  objectives: '3 pratiche chiuse',
  place: 'casa',
};
export const DECEMBER = '1, 3, 10 e 15 dicembre';

export const say = (text: string, who = aldo) => bot.command(from(who), text);
export const press = (who: Colleague, button: Press | undefined, fields?: Fields, key?: string) =>
  bot.act(from(who, 'slack', key), button ?? { act: 'help' }, fields);
export const check = (dates: string, fields: Fields = {}, who = aldo) =>
  press(who, { act: 'plan-check' }, { ...STATED, dates, ...fields });
export const buttonOf = (card: Card | undefined, label: RegExp): Button | undefined =>
  card?.buttons?.find((button) => label.test(button.label));
export const lines = (card: Card | undefined | null) =>
  card?.lists?.flatMap(({ items }) => items.map(({ text, detail }) => `${text}: ${detail}`)) ?? [];
export const errorsOf = (form: Form | undefined) =>
  Object.fromEntries(form?.fields.flatMap(({ name, error }) => (error ? [[name, error]] : [])) ?? []);
export const typed = (form: Form | undefined, name: string) =>
  form?.fields.find((field) => field.name === name)?.value;

/** Checked and sent; the id of what was sent. */
export async function sent(dates = DECEMBER, who = aldo): Promise<string> {
  const send = buttonOf((await check(dates, {}, who)).card, /^Richiedi/);
  const reply = await press(who, send);
  if (!reply.card?.title.includes('inviata')) throw new Error(JSON.stringify(reply));
  return send?.subject ?? '';
}
export const booked = async () => {
  const days = await store.db.agileDay.findMany({ orderBy: { date: 'asc' } });
  return days.map(({ date, state }) => `${fromColumn(date)} ${state}`);
};
export const dayIds = async () =>
  (await store.db.agileDay.findMany({ orderBy: { date: 'asc' } })).map(({ id }) => id);
export const moments = async () =>
  (await store.db.message.findMany({ orderBy: { key: 'asc' } })).map(({ moment }) => moment);
export const standing = (moment: Moment, subjectId: string, who: Colleague) =>
  composeCard(parts, {
    ...{ id: '', moment, subjectId, personId: who.id, platform: 'slack' },
    ...{ location: {}, painted: '', postedAt: MORNING },
  });
export const messageOf = async (moment: Moment) => {
  const row = await store.db.message.findFirstOrThrow({ where: { moment }, orderBy: { createdAt: 'desc' } });
  return composeMessage(parts, toMessage(row));
};
