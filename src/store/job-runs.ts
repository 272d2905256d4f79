import type { Db } from './types.js';

/** A job that never ran begins at `first`. */
export async function beginJobRun(db: Db, name: string, first: Date): Promise<void> {
  await db.$executeRaw`INSERT INTO job_run (name, through) VALUES (${name}, ${first}) ON CONFLICT DO NOTHING`;
}

/** How far the job has come; locks its row, so that two replicas run it one after the other. */
export async function lockJobRun(db: Db, name: string): Promise<Date> {
  const [row] = await db.$queryRaw<{ through: Date }[]>`
    SELECT through FROM job_run WHERE name = ${name} FOR UPDATE`;
  if (!row) throw new Error(`job ${name} was not begun`);
  return row.through;
}

export async function setThrough(db: Db, name: string, through: Date): Promise<void> {
  await db.jobRun.update({ where: { name }, data: { through } });
}
