import type { Sql, Statement } from './sql.js';

// Times are the database's: replicas, and a process before and after a restart, have that clock in common.

const TAKE: Statement = {
  name: 'lease-take',
  text: `INSERT INTO lease AS l (name, holder, until)
    VALUES ($1, $2, clock_timestamp() + $3::int * interval '1 millisecond')
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE l.holder = excluded.holder OR l.until < clock_timestamp() OR $4::boolean
    RETURNING 'true' AS json`,
};

/**
 * Takes the lease or makes it last longer.
 * @param force from whoever has it: on the embedded store, where nobody else can be alive
 * @returns whether it is the holder's now, for so many milliseconds since the call began
 */
export async function takeLease(
  sql: Sql,
  name: string,
  holder: string,
  forMs: number,
  force = false,
): Promise<boolean> {
  return (await sql(TAKE, [name, holder, forMs, force])) === true;
}

const LEAVE: Statement = {
  name: 'lease-leave',
  text: `DELETE FROM lease WHERE name = $1 AND holder = $2 RETURNING 'true' AS json`,
};

export async function leaveLease(sql: Sql, name: string, holder: string): Promise<void> {
  await sql(LEAVE, [name, holder]);
}

const KEEP: Statement = {
  name: 'pause-keep',
  text: `INSERT INTO pause AS p (scope, until) VALUES ($1, clock_timestamp() + $2::int * interval '1 millisecond')
    ON CONFLICT (scope) DO UPDATE SET until = greatest(p.until, excluded.until) RETURNING 'true' AS json`,
};

/** A platform asked for silence; kept for whoever sends after a restart or in the place of this process. */
export async function keepPause(sql: Sql, scope: string, forMs: number): Promise<void> {
  await sql(KEEP, [scope, Math.ceil(forMs)]);
}

const PAUSES: Statement = {
  name: 'pauses',
  text: `WITH over AS (DELETE FROM pause WHERE until < clock_timestamp())
    SELECT coalesce(json_object_agg(scope, ceil(1000 * extract(epoch FROM until - clock_timestamp()))), '{}')::text AS json
    FROM pause WHERE until > clock_timestamp()`,
};

/** Milliseconds of silence that are left, by scope; forgets those that are over. */
export async function pausesLeft(sql: Sql): Promise<Record<string, number>> {
  return (await sql(PAUSES, [])) as Record<string, number>;
}
