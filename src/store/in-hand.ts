import type { CardSubject } from './cards.js';
import type { Sql, Statement } from './sql.js';

/** One that waits for its next try, or for the morning, has no card yet; it is composed anew when it is sent. */
const IN_HAND: Statement = {
  name: 'in-hand',
  text: `SELECT EXISTS (
      SELECT FROM message WHERE state = 'sending' AND "deliverAt" > $1 AND "deliverAt" < $1::timestamptz + interval '35 seconds' AND error IS NULL
        AND ("dayId" = $2 OR "subjectId" = $3 OR "unitId" = $4 AND date = $5))::text AS json`,
};

/** Is a message about the subject just being sent, of which nobody knows yet where it stands? */
export async function isInHand(sql: Sql, subject: CardSubject, now: Date): Promise<boolean> {
  const { dayId, subjectId, unitId, date } = {
    ...{ dayId: null, subjectId: null, unitId: null, date: null },
    ...subject,
  };
  return (await sql(IN_HAND, [now, dayId, subjectId, unitId, date])) === true;
}
