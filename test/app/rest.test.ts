import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeBundle } from '../../src/app/compose/bundle.js';
import { heldUntil } from '../../src/app/held-until.js';
import type { Button, Card } from '../../src/messages/card.js';
import { localDate, type Weekday } from '../../src/rules/local-date.js';
import { isoWithOffset } from '../../src/rules/zoned.js';
import { toColumn } from '../../src/store/dates.js';
import { toMessage } from '../../src/store/messages.js';
import type { Person } from '../../src/store/people.js';
import type { Store } from '../../src/store/types.js';
import { button, type DayStage, dayStage, instant, labels, textOf } from '../helpers/day-stage.js';
import { type Colleague, hire, officeParts } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

// The right to disconnect: what was held is told in one message, urgency passes where the act knows it, and whoever
// writes hears when it will be read.

const MET = 'metro-milano-2017';
const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';
const MON = 'montepulciano-2024';
const PRI = 'privato-l81-2017';
const EVENING = '2026-11-18 22:30'; // a Wednesday
let store: Store;
let office: DayStage;

beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

const asks = (who: Colleague, date: string) =>
  office.press(
    who,
    { act: 'request' },
    { date, activities: 'Istruttoria', objectives: 'Tre pratiche', place: 'casa' },
  );

/** What waits for somebody, as their window opens. */
async function opening(who: Colleague, at = '2026-11-19 08:00') {
  office.at(at);
  const rows = await store.db.message.findMany({
    where: { personId: who.id, reply: false },
    orderBy: { seq: 'asc' },
  });
  const bundle = await composeBundle(office.parts, rows.map(toMessage));
  const moments = Object.fromEntries(rows.map(({ id, moment }) => [id, moment]));
  return { bundle, card: bundle?.card, dropped: bundle?.dropped.map((id) => moments[id]) ?? [] };
}

const lines = (card: Card | undefined) =>
  (card?.lists ?? []).map(({ heading, items }) => [heading, ...items.map(({ text }) => text)]);
const buttonOf = (card: Card | undefined, words: RegExp): Button => {
  const found = card?.lists?.flatMap(({ items }) => items).find(({ text }) => words.test(text))?.button;
  if (!found) throw new Error(`no button beside ${words}`);
  return found;
};

test('an evening of requests: one message, in order; what was taken back says nothing', async () => {
  office = await dayStage(store, MET, EVENING);
  await asks(office.aldo, '2026-12-03');
  await asks(office.noemi, '2026-12-03');
  await asks(office.aldo, '2026-12-10');
  const [taken] = await store.db.agileDay.findMany({ where: { date: toColumn(localDate('2026-12-10')) } });
  await office.press(office.aldo, { act: 'cancel', subject: taken?.id ?? '', version: 1 });
  const { card, dropped, bundle } = await opening(office.laura);
  expect([card?.title, bundle?.track, bundle?.alone]).toEqual([
    'Mentre eri in disconnessione',
    false,
    undefined,
  ]);
  expect(lines(card)).toEqual([
    [
      'Richieste arrivate',
      'Aldo Riva ha chiesto una giornata di lavoro agile: giovedì 3 dicembre',
      'Noemi Bassi ha chiesto una giornata di lavoro agile: giovedì 3 dicembre',
    ],
  ]);
  expect(labels(card)).toEqual(['Apri la coda']);
  // on both platforms
  expect(dropped.every((moment) => moment === 'request-card')).toBe(true);
});

test('its buttons send the card as it stands, and the queue; the bundle itself stays', async () => {
  office = await dayStage(store, MET, EVENING);
  await asks(office.aldo, '2026-12-03');
  await asks(office.noemi, '2026-12-04');
  const { card } = await opening(office.laura);
  await office.sent();
  const reply = await office.press(office.laura, buttonOf(card, /Aldo Riva/));
  expect(reply).toEqual({});
  const [opened] = await office.sent();
  expect(opened).toMatchObject({ moment: 'request-card', to: 'laura' });
  expect(labels(opened?.card ?? undefined)).toContain('Approva');
  // decided meanwhile, the button tells what became of it
  await office.press(office.laura, button(opened?.card ?? undefined, 'Approva'));
  await office.sent();
  await office.press(office.laura, buttonOf(card, /Aldo Riva/));
  const [again] = await office.sent();
  expect(again?.card?.status?.text).toBe('Approvata');
  expect(labels(again?.card ?? undefined)).not.toContain('Approva');

  expect(await office.press(office.laura, button(card, 'Apri la coda'))).toEqual({});
  const [queue] = await office.sent();
  expect(queue).toMatchObject({ moment: 'queue-card', to: 'laura' });
  expect(queue?.card?.summary).toBe('1 richiesta da decidere');

  // somebody else's line is nobody's
  const stranger = await office.press(office.aldo, buttonOf(card, /Noemi/));
  expect(stranger.note).toBeTruthy();
  expect(await office.sent()).toEqual([]);
});

