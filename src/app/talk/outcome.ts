import type { Card } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { problemText } from '../../messages/problems.js';
import type { Problem } from '../../messages/views.js';
import { dateOf } from '../../rules/zoned.js';
import type { AgileDay } from '../../store/days.js';
import { findPerson } from '../../store/people.js';
import type { Changed } from '../change-day.js';
import { standingCard } from '../compose/day.js';
import { historyOf } from '../day-history.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';

/** The card as it is now; where the press changed nothing, why; where it did, what to know of it. */
export async function outcome(parts: Parts, speaker: Speaker, changed: Changed): Promise<Reply> {
  const { locale } = speaker;
  const today = dateOf(speaker.now);
  if (changed.kind === 'problem') return { note: problemText(changed.problem, locale) };
  const card = await cardFor(parts, speaker, changed.day);
  switch (changed.kind) {
    case 'repeated':
      return { card };
    case 'done':
    case 'refused': {
      const note = changed.findings.map((finding) => findingSentence(finding, locale, today)).join('\n');
      return note ? { card, note } : { card };
    }
    case 'already':
      return { card, note: problemText(await alreadyDone(parts, changed.day), locale, today) };
  }
}

/** How the day stands, and who brought it there. */
export async function alreadyDone(parts: Parts, day: AgileDay): Promise<Problem> {
  const { made } = await historyOf(parts.store.db, day);
  const by = made?.actorId ? (await findPerson(parts.store.db, made.actorId))?.name : undefined;
  return { kind: 'already', state: day.state, by, at: made?.at ?? day.changedAt, date: day.date };
}

/** The asker sees their own card, everybody else entitled sees what was asked of them or told to them. */
export function cardFor(parts: Parts, speaker: Speaker, day: AgileDay): Promise<Card> {
  const { db } = parts.store;
  const moment = day.personId === speaker.person.id ? 'day-card' : 'request-card';
  return standingCard(parts, db, moment, day, speaker.locale, speaker.person.id);
}
