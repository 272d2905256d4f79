import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restFigures } from '../../src/app/rest-figures.js';
import { restText } from '../../src/cli/disconnection-text.js';
import { localDate } from '../../src/rules/local-date.js';
import { toColumn } from '../../src/store/dates.js';
import type { Store } from '../../src/store/types.js';
import { instant } from '../helpers/day-stage.js';
import { type Colleague, hire, officeParts } from '../helpers/office.js';
import { emptyStore, memoryStore } from '../helpers/store.js';

// Respect of disconnection (IND-7), under Montepulciano: 07:30-19:00, Monday to Friday.

let store: Store;
let people: Colleague[];
const NOVEMBER = { from: localDate('2026-11-01'), to: localDate('2026-11-30') };

beforeAll(async () => {
  store = await memoryStore();
  await emptyStore(store);
  people = [];
  for (const name of ['Aldo', 'Bice', 'Carla', 'Dario', 'Elsa']) people.push(await hire(store, name));
  people.push(await hire(store, 'Ugo', { unit: 'Segreteria' }));
});
afterAll(() => store.close());

const person = (index: number) => people[index]?.id ?? '';
const act = (index: number, at: string, more: { act?: string; platform?: string; personId?: string } = {}) =>
  store.db.audit.create({
    data: {
      ...{
        at: instant(at),
        actorId: person(index),
        platform: 'slack',
        act: 'request',
        changes: {},
        rules: [],
      },
      ...more,
    },
  });
const heldFor = (index: number, at: string) =>
  store.db.message.create({
    data: {
      ...{
        id: randomUUID(),
        key: randomUUID(),
        moment: 'decision-notice',
        state: 'sent',
        personId: person(index),
      },
      ...{ createdAt: instant(at), heldAt: instant(at) },
    },
  });

test('messages held, urgent ones, acts in disconnection: counted by unit, never by person', async () => {
  for (const at of [
    ...['2026-11-18 07:29', '2026-11-18 07:30', '2026-11-18 18:59', '2026-11-18 19:00'],
    ...['2026-11-21 12:00', '2026-10-31 23:59', '2026-11-01 00:00', '2026-11-30 23:59', '2026-12-01 00:00'],
  ]) {
    await act(0, at);
  }
  // called in: no disconnection inside the band
  await store.db.onCall.create({
    data: { personId: person(1), date: toColumn(localDate('2026-11-18')), from: '21:00', to: '02:00' },
  });
  await act(1, '2026-11-18 20:59');
  await act(1, '2026-11-18 21:00');
  await act(1, '2026-11-19 01:59');
  // looking is no act, and the machine does none
  await act(2, '2026-11-18 23:00', { act: 'hr-look' });
  await act(2, '2026-11-18 23:00', { platform: 'cli' });
  await act(3, '2026-11-18 22:00', { act: 'urgent-pass', personId: person(0) });
  await heldFor(0, '2026-11-18 22:00');
  await heldFor(4, '2026-11-30 23:00');
  await heldFor(4, '2026-12-01 00:00');
  await heldFor(5, '2026-11-18 22:00');

  const parts = officeParts(store, { settings: 'regulation: montepulciano-2024\n' });
  const figures = await restFigures(parts, NOVEMBER);
  const unit = { people: 5, held: 2, urgent: 1, acts: 10, actsInDisconnection: 6 };
  expect(figures).toEqual({ units: [{ unit: 'Ragioneria', ...unit }], withheld: 1, total: unit });

  const text = restText(figures, NOVEMBER, 'it');
  expect(text).toContain('Disconnessione, dal 1º novembre 2026 al 30 novembre 2026');
  expect(text).toContain('Ragioneria (5 persone)');
  expect(text).toContain('6 atti su 10 compiuti nelle proprie ore di disconnessione');
  expect(text).toContain('Un’unità non è mostrata: ha meno di 5 persone.');
  expect(text).not.toMatch(/Aldo|Segreteria/);
  expect(restText(figures, NOVEMBER, 'en')).toContain(
    '6 of 10 acts done in people’s own disconnection hours',
  );
});
