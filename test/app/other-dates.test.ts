import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeProposals } from '../../src/app/close-proposals.js';
import type { Fields, Form } from '../../src/messages/card.js';
import type { Store } from '../../src/store/types.js';
import { button, type DayStage, dayStage, instant, labels, textOf } from '../helpers/day-stage.js';
import { hire } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

// Other dates, proposed for an approved day and answered by the worker (MET-10f, 10h).

const DAY = '2026-12-03'; // a Thursday
const DATES = 'mercoledì 9 o giovedì 10 dicembre';
const REASON = 'Serve presenza allo sportello';
let store: Store;
let office: DayStage;
let id: string;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  office = await dayStage(store, 'metro-milano-2017');
  id = await office.approved(DAY);
});

const propose = (
  who = office.laura,
  fields: Fields = { dates: DATES, reason: REASON },
  version = 2,
  key?: string,
) => office.press(who, { act: 'propose-send', subject: id, version }, fields, key);
const errors = (form?: Form) => form?.fields.flatMap(({ name, error }) => (error ? [[name, error]] : []));
const noticeOf = async () =>
  (await office.sent()).find(({ moment }) => moment === 'alternatives-notice')?.card;

test('proposed, told at once with a button a date, taken: the day moves with its cards', async () => {
  const card = await office.standing('request-card', id, office.laura);
  const { form } = await office.press(office.laura, button(card, 'Proponi altre date'));
  expect(form).toMatchObject({
    title: 'Proponi altre date',
    submit: { act: 'propose-send', label: 'Conferma' },
  });
  const proposed = await office.press(office.laura, form?.submit ?? { act: 'home' }, {
    dates: DATES,
    reason: REASON,
  });
  expect(proposed.note).toBeUndefined();
  expect(proposed.card?.text?.join(' ')).toContain('Aldo Riva deve ancora rispondere');

  const [told, ...more] = await office.sent();
  expect(more).toEqual([]);
  expect(told).toMatchObject({ moment: 'alternatives-notice', to: 'aldo' });
  const buttons = ['Scelgo mercoledì 9 dicembre', 'Scelgo giovedì 10 dicembre', 'Tengo la mia data'];
  expect(labels(told?.card)).toEqual(buttons);
  expect(textOf(told?.card)).toContain(REASON);
  expect(told?.card?.summary).toContain('Laura Conti ti propone');
  const mine = await office.standing('day-card', id, office.aldo);
  expect(labels(mine)).toEqual([...buttons, 'Annulla']);
  expect(mine.status?.text).toBe('Approvata');

  const taken = await office.press(office.aldo, button(told?.card, 'Scelgo giovedì 10 dicembre'));
  expect(taken.note).toBeUndefined();
  expect(taken.card?.text?.join(' ')).toContain('Al suo posto vale giovedì 10 dicembre');
  expect(await office.states()).toEqual(['2026-12-03 swapped', '2026-12-10 approved']);

  const sent = await office.sent();
  expect(sent.map(({ moment, to }) => [moment, to])).toEqual([
    ['day-card', 'aldo'],
    ['moved-card', 'laura'],
  ]);
  const [own, hers] = sent;
  expect(own?.card?.text?.[0]).toMatch(
    /Vale al posto di giovedì 3 dicembre: l’hai scelta tu mercoledì 18 novembre/,
  );
  expect(labels(own?.card)).toContain('Annulla');
  expect(hers?.card?.summary).toContain('giovedì 10 dicembre');
  expect(hers?.card?.title).toBe('Aldo Riva sposta una giornata di lavoro agile');
  expect(hers?.card?.text?.[0]).toContain('scelta da Aldo Riva');
  expect(labels(hers?.card)).toEqual(['Proponi altre date']);

  const moved = await store.db.agileDay.findFirstOrThrow({ where: { state: 'approved' } });
  expect(moved).toMatchObject({
    activities: 'Istruttoria pratiche',
    objectives: '3 pratiche chiuse',
    place: 'casa',
  });
  expect(await office.decisions(moved.id)).toEqual(['accept-alternative']);
  const audit = await store.db.audit.findFirst({ where: { act: 'accept-alternative' } });
  expect(audit?.changes).toMatchObject({ state: ['approved', 'swapped'], inserted: moved.id });
  // the digests of both dates are brought up to date
  const jobs = await store.db.$queryRaw<
    { data: object }[]
  >`SELECT data FROM pgboss.job WHERE name = 'repaint'`;
  const dates = jobs.flatMap(({ data }) => ('date' in data ? [data.date] : []));
  expect(new Set(dates)).toEqual(new Set([DAY, '2026-12-10']));
  // what stands elsewhere says what came of it
  expect((await office.standing('alternatives-notice', id, office.aldo)).text).toEqual([
    'Hai scelto giovedì 10 dicembre al posto di giovedì 3 dicembre.',
  ]);
  expect(labels(await office.standing('request-card', id, office.laura))).toEqual([]);
});

