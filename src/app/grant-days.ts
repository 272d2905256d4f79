import type { Problem } from '../messages/views.js';
import type { Act, Actor } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import type { Decision, Finding } from '../rules/decision.js';
import { regulationAt } from '../rules/edition.js';
import type { Facts } from '../rules/facts.js';
import { type LocalDate, laterOf } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import { insertAudit } from '../store/audit.js';
import { addToBank, openBank } from '../store/bank.js';
import {
  type Derogation,
  type Extension,
  findExtension,
  saveDerogation,
  saveExtension,
} from '../store/grants.js';
import { isFirstDelivery } from '../store/inbound.js';
import { enqueue, type NewMessage } from '../store/messages.js';
import { findPerson, lockPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { directorIdOf } from './director.js';
import { loadFacts } from './facts.js';
import type { Parts } from './parts.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';

export type Granted =
  /** `before`: the quota until then. */
  | { kind: 'done'; owner: Person; before: Decision['quota'] }
  | { kind: 'refused'; findings: Finding[] }
  | { kind: 'problem'; problem: Problem };

interface Grant {
  /** A day of the month, or the first one, that it is about. */
  date: LocalDate;
  act(by: Actor): Act;
  write(db: Db, owner: Person, decision: Decision): Promise<Written>;
}

interface Written {
  /** For the audit trail: figures, never grounds. */
  changes: Record<string, unknown>;
  /** What the person is told; the composer looks whether it still holds. */
  notice: Record<string, unknown>;
}

/** Whoever gives to the bank has a number of their own for that month; the criterion of one they had stays. */
const GIVEN = 'given-to-bank';

/** Another number of days in a month (App. 12 art. 7.4). */
export function grantExtension(
  parts: Parts,
  speaker: Speaker,
  ownerId: string,
  { month, daysPerMonth, criterion }: { month: string; daysPerMonth: number; criterion?: string },
): Promise<Granted> {
  return grant(parts, speaker, ownerId, {
    date: `${month}-01` as LocalDate,
    act: (by) => ({ type: 'extend', by, month, daysPerMonth, criterion }),
    async write(db, owner) {
      const before = await findExtension(db, owner.id, month);
      await saveExtension(db, owner.id, { month, daysPerMonth, authorisedBy: 'director', criterion });
      return {
        changes: { month, daysPerMonth: [before?.daysPerMonth ?? null, daysPerMonth] },
        notice: { grant: 'extension', month, days: daysPerMonth },
      };
    },
  });
}

/** Days that somebody does not use go to the bank of their unit (App. 12 art. 7.8). */
export function giveToBank(
  parts: Parts,
  speaker: Speaker,
  ownerId: string,
  { month, days }: { month: string; days: number },
): Promise<Granted> {
  return grant(parts, speaker, ownerId, {
    date: `${month}-01` as LocalDate,
    act: (by) => ({ type: 'give-days', by, month, days }),
    async write(db, owner, { quota }) {
      const before = await findExtension(db, owner.id, month);
      const left = (quota?.limit ?? 0) - days;
      const criterion = before?.criterion ?? GIVEN;
      const extension: Extension = { month, daysPerMonth: left, authorisedBy: 'director', criterion };
      await saveExtension(db, owner.id, extension);
      const bank = { unitId: owner.unitId, month };
      await openBank(db, bank);
      await addToBank(db, bank, days);
      return {
        changes: { month, given: days, daysPerMonth: [quota?.limit ?? null, left] },
        notice: { grant: 'gift', month, given: days, days: left },
      };
    },
  });
}

/** More days a week for a time (Reg. art. 6). */
export function grantDerogation(
  parts: Parts,
  speaker: Speaker,
  ownerId: string,
  derogation: Omit<Derogation, 'authorisedBy'>,
): Promise<Granted> {
  const { article, from, to, daysPerWeek } = derogation;
  return grant(parts, speaker, ownerId, {
    date: from,
    // the dirigente who directs the person's work acts for the administration
    act: (by) => ({
      ...{ type: 'derogate', article, from, to, daysPerWeek },
      by: by === 'director' ? 'administration' : by,
    }),
    async write(db, owner) {
      await saveDerogation(db, owner.id, { ...derogation, authorisedBy: 'administration' });
      const figures = { article, from, to, daysPerWeek };
      return { changes: figures, notice: { grant: 'derogation', ...figures } };
    },
  });
}

async function grant(parts: Parts, speaker: Speaker, ownerId: string, what: Grant): Promise<Granted> {
  const { person, platform, now, requestKey } = speaker;
  return parts.store.tx<Granted>(async (db) => {
    await lockPerson(db, ownerId);
    const owner = await findPerson(db, ownerId);
    if (!owner) return { kind: 'problem', problem: { kind: 'gone' } };
    const by = await capacityOver(db, person, owner);
    if (!by) return { kind: 'problem', problem: { kind: 'not-your-people', name: owner.name } };
    if (!(await isFirstDelivery(db, requestKey, now)))
      return { kind: 'problem', problem: { kind: 'repeated' } };
    const { facts } = await loadFacts(parts, db, owner, now, { date: what.date, bankUnitId: undefined });
    const missing = missingOn(facts, what.date);
    if (missing) return { kind: 'problem', problem: missing };
    const act = what.act(by);
    const decision = decide(facts, act);
    const { findings, quota: before } = decision;
    if (decision.outcome === 'refused') {
      await recordRefusal(db, speaker, { act: act.type, date: what.date, personId: owner.id }, findings);
      return { kind: 'refused', findings };
    }
    const { changes, notice } = await what.write(db, owner, decision);
    await insertAudit(db, {
      ...{ at: now, actorId: person.id, platform, act: act.type, personId: owner.id },
      ...{ changes, rules: findings.map(({ rule }) => rule), request: requestKey },
    });
    const message: NewMessage = {
      key: `grant-notice:${owner.id}:${requestKey}`,
      moment: 'grant-notice',
      personId: owner.id,
      data: { ...notice, by: person.id },
      at: now,
    };
    await enqueue(parts.store, db, [message]);
    return { kind: 'done', owner, before };
  });
}

/** A month, or a time to come, that no regulation covers: nothing is granted on the last figure known. */
export function missingOn(facts: Facts, date: LocalDate): Problem | undefined {
  const on = laterOf(dateOf(facts.now), date);
  return regulationAt(facts.editions, on) ? undefined : { kind: 'regulation-missing', date: on };
}

/** As whom somebody grants days to another: nobody to themselves. */
export async function capacityOver(
  db: Db,
  { id }: Pick<Person, 'id'>,
  owner: Person,
): Promise<Extract<Actor, 'director' | 'manager'> | undefined> {
  if (id === owner.id) return undefined;
  if ((await directorIdOf(db, owner)) === id) return 'director';
  return owner.managerId === id ? 'manager' : undefined;
}
