import { expect, test } from 'vitest';
import { composeMessage } from '../../src/app/compose/index.js';
import { passOnToSuperior } from '../../src/app/pass-on.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import { findDay } from '../../src/store/days.js';
import { findPerson } from '../../src/store/people.js';
import { hire, MORNING } from '../helpers/office.js';
import {
  aldo,
  booked,
  dayIds,
  dora,
  errorsOf,
  laura,
  lines,
  messageOf,
  moments,
  parts,
  press,
  sent,
  standing,
  store,
  typed,
  useOffice,
} from './programme-stage.js';

useOffice();

const LATER = new Date('2026-11-19T09:30:00+01:00');

test('all approved with one tap, each checked by itself; the asker hears of it once', async () => {
  const id = await sent();
  const reply = await press(laura, { act: 'plan-approve', subject: id });
  expect(reply.note).toBe('Approvate 4 giornate su 4.');
  expect(reply.card?.buttons).toBeUndefined();
  expect((await booked()).every((day) => day.endsWith('approved'))).toBe(true);
  expect(await store.db.decision.count({ where: { act: 'approve', actorId: laura.id } })).toBe(4);
  expect(await moments()).toEqual(['plan-card', 'plan-notice', 'plan-request']);
  const notice = await messageOf('plan-notice');
  expect(notice?.card.summary).toBe(
    'Laura Conti ha approvato 4 giornate: martedì 1, giovedì 3, giovedì 10 e martedì 15 dicembre.',
  );
  expect((await standing('plan-card', id, aldo))?.status).toEqual({ text: '4 approvate', tone: 'good' });
  // a second tap, the same delivery again, and a tap on a card that stayed as it was
  for (const key of ['again', undefined]) {
    const late = await press(laura, { act: 'plan-approve', subject: id }, {}, key);
    expect(late.note).toContain('più nessuna giornata da decidere');
  }
  const [first] = await dayIds();
  const old = await press(laura, { act: 'plan-approve', subject: id, value: first });
  expect(old.note).toBeUndefined();
  expect(await store.db.decision.count({ where: { act: 'approve' } })).toBe(4);
});

test('one by one: what waits keeps its buttons, the rest says who decided', async () => {
  const id = await sent();
  const [first = '', second = ''] = await dayIds();
  const reply = await press(laura, { act: 'plan-approve', subject: id, value: first });
  expect(reply.card?.status?.text).toBe('3 da decidere, 1 approvata');
  expect(lines(reply.card)).toContain('Martedì 1 dicembre: Approvata da Laura Conti');
  await press(laura, { act: 'approve', subject: second, version: 1 }); // from the queue, or the day's own card
  const now = await standing('plan-request', id, laura);
  expect(now?.status?.text).toBe('2 da decidere, 2 approvate');
  expect(await moments()).not.toContain('decision-notice');
});

test('some rejected with a reason, which the asker reads', async () => {
  const id = await sent();
  const [first = '', second = ''] = await dayIds();
  const { form } = await press(laura, { act: 'plan-reject', subject: id });
  expect(form?.fields[0]?.options).toHaveLength(4);
  const empty = await press(laura, form?.submit, { chosen: first, reason: ' ' });
  expect([Object.keys(errorsOf(empty.form)), typed(empty.form, 'chosen')]).toEqual([['reason'], first]);
  const fields = { chosen: `${first},${second},x`, reason: 'Sportello scoperto' };
  const reply = await press(laura, form?.submit, fields);
  expect(reply.note).toBe('Respinte 2 giornate su 2.');
  expect(lines(await standing('plan-card', id, aldo))[0]).toBe(
    'Martedì 1 dicembre: Respinta da Laura Conti: Sportello scoperto',
  );
  expect((await messageOf('plan-notice'))?.card.facts).toEqual([
    { label: 'Motivo della decisione', value: 'Sportello scoperto' },
  ]);
  // none chosen: nobody guesses which were meant
  const none = await press(laura, form?.submit, { reason: 'Anche queste' });
  const [which] = none.form?.fields ?? [];
  expect([which?.error, which?.value]).toEqual(['Scegli almeno una giornata.', '']);
  // at first all that still wait are
  const again = (await press(laura, { act: 'plan-reject', subject: id })).form?.fields[0]?.value;
  const rest = { chosen: again ?? '', reason: 'Anche queste' };
  expect((await press(laura, form?.submit, rest)).note).toBe('Respinte 2 giornate su 2.');
  expect((await booked()).every((day) => day.endsWith('rejected'))).toBe(true);
});

test('what cannot be approved any more does not keep the others back', async () => {
  const id = await sent();
  await store.db.absence.create({
    data: {
      ...{ personId: aldo.id, kind: 'leave' },
      ...{ from: toColumn(localDate('2026-12-03')), to: toColumn(localDate('2026-12-03')) },
    },
  });
  const reply = await press(laura, { act: 'plan-approve', subject: id });
  expect(reply.note).toMatch(/Approvate 3 giornate su 4\.\nGiovedì 3 dicembre: /);
  expect(reply.card?.status?.text).toBe('1 da decidere, 3 approvate');
});