test('one alone is sent as itself; several about one day say the last truth', async () => {
  office = await dayStage(store, MET, EVENING);
  await asks(office.aldo, '2026-12-03');
  const one = await opening(office.laura);
  // the same request, put to both platforms: the pump hands over those of one
  expect(one.bundle?.alone?.moment).toBe('request-card');
  expect(labels(one.card)).toEqual(['Approva', 'Respingi']);

  office = await dayStage(store, MIL, EVENING);
  const id = await office.approved('2026-12-03');
  const other = await office.approved('2026-12-10');
  await office.press(office.laura, { act: 'revoke-send', subject: id, version: 2 }, { reason: 'Consiglio' });
  await office.press(
    office.laura,
    { act: 'revoke-send', subject: other, version: 2 },
    { reason: 'Consiglio' },
  );
  const two = await opening(office.aldo, '2026-11-19 07:00');
  expect(lines(two.card)).toEqual([
    [
      'Per te',
      'Laura Conti ha revocato la tua giornata di lavoro agile di giovedì 3 dicembre.',
      'Laura Conti ha revocato la tua giornata di lavoro agile di giovedì 10 dicembre.',
    ],
  ]);
  expect(labels(two.card)).toEqual([]);
});

test('nothing of it is true any more: nothing is sent', async () => {
  office = await dayStage(store, MET, EVENING);
  await asks(office.aldo, '2026-12-03');
  const [day] = await store.db.agileDay.findMany();
  await office.press(office.aldo, { act: 'cancel', subject: day?.id ?? '', version: 1 });
  expect((await opening(office.laura)).bundle).toBeNull();
});

test('reminders of the queue: beside news a button, by themselves one of them', async () => {
  office = await dayStage(store, MET, '2026-11-18 09:30');
  await asks(office.aldo, '2026-12-03');
  await store.db.message.deleteMany();
  const remind = (moment: string) =>
    store.db.message.create({
      data: {
        ...{ id: randomUUID(), key: moment, moment, personId: office.laura.id },
        ...{ date: toColumn(localDate('2026-12-03')), createdAt: instant(EVENING) },
      },
    });
  await remind('approval-reminder');
  await remind('last-call');
  const alone = await opening(office.laura);
  expect([alone.bundle?.alone?.moment, alone.dropped]).toEqual(['last-call', ['approval-reminder']]);
  office.at(EVENING);
  await asks(office.noemi, '2026-12-04');
  const beside = await opening(office.laura);
  expect([lines(beside.card).flat().length, labels(beside.card)]).toEqual([2, ['Apri la coda']]);
});

test('thirty requests on a Monday: ten lines to open, the rest in the queue', async () => {
  office = await dayStage(store, MET, '2026-11-20 21:00'); // a Friday
  for (let number = 0; number < 30; number++) {
    const who = await hire(
      store,
      `Persona ${String.fromCharCode(65 + (number % 26))}${number > 25 ? 'bis' : ''}`,
      {
        manager: office.laura,
      },
    );
    await asks(who, '2026-12-03');
  }
  const { card } = await opening(office.laura, '2026-11-23 08:00');
  const [list] = card?.lists ?? [];
  expect(list?.items.length).toBe(11);
  expect(list?.items.at(-1)?.text).toBe('e altre 20, nella coda');
  expect(list?.items.filter((item) => item.button).length).toBe(10);
});

// --- held: each profile, before, at and after the ends of its window

const under = (profile: string) => officeParts(store, { settings: `regulation: ${profile}\n` });
const working = (workdays: Weekday[]) =>
  ({ id: randomUUID(), role: 'employee', unit: 'Ragioneria', workdays }) as Person;
const FIVE: Weekday[] = [1, 2, 3, 4, 5];
const SIX: Weekday[] = [1, 2, 3, 4, 5, 6];

