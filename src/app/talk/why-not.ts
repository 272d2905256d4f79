import { findingSentence } from '../../messages/findings.js';
import { problemCard } from '../../messages/problems.js';
import { regulationAt } from '../../rules/edition.js';
import { dateOf } from '../../rules/zoned.js';
import type { PersonalFacts } from '../facts.js';
import type { Reply } from '../ports.js';
import { hindrance } from '../read-request.js';
import type { Speaker } from '../speaker.js';

/** Nobody fills a form in that can lead to nothing; undefined: they may try. */
export function whyNot({ facts }: PersonalFacts, { locale, now }: Speaker): Reply | undefined {
  const today = dateOf(now);
  if (!regulationAt(facts.editions, today)) {
    return { card: problemCard({ kind: 'regulation-missing', date: today }, locale, today) };
  }
  const hindered = hindrance(facts);
  if (!hindered) return undefined;
  const text = findingSentence(hindered, locale, today);
  return { card: { ...problemCard({ kind: 'cannot-ask' }, locale), text: [text], summary: text } };
}
