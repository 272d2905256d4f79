import { expect, test } from 'vitest';
import { SCHEDULE } from '../../src/jobs/schedule.js';
import type { Button, Fields } from '../../src/messages/card.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
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
  errorsOf,
  laura,
  lines,
  moments,
  parts,
  press,
  STATED,
  say,
  sent,
  standing,
  store,
  typed,
  under,
  useOffice,
} from './programme-stage.js';

useOffice();

test.each([
  ['settimana prossima mar e gio', 'martedì 24 e giovedì 26 novembre'],
  ['tutti i martedì di gennaio', 'martedì 5, martedì 12, martedì 19 e martedì 26 gennaio 2027'],
  ['dal 28 dicembre al 5 gennaio', 'da lunedì 28 dicembre a martedì 5 gennaio 2027'],
  ['piano 3 e 10 dicembre', 'giovedì 3 e giovedì 10 dicembre'],
])('/agile %s opens the plan and says what was understood', async (text, dates) => {
  const { form } = await say(text);
  expect(form?.submit).toMatchObject({ act: 'plan-check', label: 'Controlla' });
  expect(form?.notice?.text.join()).toContain(dates);
  expect(typed(form, 'dates')).toBe(text.replace('piano ', ''));
});

test('the plan can be opened empty, and from the form of one day without losing what was typed', async () => {
  const { form } = await say('piano');
  expect([typed(form, 'dates'), form?.notice, errorsOf(form)]).toEqual(['', undefined, {}]);
  const single = (await say('')).form;
  const more = single?.others.find(({ act }) => act === 'plan');
  expect(more?.label).toBe('Più giorni');
  const opened = await press(aldo, more, { ...STATED, date: '2027-01-07', activities: 'Altro' });
  expect(typed(opened.form, 'dates')).toBe('giovedì 7 gennaio 2027');
  expect(typed(opened.form, 'activities')).toBe('Altro');
});

test.each<[string, string, Fields, string[]]>([
  ['all fine', DECEMBER, {}, []],
  [
    'the quota counts up',
    '1, 3, 10, 15 e 17 dicembre',
    {},
    ['Giovedì 17 dicembre: quota di 4 giornate esaurita a dicembre (LG art. 4; AccD 4; AccM 4)'],
  ],
  [
    'holiday and weekend, with the next date',
    '5 dicembre, 8 dicembre, 15 dicembre',
    {},
    [
      'Sabato 5 dicembre: fine settimana (LG art. 11; AccD 4); si può lunedì 7 dicembre',
      'Martedì 8 dicembre: giorno festivo: Immacolata Concezione (L. 260/1949); si può mercoledì 9 dicembre',
    ],
  ],
  [
    'short notice',
    '19 novembre e 3 dicembre',
    {},
    ['Giovedì 19 novembre: preavviso troppo breve (LG art. 10; AccD 3); si può lunedì 23 novembre'],
  ],
  [
    'short notice with a reason is flagged',
    '19 novembre e 3 dicembre',
    { reason: 'Chiusura della scuola' },
    ['Giovedì 19 novembre: preavviso troppo breve (LG art. 10; AccD 3)'],
  ],
  [
    'a day that is past',
    '2026-11-16, 3 dicembre',
    {},
    ['Lunedì 16 novembre: è passata o è già iniziata (impostazione predefinita); si può lunedì 23 novembre'],
  ],
])('the check: %s', async (_what, dates, fields, expected) => {
  const { card, form } = await check(dates, fields);
  expect([lines(card), form]).toEqual([expected, undefined]);
  expect(await store.db.agileDay.count()).toBe(0);
  expect(await store.db.message.count()).toBe(0);
});

test('the check over the turn of the year shows months with their year, and each quota', async () => {
  const { card } = await check('29 dicembre, 31 dicembre, 7 gennaio, 6 gennaio');
  expect(card?.title).toBe('3 date su 4 vanno bene');
  expect(card?.facts).toEqual([
    { label: 'Dicembre', value: 'martedì 29, giovedì 31' },
    { label: 'Gennaio 2027', value: 'giovedì 7' },
    {
      label: 'Quota con queste giornate',
      value: '2 giornate su 4 a dicembre; 1 giornata su 4 a gennaio 2027',
    },
  ]);
  expect(lines(card)[0]).toContain('Epifania');
  expect(buttonOf(card, /^Richiedi 3 giornate$/)).toBeDefined();
});

test('to the end of the agreement and no further', async () => {
  await store.db.agreement.updateMany({
    where: { personId: aldo.id },
    data: { to: toColumn(localDate('2026-12-04')), noRenewal: true },
  });
  expect(lines((await check('3 e 10 dicembre')).card)).toEqual([
    'Giovedì 10 dicembre: fuori dall’accordo individuale (LG art. 8; AccD/AccM 1)',
  ]);
});