test.each<[string, string, Weekday[], string]>([
  [MET, '2026-11-18 07:59', FIVE, '2026-11-18T08:00:00+01:00'],
  [MET, '2026-11-18 08:00', FIVE, ''],
  [MET, '2026-11-18 19:59', FIVE, ''],
  [MET, '2026-11-18 20:00', FIVE, '2026-11-19T08:00:00+01:00'],
  [MET, '2026-11-20 20:00', FIVE, '2026-11-23T08:00:00+01:00'],
  [MET, '2026-11-21 10:00', SIX, '2026-11-23T08:00:00+01:00'],
  [MIL, '2026-11-18 06:59', FIVE, '2026-11-18T07:00:00+01:00'],
  [MIL, '2026-11-18 07:00', FIVE, ''],
  [MIL, '2026-11-18 20:59', FIVE, ''],
  [MIL, '2026-11-18 21:00', FIVE, '2026-11-19T07:00:00+01:00'],
  [TIV, '2026-11-18 07:29', FIVE, '2026-11-18T07:30:00+01:00'],
  [TIV, '2026-11-18 07:30', FIVE, ''],
  [TIV, '2026-11-18 20:00', FIVE, '2026-11-19T07:30:00+01:00'],
  [TIV, '2026-11-20 20:00', FIVE, '2026-11-23T07:30:00+01:00'],
  [TIV, '2026-11-20 20:00', SIX, '2026-11-21T07:30:00+01:00'],
  [MON, '2026-11-18 18:59', FIVE, ''],
  [MON, '2026-11-18 19:00', FIVE, '2026-11-19T07:30:00+01:00'],
  [PRI, '2026-11-18 07:59', FIVE, '2026-11-18T08:00:00+01:00'],
  [PRI, '2026-11-18 20:00', FIVE, '2026-11-19T08:00:00+01:00'],
  // the eve of a holiday (Tue 8 December), and the nights the clock changes
  [MIL, '2026-12-07 21:00', FIVE, '2026-12-09T07:00:00+01:00'],
  [MIL, '2026-12-08 12:00', FIVE, '2026-12-09T07:00:00+01:00'],
  [MIL, '2026-10-23 21:00', FIVE, '2026-10-26T07:00:00+01:00'],
  [MIL, '2027-03-26 21:00', FIVE, '2027-03-30T07:00:00+02:00'], // Easter Monday between
])('%s, %s, workdays %j: held until %s', async (profile, now, workdays, until) => {
  const held = await heldUntil(under(profile))(working(workdays), instant(now));
  expect(held ? isoWithOffset(held) : '').toBe(until);
});

test.each<[string, string, 'urgent' | 'institutional', boolean]>([
  [MET, '2026-11-18 22:00', 'urgent', false],
  [TIV, '2026-11-18 22:00', 'urgent', false],
  [PRI, '2026-11-18 22:00', 'urgent', false],
  [MIL, '2026-11-18 22:00', 'urgent', true],
  [MON, '2026-11-18 22:00', 'urgent', true],
  [MIL, '2026-11-20 23:59', 'urgent', true],
  [MIL, '2026-11-21 00:00', 'urgent', false],
  [MIL, '2026-11-21 00:00', 'institutional', true],
  [MIL, '2026-11-22 23:59', 'institutional', true],
  [MIL, '2026-11-23 00:00', 'institutional', false],
  [MIL, '2026-11-23 00:00', 'urgent', true],
  [MIL, '2026-12-08 22:00', 'urgent', false],
  [MON, '2026-12-08 22:00', 'institutional', true],
  [MET, '2026-12-08 22:00', 'institutional', false],
])('%s, %s: %s passes: %s', async (profile, now, urgency, passes) => {
  expect((await heldUntil(under(profile))(working(FIVE), instant(now), urgency)) === undefined).toBe(passes);
});

// --- urgency

const fieldsOf = (form: { fields: { name: string }[] } | undefined) => form?.fields.map(({ name }) => name);

test.each<[string, string, boolean]>([
  [MIL, '2026-11-18 20:59', false], // not in disconnection
  [MIL, '2026-11-18 21:00', true],
  [MIL, '2026-11-20 23:59', true],
  [MIL, '2026-11-21 10:00', false], // Saturday
])('%s, %s: the form of a revocation offers urgency: %s', async (profile, now, offered) => {
  office = await dayStage(store, profile, now);
  const id = await office.approved('2026-12-03');
  const { form } = await office.press(office.laura, { act: 'revoke', subject: id, version: 2 });
  expect(fieldsOf(form)).toEqual(offered ? ['reason', 'urgent'] : ['reason']);
});

