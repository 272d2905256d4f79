import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeMessage } from '../../src/app/compose/index.js';
import { heldUntil } from '../../src/app/held-until.js';
import { localDate } from '../../src/rules/local-date.js';
import { fromColumn, toColumn } from '../../src/store/dates.js';
import { toMessage } from '../../src/store/messages.js';
import type { Store } from '../../src/store/types.js';
import { button, errorsOf, type Office, press, staffed, valuesOf } from '../helpers/agreements.js';
import { type Colleague, from, MORNING } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

interface Given {
  phase?: string;
  to?: string;
  renewedTo?: string;
  disabled?: boolean;
  kind?: 'agile' | 'remote';
}

/** Aldo's agreement, as an import brings it. */
async function given(office: Office, { phase = 'ordinary', to, renewedTo, disabled, kind }: Given = {}) {
  const row = await store.db.agreement.create({
    data: {
      personId: office.aldo.id,
      version: 1,
      kind,
      signedOn: toColumn(localDate('2026-01-10')),
      from: toColumn(localDate('2026-01-12')),
      to: to ? toColumn(localDate(to)) : null,
      renewedTo: renewedTo ? toColumn(localDate(renewedTo)) : null,
      daysPerMonth: 8,
      contactBands: [{ from: '10:00', to: '13:00' }],
      places: ['Casa'],
      phase,
      recordedAt: MORNING,
    },
  });
  if (disabled) await store.db.person.update({ where: { id: office.aldo.id }, data: { disabled } });
  return row;
}

async function booked(
  office: Office,
  date: string,
  state: 'pending' | 'approved',
  kind?: 'agile' | 'remote',
) {
  return store.db.agileDay.create({
    data: {
      personId: office.aldo.id,
      date: toColumn(localDate(date)),
      state,
      kind,
      requestedAt: MORNING,
      changedAt: MORNING,
    },
  });
}

const last = () => store.db.agreement.findFirstOrThrow({ orderBy: { version: 'desc' } });
const day = (date: Date | null) => date && fromColumn(date);

async function withdraw(office: Office, who: Colleague, subject: string, fields: Record<string, string>) {
  const form = await press(office, who, { act: 'withdraw', subject });
  return press(office, who, button(form, 'withdraw-send'), { ...valuesOf(form), ...fields });
}

// Wednesday 18 November 2026; 8, 25 and 26 December, 1 and 6 January are holidays
test.each<[string, Given, 'aldo' | 'laura' | 'piero', string | undefined]>([
  ['metro-milano-2017', { phase: 'experimental' }, 'aldo', '2026-12-02'], // ten working days
  ['metro-milano-2017', { phase: 'experimental' }, 'laura', '2026-12-02'],
  ['metro-milano-2017', {}, 'aldo', '2027-01-04'], // thirty working days
  ['metro-milano-2017', { disabled: true }, 'laura', '2027-02-16'], // ninety days
  ['metro-milano-2017', { disabled: true }, 'aldo', '2027-01-04'],
  ['comune-milano-2021', { to: '2028-01-11' }, 'aldo', '2026-12-18'],
  ['comune-milano-2021', { to: '2028-01-11', disabled: true }, 'piero', '2027-02-16'],
  ['tivoli-2025', { to: '2027-01-11' }, 'laura', '2026-12-18'],
  ['tivoli-2025', { to: '2027-01-11', disabled: true }, 'laura', '2027-02-16'],
  ['montepulciano-2024', { to: '2026-12-31' }, 'aldo', '2026-12-18'],
  ['montepulciano-2024', { to: '2026-12-31', disabled: true }, 'laura', '2027-02-16'],
  ['privato-l81-2017', {}, 'aldo', '2026-12-18'],
  ['privato-l81-2017', { disabled: true }, 'laura', '2027-02-16'],
  ['privato-l81-2017', { to: '2027-06-30' }, 'aldo', undefined], // before the term only for a justified reason
])('%s, %o, %s: the first day without agreement is %s', async (profile, agreement, who, first) => {
  const office = await staffed(store, `regulation: ${profile}`);
  const { id } = await given(office, agreement);
  const form = await press(office, office[who], { act: 'withdraw', subject: id });
  const date = form.form?.fields.find(({ name }) => name === 'date');
  expect(date?.value).toBe(first ?? '2026-11-18');
  // whatever the reason of the longer notice is, it is not said
  expect(JSON.stringify(form)).not.toMatch(/disab|68\/1999|\b90\b/);

  const early = await withdraw(office, office[who], id, { date: '2026-11-30', cause: 'notice', reason: 'x' });
  // to the worker with the article; to the other side the date alone, protected worker or not
  expect(errorsOf(early).date).toMatch(
    who === 'aldo'
      ? /(MET-17|MIL-9|TIV-17|MON-13|L81-19)/
      : /^Il preavviso non basta: la prima data possibile è [^()]*\.$/,
  );
  expect((await last()).withdrawnFrom).toBeNull();
  if (!first) return;
  const toConfirm = await withdraw(office, office[who], id, { cause: 'notice', reason: 'Mutate esigenze' });
  await press(office, office[who], button(toConfirm, 'withdraw-confirm'));
  expect(await last()).toMatchObject({ version: 2, withdrawnFrom: toColumn(localDate(first)) });
});

