import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { composeCard, composeMessage } from '../../src/app/compose/index.js';
import { heldUntil } from '../../src/app/held-until.js';
import { planReportReminders } from '../../src/app/plan-report-reminders.js';
import { localDate } from '../../src/rules/local-date.js';
import { type CardSubject, cardsOf, insertCard } from '../../src/store/cards.js';
import { toColumn } from '../../src/store/dates.js';
import { toMessage } from '../../src/store/messages.js';
import { findPerson } from '../../src/store/people.js';
import { reportsMissing } from '../../src/store/reports.js';
import type { Store } from '../../src/store/types.js';
import { button, errorsOf, type Office, press, staffed, valuesOf } from '../helpers/agreements.js';
import { type Colleague, from, MORNING } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

let store: Store;
let office: Office;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  office = await staffed(store, 'regulation: tivoli-2025');
});

async function worked(
  who: Colleague,
  date: string,
  more: { state?: 'approved' | 'cancelled'; activities?: string; objectives?: string } = {},
) {
  const instants = { requestedAt: MORNING, changedAt: MORNING };
  await store.db.agileDay.create({
    data: { personId: who.id, date: toColumn(localDate(date)), state: 'approved', ...instants, ...more },
  });
}

const write = (who: Colleague, month?: string) => press(office, who, { act: 'report', value: month });
const sent = () => store.db.message.findMany({ where: { moment: 'report-card' } });

test('drafted from the days of the month, corrected, kept, sent once to the manager', async () => {
  const { aldo, laura } = office;
  await worked(aldo, '2026-11-05', { activities: 'Istruttoria', objectives: '10 pratiche' });
  await worked(aldo, '2026-11-12', { activities: 'Verbali' });
  await worked(aldo, '2026-11-13', { state: 'cancelled', activities: 'Nulla' });
  await worked(aldo, '2026-12-03', { activities: 'Altro' });
  const form = await office.bot.command(from(aldo), 'relazione');
  const drafted = 'giovedì 5 novembre: Istruttoria (obiettivi: 10 pratiche)\ngiovedì 12 novembre: Verbali';
  expect(valuesOf(form).activities).toBe(drafted);
  expect(form.form?.fields[0]?.hint).toContain('Laura Conti');

  const save = button(form, 'report-send', 'Salva la bozza');
  expect((await press(office, aldo, save, { activities: 'Bozza mia' })).card?.title).toBe('Bozza salvata');
  expect(await sent()).toEqual([]);
  const again = await write(aldo, '2026-11');
  expect(valuesOf(again).activities).toBe('Bozza mia');
  const send = button(again, 'report-send', 'Invia');
  expect(errorsOf(await press(office, aldo, send, { activities: ' ' }))).toHaveProperty('activities');
  expect(errorsOf(await press(office, aldo, send, { activities: 'x'.repeat(3000) }))).toHaveProperty(
    'activities',
  );
  const done = await press(office, aldo, send, { activities: 'Istruttoria e verbali.' });
  expect(done.card?.text).toEqual(['La relazione di novembre è andata a Laura Conti.']);

  // pressed again, changed again: it has gone
  for (const one of [send, save]) {
    const late = await press(office, aldo, one, { activities: 'Altro' });
    expect(late.note).toContain('è già stata inviata');
  }
  expect((await write(aldo, '2026-11')).note).toContain('è già stata inviata');
  const [message, second] = await sent();
  expect(second).toBeUndefined();
  expect(message?.personId).toBe(laura.id);
  const composed = message && (await composeMessage(office.parts, toMessage(message)));
  expect(composed?.card).toMatchObject({
    title: 'Relazione di Aldo Riva, novembre 2026',
    text: ['Istruttoria e verbali.'],
  });
  expect(await store.db.activityReport.findFirst()).toMatchObject({
    text: 'Istruttoria e verbali.',
    month: '2026-11',
  });
  // the text stays out of the audit trail
  expect(JSON.stringify((await store.db.audit.findMany()).map(({ changes }) => changes))).not.toContain(
    'verbali',
  );
});

test('a double press sends it once', async () => {
  await worked(office.aldo, '2026-11-05');
  const send = { act: 'report-send', value: '2026-11' } as const;
  await Promise.all([1, 2].map(() => press(office, office.aldo, send, { activities: 'Fatto' })));
  expect(await sent()).toHaveLength(1);
});

test.each([
  ['relazione', '2026-12-02', '2026-11'], // the last month, while its report is missing
  ['relazione', '2026-11-18', '2026-11'],
  ['relazione novembre', '2026-12-20', '2026-11'],
  ['report november', '2027-01-04', '2026-11'],
  ['relazione dicembre', '2027-01-04', '2026-12'],
])('«%s» on %s: of %s', async (text, date, month) => {
  for (const day of ['2026-11-05', '2026-12-03']) await worked(office.aldo, day);
  office.parts.at(new Date(`${date}T10:00:00+01:00`));
  const reply = await office.bot.command(from(office.aldo), text);
  expect(reply.form?.submit.value).toBe(month);
});

test.each([
  ['metro-milano-2017', 'aldo', 'Il tuo regolamento non chiede'],
  ['tivoli-2025', 'laura', 'Il tuo regolamento non chiede'], // a dirigente
  ['tivoli-2025', 'aldo', 'non hai giornate a distanza'],
] as const)('%s, %s: %s', async (profile, who, said) => {
  office = await staffed(store, `regulation: ${profile}`);
  expect((await write(office[who])).note).toContain(said);
  const forged = await press(
    office,
    office[who],
    { act: 'report-send', value: '2099-01' },
    { activities: 'x' },
  );
  expect(forged.note).toContain('non chiede');
});

