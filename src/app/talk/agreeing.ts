import { agreementCard, noAgreementCard } from '../../messages/agreement-card.js';
import { agreementNote } from '../../messages/agreement-notes.js';
import { applicationCard } from '../../messages/application-card.js';
import { matchNames } from '../../phrases/match-names.js';
import { dateOf } from '../../rules/zoned.js';
import { findAgreement, lastAgreement, type RecordedAgreement } from '../../store/agreements.js';
import { type Application, findApplication, openApplication } from '../../store/applications.js';
import { findPeople, findPerson, type Person } from '../../store/people.js';
import { peopleNames } from '../../store/people-names.js';
import { viewAgreement } from '../agreement/agreement-view.js';
import { capacitiesOver } from '../agreement/authority.js';
import { sourceOf } from '../agreement/document.js';
import { linkTo } from '../agreement/links.js';
import { isConcerned, partiesOf } from '../agreement/parties.js';
import { regulationFor } from '../agreement/regulation.js';
import { viewApplication } from '../agreement/view.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';
import type { Handlers } from './handler.js';

/** The individual agreement, or the application for it, as it stands. */
export const agreeing: Handlers = {
  agreement: async (parts, speaker, { subject, value }) => {
    if (subject) return (await agreementNow(parts, speaker, subject)) ?? gone(speaker);
    return value?.trim() ? ofNamed(parts, speaker, value) : own(parts, speaker);
  },
};

function gone({ locale }: Speaker): Reply {
  return { note: agreementNote('application-gone', locale) };
}

/** @param subject of an application, of a version of an agreement, of a person; undefined: of none of these */
export async function agreementNow(
  parts: Parts,
  speaker: Speaker,
  subject: string,
): Promise<Reply | undefined> {
  const { db } = parts.store;
  const application = await findApplication(db, subject);
  if (application) return applicationReply(parts, speaker, application);
  const seen = await findAgreement(db, subject);
  const recorded = seen && (await lastAgreement(db, seen.personId, seen.kind));
  const owner = recorded && (await findPerson(db, recorded.personId));
  return owner ? agreementReply(parts, speaker, owner, recorded) : undefined;
}

/** The card with the address of its page: made for whoever asks, since only a hash of it is kept. */
export async function applicationReply(
  parts: Parts,
  speaker: Speaker,
  application: Application,
): Promise<Reply> {
  const { db } = parts.store;
  const owner = await findPerson(db, application.personId);
  const regulation = owner && regulationFor(parts.settings, owner, dateOf(speaker.now));
  const parties = regulation && (await partiesOf(parts.settings, db, owner, regulation));
  const isOwner = owner?.id === speaker.person.id;
  if (!isOwner && !(parties && isConcerned(parties, speaker.person.id))) {
    return { note: agreementNote('not-for-you', speaker.locale) };
  }
  const view = await viewApplication(parts, db, application, speaker.person);
  const open = application.state === 'assessed' || application.state === 'signed';
  const url = open ? await linkTo(parts, speaker, 'application', application.id) : undefined;
  const current = isOwner ? await lastAgreement(db, owner.id, application.kind) : null;
  const agreementId = view.agreementId ?? current?.id;
  return { card: applicationCard({ ...view, agreementId, url }, speaker.locale) };
}

export async function agreementReply(
  parts: Parts,
  speaker: Speaker,
  owner: Person,
  recorded: RecordedAgreement,
): Promise<Reply> {
  const { db } = parts.store;
  const { person, now, locale } = speaker;
  if ((await capacitiesOver(db, owner, person)).length === 0) {
    const source = await sourceOf(db, recorded);
    // whoever signed it may look at what they signed
    if (source) return applicationReply(parts, speaker, source);
    return { note: agreementNote('not-for-you', locale) };
  }
  const view = await viewAgreement(parts, db, owner, recorded, person, now);
  const url = await linkTo(parts, speaker, 'agreement', recorded.id);
  return { card: agreementCard({ ...view, url }, locale) };
}

async function own(parts: Parts, speaker: Speaker): Promise<Reply> {
  const { db } = parts.store;
  const { id } = speaker.person;
  const open = await openApplication(db, id);
  if (open) return applicationReply(parts, speaker, open);
  const recorded = (await lastAgreement(db, id, 'agile')) ?? (await lastAgreement(db, id, 'remote'));
  if (!recorded) return { card: noAgreementCard(speaker.locale) };
  return agreementReply(parts, speaker, speaker.person, recorded);
}

/** Somebody else's, by name: one's people, and for the personnel office everybody. */
async function ofNamed(parts: Parts, speaker: Speaker, text: string): Promise<Reply> {
  const { db } = parts.store;
  const { locale, person } = speaker;
  const matches = matchNames(text, await peopleNames(db));
  const people = await findPeople(
    db,
    matches.map(({ id }) => id),
  );
  const theirs: Person[] = [];
  for (const one of people) if ((await capacitiesOver(db, one, person)).length > 0) theirs.push(one);
  const [found, second] = theirs;
  if (!found) return { note: agreementNote({ nobody: text }, locale) };
  if (second) {
    const oneOf = theirs.map(({ name }) => name);
    return { note: agreementNote({ oneOf, typed: text }, locale) };
  }
  const recorded =
    (await lastAgreement(db, found.id, 'agile')) ?? (await lastAgreement(db, found.id, 'remote'));
  if (recorded) return agreementReply(parts, speaker, found, recorded);
  const open = await openApplication(db, found.id);
  return open
    ? applicationReply(parts, speaker, open)
    : { note: agreementNote({ without: found.name }, locale) };
}