test('days already booked, and days asked for a second time', async () => {
  await sent('3 dicembre');
  expect(lines((await check('3 e 10 dicembre')).card)).toEqual([
    'Giovedì 3 dicembre: c’è già una giornata, in attesa di decisione (impostazione predefinita); si può venerdì 4 dicembre',
  ]);
});

test.each<[string, Fields, string[]]>([
  [
    'weekdays of a month',
    { weekdays: '2,4', month: '2027-01' },
    ['4 date su 8', 'Gennaio 2027', 'martedì 12, giovedì 14'],
  ],
  [
    'a phrase and weekdays',
    { dates: '3 dicembre', weekdays: '1', month: '2027-02' },
    ['Tutte e 5 le date', 'Dicembre'],
  ],
  [
    'three months together',
    { weekdays: '5', month: '2026-12+3' },
    ['11 date su 13', 'Febbraio 2027', 'Natale', 'Capodanno'],
  ],
])('a weekly pattern: %s', async (_what, fields, expected) => {
  const { card } = await check('', fields);
  for (const text of expected) expect(`${card?.title} ${JSON.stringify(card)}`).toContain(text);
});

test('of this month only the days to come', async () => {
  const { card } = await check('', { weekdays: '3', month: '2026-11' }); // today is Wednesday
  expect(card?.title).toBe('La data va bene');
  expect(card?.facts?.[0]).toEqual({ label: 'Novembre', value: 'mercoledì 25' });
});

test.each<[string, Fields, Record<string, RegExp>]>([
  ['nothing at all', { dates: '' }, { dates: /Scrivi i giorni/ }],
  ['weekdays without a period', { dates: '', weekdays: '2', month: '' }, { dates: /Scrivi i giorni/ }],
  ['no date', { dates: 'boh' }, { dates: /Non capisco/ }],
  ['a phrase that may be either', { dates: 'giovedì o venerdì' }, { dates: /giovedì o venerdì/ }],
  ['too many', { dates: 'dal 1 gennaio al 31 marzo' }, { dates: /90 giorni.*al massimo 60/ }],
  [
    'nothing stated',
    { activities: ' ', objectives: '' },
    { activities: /attività/, objectives: /obiettivi/ },
  ],
  ['a place of one’s own', { place: 'spiaggia' }, { place: /accordo/ }],
  ['a novel', { activities: 'x'.repeat(1_001) }, { activities: /1000 caratteri/ }],
])('%s is said at its field, and nothing typed is lost', async (_what, fields, expected) => {
  const entered = { dates: DECEMBER, ...STATED, ...fields };
  const { form, card } = await press(aldo, { act: 'plan-check' }, entered);
  expect(card).toBeUndefined();
  expect(Object.keys(errorsOf(form)).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, pattern] of Object.entries(expected)) expect(errorsOf(form)[name]).toMatch(pattern);
  expect(typed(form, 'dates')).toBe(entered.dates);
  expect(typed(form, 'activities')).toBe(entered.activities);
  expect(await store.db.draft.count()).toBe(0);
});

test('a phrase that may be either offers its readings, with what was typed', async () => {
  const { form } = await check('giovedì o venerdì');
  const friday = form?.others.find(({ label }) => label === 'Venerdì 20 novembre');
  expect(friday).toMatchObject({ act: 'plan-check', value: '2026-11-20' });
  const { card } = await press(aldo, friday, { ...STATED, dates: 'giovedì o venerdì', reason: 'Scuola' });
  expect(card?.facts?.[0]).toEqual({ label: 'Novembre', value: 'venerdì 20' });
});

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

test('what the unit asks of itself is said before it is sent: the threshold, never who is away', async () => {
  const { unitId } = await store.db.person.findUniqueOrThrow({ where: { id: aldo.id } });
  await store.db.coverage.create({
    data: { unitId, minPresent: 2, weekdays: [4], dates: [], setById: laura.id, setAt: MORNING },
  });
  const { card } = await check('1 e 3 dicembre');
  expect(lines(card)).toEqual([
    'Martedì 1 dicembre: nella tua unità resterebbero meno di 2 presenti',
    'Giovedì 3 dicembre: giorno senza lavoro agile; nella tua unità resterebbero meno di 2 presenti',
  ]);
  expect(card?.text).toContain('Puoi chiedere lo stesso: ne terrà conto chi riceve la richiesta.');
  expect(buttonOf(card, /^Richiedi 2 giornate$/)).toBeDefined();
});

test('where nothing else must be stated, the phrase is checked at once', async () => {
  under('regulation: tivoli-2025');
  await store.db.agreement.updateMany({
    data: { daysPerMonth: null, daysPerWeek: 2, to: toColumn(localDate('2027-01-11')) },
  });
  const { card } = await say('settimana prossima mar mer e gio');
  expect(card?.title).toBe('2 date su 3 vanno bene');
  await press(aldo, buttonOf(card, /^Richiedi 2 giornate$/));
  expect((await booked()).every((day) => day.endsWith('approved'))).toBe(true);
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
