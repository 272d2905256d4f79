import { gapButton, gapWords } from '../../messages/agreement-gap.js';
import { findingSentence } from '../../messages/findings.js';
import { problemCard } from '../../messages/problems.js';
import { regulationAt } from '../../rules/edition.js';
import { dateOf } from '../../rules/zoned.js';
import { agreementGap, isWithoutAgreement } from '../agreement/gap.js';
import type { PersonalFacts } from '../facts.js';
import type { Parts } from '../parts.js';
import type { Reply } from '../ports.js';
import { hindrance } from '../read-request.js';
import type { Speaker } from '../speaker.js';

/** Nobody fills a form in that can lead to nothing; undefined: they may try. */
export async function whyNot(
  parts: Parts,
  { facts }: PersonalFacts,
  { person, actor, locale, now }: Speaker,
): Promise<Reply | undefined> {
  const today = dateOf(now);
  if (!regulationAt(facts.editions, today)) {
    return { card: problemCard({ kind: 'regulation-missing', date: today }, locale, today) };
  }
  const hindered = hindrance(facts);
  if (!hindered) return undefined;
  const text = findingSentence(hindered, locale, today);
  const card = { ...problemCard({ kind: 'cannot-ask' }, locale), text: [text], summary: text };
  // nobody applies for somebody else
  if (actor || !isWithoutAgreement(hindered)) return { card };
  const gap = await agreementGap(parts, parts.store.db, person);
  const more = gap.stage === 'none' ? [] : [gapWords(gap, locale)];
  return { card: { ...card, text: [text, ...more], buttons: [gapButton(gap, locale)] } };
}