const remind = (from_: string, to: string) =>
  store.tx((db) => planReportReminders(office.parts, db, { from: new Date(from_), to: new Date(to) }));
const reminded = async () =>
  (await store.db.message.findMany({ where: { moment: 'report-reminder' } })).map(({ personId }) => personId);

test('on the first working day of the next month who has not sent it is reminded, once', async () => {
  const { aldo, laura, vera } = office;
  await worked(aldo, '2026-10-08');
  await worked(vera, '2026-10-09');
  await worked(laura, '2026-10-09'); // a dirigente owes none
  await store.db.activityReport.create({
    data: { personId: vera.id, month: '2026-10', text: 'Fatto', sentAt: MORNING },
  });
  // 1 November is a Sunday
  await remind('2026-11-01T00:00:00+01:00', '2026-11-01T23:00:00+01:00');
  await remind('2026-11-01T23:00:00+01:00', '2026-11-02T08:59:00+01:00');
  expect(await reminded()).toEqual([]);
  await remind('2026-11-02T08:59:00+01:00', '2026-11-02T09:00:30+01:00');
  expect(await reminded()).toEqual([aldo.id]);
  // two replicas, a clock set back, a late run
  await remind('2026-11-02T08:00:00+01:00', '2026-11-02T09:05:00+01:00');
  await remind('2026-10-31T08:00:00+01:00', '2026-11-10T09:05:00+01:00');
  expect(await reminded()).toEqual([aldo.id]);

  const [message] = await store.db.message.findMany({ where: { moment: 'report-reminder' } });
  const words = message && (await composeMessage(office.parts, toMessage(message)));
  expect(words?.card.summary).toBe(
    'A ottobre hai fatto 1 giornata a distanza: manca la relazione sulle attività.',
  );
  expect(words?.card.buttons?.[0]).toMatchObject({ act: 'report', value: '2026-10' });
  await press(office, aldo, { act: 'report-send', value: '2026-10' }, { activities: 'Fatto' });
  // not true any more: not sent
  expect(message && (await composeMessage(office.parts, toMessage(message)))).toBeNull();
});

test('the reminder that was sent is repainted once the report has gone', async () => {
  const { aldo } = office;
  await worked(aldo, '2026-10-08');
  await remind('2026-11-02T08:59:00+01:00', '2026-11-02T09:00:30+01:00');
  const row = await store.db.message.findFirstOrThrow({ where: { moment: 'report-reminder' } });
  const due = toMessage(row);
  expect((await composeMessage(office.parts, due))?.track).toBe(true);
  const { moment, subjectId, date, personId } = due;
  await insertCard(store.db, {
    ...{ moment, subjectId, date, personId, platform: 'slack', location: {}, painted: '', postedAt: MORNING },
  });
  const rung: unknown[] = [];
  const { queue } = office.parts.store;
  const ring = vi.spyOn(queue, 'send').mockImplementation(async (_name, job) => String(rung.push(job)));
  await press(office, aldo, { act: 'report-send', value: '2026-10 draft' }, { activities: 'Bozza' });
  expect(rung).toEqual([]);
  await press(office, aldo, { act: 'report-send', value: '2026-10' }, { activities: 'Fatto' });
  ring.mockRestore();
  const [standing] = (await Promise.all(rung.map((job) => cardsOf(store.db, job as CardSubject)))).flat();
  const card = standing && (await composeCard(office.parts, standing));
  expect(card).toMatchObject({ status: { text: 'Relazione inviata', tone: 'good' } });
  expect(card?.text?.join(' ')).toMatch(/^La relazione di ottobre è già stata inviata/);
  expect(card?.buttons).toBeUndefined();
});

test('a reminder that comes late in the evening waits for the morning', async () => {
  await worked(office.aldo, '2026-10-08');
  office.parts.at(new Date('2026-11-02T21:30:00+01:00'));
  await remind('2026-11-01T00:00:00+01:00', '2026-11-02T21:30:00+01:00');
  const [message] = await store.db.message.findMany({ where: { moment: 'report-reminder' } });
  expect(message?.reply).toBe(false);
  const aldo = await findPerson(store.db, office.aldo.id);
  const until = aldo && (await heldUntil(office.parts)(aldo, office.parts.clock.now()));
  expect(until).toEqual(new Date('2026-11-03T07:30:00+01:00'));
});

test('who is missing, for the personnel office: a draft is no report', async () => {
  const { aldo, vera } = office;
  await worked(aldo, '2026-10-08');
  await worked(vera, '2026-10-09');
  await store.db.activityReport.create({ data: { personId: aldo.id, month: '2026-10', text: 'Bozza' } });
  const names = async () => (await reportsMissing(store.db, '2026-10')).map(({ name }) => name);
  expect(await names()).toEqual(['Aldo Riva', 'Vera Bassi']);
  await press(office, aldo, { act: 'report-send', value: '2026-10' }, { activities: 'Fatto' });
  expect(await names()).toEqual(['Vera Bassi']);
  expect(await reportsMissing(store.db, '2026-09')).toEqual([]);
});
