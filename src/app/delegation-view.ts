import type { DelegationsView, DelegationView } from '../messages/delegation-cards.js';
import { hasDelegates } from '../rules/actors.js';
import { regulationAt } from '../rules/edition.js';
import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { type Delegation, delegationsBy, delegationsOf } from '../store/delegations.js';
import { findPeople, type Person, reportsOf } from '../store/people.js';
import type { Db } from '../store/types.js';
import type { Parts } from './parts.js';
import { waitingFor } from './waiting.js';

/** What a person gave and holds, and what those who report to them gave. */
export async function viewDelegations(
  parts: Parts,
  db: Db,
  person: Person,
  now: Date,
): Promise<DelegationsView> {
  const today = dateOf(now);
  const { given, held } = await delegationsOf(db, person.id, today);
  const reports = await reportsOf(db, person.id);
  const below = await delegationsBy(
    db,
    reports.map(({ id }) => id),
    today,
  );
  const all = [...given, ...held, ...below];
  const people = await findPeople(db, [...new Set(all.flatMap((one) => [one.delegatorId, one.delegateId]))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const view = (one: Delegation) => viewOf(one, names, today, 0);
  return {
    given: given.map(view),
    held: held.map(view),
    below: below.map(view),
    hindrance: await delegationHindrance(parts, db, person, today),
    today,
  };
}

/** Why the person can give none: nobody reports to them, or the act of none of their people knows delegates. */
export async function delegationHindrance(
  { settings }: Pick<Parts, 'settings'>,
  db: Db,
  person: Pick<Person, 'id'>,
  today: LocalDate,
): Promise<DelegationsView['hindrance']> {
  const reports = await reportsOf(db, person.id);
  if (reports.length === 0) return 'nobody-below';
  const may = reports.some((report) => {
    const regulation = regulationAt(settings.profiles(report), today);
    return regulation !== undefined && hasDelegates(regulation, report.role);
  });
  return may ? undefined : 'not-in-act';
}

/** For the delegate: how it stands now, and how many requests of the delegator's people wait. */
export async function viewDelegation(
  parts: Parts,
  db: Db,
  delegation: Delegation,
  now: Date,
): Promise<DelegationView | null> {
  const people = await findPeople(db, [delegation.delegatorId, delegation.delegateId]);
  const delegate = people.find(({ id }) => id === delegation.delegateId);
  if (!delegate) return null;
  const waiting = (await waitingFor(parts, db, delegate, now)).filter(
    ({ owner }) => owner.managerId === delegation.delegatorId,
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return viewOf(delegation, names, dateOf(now), waiting.length);
}

function viewOf(
  { id, delegatorId, delegateId, from, to, endedAt }: Delegation,
  names: Map<string, string>,
  today: LocalDate,
  waiting: number,
): DelegationView {
  const [delegator = '', delegate = ''] = [names.get(delegatorId), names.get(delegateId)];
  return { id, delegator, delegate, from, to, endedAt, today, waiting };
}
