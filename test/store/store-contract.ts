import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/types.js';
import { addAuditLine, addDay, addPerson, lockPerson } from './fixtures.js';

/** What every store keeps, whatever it stands on. `open` makes an empty one. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const waiting = async () => (await store.queue.depth()).find((each) => each.name === 'repaint')?.waiting;

    test('a transaction that fails leaves neither row nor job', async () => {
      const before = { people: await store.db.unit.count(), jobs: await waiting() };
      const failing = store.tx(async (db) => {
        await db.unit.create({ data: { name: 'rolled back' } });
        await store.queue.send('repaint', { dayId: 'rolled back' });
        await store.queue.sendMany('repaint', [{ dayId: 'rolled back' }, { dayId: 'this too' }]);
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect({ people: await store.db.unit.count(), jobs: await waiting() }).toEqual(before);
    });

    test('a transaction that commits leaves its rows and jobs', async () => {
      const before = await waiting();
      const id = await store.tx(async (db) => {
        const unit = await db.unit.create({ data: { name: 'committed' } });
        await store.queue.send('repaint', { dayId: 'one' });
        await store.queue.sendMany('repaint', [{ dayId: 'two' }, { dayId: 'three' }]);
        return unit.id;
      });
      expect(await store.db.unit.findUnique({ where: { id } })).toMatchObject({ name: 'committed' });
      expect(await waiting()).toBe((before ?? 0) + 3);
    });

    test('fifty transactions at once that lock the person and count keep a quota of eight', async () => {
      const personId = await addPerson(store);
      const book = (index: number) =>
        store.tx(async (db) => {
          await lockPerson(db, personId);
          if ((await db.agileDay.count({ where: { personId } })) >= 8) return false;
          await addDay(db, personId, 'pending', new Date(Date.UTC(2026, 11, index + 1)));
          return true;
        });
      const booked = await Promise.all(Array.from({ length: 50 }, (_, index) => book(index)));
      expect(booked.filter(Boolean)).toHaveLength(8);
      expect(await store.db.agileDay.count({ where: { personId } })).toBe(8);
    });

    test('one date is booked once, and again after the booking was cancelled', async () => {
      const personId = await addPerson(store);
      const tries = await Promise.allSettled(
        Array.from({ length: 10 }, () => store.tx((db) => addDay(db, personId))),
      );
      expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
      await store.db.agileDay.updateMany({ where: { personId }, data: { state: 'cancelled' } });
      await addDay(store.db, personId);
      await addDay(store.db, personId, 'cancelled');
      await expect(addDay(store.db, personId)).rejects.toMatchObject({ code: 'P2002' });
    });

    test('the audit trail is only ever added to', async () => {
      const { id } = await addAuditLine(store.db);
      const refused = /append-only/;
      await expect(store.db.audit.update({ where: { id }, data: { act: 'else' } })).rejects.toThrow(refused);
      await expect(store.db.audit.delete({ where: { id } })).rejects.toThrow(refused);
      await expect(store.db.audit.deleteMany()).rejects.toThrow(refused);
      await expect(store.db.$executeRaw`TRUNCATE audit`).rejects.toThrow(refused);
      expect(await store.db.audit.findUnique({ where: { id } })).toMatchObject({ act: 'test' });
    });

    test.each(['40001', '40P01'])('work that the database refuses with %s is run again', async (code) => {
      let runs = 0;
      const unit = `after ${code}`;
      await store.tx(async (db) => {
        await db.unit.create({ data: { name: unit } });
        await store.queue.send('repaint', { dayId: unit });
        if (++runs < 4) await db.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION SQLSTATE '${code}'; END $$`);
      });
      expect(runs).toBe(4);
      expect(await store.db.unit.count({ where: { name: unit } })).toBe(1);
    });

    test('other failures are not tried again', async () => {
      let runs = 0;
      const failing = store.tx(async (db) => {
        runs++;
        await db.$executeRawUnsafe('SELECT 1 / 0');
      });
      await expect(failing).rejects.toThrow(/division by zero/);
      expect(runs).toBe(1);
    });

    test('a transaction inside a transaction is refused at once', async () => {
      const nested = store.tx(() => store.tx(async () => 1));
      await expect(nested).rejects.toThrow('inside a transaction');
    });

    test('a query beside the transaction is refused at once', async () => {
      await expect(store.tx(() => store.db.unit.count())).rejects.toThrow('Store.db was used inside');
      await expect(store.tx(() => store.db.$queryRaw`SELECT 1`)).rejects.toThrow('Store.db was used inside');
    });

    test('answers a ping', async () => {
      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}