test.each([
  ['metro-milano-2017', true],
  ['tivoli-2025', true],
  ['montepulciano-2024', true],
  ['privato-l81-2017', true],
  ['comune-milano-2021', false], // not in the act
])('%s: for a justified reason without notice: %s', async (profile, known) => {
  const office = await staffed(store, `regulation: ${profile}`);
  const { id } = await given(office, { to: '2027-01-11' });
  const form = await press(office, office.aldo, { act: 'withdraw', subject: id });
  const causes =
    form.form?.fields.find(({ name }) => name === 'cause')?.options?.map(({ value }) => value) ?? [];
  expect(causes.includes('justified')).toBe(known);
  if (!known) return;
  const now = { cause: 'justified', date: '2026-11-18' };
  expect(errorsOf(await withdraw(office, office.aldo, id, { ...now, reason: '' }))).toHaveProperty('reason');
  const toConfirm = await withdraw(office, office.aldo, id, { ...now, reason: 'Gravi motivi' });
  await press(office, office.aldo, button(toConfirm, 'withdraw-confirm'));
  expect(day((await last()).withdrawnFrom)).toBe('2026-11-18');
});

test('MIL: reasons are owed by both; a short notice needs one of its own', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021');
  const { id } = await given(office, { to: '2028-01-11' });
  const none = await withdraw(office, office.aldo, id, { reason: '' });
  expect(errorsOf(none).reason).toContain('MIL-9.1');
  const soon = { date: '2026-11-25', reason: 'Rientro in sede' };
  const short = await withdraw(office, office.aldo, id, soon);
  expect(errorsOf(short).date).toContain('MIL-9.1');
  expect(valuesOf(short)).toHaveProperty('noticeReason');
  const toConfirm = await withdraw(office, office.aldo, id, { ...soon, noticeReason: 'Trasloco' });
  await press(office, office.aldo, button(toConfirm, 'withdraw-confirm'));
  expect(day((await last()).withdrawnFrom)).toBe('2026-11-25');
});

