import { regulationAt } from '../rules/edition.js';
import { localTime } from '../rules/local-date.js';
import { instantOf } from '../rules/zoned.js';
import { allPeople, type PersonRow } from '../store/import-people.js';
import {
  agreementVersions,
  type PastDayRow,
  type PastRefusal,
  pastDays,
  pastGrants,
  pastRefusals,
} from '../store/past.js';
import type { Db } from '../store/types.js';
import { actOf, actsOfHistory, actsOfState, inOrderOfTime, type PastDay } from './past-acts.js';
import { contextOf, type Frame, type KnownPerson, knownPerson, trained } from './past-people.js';
import type { PastAct, PastPerson } from './replay-values.js';

/** People whose past is in memory at once. */
const TOGETHER = 50;
const MIDNIGHT = localTime('00:00');

/** Everybody of the register, by e-mail, group by group. */
export async function* peopleOfStore(db: Db, frame: Frame): AsyncGenerator<PastPerson> {
  const everybody = (await allPeople(db)).sort((one, other) => (one.email < other.email ? -1 : 1));
  const period = contextOf(frame.period);
  for (let first = 0; first < everybody.length; first += TOGETHER) {
    const group = everybody.slice(first, first + TOGETHER);
    const ids = group.map(({ id }) => id);
    const days = byPerson(await pastDays(db, ids, period));
    const refusals = byPerson(await pastRefusals(db, ids, period));
    const granted = new Map((await pastGrants(db, ids, period)).map((one) => [one.personId, one]));
    const agreements = await agreementVersions(db, ids);
    for (const row of group) {
      const of = { days: days.get(row.id) ?? [], refusals: refusals.get(row.id) ?? [] };
      if (of.days.length + of.refusals.length === 0) continue;
      const { absences = [], extensions, derogations } = granted.get(row.id) ?? {};
      const known = knownPerson(row, agreements.get(row.id) ?? [], { extensions, derogations });
      yield { ...pastPerson(known, of, frame), absences };
    }
  }
}

function byPerson<Row extends { personId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const own = groups.get(row.personId);
    if (own) own.push(row);
    else groups.set(row.personId, [row]);
  }
  return groups;
}

/** People whom a file of days names, as the register knows them. */
export async function knownPeople(db: Db, emails: ReadonlySet<string>): Promise<Map<string, KnownPerson>> {
  const rows = (await allPeople(db)).filter(({ email }) => emails.has(email));
  const people = new Map<string, KnownPerson>();
  for (let first = 0; first < rows.length; first += TOGETHER) {
    const group: PersonRow[] = rows.slice(first, first + TOGETHER);
    const agreements = await agreementVersions(
      db,
      group.map(({ id }) => id),
    );
    for (const row of group) people.set(row.email, knownPerson(row, agreements.get(row.id) ?? []));
  }
  return people;
}

function pastPerson(
  known: KnownPerson,
  { days, refusals }: { days: PastDayRow[]; refusals: PastRefusal[] },
  { period, before: textOf, holidays, policy, filed }: Frame,
): PastPerson {
  const before = textOf({ unit: known.unit, role: known.facts.role });
  const person = { ...known, before };
  const counts = (date: PastDayRow['date']) => period.from <= date && date <= period.to;
  const acts = days.flatMap((row): PastAct[] => {
    const day = dayOf(row);
    if (isKnown(row)) return actsOfHistory(day, row.history.map(decisionOf), person, counts(row.date));
    const at = filed(before, { ...known.facts, agreement: null }, row.date);
    return actsOfState(day, person, at, counts(row.date));
  });
  for (const refusal of refusals) acts.push(...actOfRefusal(refusal, person, counts(refusal.date)));
  return { ...person, absences: [], holidays, policy, days: [], acts: inOrderOfTime(trained(known, acts)) };
}

/** It came through the bot; of a day that was imported only the state is known. */
function isKnown({ history }: PastDayRow): boolean {
  return history.some(({ act }) => act !== 'import');
}

function dayOf(row: PastDayRow): PastDay {
  const { requestedAt, changedAt, derogation, ...day } = row;
  const instants = isKnown(row)
    ? { requestedAt, changedAt }
    : { changedAt: changedAt > instantOf(row.date, MIDNIGHT) ? changedAt : undefined };
  return { ...day, ...instants, derogation: derogation ?? undefined };
}

function decisionOf({ at, ...rest }: PastDayRow['history'][number]) {
  return { ...rest, at: new Date(at) };
}

/** What a request lacked is told by the rules that refused it. */
function actOfRefusal(
  { id, dayId, act: type, at, date, rules }: PastRefusal,
  { before }: Pick<PastPerson, 'before'>,
  counted: boolean,
): PastAct[] {
  const regulation = regulationAt(before, date);
  const recorded = { outcome: 'refused' as const, findings: [], rules };
  const common = { at, date, counted, recorded, assumed: [] };
  if (type === 'request') {
    const broken = (reference: { rule: string } | null | undefined) =>
      reference ? rules.includes(reference.rule) : false;
    const contents = broken(regulation?.contents) ? undefined : '-';
    const act = {
      ...{ type: 'request' as const, by: 'employee' as const, dates: [date] },
      ...{ activities: contents, objectives: contents },
    };
    const untrained = broken(regulation?.training) || undefined;
    return [{ ...common, entry: `refused-${id}`, act, becomes: 'pending', untrained }];
  }
  const done = actOf(type, date, undefined, 'manager');
  if (!done || !dayId) return [];
  return [{ ...common, ...done, entry: dayId }];
}
