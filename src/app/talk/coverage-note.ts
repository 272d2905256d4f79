import { coverageSentence } from '../../messages/coverage.js';
import { dateOf } from '../../rules/zoned.js';
import { findPerson } from '../../store/people.js';
import type { Changed } from '../change-day.js';
import { coverageWarnings } from '../coverage.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import type { Speaker } from '../speaker.js';

/** A card may be older than what others decided since: whoever approves hears how few are left now. */
export async function withCoverage(
  parts: Parts,
  { locale, now }: Speaker,
  changed: Changed,
  reply: Reply,
): Promise<Reply> {
  if (changed.kind !== 'done') return reply;
  const { personId, date, state } = changed.day;
  const owner = await findPerson(parts.store.db, personId);
  if (!owner) return reply;
  const warnings = await coverageWarnings(parts.store.db, owner, date, state);
  const broken = warnings.filter((one) => one.kind === 'too-few' && one.present < one.required);
  const said = broken.map((warning) => coverageSentence(warning, owner.unit, locale, dateOf(now)));
  const note = [...(reply.note ? [reply.note] : []), ...said].join('\n');
  return note ? { ...reply, note } : reply;
}
