import { expect, test } from 'vitest';
import { handlers } from '../../src/app/talk/index.js';
import { ACTS } from '../../src/messages/acts.js';

test('every act that a button can carry is known to some topic', () => {
  expect(Object.keys(handlers).sort()).toEqual([...ACTS].sort());
});
