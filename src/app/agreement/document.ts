import { agreementPage } from '../../messages/page/agreement-page.js';
import type { AgreementDocument } from '../../messages/page/document.js';
import { agreementStart } from '../../rules/agreement.js';
import type { Agreement } from '../../rules/facts.js';
import { dateOf } from '../../rules/zoned.js';
import { findAgreement, lastAgreement, type RecordedAgreement } from '../../store/agreements.js';
import { type Application, findApplication, lastSigned } from '../../store/applications.js';
import { findPage } from '../../store/page-links.js';
import { findPerson, type Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import type { PageKind } from './links.js';
import { type Parties, partiesOf } from './parties.js';
import { regulationFor } from './regulation.js';
import { namesOf, partyView, signedOn } from './view.js';

/** What a secret address shows; undefined: nothing, whatever the reason. */
export async function pageBehind(parts: Parts, secret: string): Promise<string | undefined> {
  const now = parts.clock.now();
  const { db } = parts.store;
  const link = await findPage(db, secret, now);
  return link && printed(parts, db, link.kind as PageKind, link.subjectId, now);
}

/** The agreement as a page, in the organisation's language and by its template. */
export async function printed(
  parts: Parts,
  db: Db,
  kind: PageKind,
  subjectId: string,
  now: Date,
): Promise<string | undefined> {
  const document =
    kind === 'application'
      ? await ofApplication(parts, db, subjectId, now)
      : await ofAgreement(parts, db, subjectId, now);
  return document && agreementPage(document, parts.settings.locale, parts.settings.agreementTemplate);
}

async function ofApplication(
  parts: Parts,
  db: Db,
  id: string,
  now: Date,
): Promise<AgreementDocument | undefined> {
  const application = await findApplication(db, id);
  const owner = application && (await findPerson(db, application.personId));
  if (!owner || !application.terms || application.state === 'withdrawn' || application.state === 'refused') {
    return undefined;
  }
  return documentOf(parts, db, owner, application.kind, application.terms, application, now);
}

/** A version of the register, with the application it came from if it was made in chat. */
async function ofAgreement(
  parts: Parts,
  db: Db,
  id: string,
  now: Date,
): Promise<AgreementDocument | undefined> {
  const seen = await findAgreement(db, id);
  const owner = seen && (await findPerson(db, seen.personId));
  const recorded = seen && (await lastAgreement(db, seen.personId, seen.kind));
  if (!owner || !recorded) return undefined;
  const application = await sourceOf(db, recorded);
  return documentOf(parts, db, owner, recorded.kind, recorded.agreement, application, now);
}

/** The application an agreement came from; null: it was imported, or changed by an import since. */
export async function sourceOf(
  db: Db,
  { personId, kind, agreement }: RecordedAgreement,
): Promise<Application | null> {
  const signed = await lastSigned(db, personId, kind);
  const same = signed?.terms?.from === agreement.from && signedOn(signed) === agreement.signedOn;
  return same ? signed : null;
}

async function documentOf(
  parts: Parts,
  db: Db,
  owner: Person,
  kind: Application['kind'],
  written: Agreement,
  application: Application | null,
  now: Date,
): Promise<AgreementDocument | undefined> {
  const { settings } = parts;
  const today = dateOf(now);
  const regulation = regulationFor(settings, owner, today, written.from);
  if (!regulation) return undefined;
  const terms: Agreement = { ...application?.terms, ...written };
  const parties = await partiesOf(settings, db, owner, regulation);
  const signatures = application?.signatures ?? [];
  const names = await namesOf(db, [...signatures.map(({ personId }) => personId), owner.managerId]);
  const own = signatures.find(({ party }) => party === 'employee');
  const signed = !application || application.state === 'signed';
  return {
    organisation: settings.organisation,
    person: { name: owner.name, unit: owner.unit, role: owner.role },
    manager: names.get(owner.managerId ?? ''),
    kind,
    terms,
    asked: application ? withoutPriorities(application.asked) : undefined,
    objectives: application?.objectives ?? '',
    parties: partiesIn(parties, application, terms, names),
    attachments: regulation.agreement.attachments?.all ?? [],
    acknowledgedOn: own?.on,
    regulation,
    state: signed ? 'signed' : 'draft',
    starts: signed ? agreementStart(regulation, terms) : undefined,
    printedOn: today,
  };
}

/** A page may pass from hand to hand: what is for the assessor alone stays out of it. */
function withoutPriorities({
  activities,
  places,
  equipment,
}: Application['asked']): AgreementDocument['asked'] {
  return { activities, places, equipment };
}

/** Of an agreement that came before the bot it is known only when it was signed: whoever holds an office today may not have. */
function partiesIn(
  { signers }: Parties,
  application: Application | null,
  { signedOn: on }: Agreement,
  names: ReadonlyMap<string, string>,
): AgreementDocument['parties'] {
  if (!application) return signers.map(({ party }) => ({ party, signed: { on, elsewhere: true } }));
  return signers.map(({ party, people }) => partyView(application, party, people, names));
}
