import type { ApplicationView, PartyView } from '../../messages/agreement-views.js';
import { agreementStart } from '../../rules/agreement.js';
import { dateOf } from '../../rules/zoned.js';
import type { Application } from '../../store/applications.js';
import { findPeople, findPerson, type Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import type { Parts } from '../parts.js';
import { capacityOf, type Parties, partiesOf } from './parties.js';
import { regulationFor } from './regulation.js';

const NOBODY: Parties = { assessors: [], signers: [], hr: [] };

/** An application as it stands now, as `viewer` sees it. */
export async function viewApplication(
  parts: Parts,
  db: Db,
  application: Application,
  viewer: Pick<Person, 'id'> | undefined,
): Promise<ApplicationView> {
  const owner = await findPerson(db, application.personId);
  if (!owner) throw new Error(`application ${application.id} of nobody`);
  const { terms, steps, signatures } = application;
  const today = dateOf(parts.clock.now());
  const regulation = regulationFor(parts.settings, owner, today, terms?.from);
  const parties = regulation ? await partiesOf(parts.settings, db, owner, regulation) : NOBODY;
  const last = steps.at(-1) ?? { act: 'submit', by: owner.id, at: application.createdAt, version: 1 };
  const assessedBy = steps.findLast(({ act }) => act === 'assess')?.by;
  const names = await namesOf(db, [last.by, assessedBy, ...signatures.map(({ personId }) => personId)]);
  const [assessor] = parties.assessors;
  const inHr = parties.hr.some(({ id }) => id === assessor?.id);
  return {
    id: application.id,
    version: application.version,
    bandName: regulation?.bands.called,
    kind: application.kind,
    purpose: application.purpose,
    state: application.state,
    person: { name: owner.name, unit: owner.unit },
    asked: application.asked,
    objectives: application.objectives,
    terms,
    termsVersion: termsVersion(application),
    opinion: application.opinion,
    assessor: names.get(assessedBy ?? '') ?? (inHr ? undefined : assessor?.name),
    last: { act: last.act, by: names.get(last.by) ?? '', at: last.at },
    parties: parties.signers.map(({ party, people }) => partyView(application, party, people, names)),
    attachments: regulation?.agreement.attachments?.all ?? [],
    effectiveFrom:
      application.state === 'signed' && terms && regulation
        ? agreementStart(regulation, { ...terms, signedOn: signedOn(application) })
        : undefined,
    startsIfSigned:
      application.state === 'assessed' && terms && regulation
        ? agreementStart(regulation, { ...terms, signedOn: today })
        : undefined,
    appliedAt: application.createdAt,
    agreementId: application.agreementId,
    capacity: capacityOf(parties, application, viewer),
  };
}

/** The version at which the terms were written last: a signature says which ones it is for. */
export function termsVersion({ steps }: Pick<Application, 'steps'>): number {
  return steps.findLast(({ act }) => act === 'assess')?.version ?? 0;
}

/** The day of the last signature; without any, that of the application. */
export function signedOn({ signatures, changedAt }: Pick<Application, 'signatures' | 'changedAt'>) {
  const days = signatures.map(({ on }) => on).sort();
  return days.at(-1) ?? dateOf(changedAt);
}

export function partyView(
  { signatures }: Pick<Application, 'signatures'>,
  party: PartyView['party'],
  people: readonly Pick<Person, 'name'>[],
  names: ReadonlyMap<string, string>,
): PartyView {
  const signed = signatures.find((one) => one.party === party);
  const only = people.length === 1 ? people[0]?.name : undefined;
  if (!signed) return { party, name: only ?? (people.length > 1 ? severalNames(people) : undefined) };
  const { on, at, paper, personId } = signed;
  return { party, name: names.get(personId ?? '') ?? only, signed: { on, at: paper ? undefined : at } };
}

const NAMES_SHOWN = 3;

function severalNames(people: readonly Pick<Person, 'name'>[]): string {
  const shown = people.slice(0, NAMES_SHOWN).map(({ name }) => name);
  return people.length > NAMES_SHOWN ? `${shown.join(' / ')}, …` : shown.join(' / ');
}

export async function namesOf(db: Db, ids: (string | undefined)[]): Promise<Map<string, string>> {
  const people = await findPeople(db, [...new Set(ids.filter((id) => id !== undefined))]);
  return new Map(people.map(({ id, name }) => [id, name]));
}
