import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fields, Form } from '../../src/messages/card.js';
import type { Store } from '../../src/store/types.js';
import { button, type DayStage, dayStage, labels, textOf } from '../helpers/day-stage.js';
import { hire } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

// The other side takes an approved day back: revocation beforehand (MIL-10.2a), recall to the office.

const DAY = '2026-12-03'; // a Thursday
const WHY = 'Consiglio straordinario';
let store: Store;
let office: DayStage;
let id: string;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

async function stage(profile: string, now?: string) {
  office = await dayStage(store, profile, now);
  id = await office.approved(DAY);
}

const send = (act: 'revoke-send' | 'recall-send', fields: Fields = { reason: WHY }, who = office.laura) =>
  office.press(who, { act, subject: id, version: 2 }, fields);
const noticeText = (form?: Form) => form?.notice?.text.join(' ') ?? '';
const names = (form?: Form) => form?.fields.map(({ name }) => name);

const MILAN = 'comune-milano-2021';
const METRO = 'metro-milano-2017';
const TIVOLI = 'tivoli-2025';
const MONTE = 'montepulciano-2024';
const PRIVATE = 'privato-l81-2017';

test.each([
  [MILAN, '2026-12-02 23:59', 'revoked', ''],
  [MILAN, '2026-12-03 00:00', 'approved', 'MIL-10.2a'],
  [MILAN, '2026-12-03 10:00', 'approved', 'MIL-10.2a'],
  [PRIVATE, '2026-12-02 23:59', 'revoked', ''],
  [PRIVATE, '2026-12-03 00:00', 'approved', 'PRI-revocation'],
  [METRO, '2026-11-18 09:30', 'approved', 'MET-10f'],
  [TIVOLI, '2026-11-18 09:30', 'approved', 'GEN-STATE'],
  [MONTE, '2026-11-18 09:30', 'approved', 'GEN-STATE'],
])('%s, revoked on %s: %s %s', async (profile, now, state, rule) => {
  await stage(profile, now);
  const reply = await send('revoke-send');
  expect((await office.day(id)).state).toBe(state);
  if (rule) expect(reply.note).toContain(rule);
  expect(await office.audit()).toEqual([rule ? `revoke refused ${rule}` : 'revoke']);
});

test('revoked: the form says by when, the worker who and why, and that the day is free again', async () => {
  await stage(MILAN);
  const card = await office.standing('request-card', id, office.laura);
  expect(labels(card)).toEqual(['Revoca']);
  const { form } = await office.press(office.laura, button(card, 'Revoca'));
  expect(form?.facts).toContainEqual({ label: 'Si può revocare', value: 'entro mercoledì 2 dicembre' });
  expect([form?.notice?.tone, names(form)]).toEqual(['neutral', ['reason']]);
  const empty = await send('revoke-send', { reason: '' });
  expect(empty.form?.fields[0]?.error).toBe('Campo obbligatorio.');
  const done = await send('revoke-send');
  expect(done.note).toBeUndefined();
  expect(done.card?.text?.join(' ')).toMatch(/Revocata da Laura Conti .* La giornata non conta nella quota/);
  expect(labels(done.card)).toEqual([]);
  const [told, ...more] = await office.sent();
  expect(more).toEqual([]);
  expect(told).toMatchObject({ to: 'aldo', moment: 'decision-notice' });
  expect(told?.card?.summary).toBe(
    'Laura Conti ha revocato la tua giornata di lavoro agile di giovedì 3 dicembre.',
  );
  expect(textOf(told?.card)).toContain(WHY);
  expect(textOf(told?.card)).toContain('non conta nella quota');
  // pressed again on an old card
  expect((await office.press(office.laura, button(card, 'Revoca'))).note).toContain(
    'già stata revocata da Laura',
  );
});

test.each<[string, string, string, string]>([
  [
    'in the month',
    '2026-12-10',
    '2026-11-18 09:30',
    ': al suo posto se ne può chiedere un’altra a dicembre.',
  ],
  ['the last day of it', '2026-11-30', '2026-11-27 09:30', '.'],
  [
    'the last but one',
    '2026-11-30',
    '2026-11-26 09:30',
    ': al suo posto se ne può chiedere un’altra a novembre.',
  ],
])(
  'revoked, another day may take its place only in what is left of the month: %s',
  async (_, date, now, rest) => {
    await stage(MILAN, now);
    id = await office.approved(date);
    const { form } = await office.press(office.laura, { act: 'revoke', subject: id });
    expect(form?.notice?.text[0]).toBe(`La giornata non conterà nella quota${rest}`);
    const done = await send('revoke-send');
    expect(done.card?.text?.at(-1)).toBe(`La giornata non conta nella quota${rest}`);
  },
);

