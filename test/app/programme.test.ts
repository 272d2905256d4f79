import { expect, test } from 'vitest';
import { SCHEDULE } from '../../src/jobs/schedule.js';
import type { Button } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { forgetDrafts } from '../../src/store/drafts.js';
import { hire, knowingPort, MORNING } from '../helpers/office.js';
import {
  aldo,
  booked,
  buttonOf,
  check,
  DECEMBER,
  dayIds,
  dora,
  laura,
  lines,
  moments,
  parts,
  press,
  STATED,
  sent,
  standing,
  store,
  typed,
  useOffice,
} from './programme-stage.js';

useOffice();

test('sent: one row a day, one card each for who asks and who decides', async () => {
  const id = await sent();
  expect(await booked()).toEqual([
    ...['2026-12-01 pending', '2026-12-03 pending', '2026-12-10 pending', '2026-12-15 pending'],
  ]);
  const messages = await store.db.message.findMany({ orderBy: { moment: 'asc' } });
  expect(messages.map(({ moment, personId, subjectId }) => [moment, personId, subjectId])).toEqual([
    ['plan-card', aldo.id, id],
    ['plan-request', laura.id, id],
  ]);
  expect(await store.db.audit.count({ where: { act: 'request', personId: aldo.id } })).toBe(4);
  const mine = await standing('plan-card', id, aldo);
  expect(mine?.title).toBe('Programma: 4 giornate di lavoro agile');
  expect(mine?.status?.text).toBe('4 in attesa');
  expect(lines(mine)[0]).toBe('Martedì 1 dicembre: In attesa di decisione');
  const hers = await standing('plan-request', id, laura);
  expect(hers?.title).toBe('Aldo Riva chiede 4 giornate di lavoro agile');
  expect(hers?.buttons?.map(({ label }) => label)).toEqual(['Approva tutte', 'Respingi', 'Apri la coda']);
  expect(hers?.lists?.[0]?.items.map(({ button }) => button?.label)).toEqual(Array(4).fill('Approva'));
});

test('only those that were shown to fit are sent', async () => {
  await sent('1, 3, 8, 10, 15 e 17 dicembre');
  expect(await booked()).toHaveLength(4);
  expect((await booked()).join()).not.toMatch(/12-08|12-17/);
});

test('one date that fits has the cards of any request', async () => {
  await sent('3 e 8 dicembre');
  expect(await moments()).toEqual(['day-card', 'request-card']);
});

test('a dirigente communicates several days: approved at once, the superior is told and has nothing to press', async () => {
  const id = await sent(DECEMBER, laura);
  expect((await booked()).every((day) => day.endsWith('approved'))).toBe(true);
  const card = await standing('plan-request', id, dora);
  expect([card?.title, card?.buttons]).toEqual([
    'Laura Conti comunica 4 giornate di lavoro agile',
    undefined,
  ]);
  expect(card?.status?.text).toBe('4 comunicate');
});

test('something changed between the check and the sending: nothing is sent, and it is shown again', async () => {
  const send = buttonOf((await check(DECEMBER)).card, /^Richiedi 4 giornate$/);
  await sent('22 dicembre'); // one of the four is used elsewhere
  const reply = await press(aldo, send);
  expect(reply.card?.status?.text).toContain('non ho inviato nulla');
  expect(lines(reply.card)).toEqual([expect.stringContaining('Martedì 15 dicembre: quota')]);
  expect(await booked()).toEqual(['2026-12-22 pending']);
  const refused = await store.db.audit.findFirst({ where: { rules: { equals: ['MET-4a'] } } });
  expect(refused?.changes).toMatchObject({ refused: true, date: '2026-12-15' });
  await press(aldo, buttonOf(reply.card, /^Richiedi 3 giornate$/));
  expect(await booked()).toHaveLength(4);
});

test('a day that began in the meantime stops all of them', async () => {
  const send = buttonOf((await check('24 novembre e 3 dicembre')).card, /^Richiedi/);
  parts.at(new Date('2026-11-24T08:00:00+01:00'));
  expect((await press(aldo, send)).card?.status?.text).toContain('non ho inviato nulla');
  expect(await booked()).toEqual([]);
});

test('sent twice: by another click, by two at the same instant, and again by the platform', async () => {
  const send = buttonOf((await check(DECEMBER)).card, /^Richiedi/);
  const replies = await Promise.all([press(aldo, send, {}, 'one'), press(aldo, send, {}, 'two')]);
  expect(replies.map(({ card }) => card?.title).sort()).toEqual([
    'Programma: 4 giornate di lavoro agile',
    'Richiesta inviata: 4 giornate',
  ]);
  for (const key of ['one', 'three']) {
    expect((await press(aldo, send, {}, key)).card?.title).toBe('Programma: 4 giornate di lavoro agile');
  }
  expect(await booked()).toHaveLength(4);
  expect(await moments()).toEqual(['plan-card', 'plan-request']);
});

test('what was refused once is not carried out by a replay', async () => {
  const send = buttonOf((await check(DECEMBER)).card, /^Richiedi/);
  await sent('22 dicembre');
  await press(aldo, send, {}, 'late');
  await press(aldo, { act: 'cancel', subject: (await dayIds())[0], version: 1 });
  await press(aldo, send, {}, 'late');
  expect((await booked()).filter((day) => day.endsWith('pending'))).toEqual([]);
});