test('kept: the day stands, who proposed is told, and may propose again', async () => {
  await propose();
  const notice = await noticeOf();
  const kept = await office.press(office.aldo, button(notice, 'Tengo la mia data'));
  expect(kept.card?.text?.join(' ')).toContain('hai tenuto questa');
  const [told] = await office.sent();
  expect(told).toMatchObject({ moment: 'alternatives-answer', to: 'laura' });
  expect(told?.card?.summary).toBe('Aldo Riva tiene la sua data: giovedì 3 dicembre resta approvata.');
  expect(await office.states()).toEqual(['2026-12-03 approved']);
  // the decision that holds is still the manager's
  const card = await office.standing('request-card', id, office.laura);
  expect(card.text?.[0]).toMatch(/^Approvata da Laura Conti/);
  expect(labels(card)).toEqual(['Proponi altre date']);
  const again = await office.press(office.aldo, button(notice, 'Scelgo giovedì 10 dicembre'));
  expect(again.note).toContain('non c’è più una proposta');
  expect(await office.audit()).toContain('accept-alternative refused GEN-STATE');
});

test.each<[string, Fields, (string | RegExp)[]]>([
  ['nothing', {}, ['dates', 'reason']],
  ['no reason', { dates: DATES, reason: ' ' }, ['reason']],
  ['not a date', { dates: 'boh', reason: REASON }, ['dates', /Non capisco/]],
  ['more than one reading', { dates: 'mercoledì o giovedì', reason: REASON }, ['dates', /più modi/]],
  ['five dates', { dates: 'dal 7 al 11 dicembre', reason: REASON }, ['dates', /Al massimo 4/]],
  ['the same date', { dates: '3 dicembre', reason: REASON }, ['dates', /già la data/]],
  ['a Sunday', { dates: '13 dicembre', reason: REASON }, ['dates', /MET-11d/]],
  ['a holiday', { dates: '9 e 8 dicembre', reason: REASON }, ['dates', /GEN-CAL/]],
  ['a date that is past', { dates: '16/11/2026', reason: REASON }, ['dates', /GEN-PAST/]],
  ['a reason of two pages', { dates: DATES, reason: 'x'.repeat(1001) }, ['reason', /1000/]],
])('%s: said at the field, nothing is lost', async (_, fields, [first, second]) => {
  const { form } = await propose(office.laura, fields);
  const wrong = errors(form) ?? [];
  expect(wrong[0]?.[0]).toBe(first);
  if (second instanceof RegExp) expect(wrong[0]?.[1]).toMatch(second);
  else
    expect(wrong.map(([name]) => name)).toEqual(
      ['dates', 'reason'].filter((name) => [first, second].includes(name)),
    );
  expect(form?.fields.map(({ value }) => value)).toEqual([fields.dates, fields.reason]);
  expect((await office.day(id)).version).toBe(2);
  expect(await office.sent()).toEqual([]);
});

test('a delegate authorises, and does not propose (A33)', async () => {
  await office.delegate('2026-11-01', '2026-12-31');
  expect(labels(await office.standing('request-card', id, office.marco))).toEqual([]);
  for (const act of ['propose', 'propose-send'] as const) {
    const { note, form } = await office.press(
      office.marco,
      { act, subject: id },
      { dates: DATES, reason: REASON },
    );
    expect(form).toBeUndefined();
    expect(note).toMatch(/GEN-ROLE/);
  }
  expect((await office.day(id)).version).toBe(2);
  expect(await office.audit()).toEqual(['propose-alternatives refused GEN-ROLE']);
});