test('the asker gives one up: every copy knows, and who was shown it is told', async () => {
  const id = await sent();
  const [first = ''] = await dayIds();
  await store.db.sentCard.create({
    data: {
      ...{ moment: 'plan-request', subjectId: id, personId: laura.id, platform: 'slack' },
      ...{ location: {}, painted: '', postedAt: MORNING },
    },
  });
  await press(aldo, { act: 'cancel', subject: first, version: 1 });
  expect(await store.db.message.findFirst({ where: { moment: 'cancel-notice' } })).toMatchObject({
    personId: laura.id,
    dayId: first,
  });
  for (const [moment, who] of [
    ['plan-card', aldo],
    ['plan-request', laura],
  ] as const) {
    const card = await standing(moment, id, who);
    expect(card?.status?.text).toMatch(/3 (in attesa|da decidere), 1 annullata/);
  }
});

test('a day of the plan opens its own card, for its owner and for who decides', async () => {
  await sent();
  const [first = ''] = await dayIds();
  for (const [who, moment] of [
    [aldo, 'day-card'],
    [laura, 'request-card'],
  ] as const) {
    const reply = await press(who, { act: 'open', subject: first }, {}, `open ${moment}`);
    expect(reply).toEqual({ note: 'Ti ho mandato la scheda di martedì 1 dicembre.' });
    await press(who, { act: 'open', subject: first }, {}, `open ${moment}`); // delivered twice
    expect((await moments()).filter((one) => one === moment)).toHaveLength(1);
    expect((await messageOf(moment))?.card.buttons?.length).toBeGreaterThan(0);
  }
  // also once it is decided
  await press(laura, { act: 'approve', subject: first, version: 1 });
  await press(laura, { act: 'open', subject: first });
  expect((await messageOf('request-card'))?.card.status?.text).toBe('Approvata');
  const noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  const before = await store.db.message.count();
  expect((await press(noemi, { act: 'open', subject: first })).note).toContain('non è tua');
  expect((await press(aldo, { act: 'open', subject: 'x' })).note).toContain('non si trova');
  expect(await store.db.message.count()).toBe(before);
});

test('nobody decides on the plan of somebody else’s people, on their own, or on days of another one', async () => {
  const noemi = await hire(store, 'Noemi Bassi', { manager: dora });
  const id = await sent();
  const other = await sent('1 e 3 dicembre', noemi);
  const ids = (await store.db.agileDay.findMany({ where: { personId: noemi.id } })).map((day) => day.id);
  for (const who of [noemi, dora, aldo]) {
    for (const act of ['plan-approve', 'plan-reject', 'plan-reject-send'] as const) {
      const reply = await press(who, { act, subject: id }, { chosen: ids.join(), reason: 'no' });
      expect(reply.note).toMatch(/non è tuo|tua stessa richiesta/);
      expect(reply.form).toBeUndefined();
    }
  }
  const forged = await press(laura, { act: 'plan-approve', subject: id, value: ids[0] });
  expect(forged.note).toContain('non si trova');
  await press(laura, { act: 'plan-approve', subject: other });
  expect((await booked()).every((day) => day.endsWith('pending'))).toBe(true);
});

test('nobody answers: the superior gets one card for all of it, and may decide', async () => {
  const id = await sent();
  const owner = await findPerson(store.db, aldo.id);
  const head = await findPerson(store.db, laura.id);
  if (!owner || !head) throw new Error('nobody');
  const ids = await dayIds();
  await store.tx(async (db) => {
    for (const dayId of ids) {
      const day = await findDay(db, dayId);
      if (day) await passOnToSuperior(parts, db, day, owner, head, LATER);
    }
  });
  const cards = await store.db.message.findMany({ where: { personId: dora.id } });
  expect(cards.map(({ moment, subjectId }) => [moment, subjectId])).toEqual([['plan-request', id]]);
  expect((await standing('plan-request', id, dora))?.buttons?.[0]?.label).toBe('Approva tutte');
  // asker, manager and superior read who may decide, since when and why
  const why = 'Da giovedì 19 novembre può decidere anche Dora Segre, perché la richiesta aspettava da tempo.';
  for (const [moment, who] of [
    ['plan-card', aldo],
    ['plan-request', laura],
    ['plan-request', dora],
  ] as const)
    expect((await standing(moment, id, who))?.text?.join(' ')).toContain(`Decide Laura Conti. ${why}`);
  const told = { moment: 'passed-on-notice', dayId: ids[0], personId: aldo.id, data: {} };
  expect((await composeMessage(parts, told as never))?.card.summary).toBe(
    'La tua richiesta per martedì 1, giovedì 3, giovedì 10 e martedì 15 dicembre aspettava da tempo: ora può decidere anche Dora Segre.',
  );
  const reply = await press(dora, { act: 'plan-approve', subject: id });
  expect(reply.note).toBe('Approvate 4 giornate su 4.');
  expect((await standing('plan-request', id, dora))?.text).toBeUndefined();
});

test('a delegate is named on the card of all days, as on that of a single one', async () => {
  const id = await sent();
  const noemi = await hire(store, 'Noemi Bassi', { manager: laura });
  const [first, last] = [toColumn(localDate('2026-11-16')), toColumn(localDate('2026-11-30'))];
  expect((await standing('plan-request', id, laura))?.text).toBeUndefined();
  await store.db.delegation.create({
    data: { delegatorId: laura.id, delegateId: noemi.id, from: first, to: last },
  });
  const said = 'Decide Laura Conti; fino a lunedì 30 novembre anche Noemi Bassi.';
  expect((await standing('plan-card', id, aldo))?.text).toEqual([`${said} La risposta arriva qui.`]);
  expect((await standing('plan-request', id, laura))?.text).toEqual([said]);
});
