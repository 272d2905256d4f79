import { hrFindForm, hrFoundCard, hrHomeCard, hrListCard } from '../../messages/hr-lists-cards.js';
import { historyCard, hrPersonCard } from '../../messages/hr-person-card.js';
import { HR_LISTS } from '../../messages/hr-views.js';
import { problemCard, problemText } from '../../messages/problems.js';
import type { Problem } from '../../messages/views.js';
import { insertAudit } from '../../store/audit.js';
import { isId } from '../../store/ids.js';
import { findPerson, type Person } from '../../store/people.js';
import { findByName } from '../find-person.js';
import { hrCounts, hrList } from '../hr-lists.js';
import { viewHistory, viewHrPerson } from '../hr-person.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import type { Handler, Handlers } from './handler.js';

/** What the personnel office looks at; each look at somebody's history is in the audit trail. */
export const personnel: Handlers = {
  hr: forOffice((parts, speaker, { value }) =>
    value ? person(parts, speaker, value) : home(parts, speaker),
  ),
  'hr-person': forOffice((parts, speaker, { value }, fields) =>
    person(parts, speaker, value ?? fields.person),
  ),
  'hr-list': forOffice((parts, speaker, { subject, value = '' }) => list(parts, speaker, value, subject)),
};

/** Read anew at every press: whoever left the office sees nothing more. */
export function forOffice(handler: Handler): Handler {
  return async (parts, speaker, press, fields) => {
    if (speaker.person.hr) return handler(parts, speaker, press, fields);
    const only: Problem = { kind: 'hr-only' };
    // typed, it is answered; pressed, the card stays as it is
    if (press.act === 'hr') return { card: problemCard(only, speaker.locale) };
    return { note: problemText(only, speaker.locale) };
  };
}

async function home(parts: Parts, { locale, now }: Speaker): Promise<Reply> {
  return { card: hrHomeCard(await hrCounts(parts, parts.store.db, now), locale) };
}

/** By name, e-mail or id; nobody named: asked who. */
async function person(parts: Parts, speaker: Speaker, typed: string | undefined): Promise<Reply> {
  const { locale } = speaker;
  const text = typed?.trim();
  if (!text) return { form: hrFindForm(locale) };
  const found = await findByName(parts.store.db, text);
  switch (found.kind) {
    case 'one':
      return personReply(parts, speaker, found.person);
    case 'several':
      return { card: hrFoundCard(found.candidates, found.more, locale) };
    case 'none':
      // the button of somebody who left
      if (isId(text)) return { note: problemText({ kind: 'person-gone' }, locale) };
      return { form: hrFindForm(locale, text, problemText({ kind: 'person-unknown', text }, locale)) };
  }
}

/** The person's card, and that it was looked at. */
export async function personReply(parts: Parts, speaker: Speaker, who: Person): Promise<Reply> {
  const { db } = parts.store;
  await recordLook(parts, speaker, 'hr-look', who);
  return {
    card: hrPersonCard(await viewHrPerson(parts, db, who, speaker.person, speaker.now), speaker.locale),
  };
}

/** `expiring:2`, or with a person `history:2`. */
async function list(
  parts: Parts,
  speaker: Speaker,
  value: string,
  subject: string | undefined,
): Promise<Reply> {
  const { db } = parts.store;
  const { locale, now } = speaker;
  const [name = '', page = ''] = value.split(':');
  const number = /^\d{1,4}$/.test(page) ? Number(page) : 1;
  if (name === 'history') {
    const known = isId(subject) ? await findPerson(db, subject) : null;
    if (!known) return { note: problemText({ kind: 'person-gone' }, locale) };
    await recordLook(parts, speaker, 'hr-history', known);
    return { card: historyCard(await viewHistory(db, known, number, now), locale) };
  }
  const chosen = HR_LISTS.find((one) => one === name);
  if (!chosen) return home(parts, speaker);
  return { card: hrListCard(await hrList(parts, db, chosen, number, now), locale) };
}

async function recordLook(parts: Parts, speaker: Speaker, act: string, who: Person): Promise<void> {
  await insertAudit(parts.store.db, {
    at: speaker.now,
    actorId: speaker.person.id,
    platform: speaker.platform,
    act,
    personId: who.id,
    changes: {},
    rules: [],
    request: speaker.requestKey,
  });
}
