import { expect, test } from 'vitest';
import { decide } from '../../src/rules/decide.js';
import { factsOf } from './helpers.js';

const MIL = 'comune-milano-2021';

// holders of a criterion before the others, no order among the criteria (A28)
test.each([
  ['a holder before the others', [[], ['care']], ['p2', 'p1']],
  ['the last of the list weighs as much as the first', [['nursing'], ['disability']], ['p1', 'p2']],
  ['two criteria weigh as one', [['distance'], ['care', 'pregnancy']], ['p1', 'p2']],
  ['a category of another act is none', [['distance-60km'], ['distance']], ['p2', 'p1']],
  ['nobody holds one', [[], []], ['p1', 'p2']],
])('%s (MIL-7.2)', (_, priorities, expected) => {
  const candidates = priorities.map((held, index) => ({ id: `p${index + 1}`, priorities: held }));
  const { outcome, order } = decide(factsOf(MIL), { type: 'rank', by: 'director', candidates });
  expect({ outcome, order }).toEqual({ outcome: 'accepted', order: expected });
});