test('an urgent recall goes at once, marked, and is on record; its reason is owed', async () => {
  office = await dayStage(store, MON, '2026-12-02 22:00');
  const id = await office.approved('2026-12-03');
  const recall = (fields: Record<string, string>) =>
    office.press(
      office.laura,
      { act: 'recall-send', subject: id, version: 2 },
      { cause: 'service', ...fields },
    );
  const { form } = await office.press(office.laura, { act: 'recall', subject: id, version: 2 });
  if (!fieldsOf(form)?.includes('urgent')) throw new Error(`no urgency: ${JSON.stringify(form)}`);
  const missing = await recall({ urgent: 'yes', reason: '' });
  expect(missing.form?.fields.find(({ name }) => name === 'reason')?.error).toBe('Campo obbligatorio.');
  const reply = await recall({ urgent: 'yes', reason: 'Allerta meteo' });
  expect((await office.day(id)).state).toBe('recalled');
  expect(reply.note).toContain('Aldo Riva riceve subito l’avviso, come urgente.');
  const [row] = await store.db.message.findMany({ where: { moment: 'decision-notice' } });
  expect([row?.urgency, row?.personId]).toEqual(['urgent', office.aldo.id]);
  const [told] = await office.sent();
  expect(told?.card?.summary).toMatch(/^Urgente: Laura Conti ti richiama in sede/);
  expect(textOf(told?.card ?? undefined)).toContain('Allerta meteo');
  const standing = await office.standing('decision-notice', id, office.aldo);
  expect(textOf(standing)).toContain('Urgente: Laura Conti ha chiesto di avvisarti');
  const trail = await store.db.audit.findMany({ orderBy: { id: 'asc' } });
  expect(trail.map(({ act }) => act)).toEqual(['recall', 'urgent-pass']);
  expect(trail[1]).toMatchObject({ actorId: office.laura.id, personId: office.aldo.id, dayId: id });
  expect(JSON.stringify(trail.map(({ changes }) => changes))).not.toContain('Allerta');
  expect(await office.decisions(id)).toContain('recall: Allerta meteo');
});

test.each<[string, string]>([
  [MIL, '2026-11-21 10:00'], // Saturday: only institutional activity passes
  [MIL, '2026-11-18 15:00'],
])('urgency stated under %s on %s where nothing passes has no effect', async (profile, now) => {
  office = await dayStage(store, profile, now);
  const id = await office.approved('2026-12-03');
  const fields = { reason: 'Consiglio', urgent: 'yes' };
  await office.press(office.laura, { act: 'revoke-send', subject: id, version: 2 }, fields);
  const [row] = await store.db.message.findMany({ where: { moment: 'decision-notice' } });
  expect(row?.urgency).toBeNull();
  expect(await office.audit()).toEqual(['revoke']);
});

// --- who writes hears when it is read

test.each<[string, string]>([
  ['2026-11-18 19:59', ''],
  ['2026-11-18 20:00', 'Aldo Riva lo leggerà domattina, giovedì 19 novembre, dalle 08:00.'],
  ['2026-11-19 06:00', 'Aldo Riva lo leggerà oggi dalle 08:00.'],
  ['2026-11-20 21:00', 'Aldo Riva lo leggerà lunedì 23 novembre dalle 08:00.'],
])('a manager who decides on %s hears: %s', async (now, words) => {
  office = await dayStage(store, MET, '2026-11-18 10:00');
  await asks(office.aldo, '2026-12-03');
  const [day] = await store.db.agileDay.findMany();
  office.at(now);
  const reply = await office.press(office.laura, { act: 'approve', subject: day?.id ?? '', version: 1 });
  expect((await store.db.agileDay.findFirst())?.state).toBe('approved');
  expect(reply.note ?? '').toBe(words);
  // when the act was done stays when it was done
  expect((await store.db.decision.findFirst({ where: { act: 'approve' } }))?.at).toEqual(instant(now));
});

test('who asks, and who cancels, hear it too; nobody hears it of their own cards', async () => {
  office = await dayStage(store, MET, '2026-11-18 22:30');
  const asked = await asks(office.aldo, '2026-12-03');
  expect(textOf(asked.card)).toContain('Laura Conti la leggerà domattina dalle 08:00.');
  expect(asked.note).toBeUndefined();
  const id = await office.approved('2026-12-10');
  const cancelled = await office.press(office.aldo, { act: 'cancel', subject: id, version: 2 });
  expect(cancelled.note).toBe('Laura Conti lo leggerà domattina, giovedì 19 novembre, dalle 08:00.');
  const own = await office.press(office.aldo, { act: 'open', subject: id });
  expect(own.note).not.toContain('leggerà');
});

test('an on-call band is no disconnection where the act knows it', async () => {
  office = await dayStage(store, MON, '2026-11-18 22:30');
  await store.db.onCall.create({
    data: { personId: office.laura.id, date: toColumn(localDate('2026-11-18')), from: '22:00', to: '23:00' },
  });
  const id = await office.approved('2026-12-10');
  expect((await office.press(office.aldo, { act: 'cancel', subject: id, version: 2 })).note).toBeUndefined();
});