test('what it does is shown first; then the days beyond it go, and everybody is told once', async () => {
  const office = await staffed(store, 'regulation: tivoli-2025\nremoteWork: true\n');
  const { id } = await given(office, { to: '2027-01-11' });
  await booked(office, '2026-12-17', 'approved');
  const gone = [
    await booked(office, '2026-12-18', 'approved'),
    await booked(office, '2026-12-22', 'pending'),
  ];
  await booked(office, '2026-12-21', 'approved', 'remote');
  const toConfirm = await withdraw(office, office.aldo, id, { reason: 'Mutate esigenze' });
  expect(toConfirm.card?.text?.[0]).toBe('L’ultimo giorno con l’accordo è giovedì 17 dicembre.');
  expect(toConfirm.card?.lists?.[0]?.items.map(({ text }) => text)).toEqual([
    'venerdì 18 dicembre',
    'martedì 22 dicembre',
  ]);
  expect((await last()).version).toBe(1);
  const confirm = button(toConfirm, 'withdraw-confirm');
  expect((await press(office, office.laura, confirm)).note).toContain('ricomincia');

  const [done, again] = await Promise.all([
    press(office, office.aldo, confirm),
    press(office, office.aldo, confirm),
  ]);
  expect(done?.card?.title).toBe('Recesso registrato');
  expect(again).toBeDefined();
  expect((await press(office, office.aldo, confirm)).card?.title).toBe('Recesso registrato');
  expect(await store.db.agreement.count()).toBe(2);
  const states = await store.db.agileDay.findMany({ orderBy: { date: 'asc' } });
  expect(states.map(({ state }) => state)).toEqual(['approved', 'cancelled', 'approved', 'cancelled']);
  const acts = await store.db.decision.findMany();
  expect(acts.map(({ act, dayId }) => [act, dayId]).sort()).toEqual(
    gone.map(({ id: one }) => ['withdraw', one]).sort(),
  );
  const told = await store.db.message.findMany({ where: { moment: 'withdrawal-notice' } });
  const { laura, piero, dora, aldo } = office;
  expect(told.map(({ personId }) => personId).sort()).toEqual([laura.id, piero.id, dora.id].sort());

  // as each of them reads it
  const hers = told.find(({ personId }) => personId === laura.id);
  const card = hers && (await composeMessage(office.parts, toMessage(hers)))?.card;
  expect(card?.summary).toBe('Aldo Riva recede dal proprio accordo individuale.');
  expect(card?.facts).toContainEqual({ label: 'Motivo', value: 'Mutate esigenze' });
  // nothing beyond the last day can be asked any more
  const asked = await office.bot.act(from(aldo), { act: 'request' }, { date: '2026-12-18' });
  expect(JSON.stringify(asked.form)).toContain('TIV-17.2');
  // no reason in the audit trail
  expect(JSON.stringify((await store.db.audit.findMany()).map(({ changes }) => changes))).not.toContain(
    'Mutate',
  );
});

test('a draft of the day before: the agreement has changed meanwhile', async () => {
  const office = await staffed(store, 'regulation: tivoli-2025');
  const { id } = await given(office, { to: '2027-01-11' });
  const mine = await withdraw(office, office.aldo, id, {});
  const hers = await withdraw(office, office.laura, id, { reason: 'Servizio' });
  await press(office, office.laura, button(hers, 'withdraw-confirm'));
  const late = await press(office, office.aldo, button(mine, 'withdraw-confirm'));
  expect(late.note).toContain('Nel frattempo l’accordo è cambiato');
  expect(late.card?.status?.text).toBe('Recesso: ultimo giorno giovedì 17 dicembre');
  expect((await press(office, office.aldo, { act: 'withdraw', subject: id })).note).toContain('cambiato');
  expect((await last()).version).toBe(2);
});

test('nobody else ends an agreement', async () => {
  const office = await staffed(store, 'regulation: tivoli-2025');
  const { id } = await given(office, { to: '2027-01-11' });
  for (const act of ['withdraw', 'withdraw-send', 'no-renewal', 'no-renewal-send'] as const) {
    const reply = await press(office, office.vera, { act, subject: id }, { date: '2026-12-31', reason: 'x' });
    expect(reply).toEqual({ note: expect.stringContaining('non è tuo') });
  }
  expect((await press(office, office.vera, { act: 'withdraw' })).note).toContain('Non hai un accordo');
  expect((await press(office, office.aldo, { act: 'withdraw-confirm', subject: 'x' })).note).toContain(
    'ricomincia',
  );
});

test('MON: the Responsabile revokes on a ground of the act, from the next day', async () => {
  const office = await staffed(store, 'regulation: montepulciano-2024');
  const { id } = await given(office, { to: '2026-12-31' });
  await booked(office, '2026-11-19', 'approved');
  const ground = { cause: 'ground:band-breach', reason: 'Tre chiamate senza risposta', date: '2026-12-31' };
  const his = await withdraw(office, office.aldo, id, ground);
  expect(his.card?.facts?.[0]).toMatchObject({ value: 'con il preavviso' }); // not his to choose
  const toConfirm = await withdraw(office, office.laura, id, ground);
  await press(office, office.laura, button(toConfirm, 'withdraw-confirm'));
  expect(day((await last()).withdrawnFrom)).toBe('2026-11-19');
  expect((await store.db.agileDay.findFirstOrThrow()).state).toBe('cancelled');
});