test('where the act bars it, the form for other dates stands in its place, with the article', async () => {
  await stage(METRO);
  for (const act of ['revoke', 'recall'] as const) {
    const { form } = await office.press(office.laura, { act, subject: id });
    expect(form).toMatchObject({ title: 'Proponi altre date', notice: { tone: 'bad' } });
    expect(noticeText(form)).toMatch(/MET-10f\).*Puoi proporre altre date/);
  }
  expect((await send('revoke-send')).note).toMatch(/MET-10f\).*\n?Puoi proporre altre date/);
  const recalled = await send('recall-send', { cause: 'service', reason: WHY });
  expect(recalled.note).toMatch(/MET-10f[\s\S]*Puoi proporre altre date/);
  expect((await office.day(id)).state).toBe('approved');
});

test.each<[string, string, Fields, string, string]>([
  // profile, when, what, the day, and what it counts or the rule that refuses
  [METRO, '2026-12-03 07:59', { cause: 'technical' }, 'approved', 'MET-AccD10'],
  [METRO, '2026-12-03 08:00', { cause: 'technical' }, 'recalled', 'counts'],
  [METRO, '2026-12-03 19:59', { cause: 'technical' }, 'recalled', 'counts'],
  [METRO, '2026-12-03 20:00', { cause: 'technical' }, 'approved', 'MET-AccD10'],
  [METRO, '2026-12-03 10:00', { cause: 'service', reason: WHY }, 'approved', 'MET-10f'],
  [PRIVATE, '2026-12-03 07:59', { cause: 'technical' }, 'approved', 'PRI-recall'],
  [PRIVATE, '2026-12-03 08:00', { cause: 'technical' }, 'recalled', 'counts'],
  [PRIVATE, '2026-12-03 10:00', { cause: 'service', reason: WHY }, 'approved', 'PRI-recall'],
  [TIVOLI, '2026-12-02 19:59', { cause: 'service', reason: WHY }, 'recalled', 'free'],
  [TIVOLI, '2026-12-02 20:00', { cause: 'service', reason: WHY }, 'recalled', 'counts'],
  [TIVOLI, '2026-12-03 07:29', { cause: 'service', reason: WHY }, 'recalled', 'counts'],
  [TIVOLI, '2026-12-03 19:59', { cause: 'technical', reason: WHY }, 'recalled', 'counts'],
  [TIVOLI, '2026-12-03 20:00', { cause: 'technical', reason: WHY }, 'approved', 'TIV-21.4'],
  [MONTE, '2026-12-03 07:29', { cause: 'service', reason: WHY }, 'recalled', 'free'],
  [MONTE, '2026-12-03 07:30', { cause: 'service', reason: WHY }, 'recalled', 'counts'],
  [MONTE, '2026-12-03 23:00', { cause: 'service', reason: WHY }, 'recalled', 'counts'],
  [MONTE, '2026-12-04 07:00', { cause: 'service', reason: WHY }, 'approved', 'GEN-PAST'],
  [MILAN, '2026-12-02 10:00', { cause: 'technical', reason: WHY }, 'approved', 'GEN-STATE'],
])('%s, recalled on %s: %o: %s, %s', async (profile, now, fields, state, said) => {
  await stage(profile, now);
  const reply = await send('recall-send', fields);
  expect((await office.day(id)).state).toBe(state);
  if (state === 'approved') return expect(reply.note).toContain(said);
  const [told] = await office.sent();
  const counted = said === 'free' ? 'La giornata non conta nella quota' : 'La giornata conta nella quota.';
  expect(told).toMatchObject({ to: 'aldo', moment: 'decision-notice' });
  expect(told?.card?.title).toBe('Richiamo in sede: giovedì 3 dicembre');
  expect(told?.card?.summary).toBe('Laura Conti ti richiama in sede giovedì 3 dicembre.');
  expect(told?.card?.text?.join(' ')).toContain(counted);
  expect(textOf(told?.card)).toContain(fields.reason ?? 'Problema tecnico');
  expect(reply.card?.text?.join(' ')).toContain(counted);
  const [audit] = await store.db.audit.findMany({ where: { act: 'recall' } });
  expect(audit?.changes).toMatchObject({ cause: fields.cause });
});

