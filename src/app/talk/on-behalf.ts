import type { Fields } from '../../messages/card.js';
import { findingSentence } from '../../messages/findings.js';
import { askForForm, cancelForForm, doneForNote } from '../../messages/hr-person-card.js';
import { problemText } from '../../messages/problems.js';
import type { Problem } from '../../messages/views.js';
import { regulationAt } from '../../rules/edition.js';
import { type LocalDate, parseLocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { type AgileDay, findDay } from '../../store/days.js';
import { isId } from '../../store/ids.js';
import { findPerson, type Person } from '../../store/people.js';
import { cancelDay } from '../cancel-day.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { likelyPlatformsOf } from '../reach.js';
import { hindrance, type Remarks, readRequest } from '../read-request.js';
import { formFor } from '../request-form.js';
import type { Speaker } from '../speaker.js';
import { submitRequest } from '../submit-request.js';
import type { Handlers } from './handler.js';
import { alreadyDone } from './outcome.js';
import { forOffice, personReply } from './personnel.js';

/** What the personnel office does on somebody's behalf: by the same rules as they, and marked as such everywhere. */
export const onBehalf: Handlers = {
  'hr-act': forOffice((parts, speaker, { subject = '', value }) =>
    value === 'cancel' ? confirmCancel(parts, speaker, subject) : openRequest(parts, speaker, subject),
  ),
  'hr-act-send': forOffice((parts, speaker, { subject = '', value = '' }, fields) => {
    if (value === 'cancel') return cancel(parts, speaker, subject);
    const [, date] = value.split(' ');
    return request(parts, speaker, subject, date ? { ...fields, date } : fields);
  }),
};

/** The form as the person would fill it in. */
async function openRequest(parts: Parts, speaker: Speaker, personId: string): Promise<Reply> {
  const behalf = await behalfOf(parts, speaker, personId);
  if ('reply' in behalf) return behalf.reply;
  const { facts } = await loadFacts(parts, parts.store.db, behalf.person, speaker.now);
  const today = dateOf(speaker.now);
  if (!regulationAt(facts.editions, today)) return note(speaker, { kind: 'regulation-missing', date: today });
  const hindered = hindrance(facts);
  if (hindered) return { note: findingSentence(hindered, speaker.locale, today) };
  return requestForm(parts, behalf, {}, {});
}

async function request(parts: Parts, speaker: Speaker, personId: string, fields: Fields): Promise<Reply> {
  const behalf = await behalfOf(parts, speaker, personId);
  if ('reply' in behalf) return behalf.reply;
  const editions = parts.settings.profiles(behalf.person);
  const asked = readRequest(fields, behalf, (date) => regulationAt(editions, date));
  if ('dates' in asked) {
    const errors = { date: problemText({ kind: 'one-date-only' }, speaker.locale) };
    return requestForm(parts, behalf, fields, { errors });
  }
  if ('errors' in asked) return requestForm(parts, behalf, fields, asked);
  const values = { ...fields, date: asked.date };
  const submitted = await submitRequest(parts, behalf, asked);
  switch (submitted.kind) {
    case 'accepted':
      return done(parts, speaker, behalf.person, 'asked', asked.date);
    case 'refused':
      return requestForm(parts, behalf, values, { decision: submitted.decision });
    case 'problem':
      if (submitted.problem.kind !== 'repeated') {
        return requestForm(parts, behalf, values, { problem: submitted.problem });
      }
      return { ...(await personReply(parts, speaker, behalf.person)), ...note(speaker, submitted.problem) };
  }
}

async function requestForm(parts: Parts, behalf: Behalf, fields: Fields, remarks: Remarks): Promise<Reply> {
  const { person, now, locale } = behalf;
  const date = parseLocalDate(fields.date ?? '');
  const known = await loadFacts(parts, parts.store.db, person, now, date ? { date } : undefined);
  return { form: askForForm(formFor(known, behalf, fields, remarks), person, locale) };
}

/** Asked once more, since one press on a list is soon made. */
async function confirmCancel(parts: Parts, speaker: Speaker, dayId: string): Promise<Reply> {
  const found = await dayFor(parts, speaker, dayId);
  if ('reply' in found) return found.reply;
  const { day, behalf } = found;
  if (day.state !== 'pending' && day.state !== 'approved')
    return note(speaker, await alreadyDone(parts, day));
  const { id, version, date } = day;
  const said = { id, version, date, name: behalf.person.name, today: dateOf(speaker.now) };
  return { form: cancelForForm(said, speaker.locale) };
}

async function cancel(parts: Parts, speaker: Speaker, dayId: string): Promise<Reply> {
  const found = await dayFor(parts, speaker, dayId);
  if ('reply' in found) return found.reply;
  const { day, behalf } = found;
  const changed = await cancelDay(parts, behalf, dayId);
  const reply = () => personReply(parts, speaker, behalf.person);
  const today = dateOf(speaker.now);
  switch (changed.kind) {
    case 'done':
      return done(parts, speaker, behalf.person, 'cancelled', day.date);
    case 'repeated':
      return reply();
    case 'already':
      return { ...(await reply()), ...note(speaker, await alreadyDone(parts, changed.day)) };
    case 'refused': {
      const said = changed.findings.map((finding) => findingSentence(finding, speaker.locale, today));
      return { ...(await reply()), note: said.join('\n') };
    }
    case 'problem':
      return note(speaker, changed.problem);
  }
}

/** The person's card as it is now, and whether they hear of it. */
async function done(
  parts: Parts,
  speaker: Speaker,
  person: Person,
  what: 'asked' | 'cancelled',
  date: LocalDate,
): Promise<Reply> {
  const reachable = (await likelyPlatformsOf(parts, parts.store.db, person)).length > 0;
  const said = { name: person.name, date, today: dateOf(speaker.now), reachable };
  return {
    ...(await personReply(parts, speaker, person)),
    note: doneForNote(what, said, speaker.locale),
  };
}

type Behalf = Speaker & { actor: Person };

/** The speaker as if it were the person, with the office's name behind it; nobody acts for themselves this way. */
async function behalfOf(
  parts: Parts,
  speaker: Speaker,
  personId: string,
): Promise<Behalf | { reply: Reply }> {
  const person = isId(personId) ? await findPerson(parts.store.db, personId) : null;
  if (!person) return { reply: note(speaker, { kind: 'person-gone' }) };
  if (person.id === speaker.person.id) return { reply: note(speaker, { kind: 'own-behalf' }) };
  return { ...speaker, person, actor: speaker.person };
}

async function dayFor(
  parts: Parts,
  speaker: Speaker,
  dayId: string,
): Promise<{ day: AgileDay; behalf: Behalf } | { reply: Reply }> {
  const day = await findDay(parts.store.db, dayId);
  if (!day) return { reply: note(speaker, { kind: 'gone' }) };
  const behalf = await behalfOf(parts, speaker, day.personId);
  return 'reply' in behalf ? behalf : { day, behalf };
}

function note({ locale, now }: Speaker, problem: Problem): Reply {
  return { note: problemText(problem, locale, dateOf(now)) };
}
