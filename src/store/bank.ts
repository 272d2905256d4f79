import type { Db } from './types.js';

/** The bank of days (Banca delle giornate, MIL-7.8) of a unit for a month, `YYYY-MM`. */
export interface Bank {
  unitId: string;
  month: string;
}

/** Whoever draws locks the bank before they read it: two draws come one after the other. */
export async function lockBank(db: Db, { unitId, month }: Bank): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM bank_month WHERE "unitId" = ${unitId}::uuid AND month = ${month} FOR UPDATE`;
}

/** @throws Error where no day is left: the caller did not lock the bank first */
export async function takeFromBank(db: Db, bank: Bank): Promise<void> {
  const where = { ...bank, available: { gt: 0 } };
  const { count } = await db.bankMonth.updateMany({ where, data: { available: { decrement: 1 } } });
  if (count !== 1) throw new Error(`no day left in the bank of unit ${bank.unitId} for ${bank.month}`);
}

/** A draw that was given up. A bank that is not kept any more takes nothing back. */
export async function returnToBank(db: Db, bank: Bank): Promise<void> {
  await db.bankMonth.updateMany({ where: { ...bank }, data: { available: { increment: 1 } } });
}
