import { expect, test } from 'vitest';
import { publishedRest, type UnitRest } from '../../src/rules/rest-figures.js';

const unit = (name: string, people: number): UnitRest => ({
  ...{ unit: name, people, held: 10 * people, urgent: 1, acts: 100, actsInDisconnection: people },
});
const shown = (units: UnitRest[]) => {
  const published = publishedRest(units);
  return [
    published.units.map((one) => one.unit),
    published.together?.people,
    published.withheld,
    published.total.people,
  ];
};

test.each<[string, UnitRest[], ReturnType<typeof shown>]>([
  ['no unit', [], [[], undefined, 0, 0]],
  ['five people', [unit('A', 5)], [['A'], undefined, 0, 5]],
  ['four people', [unit('A', 4)], [[], undefined, 1, 0]],
  ['one small unit beside a large one', [unit('A', 4), unit('B', 9)], [['B'], undefined, 1, 9]],
  ['small ones that are enough together', [unit('A', 2), unit('B', 9), unit('C', 3)], [['B'], 5, 0, 14]],
  [
    'small ones that are too few together',
    [unit('A', 2), unit('B', 9), unit('C', 2)],
    [['B'], undefined, 2, 9],
  ],
])('%s', (_what, units, expected) => expect(shown(units)).toEqual(expected));

test('what is together is added up, and what is withheld is in no sum', () => {
  const { together, total } = publishedRest([unit('A', 2), unit('B', 9), unit('C', 3)]);
  expect(together).toEqual({ units: 2, people: 5, held: 50, urgent: 2, acts: 200, actsInDisconnection: 5 });
  expect(total).toEqual({ people: 14, held: 140, urgent: 3, acts: 300, actsInDisconnection: 14 });
  expect(publishedRest([unit('A', 2), unit('B', 9)]).total.held).toBe(90);
});
