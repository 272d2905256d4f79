import { afterAll, beforeAll, expect, test } from 'vitest';
import { printed } from '../../src/app/agreement/document.js';
import { type LocalDate, localDate } from '../../src/rules/local-date.js';
import { fromColumn, toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import {
  ASKED,
  assessed,
  button,
  errorsOf,
  type Office,
  press,
  signed,
  staffed,
  valuesOf,
} from '../helpers/agreements.js';
import { from, MORNING } from '../helpers/office.js';
import { memoryStore } from '../helpers/store.js';

let store: Store;
beforeAll(async () => {
  store = await memoryStore();
});
afterAll(() => store.close());

interface Term {
  from: string;
  to: string | null;
  renewedTo?: string;
  daysPerMonth?: number;
}

async function given(office: Office, { from: first, to, renewedTo, daysPerMonth }: Term) {
  const column = (date: string | null | undefined) => (date ? toColumn(localDate(date)) : null);
  return store.db.agreement.create({
    data: {
      ...{ personId: office.aldo.id, version: 1, phase: 'ordinary', recordedAt: MORNING },
      ...{ signedOn: toColumn(localDate(first)), from: toColumn(localDate(first)) },
      ...{ to: column(to), renewedTo: column(renewedTo), daysPerWeek: daysPerMonth ? null : 2, daysPerMonth },
      contactBands: [{ from: '09:00', to: '12:00' }],
      places: ['Casa'],
    },
  });
}

test('the page of an agreement that was imported says when it was signed, and names none of today’s office-holders', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021');
  const { id } = await given(office, { from: '2026-01-12', to: '2027-12-31', daysPerMonth: 4 });
  const page = (await printed(office.parts, store.db, 'agreement', id, MORNING)) ?? '';
  const table = page.slice(page.indexOf('<table class="signatures">'), page.lastIndexOf('</table>'));
  expect(table.match(/Firmato in data 12 gennaio 2026, agli atti/g)).toHaveLength(3);
  for (const name of ['Dora Segre', 'Laura Conti', 'Piero Neri', 'Aldo Riva'])
    expect(table).not.toContain(name);
});

const last = () => store.db.agreement.findFirstOrThrow({ orderBy: { version: 'desc' } });
const dates = ({ from: first, to, renewedTo }: Awaited<ReturnType<typeof last>>) =>
  [first, to, renewedTo].map((date): LocalDate | null => date && fromColumn(date));

/** Asked for, assessed with what the form proposes, signed by all. */
async function renewed(
  office: Office,
  id: string,
  signers: ('aldo' | 'laura' | 'dora' | 'piero')[],
  changes = {},
) {
  const card = await press(office, office.aldo, { act: 'agreement', subject: id });
  const form = await press(office, office.aldo, button(card, 'agreement-renew', 'Rinnova'));
  await press(office, office.aldo, button(form, 'agreement-apply-send'), { ...valuesOf(form), ...ASKED });
  const assessor = signers.includes('laura') ? office.laura : office.dora;
  const proposed = await assessed(office, assessor, changes);
  if (proposed.form) return proposed; // refused
  for (const who of signers) await signed(office, office[who]);
  return proposed;
}

test('MON: each renewal six months at most from the end, one after the other', async () => {
  const office = await staffed(store, 'regulation: montepulciano-2024');
  const { id } = await given(office, { from: '2026-06-01', to: '2026-11-30' });
  const tooLong = await renewed(office, id, ['aldo', 'laura'], { until: '2027-06-01' });
  expect(errorsOf(tooLong).until).toContain('MON-7.2');
  await press(office, office.aldo, {
    act: 'withdraw',
    subject: (await store.db.application.findFirstOrThrow()).id,
  });

  await renewed(office, id, ['aldo', 'laura']);
  expect(dates(await last())).toEqual(['2026-06-01', '2026-11-30', '2027-05-31']);
  // at its end again: the term is what was renewed last
  office.parts.at(new Date('2027-05-12T09:30:00+02:00'));
  await renewed(office, (await last()).id, ['laura', 'aldo']);
  expect(dates(await last())).toEqual(['2026-12-01', '2027-05-31', '2027-11-30']);
  const asked = await office.bot.act(from(office.aldo), { act: 'request' }, { date: '2027-10-14' });
  expect(asked.card?.title).toBe('Comunicazione inviata');
});

