import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../src/rules/local-date.js';
import { peopleShown } from '../../src/store/cards.js';
import { toColumn } from '../../src/store/dates.js';
import { findDraft, forgetDrafts, insertDraft, saveDraft } from '../../src/store/drafts.js';
import { findProgramme, markSent, programmesWith } from '../../src/store/programmes.js';
import type { Store } from '../../src/store/types.js';
import { addDay, addPerson, NOON } from './fixtures.js';

const LAST = localDate('2026-12-15');
const DAY_MS = 86_400_000;

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

    const twoDays = async (personId: string) => [
      { id: (await addDay(store.db, personId)).id, date: localDate('2026-12-03') },
      { id: (await addDay(store.db, personId, 'pending', toColumn(LAST))).id, date: LAST },
    ];

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
      const days = await twoDays(personId);
      await store.db.agileDay.updateMany({ where: { id: days[0]?.id }, data: { planId: id } });
      await markSent(store.db, id, days, NOON);
      expect(await findDraft(store.db, id, 'plan')).toBeNull();
      const dayIds = days.map((day) => day.id);
      expect(await findProgramme(store.db, id)).toEqual({ id, personId, dayIds, sentAt: NOON });
      // the second one was asked for before days bore the id of their plan
      for (const dayId of dayIds) expect(await programmesWith(store.db, dayId)).toEqual([id]);
      for (const other of ['', 'x', randomUUID()]) expect(await programmesWith(store.db, other)).toEqual([]);

      const card = { moment: 'plan-request', subjectId: id, personId, platform: 'slack' as const };
      await store.db.sentCard.create({ data: { ...card, location: {}, painted: '', postedAt: NOON } });
      expect(await peopleShown(store.db, dayIds[0] ?? '')).toEqual([personId]);
    });

    test.each([
      ['nine days before', -9 * DAY_MS, 2, 1],
      ['earlier', -9 * DAY_MS - 1, 2, 0],
      ['afterwards', 1, 2, 0],
      ['at once, but alone', 0, 1, 0],
    ])('without the id, a plan made %s', async (_, ms, count, found) => {
      const { id, personId } = await draft();
      await store.db.draft.update({ where: { id }, data: { createdAt: new Date(NOON.getTime() + ms) } });
      const days = (await twoDays(personId)).slice(0, count);
      await markSent(store.db, id, days, NOON);
      expect(await programmesWith(store.db, days[0]?.id ?? '')).toHaveLength(found);
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
