import type { Card, Fields } from '../../messages/card.js';
import { problemCard, problemText } from '../../messages/problems.js';
import { sentCard } from '../../messages/sent-card.js';
import { regulationAt } from '../../rules/edition.js';
import type { LocalDate } from '../../rules/local-date.js';
import { parseLocalDate } from '../../rules/local-date.js';
import { requestContents } from '../../rules/request-contents.js';
import { dateOf } from '../../rules/zoned.js';
import { coverageWarnings } from '../coverage.js';
import { loadFacts, type PersonalFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { type Remarks, readRequest, remarksOn } from '../read-request.js';
import { readLater } from '../receivers.js';
import { formFor } from '../request-form.js';
import type { Speaker } from '../speaker.js';
import { type Accepted, submitRequest } from '../submit-request.js';
import { typedDates } from '../typed-dates.js';
import type { Handlers } from './handler.js';
import { planFor } from './planning.js';
import { whyNot } from './why-not.js';

/** Asking for a day. */
export const asking: Handlers = {
  ask: (parts, speaker, { value }, fields) => ask(parts, speaker, value ?? '', fields),
  request: (parts, speaker, { value }, fields) =>
    request(parts, speaker, value ? { ...fields, date: value } : fields),
};

/** A phrase of one day opens the form on it, one of several the plan; one that may be either is asked back. */
async function ask(parts: Parts, speaker: Speaker, phrase: string, fields: Fields): Promise<Reply> {
  const today = dateOf(speaker.now);
  const typed = phrase ? typedDates(phrase, today, speaker.locale) : { dates: [] };
  if ('dates' in typed && typed.dates.length > 1)
    return planFor(parts, speaker, { ...fields, dates: phrase });
  const date = 'dates' in typed ? typed.dates[0] : undefined;
  const known = await loadFacts(parts, parts.store.db, speaker.person, speaker.now, date && { date });
  const hindered = await whyNot(parts, known, speaker);
  if (hindered) return hindered;
  if ('dates' in typed) {
    const remarks = date ? await before(parts, speaker, known, date) : {};
    return { form: formFor(known, speaker, { ...fields, date }, remarks) };
  }
  const { problem } = typed;
  if (problem.kind === 'date-ambiguous' && problem.readings.length > 0) {
    return { card: problemCard(problem, speaker.locale, today) };
  }
  const errors = { date: problemText(problem, speaker.locale, today) };
  return { form: formFor(known, speaker, fields, { errors }) };
}

async function before(
  parts: Parts,
  speaker: Speaker,
  { facts, hasCoverage }: PersonalFacts,
  date: LocalDate,
): Promise<Remarks> {
  const coverage = hasCoverage ? await coverageWarnings(parts.store.db, speaker.person, date) : [];
  return { ...remarksOn(facts, speaker, date), coverage };
}

async function request(parts: Parts, speaker: Speaker, fields: Fields): Promise<Reply> {
  const editions = parts.settings.profiles(speaker.person);
  const asked = readRequest(fields, speaker, (date) => regulationAt(editions, date));
  if ('dates' in asked) return planFor(parts, speaker, { ...fields, dates: fields.date });
  if ('errors' in asked) return formAgain(parts, speaker, fields, asked);
  const values = { ...fields, date: asked.date };
  const submitted = await submitRequest(parts, speaker, asked);
  switch (submitted.kind) {
    case 'accepted':
      return { card: await sent(parts, speaker, submitted) };
    case 'refused':
      return formAgain(parts, speaker, values, { decision: submitted.decision });
    case 'problem':
      if (submitted.problem.kind === 'repeated')
        return { card: problemCard(submitted.problem, speaker.locale) };
      return formAgain(parts, speaker, values, { problem: submitted.problem });
  }
}

async function sent(
  parts: Parts,
  { person, locale, now }: Speaker,
  { day, approvers, quota, hasCoverage }: Accepted,
): Promise<Card> {
  const regulation = regulationAt(parts.settings.profiles(person), day.date);
  const approval = regulation ? requestContents(regulation, person.role).approval : 'required';
  const warnings = hasCoverage ? await coverageWarnings(parts.store.db, person, day.date, day.state) : [];
  return sentCard({ ...day, approval, quota }, locale, {
    later: await readLater(parts, approvers, now),
    coverage: { warnings, unit: person.unit },
  });
}

/** The form comes back as it was sent, on the facts as they are now, with what is to be said. */
async function formAgain(parts: Parts, speaker: Speaker, values: Fields, remarks: Remarks): Promise<Reply> {
  const date = parseLocalDate(values.date ?? '');
  const known = await loadFacts(
    parts,
    parts.store.db,
    speaker.person,
    speaker.now,
    date ? { date } : undefined,
  );
  return { form: formFor(known, speaker, values, remarks) };
}
