import type { Problem } from '../messages/views.js';
import type { Actor } from '../rules/act.js';
import { decide } from '../rules/decide.js';
import type { Finding } from '../rules/decision.js';
import type { LocalDate } from '../rules/local-date.js';
import { insertAudit } from '../store/audit.js';
import { openBank, setBank } from '../store/bank.js';
import { isFirstDelivery } from '../store/inbound.js';
import { membersOf } from '../store/lines.js';
import { findPerson, type Person } from '../store/people.js';
import type { Db } from '../store/types.js';
import { loadFacts } from './facts.js';
import { missingOn } from './grant-days.js';
import type { Parts } from './parts.js';
import { recordRefusal } from './refusal.js';
import type { Speaker } from './speaker.js';
import { headsOf } from './unit-heads.js';

export interface BankFigure {
  unitId: string;
  month: string;
  available: number;
}

export type BankSet =
  | { kind: 'done' }
  | { kind: 'refused'; findings: Finding[] }
  | { kind: 'problem'; problem: Problem };

/** How many days the bank of a month holds (App. 12 art. 7.8). */
export async function setBankTo(
  parts: Parts,
  speaker: Speaker,
  { unitId, month, available }: BankFigure,
): Promise<BankSet> {
  const { person, platform, now, requestKey } = speaker;
  return parts.store.tx<BankSet>(async (db) => {
    if (!(await isFirstDelivery(db, requestKey, now))) return { kind: 'done' };
    const facts = await factsOfUnit(parts, db, speaker, unitId);
    const missing = missingOn(facts, `${month}-01` as LocalDate);
    if (missing) return { kind: 'problem', problem: missing };
    const by = await capacityIn(db, person, unitId);
    const { outcome, findings } = decide(facts, { type: 'set-bank', by, month, available });
    if (outcome === 'refused') {
      const what = { act: 'set-bank', date: `${month}-01` as LocalDate, personId: person.id };
      await recordRefusal(db, speaker, what, findings);
      return { kind: 'refused', findings };
    }
    await openBank(db, { unitId, month });
    const before = await setBank(db, { unitId, month }, available);
    await insertAudit(db, {
      ...{ at: now, actorId: person.id, platform, act: 'set-bank', rules: [], request: requestKey },
      changes: { unitId, month, available: [before, available] },
    });
    return { kind: 'done' };
  });
}

/** What governs the people of a unit: that of one who leads nobody there, or of whoever asks. */
export async function factsOfUnit(parts: Parts, db: Db, { person, now }: Speaker, unitId: string) {
  const member = (await membersOf(db, { unitId })).find(({ leads }) => !leads);
  const one = (member && (await findPerson(db, member.id))) ?? person;
  return (await loadFacts(parts, db, one, now)).facts;
}

/** As whom somebody speaks about the bank of a unit. */
export async function capacityIn(db: Db, { id }: Pick<Person, 'id'>, unitId: string): Promise<Actor> {
  if ((await headsOf(db, unitId)).some((head) => head.id === id)) return 'director';
  const led = (await membersOf(db, { unitId })).some(({ managerId }) => managerId === id);
  return led ? 'manager' : 'employee';
}