test('TIV: a recorded extension, of a year unless another end is written', async () => {
  const office = await staffed(store, 'regulation: tivoli-2025');
  const { id } = await given(office, { from: '2026-01-07', to: '2027-01-06' });
  await renewed(office, id, ['aldo', 'laura'], {
    until: '2027-06-30',
    bands: '10-12 e 14:30-16:30',
  });
  expect(dates(await last())).toEqual(['2026-01-07', '2027-01-06', '2027-06-30']);
  const card = await press(office, office.aldo, { act: 'agreement', subject: id });
  expect(card.card?.facts?.[0]?.value).toBe(
    'dal 7 gennaio 2026 al 6 gennaio 2027, prorogato fino al 30 giugno 2027',
  );
});

test('MIL: a new agreement follows; until it begins the old one goes on', async () => {
  const office = await staffed(store, 'regulation: comune-milano-2021\nmaxDaysPerMonth: 8\n');
  const { id } = await given(office, { from: '2024-01-01', to: '2026-12-31', daysPerMonth: 8 });
  await renewed(office, id, ['aldo', 'dora', 'piero'], { days: '8', bands: '9-14' });
  expect(dates(await last())).toEqual(['2027-01-01', '2029-11-17', null]);
  for (const date of ['2026-11-26', '2027-01-14']) {
    const asked = await office.bot.act(from(office.aldo), { act: 'request' }, { date, activities: 'a' });
    expect(asked.card?.title).toBe('Richiesta inviata');
  }
});

test.each([
  ['montepulciano-2024', '2026-12-31', true],
  ['montepulciano-2024', '2027-02-14', false], // not near yet
  ['montepulciano-2024', '2026-11-10', true], // ended
  ['metro-milano-2017', '2026-12-31', false], // renewed tacitly
  ['privato-l81-2017', null, false],
])('%s, until %s: renewal offered: %s', async (profile, to, offered) => {
  const office = await staffed(store, `regulation: ${profile}`);
  const { id } = await given(office, { from: '2026-08-15', to });
  const { card } = await press(office, office.aldo, { act: 'agreement', subject: id });
  expect(card?.buttons?.some(({ act }) => act === 'agreement-renew') ?? false).toBe(offered);
  // only the person asks for it
  const hers = await press(office, office.laura, { act: 'agreement', subject: id });
  expect(hers.card?.buttons?.some(({ act }) => act === 'agreement-renew') ?? false).toBe(false);
});

test('an agreement is changed by another one: the old terms hold until its first day', async () => {
  const office = await staffed(store, 'regulation: montepulciano-2024');
  const { id } = await given(office, { from: '2026-09-01', to: '2027-02-28' });
  const card = await press(office, office.aldo, { act: 'agreement', subject: id });
  const form = await press(office, office.aldo, button(card, 'agreement-apply', 'Chiedi una modifica'));
  await press(office, office.aldo, button(form, 'agreement-apply-send'), { ...valuesOf(form), ...ASKED });
  await assessed(office, office.laura, { from: '2026-12-01', until: '2027-05-31', days: '3' });
  await signed(office, office.aldo);
  await signed(office, office.laura);
  const ask = (date: string) => office.bot.act(from(office.aldo), { act: 'request' }, { date });
  for (const date of ['2026-11-23', '2026-11-24']) expect((await ask(date)).card).toBeDefined();
  expect(JSON.stringify((await ask('2026-11-25')).form)).toContain('MON-7.3'); // two a week still
  for (const date of ['2026-12-09', '2026-12-10', '2026-12-11']) expect((await ask(date)).card).toBeDefined();
});