test('the draft of somebody else, of nobody, and of last month', async () => {
  const noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  const { card } = await check(DECEMBER);
  const send = buttonOf(card, /^Richiedi/);
  const correct = buttonOf(card, /^Correggi$/);
  for (const who of [noemi, laura]) {
    expect((await press(who, send)).card?.summary).toContain('non è tuo');
    for (const button of [correct, { act: 'show', subject: send?.subject } as const]) {
      const reply = await press(who, button);
      expect([reply.form, reply.card, reply.note]).toEqual([
        undefined,
        undefined,
        expect.stringContaining('non è tuo'),
      ]);
    }
  }
  // a form that names another's draft makes one of its own
  await press(noemi, { act: 'plan-check', subject: send?.subject }, { ...STATED, dates: DECEMBER });
  expect(await store.db.draft.groupBy({ by: ['personId'], _count: true })).toHaveLength(2);

  const old = SCHEDULE.find(({ name }) => name === 'old-requests');
  const window = (to: string) => ({ from: MORNING, to: new Date(to) });
  await store.tx(async (db) => old?.run(parts, db, window('2026-11-25T09:29:59+01:00')));
  expect(await store.db.draft.count()).toBe(2);
  await store.tx(async (db) => old?.run(parts, db, window('2026-11-25T09:30:01+01:00')));
  for (const subject of [send?.subject, 'x', '00000000-0000-4000-8000-000000000000']) {
    for (const act of ['plan-send', 'plan'] as const) {
      const reply = await press(aldo, { act, subject });
      expect(reply.card?.summary).toContain('non si trova più');
      expect(buttonOf(reply.card, /Nuovo programma/)?.act).toBe('plan');
    }
  }
  expect(await booked()).toEqual([]);
});

test('what was sent is kept while its days are near', async () => {
  const id = await sent();
  await forgetDrafts(store.db, new Date('2027-01-31T03:15:00+01:00'), localDate('2026-12-15'));
  expect(await standing('plan-card', id, aldo)).toBeTruthy();
  await forgetDrafts(store.db, new Date('2027-03-01T03:15:00+01:00'), localDate('2026-12-16'));
  expect(await standing('plan-card', id, aldo)).toBeNull();
});

test('correcting brings the form back as it was, with the reason where one may help', async () => {
  const { card } = await check('19 novembre e 3 dicembre', { activities: 'Verbali' });
  expect(card?.text?.join()).toContain('motivazione');
  const { form } = await press(aldo, buttonOf(card, /^Correggi$/));
  expect([typed(form, 'dates'), typed(form, 'activities')]).toEqual(['19 novembre e 3 dicembre', 'Verbali']);
  expect(form?.fields.map(({ name }) => name)).toContain('reason');
  const fields = { ...STATED, dates: '19 novembre e 3 dicembre', reason: 'Scuola chiusa' };
  const again = await press(aldo, form?.submit, fields);
  expect(again.card?.title).toBe('Tutte e 2 le date vanno bene');
  expect(await store.db.draft.count()).toBe(1);
  await press(aldo, buttonOf(again.card, /^Richiedi/));
  const [first] = await store.db.agileDay.findMany({ orderBy: { date: 'asc' } });
  expect(first).toMatchObject({ reason: 'Scuola chiusa', findings: [{ rule: 'MET-10a' }] });
});

test('an older card of the same plan sends nothing that it does not show', async () => {
  const first = await check(DECEMBER);
  const { form } = await press(aldo, buttonOf(first.card, /^Correggi$/));
  await press(aldo, form?.submit, { ...STATED, dates: '22 dicembre e 7 gennaio' });
  const reply = await press(aldo, buttonOf(first.card, /^Richiedi 4 giornate$/));
  expect(reply.card?.status?.text).toContain('non ho inviato nulla');
  expect(await booked()).toEqual([]);
  await press(aldo, buttonOf(reply.card, /^Richiedi 2 giornate$/));
  expect(await booked()).toEqual(['2026-12-22 pending', '2027-01-07 pending']);
});

test('nothing fits: the first date that would is one tap away', async () => {
  const { card } = await check('5, 6 e 8 dicembre');
  expect(card?.title).toBe('Nessuna delle 3 date va bene');
  expect(buttonOf(card, /Richiedi/)).toMatchObject({ act: 'ask', value: '2026-11-23' });
});

test('without anybody to ask, or with nobody who can be reached, nothing is sent', async () => {
  const ugo = await hire(store, 'Ugo Senza');
  const send = buttonOf((await check(DECEMBER, {}, ugo)).card, /^Richiedi/);
  expect((await press(ugo, send)).card?.summary).toContain('manca chi decide');
  parts.ports.slack = knowingPort('slack', { absent: [laura.email, dora.email] });
  const theirs = buttonOf((await check(DECEMBER)).card, /^Richiedi/);
  expect((await press(aldo, theirs)).card?.summary).toContain('Laura Conti');
  expect(await booked()).toEqual([]);
});

test('who is in disconnection reads it in the morning, and the asker is told so', async () => {
  parts.at(new Date('2026-11-18T21:15:00+01:00'));
  const send = buttonOf((await check(DECEMBER)).card, /^Richiedi/);
  expect((await press(aldo, send)).card?.text).toContain('Laura Conti la leggerà domattina dalle 08:00.');
});

test('plans sent at the same instant never book more than the quota', async () => {
  const sends: (Button | undefined)[] = [];
  for (const dates of [
    '1, 3 e 10 dicembre',
    '2, 4 e 15 dicembre',
    '9, 11 e 16 dicembre',
    '17 e 18 dicembre',
  ]) {
    sends.push(buttonOf((await check(dates)).card, /^Richiedi/));
  }
  await Promise.all(sends.map((send) => press(aldo, send)));
  expect((await booked()).length).toBeLessThanOrEqual(4);
  expect((await booked()).length).toBeGreaterThanOrEqual(2);
});