test('MIL: the personnel office revokes after six months without a request, not before', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021');
  const { id } = await given(office, { to: '2028-01-11' });
  const ground = { cause: 'ground:inactivity', reason: 'Inattività' };
  const day1 = await booked(office, '2026-10-01', 'approved');
  const early = await withdraw(office, office.piero, id, ground);
  expect(early.form?.notice?.text.join(' ')).toContain('MIL-9.4');
  await store.db.agileDay.delete({ where: { id: day1.id } });
  const toConfirm = await withdraw(office, office.piero, id, ground);
  await press(office, office.piero, button(toConfirm, 'withdraw-confirm'));
  expect(day((await last()).withdrawnFrom)).toBe('2026-11-19');
});

test('both sides may waive the notice of TIV 17.2: the personnel office records it', async () => {
  const office = await staffed(store, 'regulation: tivoli-2025');
  const { id } = await given(office, { to: '2027-01-11' });
  const waiver = { cause: 'waiver', date: '2026-11-20', reason: 'Rinuncia firmata dalle parti' };
  const toConfirm = await withdraw(office, office.piero, id, waiver);
  await press(office, office.piero, button(toConfirm, 'withdraw-confirm'));
  expect(day((await last()).withdrawnFrom)).toBe('2026-11-20');
});

test('MET: before the term either side declares that it is not renewed; no other act knows that', async () => {
  const office = await staffed(store);
  const { id } = await given(office, { phase: 'experimental', to: '2027-01-11' });
  const shown = await press(office, office.aldo, { act: 'agreement', subject: id });
  expect(shown.card?.text?.[0]).toContain('si rinnova da solo a tempo indeterminato');
  const form = await press(office, office.aldo, button(shown, 'no-renewal', 'Disdici il rinnovo'));
  const done = await press(office, office.aldo, button(form, 'no-renewal-send'), {});
  expect(done.card?.summary).toBe('Hai dichiarato che il tuo accordo individuale non si rinnova.');
  expect(await last()).toMatchObject({ version: 2, noRenewal: true });
  const now = await press(office, office.aldo, { act: 'agreement', subject: id });
  expect(now.card?.buttons?.map(({ act }) => act)).not.toContain('no-renewal');
  // pressed again: nothing is done twice
  await press(office, office.aldo, button(form, 'no-renewal-send'), {});
  expect((await last()).version).toBe(2);

  const tivoli = await staffed(store, 'regulation: tivoli-2025');
  const other = await given(tivoli, { to: '2027-01-11' });
  const refused = await press(tivoli, tivoli.aldo, { act: 'no-renewal-send', subject: other.id }, {});
  expect(refused.note).toContain('Non è consentito disdire il rinnovo');
});

test('a notice waits for the end of the disconnection', async () => {
  const office = await staffed(store, 'regulation: tivoli-2025', {
    now: new Date('2026-11-18T21:00:00+01:00'),
  });
  const { id } = await given(office, { to: '2027-01-11' });
  const toConfirm = await withdraw(office, office.aldo, id, {});
  await press(office, office.aldo, button(toConfirm, 'withdraw-confirm'));
  const laura = await store.db.person.findFirstOrThrow({
    where: { id: office.laura.id },
    include: { unit: true },
  });
  const reader = { ...laura, workdays: [1, 2, 3, 4, 5] as never, unit: laura.unit.name };
  const until = await heldUntil(office.parts)(reader, office.parts.clock.now());
  expect(until).toEqual(new Date('2026-11-19T07:30:00+01:00'));
  const notices = await store.db.message.findMany({ where: { moment: 'withdrawal-notice' } });
  expect(notices.every(({ reply }) => !reply)).toBe(true);
});
