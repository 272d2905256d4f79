import type { Statement } from './statements.js';

export interface Article {
  /** `Reg. art. 20`. */
  heading: string;
  stated: Statement[];
}

interface Citation {
  /** `Reg.`, `App. 12`, `L. 81/2017`. */
  document: string;
  heading: string;
  /** What stands after the document, `20.4 a)`; empty where no article is numbered. */
  number: string;
}

const numeric = new Intl.Collator('it', { numeric: true });

/** `App. 12 art. 10.2`, `LOM § 5 a)`: what stands before is the document, numbers of its own included. */
const NAMED = /^(.*?)\s+(artt?\.|§)\s*(\d+(?:-[a-z]+)?)(.*)$/;
/** `AccD 10`; in `L. 260/1949` the number is the document's. */
const PLAIN = /^(\D*?)\s+()(\d+)(?!\d*\/)(.*)$/;

/** Of several articles cited, the first: `LG artt. 4, 10; AccD 3` is read at LG art. 4. */
function citationOf(article: string): Citation {
  const [text = ''] = article.split(';').map((part) => part.trim());
  const [, document = text, sign = '', number = '', rest = ''] = NAMED.exec(text) ?? PLAIN.exec(text) ?? [];
  const heading = [document, sign.replace('artt.', 'art.'), number].filter(Boolean).join(' ');
  return { document, heading, number: `${number}${rest}` };
}

/**
 * What is stated, article by article in the order of the act: first the document that most figures are read from;
 * what has no number stands at the end.
 */
export function byArticle(stated: readonly Statement[]): Article[] {
  const cited = stated.map((statement) => ({ statement, ...citationOf(statement.figure.article) }));
  const counts = new Map<string, number>();
  for (const { document } of cited) counts.set(document, (counts.get(document) ?? 0) + 1);
  cited.sort(
    (one, other) =>
      Number(one.number === '') - Number(other.number === '') ||
      (counts.get(other.document) ?? 0) - (counts.get(one.document) ?? 0) ||
      numeric.compare(one.document, other.document) ||
      numeric.compare(one.number, other.number),
  );
  const articles = new Map<string, Article>();
  for (const { heading, statement } of cited) {
    const article = articles.get(heading) ?? { heading, stated: [] };
    article.stated.push(statement);
    articles.set(heading, article);
  }
  return [...articles.values()];
}
