import type { AgreementView, WithdrawalView } from '../../messages/agreement-views.js';
import { agreementEnd, agreementStart } from '../../rules/agreement.js';
import type { DayKind } from '../../rules/facts.js';
import { addDays, daysBetween, type LocalDate } from '../../rules/local-date.js';
import { dateOf } from '../../rules/zoned.js';
import { lastAgreement, type RecordedAgreement } from '../../store/agreements.js';
import { openApplication } from '../../store/applications.js';
import type { Ending } from '../../store/endings.js';
import { findPerson, type Person } from '../../store/people.js';
import type { Db } from '../../store/types.js';
import { loadFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import { capacitiesOver } from './authority.js';
import { regulationFor } from './regulation.js';
import { namesOf } from './view.js';
import { factsFor, firstDayAway } from './withdrawal.js';

/** From so many days before the end on, an agreement can be renewed. */
const RENEWAL_DAYS = 60;

/** An agreement of the register as it stands now, as `viewer` sees it. */
export async function viewAgreement(
  parts: Parts,
  db: Db,
  owner: Person,
  recorded: RecordedAgreement,
  viewer: Person,
  now: Date,
): Promise<AgreementView> {
  const { kind, agreement } = recorded;
  const today = dateOf(now);
  const regulation = regulationFor(parts.settings, owner, today, agreement.from);
  const isOwner = owner.id === viewer.id;
  const otherKind: DayKind = kind === 'agile' ? 'remote' : 'agile';
  const other = await lastAgreement(db, owner.id, otherKind);
  const common = {
    id: recorded.id,
    bandName: regulation?.bands.called,
    kind,
    person: { name: owner.name, unit: owner.unit },
    owner: isOwner,
    agreement,
    other: other ? { id: other.id, kind: otherKind } : undefined,
    today,
  } as const;
  const nothing = { renew: false, change: false, noRenewal: false, withdraw: false, report: false };
  if (!regulation) {
    const ends = agreement.renewedTo ?? agreement.to;
    return { ...common, starts: agreement.from, ends, tacitRenewal: false, firstDayAway: {}, can: nothing };
  }
  const ends = agreementEnd(regulation, agreement);
  const tacitRenewal = regulation.agreement.term.atEnd === 'tacit-renewal';
  const running = (ends === null || ends >= today) && !agreement.withdrawnFrom;
  const mayEnd = (await capacitiesOver(db, owner, viewer)).length > 0;
  const applies = isOwner && !(await openApplication(db, owner.id, kind));
  const near = ends !== null && today >= addDays(ends, -RENEWAL_DAYS);
  const { facts } = await loadFacts(parts, db, owner, now);
  const own = factsFor(facts, kind);
  return {
    ...common,
    starts: agreementStart(regulation, agreement),
    ends,
    tacitRenewal,
    firstDayAway: running
      ? {
          worker: firstDayAway(own, regulation, 'employee'),
          administration: firstDayAway(own, regulation, 'manager'),
        }
      : {},
    can: {
      renew: applies && near && !tacitRenewal && !agreement.withdrawnFrom,
      change: applies && !(near && !tacitRenewal),
      noRenewal: running && mayEnd && isDeclinable(regulation.agreement.noRenewal !== null, agreement, today),
      withdraw: running && mayEnd,
      report: isOwner && (regulation.activityReport?.roles.includes(owner.role) ?? false),
    },
  };
}

function isDeclinable(known: boolean, { to, noRenewal }: RecordedAgreement['agreement'], today: LocalDate) {
  return known && !noRenewal && to !== null && today <= to;
}

/** The act that ended an agreement, as `viewer` reads it. */
export async function viewEnding(
  db: Db,
  ending: Ending,
  viewer: Pick<Person, 'id'>,
): Promise<WithdrawalView> {
  const owner = await findPerson(db, ending.personId);
  if (!owner) throw new Error(`ending ${ending.id} of nobody's agreement`);
  const names = await namesOf(db, [ending.actorId]);
  const { effective, justified, waived, ground, at } = ending;
  return {
    id: ending.id,
    act: ending.act,
    person: { name: owner.name, unit: owner.unit },
    by: names.get(ending.actorId) ?? '',
    byReader: ending.actorId === viewer.id,
    byOwner: ending.actorId === owner.id,
    owner: owner.id === viewer.id,
    effective,
    noticeDays: effective ? Math.max(0, daysBetween(dateOf(at), effective)) : 0,
    cause: ground ? `ground:${ground}` : justified ? 'justified' : waived ? 'waiver' : 'notice',
    reason: ending.reason,
    noticeReason: ending.noticeReason,
    days: ending.cancelled,
    at,
  };
}
