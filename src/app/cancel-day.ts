import { decide } from '../rules/decide.js';
import { peopleShown } from '../store/cards.js';
import { findDay } from '../store/days.js';
import { isFirstDelivery } from '../store/inbound.js';
import type { NewMessage } from '../store/messages.js';
import { lockPerson } from '../store/people.js';
import { type Changed, planChange } from './change-day.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { apply } from './plan.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

/** The asker gives a day up, before it begins. */
export async function cancelDay(parts: Parts, speaker: Speaker, dayId: string): Promise<Changed> {
  const { person, now } = speaker;
  return parts.store.tx<Changed>(async (db) => {
    await lockPerson(db, person.id);
    const day = await findDay(db, dayId);
    if (!day) return { kind: 'problem', problem: { kind: 'gone' } };
    if (day.personId !== person.id) return { kind: 'problem', problem: { kind: 'not-yours' } };
    if (!(await isFirstDelivery(db, speaker.requestKey, now))) return { kind: 'repeated', day };
    if (day.state !== 'pending' && day.state !== 'approved') return { kind: 'already', day };

    const { facts } = await loadFacts(parts, db, person, now, day);
    const decision = decide(facts, { type: 'cancel', by: 'employee', date: day.date });
    if (decision.outcome === 'refused') {
      const asked = { act: 'cancel', date: day.date, dayId, personId: person.id };
      await recordRefusal(db, speaker, asked, decision.findings);
      return { kind: 'refused', day, findings: decision.findings };
    }
    // who was never shown the request need not hear that it is gone
    const told = (await peopleShown(db, day.id)).filter((id) => id !== person.id);
    const messages = told.map((personId): NewMessage => {
      const key = `cancel-notice:${day.id}:${personId}`;
      return { key, moment: 'cancel-notice', personId, dayId: day.id, at: now };
    });
    await apply(parts.store, db, {
      ...planChange(speaker, person, day, { act: 'cancel', to: 'cancelled', findings: decision.findings }),
      messages,
    });
    const done = { ...day, state: 'cancelled' as const, version: day.version + 1, changedAt: now };
    return { kind: 'done', day: done, findings: [] };
  });
}
