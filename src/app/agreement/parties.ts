import type { Capacity } from '../../messages/agreement-views.js';
import type { Regulation } from '../../regulations/schema.js';
import type { Signer } from '../../rules/facts.js';
import type { Settings } from '../../settings.js';
import type { Application } from '../../store/applications.js';
import {
  findPeople,
  findPerson,
  findPersonByEmail,
  hrPeople,
  lineOfManagers,
  type Person,
} from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { directorOf } from '../director.js';

/** Who has to do with the agreement of a person. */
export interface Parties {
  /** Whoever assesses an application; where the register names nobody, the personnel office. */
  assessors: Person[];
  /** In the order of the act, with those of the register who may sign; none: they sign on paper. */
  signers: { party: Signer; people: Person[] }[];
  /** The personnel office: it is told of every step, and records signatures on paper. */
  hr: Person[];
}

/** By the act that governs the person: who assesses, and who signs (MET-8a, MIL-8.1, TIV-19.1, MON-2b, ...). */
export async function partiesOf(
  settings: Pick<Settings, 'agreements'>,
  db: Db,
  owner: Person,
  regulation: Regulation,
): Promise<Parties> {
  const hr = (await hrPeople(db)).filter(({ id }) => id !== owner.id);
  const { signatures } = regulation.agreement;
  const parties = [
    ...new Set(signatures.filter(({ roles }) => roles.includes(owner.role)).flatMap(({ by }) => by)),
  ];
  const signers = await Promise.all(
    parties.map(async (party) => ({ party, people: await holdersOf(settings, db, owner, party, hr) })),
  );
  // where the Direttore signs as employer, the application is theirs to assess (MIL-6.1p)
  const byDirector = parties.includes('director') && !parties.includes('manager');
  const assessor = await (byDirector ? directorOf(db, owner) : managerOf(db, owner));
  return { assessors: assessor ? [assessor] : hr, signers, hr };
}

/** Whoever of the register may sign for a party; nobody signs for the other side of their own agreement. */
async function holdersOf(
  { agreements: { signers } }: Pick<Settings, 'agreements'>,
  db: Db,
  owner: Person,
  party: Signer,
  hr: Person[],
): Promise<Person[]> {
  const named = async (email: string | undefined) => (email ? await findPersonByEmail(db, email) : null);
  const others = (person: Person | null) => (person && person.id !== owner.id ? [person] : []);
  switch (party) {
    case 'employee':
      return [owner];
    case 'manager':
      return others(await managerOf(db, owner));
    case 'director':
      return others(await directorOf(db, owner));
    case 'hr': {
      const heads = hr.filter(({ role }) => role === 'manager');
      return signers.hr ? others(await named(signers.hr)) : heads.length > 0 ? heads : hr;
    }
    case 'employer':
      return others(signers.employer ? await named(signers.employer) : await highestOver(db, owner));
    case 'segretario-generale':
      return others(await named(signers.segretarioGenerale));
  }
}

async function managerOf(db: Db, owner: Person): Promise<Person | null> {
  return owner.managerId ? findPerson(db, owner.managerId) : null;
}

async function highestOver(db: Db, owner: Person): Promise<Person | null> {
  const last = (await lineOfManagers(db, owner.id)).filter(({ id }) => id !== owner.id).at(-1);
  return last ? ((await findPeople(db, [last.id]))[0] ?? null) : null;
}

/** In what capacities `viewer` looks at an application, and what may be done in them now. */
export function capacityOf(
  { assessors, signers, hr }: Parties,
  application: Pick<Application, 'personId' | 'signatures' | 'state'>,
  viewer: Pick<Person, 'id'> | undefined,
): Capacity {
  const isOne = (people: readonly Person[]) => people.some(({ id }) => id === viewer?.id);
  const { state, signatures, personId } = application;
  const open = state === 'assessed' ? signers.filter((one) => !isSigned(signatures, one.party)) : [];
  const signs = open.filter(({ people }) => isOne(people)).map(({ party }) => party);
  const inHr = isOne(hr);
  const others = open.map(({ party }) => party).filter((party) => !signs.includes(party));
  return {
    owner: personId === viewer?.id,
    assesses: isOne(assessors),
    hr: inHr,
    signs,
    records: inHr ? others : [],
  };
}

export function isSigned(signatures: Application['signatures'], party: Signer): boolean {
  return signatures.some((one) => one.party === party);
}

/** Those whom an application concerns at all: others see nothing of it. */
export function isConcerned({ assessors, signers, hr }: Parties, personId: string): boolean {
  return [assessors, hr, ...signers.map(({ people }) => people)].flat().some(({ id }) => id === personId);
}
