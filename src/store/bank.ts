import { type Sql, type Statement, sqlOf } from './sql.js';
import type { Db } from './types.js';

/** The bank of days (Banca delle giornate, MIL-7.8) of a unit for a month, `YYYY-MM`. */
export interface Bank {
  unitId: string;
  month: string;
}

/** Whoever draws locks the bank before they read it: two draws come one after the other. */
export async function lockBank(db: Db | Sql, { unitId, month }: Bank): Promise<void> {
  await sqlOf(db)(LOCK, [unitId, month]);
}

const LOCK: Statement = {
  name: 'lock-bank',
  text: `SELECT 'true' AS json FROM bank_month WHERE "unitId" = $1::uuid AND month = $2 FOR UPDATE`,
};

/** @throws Error where no day is left: the caller did not lock the bank first */
export async function takeFromBank(db: Db | Sql, bank: Bank): Promise<void> {
  if ((await sqlOf(db)(TAKE, [bank.unitId, bank.month])) !== true)
    throw new Error(`no day left in the bank of unit ${bank.unitId} for ${bank.month}`);
}

/** A draw that was given up. A bank that is not kept any more takes nothing back. */
export async function returnToBank(db: Db | Sql, bank: Bank): Promise<void> {
  await sqlOf(db)(GIVE_BACK, [bank.unitId, bank.month]);
}

const TAKE: Statement = {
  name: 'take-from-bank',
  text: `UPDATE bank_month SET available = available - 1
    WHERE "unitId" = $1::uuid AND month = $2 AND available > 0 RETURNING 'true' AS json`,
};
const GIVE_BACK: Statement = {
  name: 'return-to-bank',
  text: `UPDATE bank_month SET available = available + 1 WHERE "unitId" = $1::uuid AND month = $2 RETURNING 'true' AS json`,
};

/** Like `lockBank`, of a bank that is to be kept: one that was not there holds nothing. */
export async function openBank(db: Db, bank: Bank): Promise<void> {
  await db.bankMonth.createMany({ data: [{ ...bank, available: 0 }], skipDuplicates: true });
  await lockBank(db, bank);
}

/** @returns how many it held before */
export async function setBank(db: Db, bank: Bank, available: number): Promise<number> {
  const where = { unitId_month: bank };
  const before = await db.bankMonth.findUniqueOrThrow({ where });
  await db.bankMonth.update({ where, data: { available } });
  return before.available;
}

export async function addToBank(db: Db, bank: Bank, days: number): Promise<void> {
  await db.bankMonth.update({ where: { unitId_month: bank }, data: { available: { increment: days } } });
}

/** What the bank of a month holds, and how many days of it are asked for or granted. */
export interface BankHolding {
  month: string;
  available: number;
  drawn: number;
}

/** In order; a month without a bank holds nothing. */
export async function bankHoldings(
  db: Db,
  unitId: string,
  months: readonly string[],
): Promise<BankHolding[]> {
  return db.$queryRaw<BankHolding[]>`
    SELECT m.month, coalesce(b.available, 0) AS available,
           (SELECT count(*)::int FROM agile_day d
            WHERE d."bankUnitId" = ${unitId}::uuid AND d.state IN ('pending', 'approved')
              AND d.date >= (m.month || '-01')::date AND d.date < (m.month || '-01')::date + interval '1 month') AS drawn
    FROM jsonb_array_elements_text(${JSON.stringify(months)}::jsonb) AS m(month)
    LEFT JOIN bank_month b ON b."unitId" = ${unitId}::uuid AND b.month = m.month
    ORDER BY m.month`;
}