test.each([
  // when it frees the day until, what it means now, and who reads it when
  [TIVOLI, '2026-12-02 10:00', ['cause', 'reason'], /scade mercoledì 2 dicembre alle 20:00/, undefined],
  [
    TIVOLI,
    '2026-12-02 20:30',
    ['cause', 'reason'],
    /scaduto mercoledì 2 dicembre alle 20:00/,
    /giovedì 3 dicembre alle 07:30, a giornata iniziata/,
  ],
  [
    MONTE,
    '2026-12-02 20:30',
    ['cause', 'reason', 'urgent'],
    /scade giovedì 3 dicembre alle 07:30/,
    /giovedì 3 dicembre alle 07:30, a giornata iniziata/,
  ],
  [METRO, '2026-12-03 09:00', ['reason'], /a giornata iniziata: la giornata conta/, undefined],
  [PRIVATE, '2026-12-03 09:00', ['reason'], /a giornata iniziata: la giornata conta/, undefined],
])('%s on %s: the form says what a recall means', async (profile, now, fields, means, read) => {
  await stage(profile, now);
  const card = await office.standing('request-card', id, office.laura);
  const { form } = await office.press(office.laura, button(card, 'Richiama in sede'));
  expect(names(form)).toEqual(fields);
  expect(noticeText(form)).toMatch(means);
  if (read) expect(noticeText(form)).toMatch(read);
  else expect(noticeText(form)).not.toContain('disconnessione');
  // a reason is owed in Tivoli and Montepulciano
  expect(form?.fields.find(({ name }) => name === 'reason')?.required).toBe(fields.length > 1);
});

test('of a Monday the last that arrives is Friday evening (TIV-21.1, A35)', async () => {
  await stage(TIVOLI, '2026-12-04 19:59');
  id = await office.approved('2026-12-14');
  const { form } = await office.press(office.laura, { act: 'recall', subject: id });
  expect(noticeText(form)).toContain('venerdì 11 dicembre alle 20:00');
});

test('what is missing is said at its field, with what was typed', async () => {
  await stage(TIVOLI);
  const none = await send('recall-send', {});
  expect(none.form?.fields.map(({ error }) => error)).toEqual(['Campo obbligatorio.', 'Campo obbligatorio.']);
  const long = await send('recall-send', { cause: 'service', reason: 'x'.repeat(1001) });
  expect(long.form?.fields.map(({ value, error }) => [value, error])).toEqual([
    ['service', undefined],
    ['x'.repeat(1001), 'Al massimo 1000 caratteri.'],
  ]);
  const forged = await send('recall-send', { cause: 'sciopero', reason: WHY });
  expect(forged.form?.fields[0]?.error).toBeTruthy();
  expect((await office.day(id)).state).toBe('approved');
});

test.each([
  ['revoke-send', MILAN],
  ['recall-send', TIVOLI],
] as const)('%s: nobody takes back what is not theirs, and nothing twice', async (act, profile) => {
  await stage(profile);
  const stranger = await hire(store, 'Ugo Altrove', { role: 'manager', unit: 'Altrove' });
  const fields = { cause: 'service', reason: WHY };
  for (const who of [office.aldo, office.noemi, office.dora, stranger]) {
    const reply = await send(act, fields, who);
    expect([reply.card, reply.form]).toEqual([undefined, undefined]);
    expect(reply.note).toBeTruthy();
  }
  await office.delegate('2026-11-01', '2026-12-31');
  expect((await send(act, fields, office.marco)).note).toContain('GEN-ROLE');
  expect(labels(await office.standing('request-card', id, office.marco))).toEqual([]);
  expect((await office.day(id)).state).toBe('approved');

  const once = () => office.press(office.laura, { act, subject: id, version: 2 }, fields, 'the-key');
  const replies = await Promise.all([send(act, fields), send(act, fields), once()]);
  await once();
  expect(replies.filter(({ note }) => note?.includes('già stata'))).toHaveLength(2);
  const decision = act === 'revoke-send' ? 'revoke' : 'recall';
  expect(await store.db.decision.count({ where: { act: decision } })).toBe(1);
  expect(await office.sent()).toHaveLength(1);
  expect((await office.press(office.laura, { act, subject: 'x' }, fields)).note).toContain(
    'non si trova più',
  );
});

test('a dirigente is recalled by nobody (MET-10h)', async () => {
  await stage(METRO, '2026-12-03 10:00');
  id = await office.approved(DAY, office.laura);
  expect(labels(await office.standing('communication-card', id, office.dora))).toEqual([]);
  expect((await send('recall-send', { cause: 'technical' }, office.dora)).note).toContain('MET-10h');
});
