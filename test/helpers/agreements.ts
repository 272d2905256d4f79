import { createConversation } from '../../src/app/conversation.js';
import type { Conversation, Reply } from '../../src/app/ports.js';
import type { Fields, Press } from '../../src/messages/card.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, from, hire, officeParts } from './office.js';
import { emptyStore } from './store.js';

/** An office in which nobody has an agreement yet. */
export interface Office {
  parts: ReturnType<typeof officeParts>;
  bot: Conversation;
  dora: Colleague; // heads everything
  laura: Colleague; // Aldo's dirigente
  aldo: Colleague;
  piero: Colleague; // of the personnel office
  vera: Colleague; // nothing to do with Aldo
}

export async function staffed(
  store: Store,
  settings = '',
  options: { role?: 'employee' | 'eq' | 'manager'; now?: Date } = {},
): Promise<Office> {
  await emptyStore(store);
  const parts = officeParts(store, { settings, now: options.now });
  parts.publicUrl = 'https://giornate.comune.example';
  const none = { agreement: false };
  const dora = await hire(store, 'Dora Segre', { ...none, role: 'manager' });
  const laura = await hire(store, 'Laura Conti', { ...none, role: 'manager', manager: dora });
  const aldo = await hire(store, 'Aldo Riva', { ...none, role: options.role, manager: laura });
  const piero = await hire(store, 'Piero Neri', { ...none, unit: 'Personale', manager: dora });
  const vera = await hire(store, 'Vera Bassi', { ...none, unit: 'Anagrafe', manager: dora });
  await store.db.person.update({ where: { id: piero.id }, data: { hr: true } });
  return { parts, bot: createConversation(parts), dora, laura, aldo, piero, vera };
}

export const ASKED: Fields = {
  activities: 'Istruttoria delle pratiche',
  places: 'Casa, via Verdi 3\nBiblioteca',
  equipment: 'own',
  contract: 'permanent',
  declared: 'work,not-excluded,skills',
};

export const press = (office: Office, who: Colleague, one: Press, fields?: Fields, key?: string) =>
  office.bot.act(from(who, 'slack', key), one, fields);

/** The button of this act on what was answered. */
export function button(reply: Reply, act: Press['act'], label?: string): Press {
  const { card, form } = reply;
  const all = [...(card?.buttons ?? []), ...(form ? [form.submit, ...form.others] : [])];
  const found = all.find((one) => one.act === act && (!label || one.label === label));
  if (!found) throw new Error(`no ${act} on ${JSON.stringify(reply, null, 1)}`);
  return found;
}

export function valuesOf({ form }: Reply): Fields {
  return Object.fromEntries(form?.fields.map(({ name, value }) => [name, value ?? '']) ?? []);
}

export function errorsOf({ form }: Reply): Fields {
  return Object.fromEntries(form?.fields.flatMap(({ name, error }) => (error ? [[name, error]] : [])) ?? []);
}

/** What the card of the open application, or else of the last one, is for somebody. */
export async function seen(office: Office, who: Colleague): Promise<Reply> {
  const { application } = office.parts.store.db;
  const open = await application.findFirst({ where: { state: { in: ['submitted', 'assessed'] } } });
  const { id } = open ?? (await application.findFirstOrThrow({ orderBy: { createdAt: 'desc' } }));
  return press(office, who, { act: 'agreement', subject: id });
}

export async function applied(office: Office, fields: Fields = ASKED, who = office.aldo): Promise<Reply> {
  return press(office, who, { act: 'agreement-apply-send', value: 'new' }, fields);
}

/** Assessed with the terms the form proposes, changed as told. */
export async function assessed(office: Office, by: Colleague, changes: Fields = {}): Promise<Reply> {
  const form = await press(office, by, button(await seen(office, by), 'agreement-assess'));
  const fields = { ...valuesOf(form), opinion: 'Favorevole: attività in digitale', ...changes };
  return press(office, by, button(form, 'agreement-assess-send'), fields);
}

export async function signed(office: Office, by: Colleague, fields?: Fields): Promise<Reply> {
  const form = await press(office, by, button(await seen(office, by), 'agreement-sign', 'Firmo'));
  const field = form.form?.fields.find(({ name }) => name === 'declared');
  const declared = field?.kind === 'toggle' ? 'yes' : field?.options?.map(({ value }) => value).join(',');
  return press(office, by, button(form, 'agreement-sign-send'), fields ?? { declared });
}

/** A party that is not in chat, recorded by the personnel office. */
export async function signedOnPaper(office: Office, party: string, date: string): Promise<Reply> {
  const { card } = await seen(office, office.piero);
  const paper = card?.buttons?.find(
    ({ act, value }) => act === 'agreement-sign' && value?.endsWith(' paper'),
  );
  if (!paper) throw new Error('nothing to record');
  const form = await press(office, office.piero, paper);
  return press(office, office.piero, button(form, 'agreement-sign-send'), { chosen: party, date });
}
