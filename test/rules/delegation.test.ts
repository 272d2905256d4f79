import { expect, test } from 'vitest';
import { delegationFault } from '../../src/rules/delegation.js';
import { d } from './helpers.js';

const period = (from: string, to: string, delegate = 'bruno') => ({ delegate, from: d(from), to: d(to) });
const given = [period('2026-12-01', '2026-12-12')];

test.each([
  ['from today', period('2026-11-18', '2026-11-20'), undefined],
  ['one day alone', period('2026-11-18', '2026-11-18'), undefined],
  ['the day after another of the same person', period('2026-12-13', '2026-12-20'), undefined],
  ['to another person on the same days', period('2026-12-01', '2026-12-12', 'carla'), undefined],
  ['to oneself', period('2026-11-18', '2026-11-20', 'laura'), 'oneself'],
  ['from yesterday', period('2026-11-17', '2026-11-20'), 'past'],
  ['back to front', period('2026-11-20', '2026-11-19'), 'back-to-front'],
  ['on the last day of another', period('2026-12-12', '2026-12-20'), 'overlap'],
  ['around another', period('2026-11-20', '2026-12-31'), 'overlap'],
  ['within another', period('2026-12-05', '2026-12-06'), 'overlap'],
])('%s', (_, wanted, fault) => {
  expect(delegationFault(d('2026-11-18'), 'laura', wanted, given)?.kind).toBe(fault);
});
