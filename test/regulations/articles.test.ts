import { expect, test } from 'vitest';
import { byArticle } from '../../src/regulations/articles.js';
import type { Statement } from '../../src/regulations/statements.js';

const stated = (articles: string[]) =>
  articles.map(
    (article, place) =>
      ({ place: 'wholeDays', figure: { rule: `OUR-${place}`, article } }) as unknown as Statement,
  );
const headings = (articles: string[]) => byArticle(stated(articles)).map(({ heading }) => heading);

test.each([
  ['Reg. art. 20.4 a)', 'Reg. art. 20'],
  ['Reg. artt. 20.4, 21.3', 'Reg. art. 20'],
  ['App. 12 artt. 10.2, 11.4', 'App. 12 art. 10'],
  ['LG artt. 4, 10; AccD 3', 'LG art. 4'],
  ['AccD 10', 'AccD 10'],
  ['Disc. art. 7 n. 3; all. B', 'Disc. art. 7'],
  ['Disc. artt. 2 b), 7', 'Disc. art. 2'],
  ['Disc. all. B', 'Disc. all. B'],
  ['L. 81/2017 art. 18 c. 3-bis (D.Lgs. 105/2022)', 'L. 81/2017 art. 18'],
  ['D.L. 510/1996 art. 9-bis', 'D.L. 510/1996 art. 9-bis'],
  ['L. 260/1949', 'L. 260/1949'],
  ['LOM § 5 a)', 'LOM § 5'],
  ['accordo individuale; L. 81/2017 art. 18', 'accordo individuale'],
])('%s is read at %s', (article, heading) => {
  expect(headings([article])).toEqual([heading]);
});

test('in the order of the numbers, not of their letters', () => {
  expect(headings(['Reg. art. 10', 'Reg. art. 9', 'Reg. art. 9-bis', 'Reg. art. 2'])).toEqual([
    'Reg. art. 2',
    'Reg. art. 9',
    'Reg. art. 9-bis',
    'Reg. art. 10',
  ]);
  const [article] = byArticle(
    stated(['Reg. art. 20.12', 'Reg. art. 20.4 b)', 'Reg. art. 20.4 a)', 'Reg. art. 20']),
  );
  expect(article?.stated.map(({ figure }) => figure.article)).toEqual([
    'Reg. art. 20',
    'Reg. art. 20.4 a)',
    'Reg. art. 20.4 b)',
    'Reg. art. 20.12',
  ]);
});

test('first the document that most is read from, at the end what has no number', () => {
  const articles = [
    'impostazione',
    'impostazione',
    'impostazione',
    'L. 68/1999 art. 1',
    'LG art. 9',
    'AccD 3',
    'LG art. 1',
  ];
  expect(headings(articles)).toEqual([
    'LG art. 1',
    'LG art. 9',
    'AccD 3',
    'L. 68/1999 art. 1',
    'impostazione',
  ]);
});