test('nobody proposes or answers what is not theirs', async () => {
  const stranger = await hire(store, 'Ugo Altrove', { role: 'manager', unit: 'Altrove' });
  for (const who of [office.aldo, office.noemi, stranger]) {
    const { form, card, note } = await propose(who);
    expect([form, card]).toEqual([undefined, undefined]);
    expect(note).toBeTruthy();
  }
  await propose();
  for (const who of [office.laura, office.noemi, stranger]) {
    for (const act of ['alternative-accept', 'alternative-decline'] as const) {
      const { card, note } = await office.press(who, { act, subject: id, value: '2026-12-09' });
      expect(card).toBeUndefined();
      expect(note).toContain('non è tua');
    }
  }
  expect(await office.states()).toEqual(['2026-12-03 approved']);
});

test.each([
  ['a date that was not proposed', { value: '2026-12-11' }, /non è fra le date proposte/],
  ['no date', { value: 'x' }, /non si trova più/],
  ['no day', { subject: '00000000-0000-4000-8000-000000000000' }, /non si trova più/],
])('%s is not accepted', async (_, tampered, said) => {
  await propose();
  const press = { act: 'alternative-accept' as const, subject: id, value: '2026-12-09', ...tampered };
  expect((await office.press(office.aldo, press)).note).toMatch(said);
  expect(await office.states()).toEqual(['2026-12-03 approved']);
});

test('two clicks, a redelivery, two at once: one proposal, one answer', async () => {
  await propose(office.laura, undefined, 2, 'key-1');
  await propose(office.laura, undefined, 2, 'key-1');
  await propose(office.laura, undefined, 2, 'key-2');
  expect((await office.sent()).map(({ moment }) => moment)).toEqual(['alternatives-notice']);
  expect(await office.decisions(id)).toEqual(['request', 'approve', `propose-alternatives: ${REASON}`]);
  const press = { act: 'alternative-accept' as const, subject: id, version: 3, value: '2026-12-09' };
  await Promise.all([office.press(office.aldo, press), office.press(office.aldo, press)]);
  expect(await office.states()).toEqual(['2026-12-03 swapped', '2026-12-09 approved']);
  const late = await office.press(office.aldo, { ...press, act: 'alternative-decline' });
  expect(late.note).toMatch(/già stata spostata da Aldo Riva/);
});

test('another proposal takes the place of the first; the old buttons say what holds', async () => {
  await propose();
  const first = await noticeOf();
  await propose(office.laura, { dates: '11 dicembre', reason: REASON }, 3);
  const [second] = await office.sent();
  expect(labels(second?.card)).toEqual(['Scelgo venerdì 11 dicembre', 'Tengo la mia data']);
  const old = await office.press(office.aldo, button(first, 'Scelgo mercoledì 9 dicembre'));
  expect(old.note).toContain('non è fra le date proposte');
  expect(labels(old.card)).toContain('Scelgo venerdì 11 dicembre');
});

test('a date that is lawful no more: said beside the card, the others remain', async () => {
  await propose();
  const notice = await noticeOf();
  await office.approved('2026-12-09');
  const refused = await office.press(office.aldo, button(notice, 'Scelgo mercoledì 9 dicembre'));
  expect(refused.note).toContain('GEN-DUP');
  expect(labels(refused.card)).toEqual(['Scelgo giovedì 10 dicembre', 'Tengo la mia data', 'Annulla']);
  expect(textOf(refused.card)).toContain('Non più possibili');
  await office.press(office.aldo, button(refused.card, 'Scelgo giovedì 10 dicembre'));
  expect(await office.states()).toEqual(['2026-12-03 swapped', '2026-12-09 approved', '2026-12-10 approved']);
});

test('who proposes what cannot be taken as things stand hears so, and why', async () => {
  await office.approved('2026-12-09');
  const { note } = await propose();
  expect(note).toMatch(/Aldo Riva non può scegliere mercoledì 9 dicembre.*GEN-DUP/);
  expect(note).not.toContain('giovedì 10');
});

test('a sickness is told to the proposer as an absence like any other', async () => {
  const period = { from: new Date('2026-12-09'), to: new Date('2026-12-09') };
  await store.db.absence.create({ data: { personId: office.aldo.id, kind: 'sickness', ...period } });
  const { note } = await propose();
  expect(note).toContain('assenza');
  expect(note).not.toMatch(/malatt|MET-11e/i);
});

test.each([
  ['2026-12-03 07:59', 'swapped'],
  ['2026-12-03 08:00', 'approved'], // the day has begun (R5)
  ['2026-12-04 09:00', 'approved'],
])('accepted on %s: the day is %s', async (now, state) => {
  await propose();
  office.at(now);
  const { note } = await office.press(office.aldo, {
    act: 'alternative-accept',
    subject: id,
    value: '2026-12-09',
  });
  expect((await office.day(id)).state).toBe(state);
  if (state === 'approved') expect(note).toContain('GEN-PAST');
});

