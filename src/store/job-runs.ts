import type { Db } from './types.js';

/**
 * How far the job has come; locks its row, so that two replicas run it one after the other.
 * @returns `first` where it never ran
 */
export async function lockJobRun(db: Db, name: string, first: Date): Promise<Date> {
  await db.$executeRaw`INSERT INTO job_run (name, through) VALUES (${name}, ${first}) ON CONFLICT DO NOTHING`;
  const [row] = await db.$queryRaw<{ through: Date }[]>`
    SELECT through FROM job_run WHERE name = ${name} FOR UPDATE`;
  return row?.through ?? first;
}

export async function setThrough(db: Db, name: string, through: Date): Promise<void> {
  await db.jobRun.update({ where: { name }, data: { through } });
}
