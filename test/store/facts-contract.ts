import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '../../src/rules/local-date.js';
import { type Bank, lockBank, returnToBank, takeFromBank } from '../../src/store/bank.js';
import { type AgileDay, changeDay, findDay, remoteOn } from '../../src/store/days.js';
import { onCallAround } from '../../src/store/on-call.js';
import { findPerson, lineOfManagers } from '../../src/store/people.js';
import { permitsOf } from '../../src/store/permits.js';
import { recordsOf } from '../../src/store/personal-facts.js';
import type { Store } from '../../src/store/types.js';
import { putDay } from '../helpers/booked-day.js';
import { addDay, addPerson, DATE, NOON } from './fixtures.js';

const d = localDate;
const on = (date: string) => new Date(`${date}T00:00:00Z`);

/** What the rules read beyond days and absences, on every store. */
export function factsContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const unitOf = async (personId: string) => (await findPerson(store.db, personId))?.unitId as string;
    const newDay = (personId: string, more: Partial<AgileDay> = {}): AgileDay => ({
      id: randomUUID(),
      personId,
      date: d('2026-12-03'),
      kind: 'agile',
      state: 'approved',
      version: 1,
      activities: 'a',
      objectives: 'o',
      alternatives: [],
      findings: [],
      requestedAt: NOON,
      changedAt: NOON,
      ...more,
    });

    test('of each kind of agreement the last version counts', async () => {
      const personId = await addPerson(store);
      const base = {
        personId,
        signedOn: on('2026-01-10'),
        phase: 'ordinary',
        recordedAt: NOON,
        contactBands: [],
      };
      await store.db.agreement.createMany({
        data: [
          { ...base, version: 1, from: on('2026-02-01'), daysPerMonth: 8 },
          { ...base, version: 2, from: on('2026-03-01'), daysPerWeek: 5, weeks: 2, weekdays: [2, 4] },
          {
            ...base,
            kind: 'remote',
            version: 1,
            from: on('2026-04-01'),
            places: ['casa'],
            coworkingDays: [3],
            suspendedFrom: on('2026-05-04'),
            fixBy: on('2026-06-30'),
          },
        ],
      });
      const none = { unitId: randomUUID(), month: '2026-12' };
      const { agreements } = await recordsOf(store.sql, personId, d('2026-12-01'), none);
      const { agile, remote } = agreements;
      expect(agile).toMatchObject({ from: '2026-03-01', daysPerWeek: 5, weeks: 2, weekdays: [2, 4] });
      expect([agile?.daysPerMonth, agile?.suspension, agile?.coworkingDays]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(remote).toMatchObject({
        from: '2026-04-01',
        coworkingDays: [3],
        suspension: { from: '2026-05-04', mendedOn: undefined, fixBy: '2026-06-30' },
      });
      const bare = await recordsOf(store.sql, await addPerson(store), d('2026-12-01'), none);
      expect(bare.agreements).toEqual({ agile: null, remote: null });
      const again = store.db.agreement.create({ data: { ...base, version: 2, from: on('2026-07-01') } });
      await expect(again).rejects.toMatchObject({ code: 'P2002' });
    });

    test('a day keeps all that it was asked with', async () => {
      const personId = await addPerson(store);
      const day = newDay(personId, {
        kind: 'remote',
        state: 'pending',
        place: 'casa',
        reason: 'r',
        noticeReason: 'n',
        criterion: 'care',
        bankUnitId: await unitOf(personId),
        derogation: '6.2',
        documented: true,
        alternatives: [d('2026-12-04'), d('2027-01-11')],
        swap: { to: d('2026-12-02'), by: 'employee' },
      });
      await putDay(store, day);
      expect(await findDay(store.db, day.id)).toEqual(day);
      const bank = { unitId: randomUUID(), month: '2026-12' };
      const read = await recordsOf(store.sql, personId, d('2026-12-01'), bank);
      expect(read.days).toEqual([day]);
    });

    test('what is open about a day is closed by the next act that does not leave it open', async () => {
      const personId = await addPerson(store);
      const day = newDay(personId);
      await putDay(store, day);
      const proposed = { to: 'approved' as const, at: NOON, alternatives: [d('2026-12-10')] };
      await changeDay(store.db, day, proposed);
      expect(await findDay(store.db, day.id)).toMatchObject({ version: 2, alternatives: ['2026-12-10'] });
      const filed = {
        to: 'approved' as const,
        at: NOON,
        swap: { to: d('2026-12-01'), by: 'administration' as const },
      };
      await changeDay(store.db, { id: day.id, version: 2 }, filed);
      expect(await findDay(store.db, day.id)).toMatchObject({ alternatives: [], swap: filed.swap });
      await changeDay(store.db, { id: day.id, version: 3 }, { to: 'cancelled', at: NOON });
      expect(await findDay(store.db, day.id)).toMatchObject({
        state: 'cancelled',
        alternatives: [],
        swap: undefined,
      });
      await expect(changeDay(store.db, day, proposed)).rejects.toThrow('under the lock');
    });

    test('one live booking a date, whatever its kind', async () => {
      const personId = await addPerson(store);
      await addDay(store.db, personId);
      await expect(putDay(store, newDay(personId, { kind: 'remote' }))).rejects.toMatchObject({
        code: '23505',
      });
    });

    test('twenty draw five days at once: five do, and the bank is never below zero', async () => {
      const unitId = await unitOf(await addPerson(store));
      const bank: Bank = { unitId, month: '2026-12' };
      const { id } = await store.db.bankMonth.create({ data: { ...bank, available: 5 } });
      const draw = () =>
        store.tx(async (db) => {
          await lockBank(db, bank);
          const { available } = await recordsOf(db, unitId, d('2026-12-01'), bank);
          if (available !== null && available > 0) await takeFromBank(db, bank);
          return available !== null && available > 0;
        });
      const drawn = await Promise.all(Array.from({ length: 20 }, draw));
      expect(drawn.filter(Boolean)).toHaveLength(5);
      await expect(store.tx((db) => takeFromBank(db, bank))).rejects.toThrow('no day left');
      const below = store.db.bankMonth.update({ where: { id }, data: { available: -1 } });
      await expect(below).rejects.toThrow(/bank_month_available_check/);
      await returnToBank(store.db, bank);
      await returnToBank(store.db, { ...bank, month: '2027-01' }); // none is kept
      expect(await store.db.bankMonth.findMany({ where: { unitId } })).toMatchObject([{ id, available: 1 }]);
    });

    test('what stands around: absences, extensions and derogations from then on, the bank of the month', async () => {
      const personId = await addPerson(store);
      const unitId = await unitOf(personId);
      await store.db.absence.createMany({
        data: [
          { personId, from: on('2026-10-01'), to: on('2026-11-01'), kind: 'sickness' },
          { personId, from: on('2026-10-30'), to: on('2026-11-02'), kind: 'leave' },
        ],
      });
      const extension = { personId, daysPerMonth: 10, authorisedBy: 'director' };
      await store.db.extension.createMany({
        data: [
          { ...extension, month: '2026-10', criterion: 'care' },
          { ...extension, month: '2026-11', criterion: 'care' },
          { ...extension, month: '2026-12' },
        ],
      });
      const derogation = { personId, article: '6.1', daysPerWeek: 4, authorisedBy: 'administration' };
      await store.db.derogation.createMany({
        data: [
          { ...derogation, from: on('2026-10-01'), to: on('2026-11-01') },
          { ...derogation, from: on('2026-10-05'), to: on('2026-11-02') },
        ],
      });
      await store.db.bankMonth.create({ data: { unitId, month: '2026-12', available: 3 } });
      // a week is taken off, since weeks are looked at whole
      const around = await recordsOf(store.sql, personId, d('2026-11-09'), { unitId, month: '2026-12' });
      expect(around).toEqual({
        agreements: { agile: null, remote: null },
        days: [],
        hasCoverage: false,
        absences: [{ from: '2026-10-30', to: '2026-11-02', kind: 'leave' }],
        extensions: [
          { month: '2026-11', daysPerMonth: 10, authorisedBy: 'director', criterion: 'care' },
          { month: '2026-12', daysPerMonth: 10, authorisedBy: 'director' },
        ],
        derogations: [
          {
            article: '6.1',
            from: '2026-10-05',
            to: '2026-11-02',
            daysPerWeek: 4,
            authorisedBy: 'administration',
          },
        ],
        available: 3,
      });
      const nobody = await recordsOf(store.sql, randomUUID(), d('2026-11-02'), { unitId, month: '2026-11' });
      const nothing = { absences: [], extensions: [], derogations: [], days: [], available: null };
      expect(nobody).toMatchObject({ ...nothing, hasCoverage: false });
    });

    test('hours: permits of a date, on-call bands of it and of the day before', async () => {
      const personId = await addPerson(store);
      const permit = { personId, date: DATE, kind: 'personal', authorisedBy: 'manager' };
      await store.db.permit.createMany({
        data: [
          { ...permit, from: '10:00', to: '11:00' },
          { ...permit, date: on('2026-12-04'), from: '09:00', to: '10:00' },
        ],
      });
      expect(await permitsOf(store.db, personId, d('2026-12-03'))).toEqual([
        { date: '2026-12-03', from: '10:00', to: '11:00' },
      ]);
      for (const date of ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']) {
        await store.db.onCall.create({ data: { personId, date: on(date), from: '22:00', to: '02:00' } });
      }
      const dates = (await onCallAround(store.db, personId, d('2026-12-03'))).map(({ date }) => date);
      expect(dates.sort()).toEqual(['2026-12-02', '2026-12-03']);
    });

    test('who is remote: kind, bands of that agreement, permits of the date', async () => {
      const personId = await addPerson(store);
      const unitId = await unitOf(personId);
      const agreement = {
        personId,
        version: 1,
        signedOn: DATE,
        from: DATE,
        phase: 'ordinary',
        recordedAt: NOON,
      };
      await store.db.agreement.createMany({
        data: [
          { ...agreement, contactBands: [{ from: '10:00', to: '13:00' }] },
          { ...agreement, kind: 'remote', contactBands: [] },
        ],
      });
      await putDay(store, newDay(personId, { kind: 'remote' }));
      const permit = { personId, date: DATE, kind: 'personal', authorisedBy: 'manager' };
      await store.db.permit.create({ data: { ...permit, from: '10:00', to: '11:00' } });
      expect(await remoteOn(store.db, d('2026-12-03'), { unitId })).toMatchObject([
        {
          personId,
          kind: 'remote',
          contactBands: [],
          permits: [{ date: '2026-12-03', from: '10:00', to: '11:00' }],
        },
      ]);
      await store.db.agileDay.updateMany({ where: { personId }, data: { kind: 'agile' } });
      expect(await remoteOn(store.db, d('2026-12-03'), { unitId })).toMatchObject([
        { kind: 'agile', contactBands: [{ from: '10:00', to: '13:00' }] },
      ]);
    });

    test('those above a person, the nearest first', async () => {
      const [top, middle, low] = [await addPerson(store), await addPerson(store), await addPerson(store)];
      await store.db.person.update({ where: { id: middle }, data: { managerId: top, role: 'manager' } });
      await store.db.person.update({ where: { id: low }, data: { managerId: middle } });
      expect(await lineOfManagers(store.db, low)).toMatchObject([
        { id: middle, role: 'manager' },
        { id: top },
      ]);
      expect(await lineOfManagers(store.db, top)).toEqual([]);
      // a circle, which imports refuse, ends
      await store.db.person.update({ where: { id: top }, data: { managerId: low } });
      expect((await lineOfManagers(store.db, low)).length).toBeLessThan(50);
    });
  });
}