test('the day begins without an answer: it stands, who proposed is told once, the buttons go', async () => {
  await propose();
  await office.sent();
  const begins = { from: instant('2026-12-03 07:59'), to: instant('2026-12-03 08:00') };
  await store.tx((db) =>
    closeProposals(office.parts, db, { from: instant('2026-12-02 08:00'), to: begins.from }),
  );
  expect(await office.sent()).toEqual([]);
  office.at('2026-12-03 08:00');
  for (let times = 0; times < 2; times++) await store.tx((db) => closeProposals(office.parts, db, begins));
  const [told, ...more] = await office.sent();
  expect(more).toEqual([]);
  expect(told).toMatchObject({ moment: 'alternatives-answer', to: 'laura' });
  expect(told?.card?.summary).toContain('non ha risposto');
  const notice = await office.standing('alternatives-notice', id, office.aldo);
  expect([labels(notice), notice.text]).toEqual([
    [],
    ['La giornata di giovedì 3 dicembre è iniziata: le date proposte non valgono più.'],
  ]);
  const card = await office.standing('day-card', id, office.aldo);
  expect(labels(card)).toContain('Problema tecnico');
  expect(labels(card)).not.toContain('Tengo la mia data');
  expect(card.text?.join(' ')).toContain('le date proposte non valgono più');
});

test('cancelled meanwhile: the proposal is closed with the day', async () => {
  await propose();
  const notice = await noticeOf();
  await office.press(office.aldo, { act: 'cancel', subject: id });
  const standing = await office.standing('alternatives-notice', id, office.aldo);
  expect([standing.status?.text, labels(standing)]).toEqual(['Annullata', []]);
  const late = await office.press(office.aldo, button(notice, 'Scelgo mercoledì 9 dicembre'));
  expect(late.note).toContain('già stata annullata');
  expect(await office.states()).toEqual(['2026-12-03 cancelled']);
});

test('in the evening who proposes hears when it will be read, and when that is too late', async () => {
  office.at('2026-12-01 20:00');
  expect((await propose()).note).toContain('mercoledì 2 dicembre alle 08:00');
  office.at('2026-12-02 20:00');
  const { note } = await propose(office.laura, { dates: '10 dicembre', reason: REASON }, 3);
  expect(note).toMatch(/giovedì 3 dicembre alle 08:00, a giornata iniziata/);
  // and is it not sent then any more
  office.at('2026-12-03 08:00');
  expect(await noticeOf()).toBeNull();
});

test('of a dirigente’s day, communicated, the superior may propose others (MET-10h)', async () => {
  id = await office.approved(DAY, office.laura);
  const card = await office.standing('communication-card', id, office.dora);
  expect(labels(card)).toEqual(['Proponi altre date']);
  await propose(office.dora);
  const [told] = await office.sent();
  expect(told).toMatchObject({ to: 'laura', moment: 'alternatives-notice' });
  await office.press(office.laura, button(told?.card, 'Scelgo mercoledì 9 dicembre'));
  const [own, hers] = await office.sent();
  expect(own?.card?.status?.text).toBe('Comunicata');
  expect(hers).toMatchObject({ to: 'dora', moment: 'moved-card' });
});

test.each(['comune-milano-2021', 'tivoli-2025', 'montepulciano-2024', 'privato-l81-2017'])(
  '%s knows no proposal',
  async (profile) => {
    office = await dayStage(store, profile);
    id = await office.approved(DAY);
    expect(labels(await office.standing('request-card', id, office.laura))).not.toContain(
      'Proponi altre date',
    );
    expect((await propose()).note).toContain('GEN-STATE');
    expect((await office.day(id)).version).toBe(2);
  },
);

test('an ended delegation: who was a delegate is not told of the new day', async () => {
  await office.delegate('2026-11-01', '2026-11-17');
  const shown = { dayId: id, platform: 'slack' as const, location: {}, painted: '', postedAt: new Date() };
  await store.db.sentCard.create({ data: { ...shown, moment: 'request-card', personId: office.marco.id } });
  await propose();
  await office.press(office.aldo, button(await noticeOf(), 'Scelgo mercoledì 9 dicembre'));
  expect((await office.sent()).map(({ to }) => to)).toEqual(['aldo', 'laura']);
});
