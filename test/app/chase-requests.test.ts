import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chaseRequests } from '../../src/app/chase-requests.js';
import { composeMessage } from '../../src/app/compose/index.js';
import { tellLapsed } from '../../src/app/tell-lapsed.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { type Moment, toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { type Colleague, hire, knowingPort, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// Reminders after 12 and 36 working hours, the last call 6 before the day; 08:00-20:00
const ESCALATING = 'approvals: { escalateAfterHours: 24 }';

let store: Store;
let parts: ReturnType<typeof officeParts>;
let dora: Colleague;
let laura: Colleague;
let aldo: Colleague;
let noemi: Colleague;

beforeAll(async () => {
  store = await memoryStore();
});
beforeEach(async () => {
  await emptyStore(store);
  parts = officeParts(store);
  dora = await hire(store, 'Dora Segre', { role: 'manager', unit: 'Segreteria' });
  laura = await hire(store, 'Laura Conti', { role: 'manager', manager: dora });
  aldo = await hire(store, 'Aldo Riva', { manager: laura });
  noemi = await hire(store, 'Noemi D’Angelo', { manager: laura });
});
afterAll(() => store.close());

/** Rome wall time, in winter. */
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+01:00`);
const day = (text: string) => toColumn(localDate(text));

async function asked(
  who: Colleague,
  date: string,
  requestedAt: string,
  state: 'pending' | 'approved' = 'pending',
) {
  const instants = { requestedAt: at(requestedAt), changedAt: at(requestedAt) };
  const row = {
    personId: who.id,
    date: day(date),
    state,
    activities: 'Atti',
    objectives: 'Tre',
    ...instants,
  };
  return (await store.db.agileDay.create({ data: row })).id;
}

/** The job as it runs at `to`, having come as far as `from`. */
async function run(from: string, to: string) {
  parts.at(at(to));
  await store.tx((db) => chaseRequests(parts, db, { from: at(from), to: at(to) }));
}

/** Who was sent what, in words of one line. */
async function told(): Promise<string[]> {
  const people = await store.db.person.findMany();
  const rows = await store.db.message.findMany({ orderBy: { createdAt: 'asc' } });
  return rows
    .map(({ moment, personId }) => `${people.find(({ id }) => id === personId)?.fullName}: ${moment}`)
    .sort();
}

async function said(moment: Moment, who: Colleague): Promise<string[]> {
  const rows = await store.db.message.findMany({ where: { moment, personId: who.id } });
  const cards = await Promise.all(rows.map((row) => composeMessage(parts, toMessage(row))));
  return cards.map((composed) => composed?.card.text?.join(' ') ?? '');
}

test('nothing before its time, one reminder when it comes, none again', async () => {
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-18 09:30', '2026-11-19 09:25');
  expect(await told()).toEqual([]);
  await run('2026-11-19 09:25', '2026-11-19 09:30');
  expect(await told()).toEqual(['Laura Conti: approval-reminder']);
  await run('2026-11-19 09:30', '2026-11-19 19:00');
  await run('2026-11-19 09:25', '2026-11-19 09:35'); // two replicas, a clock set back
  expect(await told()).toHaveLength(1);
  expect(await said('approval-reminder', laura)).toEqual([
    '1 richiesta aspetta una tua decisione. Giovedì 3 dicembre: Aldo Riva.',
  ]);
});

test('one reminder for all that wait, never one a request', async () => {
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await asked(noemi, '2026-12-03', '2026-11-18 10:10');
  await asked(aldo, '2026-12-10', '2026-11-18 11:00');
  for (const hour of ['10', '11', '12'])
    await run(`2026-11-19 ${Number(hour) - 1}:00`.replace(' 9', ' 09'), `2026-11-19 ${hour}:00`);
  expect(await told()).toEqual(['Laura Conti: approval-reminder']);
  expect(await said('approval-reminder', laura)).toEqual([
    '3 richieste aspettano una tua decisione. La più vicina: giovedì 3 dicembre, Aldo Riva, Noemi D’Angelo.',
  ]);
});

test('what was decided meanwhile is not reminded of', async () => {
  const id = await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-19 09:25', '2026-11-19 09:30');
  await store.db.agileDay.update({ where: { id }, data: { state: 'approved' } });
  expect(await said('approval-reminder', laura)).toEqual(['']);
});

test('over a weekend and a holiday the hours stand still', async () => {
  await asked(aldo, '2026-12-17', '2026-12-04 17:00'); // Friday; Tuesday 8 is the Immacolata
  await run('2026-12-04 17:00', '2026-12-07 16:55');
  expect(await told()).toEqual([]);
  await run('2026-12-07 16:55', '2026-12-07 17:00');
  expect(await told()).toEqual(['Laura Conti: approval-reminder']);
  await run('2026-12-07 17:00', '2026-12-10 16:55');
  expect(await told()).toHaveLength(1);
  await run('2026-12-10 16:55', '2026-12-10 17:00'); // 36 hours: 9, then 10 December
  expect(await told()).toHaveLength(2);
});

test('a run that was missed is made up for, once', async () => {
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-18 09:30', '2026-11-24 10:00'); // both reminders came due meanwhile
  expect(await told()).toEqual(['Laura Conti: approval-reminder']);
});

test('at the last call the asker is told what to do, and who decides once more', async () => {
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await asked(noemi, '2026-12-03', '2026-11-20 09:30');
  await run('2026-12-02 13:55', '2026-12-02 14:00');
  expect(await told()).toEqual([
    'Aldo Riva: undecided-notice',
    'Laura Conti: last-call',
    'Noemi D’Angelo: undecided-notice',
  ]);
  expect((await said('last-call', laura))[0]).toMatch(/^2 giornate stanno per iniziare/);
  expect((await said('undecided-notice', aldo))[0]).toMatch(
    /giovedì 3 dicembre non ha ancora una risposta.*Puoi sentire Laura Conti; .*lavora in sede/,
  );
});

test('nobody is told of a day that has begun, or of one that was decided', async () => {
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await asked(noemi, '2026-12-03', '2026-11-18 09:30', 'approved');
  await run('2026-12-02 13:00', '2026-12-03 08:00');
  expect(await told()).toEqual([]);
});

test('those who stand in are reminded too, whoever is away is not', async () => {
  const bruno = await hire(store, 'Bruno Neri', { manager: laura });
  const carla = await hire(store, 'Carla Blu', { manager: laura });
  for (const delegateId of [bruno.id, carla.id]) {
    const period = { from: day('2026-11-01'), to: day('2026-12-31') };
    await store.db.delegation.create({ data: { delegatorId: laura.id, delegateId, ...period } });
  }
  const sick = { from: day('2026-11-19'), to: day('2026-11-19'), kind: 'sickness' };
  await store.db.absence.createMany({
    data: [
      { personId: laura.id, ...sick },
      { personId: carla.id, ...sick },
    ],
  });
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-19 09:25', '2026-11-19 09:30');
  expect(await told()).toEqual(['Bruno Neri: approval-reminder']);
});

test('whom nobody reaches is not written to', async () => {
  parts.ports = { teams: knowingPort('teams', { canLookUp: false }) };
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-19 09:25', '2026-11-19 09:30');
  expect(await told()).toEqual([]);
});

test('where the organisation wants it, the superior may decide as well', async () => {
  parts = officeParts(store, { settings: ESCALATING });
  const id = await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-18 09:30', '2026-11-19 09:30');
  await run('2026-11-20 09:25', '2026-11-20 09:30');
  await run('2026-11-20 09:25', '2026-11-20 09:35');
  expect(await told()).toEqual([
    'Aldo Riva: passed-on-notice',
    'Dora Segre: request-card',
    'Laura Conti: approval-reminder',
  ]);
  expect(await store.db.agileDay.findUnique({ where: { id } })).toMatchObject({
    state: 'pending',
    escalatedTo: dora.id,
    escalatedAt: at('2026-11-20 09:30'),
  });
  expect((await said('passed-on-notice', aldo))[0]).toContain('ora può decidere anche Dora Segre');
  const lines = await store.db.audit.findMany({ where: { act: 'pass-on' } });
  expect(lines).toMatchObject([
    { platform: 'system', dayId: id, changes: { to: dora.id, inPlaceOf: laura.id } },
  ]);
});

test('the superior who is away is passed over for the next one up; with none, the asker hears at the last call', async () => {
  parts = officeParts(store, { settings: ESCALATING });
  const enzo = await hire(store, 'Enzo Alto', { role: 'manager', unit: 'Direzione' });
  await store.db.person.update({ where: { id: dora.id }, data: { managerId: enzo.id } });
  const away = { from: day('2026-11-20'), to: day('2026-11-20'), kind: 'leave' };
  await store.db.absence.create({ data: { personId: dora.id, ...away } });
  const id = await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await asked(dora, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-20 09:25', '2026-11-20 09:30');
  expect(await store.db.agileDay.findUnique({ where: { id } })).toMatchObject({ escalatedTo: enzo.id });
  // nobody above Enzo
  expect(await told()).toEqual(['Aldo Riva: passed-on-notice', 'Enzo Alto: request-card']);
  await run('2026-12-02 13:55', '2026-12-02 14:00');
  expect(await told()).toContain('Dora Segre: undecided-notice');
});

test('an approver who is away the whole day and leaves nobody: it goes to the superior, whatever the settings', async () => {
  const away = { from: day('2026-11-19'), to: day('2026-11-25'), kind: 'sickness' };
  await store.db.absence.create({ data: { personId: laura.id, ...away } });
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-19 09:25', '2026-11-19 09:30');
  expect(await told()).toEqual(['Aldo Riva: passed-on-notice', 'Dora Segre: request-card']);
  const words = (await said('passed-on-notice', aldo)).join();
  expect(words).not.toMatch(/malatt|assen|sick/i);
  // from then on the superior is reminded, and the manager when back
  await run('2026-11-23 09:25', '2026-11-23 09:30');
  expect(await told()).toContain('Dora Segre: approval-reminder');
  expect(await told()).not.toContain('Laura Conti: approval-reminder');
});

test('passed on at the last call: the asker hears once, with both names', async () => {
  parts = officeParts(store, { settings: ESCALATING });
  await asked(aldo, '2026-11-20', '2026-11-19 09:30'); // short notice: half of the time left is at 14:45
  await run('2026-11-19 14:40', '2026-11-19 14:45');
  expect(await told()).toEqual([
    'Aldo Riva: undecided-notice',
    'Dora Segre: request-card',
    'Laura Conti: last-call',
  ]);
  expect((await said('undecided-notice', aldo))[0]).toContain('Laura Conti o Dora Segre');
});

test('a draw from the bank is the director’s: reminders and superior go by them', async () => {
  parts = officeParts(store, {
    settings: `regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n${ESCALATING}`,
  });
  const enzo = await hire(store, 'Enzo Alto', { role: 'manager', unit: 'Ragioneria', manager: dora });
  await store.db.person.update({ where: { id: laura.id }, data: { managerId: enzo.id } });
  const id = await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  const unit = await store.db.unit.findFirstOrThrow({ where: { name: 'Ragioneria' } });
  await store.db.agileDay.update({ where: { id }, data: { bankUnitId: unit.id } });
  await run('2026-11-18 09:30', '2026-11-20 09:30');
  expect(await told()).toContain('Enzo Alto: approval-reminder');
  expect(await told()).toContain('Dora Segre: request-card');
  expect(await told()).not.toContain('Laura Conti: approval-reminder');
});

test('what lapsed is told to who might have decided, once for all of them', async () => {
  const first = await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await asked(noemi, '2026-12-03', '2026-11-18 09:30');
  await store.db.agileDay.update({
    where: { id: first },
    data: { escalatedTo: dora.id, escalatedAt: at('2026-12-01 09:00') },
  });
  parts.at(at('2026-12-03 08:00'));
  const window = { from: at('2026-12-03 07:59'), to: at('2026-12-03 08:00') };
  for (const _ of ['once', 'again']) await store.tx((db) => tellLapsed(parts, db, window));
  expect(await told()).toEqual([
    'Aldo Riva: lapsed-notice',
    'Dora Segre: lapsed-to-decider',
    'Laura Conti: lapsed-to-decider',
    'Noemi D’Angelo: lapsed-notice',
  ]);
  expect((await said('lapsed-to-decider', laura))[0]).toMatch(
    /^2 richieste per giovedì 3 dicembre sono scadute.*Aldo Riva, Noemi D’Angelo/,
  );
  expect((await said('lapsed-to-decider', dora))[0]).toMatch(/^1 richiesta .*Aldo Riva/);
});

test('settings without reminders', async () => {
  parts = officeParts(store, { settings: 'approvals: { remindAfterHours: [] }' });
  await asked(aldo, '2026-12-03', '2026-11-18 09:30');
  await run('2026-11-18 09:30', '2026-12-02 13:55');
  expect(await told()).toEqual([]);
});
