import type { Fields } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { problemCard } from '../../messages/problems.js';
import { sentCard } from '../../messages/sent-card.js';
import { regulationAt } from '../../rules/edition.js';
import { dateOf } from '../../rules/zoned.js';
import { viewDay } from '../day-view.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { formFor, hindrance, type Remarks, readPhrase, readRequest } from '../request-form.js';
import type { Speaker } from '../speaker.js';
import { submitRequest } from '../submit-request.js';
import type { Handlers } from './handler.js';

/** Asking for a day. */
export const asking: Handlers = {
  ask: (parts, speaker, { value }) => ask(parts, speaker, value ?? ''),
  request: (parts, speaker, { value }, fields) =>
    request(parts, speaker, value ? { ...fields, date: value } : fields),
};

async function ask(parts: Parts, speaker: Speaker, phrase: string): Promise<Reply> {
  const { facts } = await loadFacts(parts, parts.store.db, speaker.person, speaker.now);
  const today = dateOf(speaker.now);
  if (!regulationAt(facts.editions, today)) {
    return { card: problemCard({ kind: 'regulation-missing', date: today }, speaker.locale, today) };
  }
  const hindered = hindrance(facts);
  if (hindered) {
    const text = findingSentence(hindered, speaker.locale, today);
    return { card: { ...problemCard({ kind: 'cannot-ask' }, speaker.locale), text: [text], summary: text } };
  }
  const { values, remarks } = readPhrase(facts, speaker, phrase);
  return { form: formFor(facts, speaker, values, remarks) };
}

async function request(parts: Parts, speaker: Speaker, fields: Fields): Promise<Reply> {
  const asked = readRequest(fields, speaker);
  if ('errors' in asked) return formAgain(parts, speaker, fields, asked);
  const values = { ...fields, date: asked.date };
  const submitted = await submitRequest(parts, speaker, asked);
  switch (submitted.kind) {
    case 'accepted':
      return { card: sentCard(await viewDay(parts, parts.store.db, submitted.day), speaker.locale) };
    case 'refused':
      return formAgain(parts, speaker, values, { decision: submitted.decision });
    case 'problem':
      if (submitted.problem.kind === 'repeated')
        return { card: problemCard(submitted.problem, speaker.locale) };
      return formAgain(parts, speaker, values, { problem: submitted.problem });
  }
}

/** The form comes back as it was sent, on the facts as they are now, with what is to be said. */
async function formAgain(parts: Parts, speaker: Speaker, values: Fields, remarks: Remarks): Promise<Reply> {
  const { facts } = await loadFacts(parts, parts.store.db, speaker.person, speaker.now);
  return { form: formFor(facts, speaker, values, remarks) };
}
