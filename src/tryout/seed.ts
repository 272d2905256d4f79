import { addDays, addMonths, firstOfMonth, type LocalDate, localTime } from '../rules/local-date.js';
import { dateOf, instantOf } from '../rules/zoned.js';
import { toColumn } from '../store/dates.js';
import type { Db, Store } from '../store/types.js';
import { DELEGATION, emailOf, MEMBERS, type Member } from './people.js';
import { workingDayFrom, workingDaysAfter } from './time.js';

/** Days approved already: so many working days after the first of the trial, or before it. */
const APPROVED: Record<string, number[]> = {
  niccolo: [0, 6],
  beatrice: [0, 1, 9],
  andrea: [1, 7],
  sofia: [-3, 11],
  giulia: [0, 8],
  zoe: [1],
  marta: [10],
};
const WORK = [
  ['Istruttoria delle pratiche di residenza', 'Venti pratiche chiuse'],
  ['Controllo delle liste elettorali', 'Verbale di revisione pronto per la firma'],
  ['Aggiornamento della modulistica in linea', 'Sei moduli pubblicati'],
] as const;

/**
 * Writes the staff of the invented Comune into the store, with agreements and days around `now`. Safe to repeat.
 *
 * @throws Error where the store holds people of somebody else: the try-out never mixes with them
 */
export async function seedStore(store: Store, now: Date): Promise<void> {
  const known = MEMBERS.map(emailOf);
  const strangers = await store.db.person.count({ where: { email: { notIn: known } } });
  if (strangers > 0)
    throw new Error(`the store already holds ${strangers} people: the try-out wants one of its own`);
  await store.tx(async (db) => {
    const ids = await seedPeople(db);
    const id = (key: string): string => ids.get(key) as string;
    for (const member of MEMBERS) {
      const reports = { managerId: member.manager ? id(member.manager) : null };
      await db.person.update({ where: { id: id(member.key) }, data: reports });
      if (member.trait !== 'no-agreement') await seedAgreement(db, id(member.key), member, dateOf(now));
    }
    await seedDelegation(db, id(DELEGATION.delegator), id(DELEGATION.delegate), dateOf(now));
    for (const [key, offsets] of Object.entries(APPROVED)) {
      const approver = MEMBERS.find((member) => member.key === key)?.manager;
      for (const offset of offsets) {
        await seedDay(
          db,
          id(key),
          approver && id(approver),
          workingDaysAfter(workingDayFrom(dateOf(now)), offset),
          offset,
        );
      }
    }
  });
}

async function seedPeople(db: Db): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const member of MEMBERS) {
    const unit = await db.unit.upsert({
      where: { name: member.unit },
      create: { name: member.unit },
      update: {},
    });
    const person = {
      fullName: member.name,
      role: member.role,
      hr: member.trait === 'hr',
      unitId: unit.id,
      workdays: [1, 2, 3, 4, 5],
    };
    const email = emailOf(member);
    const row = await db.person.upsert({ where: { email }, create: { email, ...person }, update: person });
    ids.set(member.key, row.id);
  }
  return ids;
}

async function seedAgreement(db: Db, personId: string, member: Member, today: LocalDate): Promise<void> {
  const from = addMonths(firstOfMonth(today), -5);
  const agreement = {
    signedOn: toColumn(addDays(from, -12)),
    from: toColumn(from),
    to: toColumn(addDays(addMonths(from, 12), -1)),
    daysPerMonth: 4,
    // dirigenti have no band of their own unless agreed (LG art. 11)
    contactBands: member.role === 'manager' ? [] : [{ from: '10:00', to: '13:00' }],
    places: ['Casa (Valchiara)', 'Casa dei genitori (Borgo San Rocco)'],
    phase: 'experimental',
    recordedAt: instantOf(addDays(from, -12), localTime('11:00')),
  };
  const key = { personId, version: 1 };
  await db.agreement.upsert({
    where: { personId_kind_version: { ...key, kind: 'agile' } },
    create: { ...key, ...agreement },
    update: agreement,
  });
}

async function seedDelegation(
  db: Db,
  delegatorId: string,
  delegateId: string,
  today: LocalDate,
): Promise<void> {
  const from = toColumn(firstOfMonth(today));
  const to = toColumn(addMonths(firstOfMonth(today), 6));
  const key = { delegatorId, delegateId, from };
  await db.delegation.upsert({
    where: { delegatorId_delegateId_from: key },
    create: { ...key, to },
    update: { to },
  });
}

async function seedDay(
  db: Db,
  personId: string,
  approverId: string | undefined,
  date: LocalDate,
  offset: number,
): Promise<void> {
  if (await db.agileDay.findFirst({ where: { personId, date: toColumn(date) } })) return;
  // one day of the four is left to try with
  if ((await takenInMonth(db, personId, date)) >= 3) return;
  const [activities, objectives] = WORK[Math.abs(offset) % WORK.length] ?? WORK[0];
  const requestedOn = addDays(date, -16);
  const decidedAt = instantOf(addDays(requestedOn, 1), localTime('09:20'));
  await db.agileDay.create({
    data: {
      personId,
      date: toColumn(date),
      state: 'approved',
      version: 2,
      activities,
      objectives,
      place: 'Casa (Valchiara)',
      requestedAt: instantOf(requestedOn, localTime('10:40')),
      changedAt: decidedAt,
      decisions: { create: { act: 'approve', actorId: approverId, platform: 'teams', at: decidedAt } },
    },
  });
}

function takenInMonth(db: Db, personId: string, date: LocalDate): Promise<number> {
  const first = firstOfMonth(date);
  const inMonth = { gte: toColumn(first), lt: toColumn(addMonths(first, 1)) };
  return db.agileDay.count({ where: { personId, date: inMonth } });
}
