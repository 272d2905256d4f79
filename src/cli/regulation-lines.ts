import type { Locale } from '../messages/card.js';
import { catalogue } from '../messages/catalogue.js';
import { type Hours, statementSentence } from '../messages/regulation.js';
import type { Difference } from '../regulations/differences.js';

/** Both sides of a comparison. */
interface Sides<Value> {
  a: Value;
  b: Value;
}

/**
 * The differences under the headings of their topics.
 * @param tell lines of one of them, by the sentences of those sides that have one
 */
export function differenceLines(
  differences: readonly Difference[],
  hours: Sides<Hours>,
  locale: Locale,
  tell: (sides: Partial<Sides<string>>) => string[],
): string[] {
  const { topics: names } = catalogue(locale).regulation;
  const sentences = ({ a, b }: Difference) => ({
    ...(a ? { a: statementSentence(a, hours.a, locale) } : {}),
    ...(b ? { b: statementSentence(b, hours.b, locale) } : {}),
  });
  const topics = [...new Set(differences.map(({ topic }) => topic))];
  return topics.flatMap((topic) => [
    names[topic],
    ...differences
      .filter((one) => one.topic === topic)
      .flatMap((one) => tell(sentences(one)))
      .map((line) => `  ${line}`),
  ]);
}
