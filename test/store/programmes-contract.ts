import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../src/rules/local-date.js';
import { peopleShown } from '../../src/store/cards.js';
import { findDraft, forgetDrafts, insertDraft, saveDraft } from '../../src/store/drafts.js';
import { findProgramme, markSent, programmesWith } from '../../src/store/programmes.js';
import type { Store } from '../../src/store/types.js';
import { addDay, addPerson, NOON } from './fixtures.js';

const LAST = localDate('2026-12-15');

/** What was said so far, and the days that were asked for together, on every store. */
export function programmesContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    const draft = async (data: unknown = { dates: ['2026-12-03'] }) => {
      const personId = await addPerson(store);
      const id = await insertDraft(store.db, { personId, kind: 'plan', data, createdAt: NOON });
      return { id, personId };
    };

    test('a draft keeps what was said, for its own topic alone', async () => {
      const { id, personId } = await draft();
      await saveDraft(store.db, id, 'plan', { dates: [] });
      expect(await findDraft(store.db, id, 'plan')).toMatchObject({ personId, data: { dates: [] } });
      expect(await findDraft(store.db, id, 'queue-choice')).toBeNull();
      for (const other of ['', 'x', "'; DROP TABLE draft", randomUUID()]) {
        expect(await findDraft(store.db, other, 'plan')).toBeNull();
      }
    });

    test('what was sent is no draft any more, and is found by each of its days', async () => {
      const { id, personId } = await draft();
      const days = [
        { id: (await addDay(store.db, personId)).id, date: localDate('2026-12-03') },
        { id: randomUUID(), date: LAST },
      ];
      await markSent(store.db, id, days, NOON);
      expect(await findDraft(store.db, id, 'plan')).toBeNull();
      const dayIds = days.map((day) => day.id);
      expect(await findProgramme(store.db, id)).toEqual({ id, personId, dayIds, sentAt: NOON });
      for (const dayId of dayIds) expect(await programmesWith(store.db, dayId)).toEqual([id]);
      for (const other of ['', 'x', randomUUID()]) expect(await programmesWith(store.db, other)).toEqual([]);

      const card = { moment: 'plan-request', subjectId: id, personId, platform: 'slack' as const };
      await store.db.sentCard.create({ data: { ...card, location: {}, painted: '', postedAt: NOON } });
      expect(await peopleShown(store.db, dayIds[0] ?? '')).toEqual([personId]);
    });

    test('drafts are forgotten after a while, what was sent after its last day', async () => {
      const [old, sent] = [await draft(), await draft()];
      await markSent(store.db, sent.id, [{ id: randomUUID(), date: LAST }], NOON);
      await forgetDrafts(store.db, NOON, addDays(LAST, 1)); // neither is older than noon
      expect(await findDraft(store.db, old.id, 'plan')).toBeTruthy();
      const later = new Date(NOON.getTime() + 1);
      await forgetDrafts(store.db, later, LAST);
      expect(await findDraft(store.db, old.id, 'plan')).toBeNull();
      expect(await findProgramme(store.db, sent.id)).toBeTruthy();
      await forgetDrafts(store.db, later, addDays(LAST, 1));
      expect(await findProgramme(store.db, sent.id)).toBeNull();
    });
  });
}
