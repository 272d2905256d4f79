import { Prisma } from '../generated/prisma/client.js';
import type { DayKind, DayState } from '../rules/facts.js';
import type { LocalDate } from '../rules/local-date.js';
import type { Db } from './types.js';

/** Days of a number of people, column by column: as arrays they reach the database in one value each. */
export interface DayColumns {
  /** Of each row, an index into `ids`. */
  people: number[];
  ids: string[];
  dates: LocalDate[];
  states: DayState[];
  /** null: the file does not say, what is known stays. */
  kinds: DayKind[] | null;
  /** Drawn from the bank of the person's unit. */
  drawn: boolean[] | null;
  activities: string[] | null;
  objectives: string[] | null;
  place: string[] | null;
}

export interface DaysImported {
  added: number;
  changed: number;
}

export interface DaysTouched extends DaysImported {
  /** Changed days that have cards standing somewhere. */
  shown: string[];
  /** Units with a change on `today`. */
  units: string[];
}

/** What the rows would add and change, and of whose days. */
export async function compareDays(db: Db, rows: DayColumns): Promise<DaysImported & { people: string[] }> {
  const found = await db.$queryRaw<{ person: string; added: number; changed: number }[]>`
    WITH ${differing(rows, rows.ids)}
    SELECT person, count(*) FILTER (WHERE id IS NULL)::int AS added, count(id)::int AS changed
    FROM differing GROUP BY person`;
  const sum = (key: 'added' | 'changed') => found.reduce((total, row) => total + row[key], 0);
  return { added: sum('added'), changed: sum('changed'), people: found.map(({ person }) => person) };
}

/**
 * Adds and changes the days of `people`, whom it locks as every act does. A date may occur more than once in the
 * register: the live booking is compared, else the last.
 */
export async function saveDays(
  db: Db,
  rows: DayColumns,
  people: string[],
  at: Date,
  today: LocalDate,
): Promise<DaysTouched> {
  await db.$queryRaw`SELECT 1 FROM person WHERE id = ANY(${people}::uuid[]) ORDER BY id FOR UPDATE`;
  // Days of the past were decided before they began: nobody knows when, and after is what would use up quota (R6).
  const [touched] = await db.$queryRaw<DaysTouched[]>`
    WITH ${differing(rows, people)},
    changed AS (
      UPDATE agile_day d SET state = n.state, version = d.version + 1, "changedAt" = ${at},
        activities = coalesce(n.activities, d.activities), objectives = coalesce(n.objectives, d.objectives),
        place = CASE WHEN n.place IS NULL THEN d.place ELSE nullif(n.place, '') END,
        kind = coalesce(n.kind, d.kind),
        -- what was proposed or filed about a day in the state before is over
        alternatives = CASE WHEN n.state = n.before THEN d.alternatives ELSE '{}' END,
        "swapTo" = CASE WHEN n.state = n.before THEN d."swapTo" END,
        "swapBy" = CASE WHEN n.state = n.before THEN d."swapBy" END,
        "bankUnitId" = CASE WHEN n.drawn THEN coalesce(d."bankUnitId", n.unit) WHEN n.drawn IS NULL THEN d."bankUnitId" END
      FROM differing n WHERE n.id = d.id
      RETURNING d.id, d."personId", d.date, n.before, d.state
    ), added AS (
      INSERT INTO agile_day (id, "personId", date, state, kind, "bankUnitId", activities, objectives, place,
                             "requestedAt", "changedAt")
      SELECT gen_random_uuid(), person, date, state, coalesce(kind, 'agile'), CASE WHEN drawn THEN unit END,
             coalesce(activities, ''), coalesce(objectives, ''), nullif(place, ''), moment, moment
      FROM (SELECT *, least(${at}::timestamptz, date::timestamp AT TIME ZONE 'Europe/Rome') AS moment
            FROM differing WHERE id IS NULL) n
      RETURNING "personId", date
    ), decided AS (
      INSERT INTO decision (id, "dayId", act, at) SELECT gen_random_uuid(), id, 'import', ${at} FROM changed
    ), audited AS (
      INSERT INTO audit (at, platform, act, "dayId", "personId", changes)
      SELECT ${at}, 'cli', 'import-day', id, "personId",
             jsonb_build_object('date', date, 'state', jsonb_build_array(before, state))
      FROM changed
    )
    SELECT (SELECT count(*)::int FROM added) AS added, (SELECT count(*)::int FROM changed) AS changed,
      ARRAY(SELECT DISTINCT c.id::text FROM changed c JOIN sent_card s ON s."dayId" = c.id) AS shown,
      ARRAY(SELECT DISTINCT p."unitId"::text
            FROM (SELECT "personId", date FROM changed UNION ALL SELECT "personId", date FROM added) t
            JOIN person p ON p.id = t."personId" WHERE t.date BETWEEN ${today}::date AND ${today}::date + 13) AS units`;
  return touched ?? { added: 0, changed: 0, shown: [], units: [] };
}

/** The rows that are not in the register as they are: `id` and `before` of the day to change, null of a new one. */
function differing(rows: DayColumns, people: string[]): Prisma.Sql {
  return Prisma.sql`
    person_of AS (
      SELECT o.id AS person, o.place - 1 AS index, p."unitId" AS unit
      FROM unnest(${rows.ids}::uuid[]) WITH ORDINALITY AS o(id, place) JOIN person p ON p.id = o.id
    ), given AS (
      SELECT p.person, p.unit, g.date, g.state::"DayState" AS state, g.kind::"DayKind" AS kind, g.drawn,
             g.activities, g.objectives, g.place
      FROM unnest(${rows.people}::int[], ${rows.dates}::date[], ${rows.states}::text[], ${rows.kinds}::text[],
                  ${rows.drawn}::bool[], ${rows.activities}::text[], ${rows.objectives}::text[], ${rows.place}::text[])
        AS g(index, date, state, kind, drawn, activities, objectives, place)
      JOIN person_of p USING (index)
      WHERE p.person = ANY(${people}::uuid[])
    ), known AS (
      SELECT DISTINCT ON ("personId", date) id, "personId", date, state, kind, "bankUnitId", activities, objectives,
             place
      FROM agile_day WHERE "personId" = ANY(${people}::uuid[])
      ORDER BY "personId", date, state IN ('pending', 'approved') DESC, "changedAt" DESC, id DESC
    ), differing AS (
      SELECT g.*, k.id, k.state AS before
      FROM given g LEFT JOIN known k ON k."personId" = g.person AND k.date = g.date
      WHERE k.id IS NULL OR k.state <> g.state OR k.activities <> g.activities OR k.objectives <> g.objectives
        OR (g.place IS NOT NULL AND nullif(g.place, '') IS DISTINCT FROM k.place)
        OR k.kind <> g.kind OR g.drawn <> (k."bankUnitId" IS NOT NULL)
    )`;
}
