import { expect, test } from 'vitest';
import type { Agreement } from '../../src/rules/facts.js';
import { band, factsOf, verdict } from './helpers.js';
import { own } from './own-regulation.js';

const MIL = 'comune-milano-2021';
const TIV = 'tivoli-2025';

/** The agreement of the helpers, signed with one band. */
function signed(id: string, [from = '', to = '']: string[], usualPlace?: Record<string, unknown>): string {
  const text = factsOf(id).person.agreement as Agreement;
  const agreement = { ...text, contactBands: [band(from, to)] };
  const facts = factsOf(id, { agreement: null });
  const editions = usualPlace ? own(id, { bands: { usualPlace } }) : facts.editions;
  return verdict({ ...facts, editions }, { type: 'sign-agreement', by: 'employee', agreement });
}

// Milano: five hours, usually 08:00-18:00, window 07:00-21:00
const told = { enforced: false };
const twoStretches = { from: '08:00', to: '13:00', further: [{ from: '13:30', to: '18:30' }] };

test.each<[string, string, string[], Record<string, unknown> | undefined, string]>([
  ['Tivoli tells 10-12 and 14:30-16:30', TIV, ['07:30', '11:30'], undefined, 'accepted'],
  ['Milano asks for a reason', MIL, ['07:59', '13:00'], undefined, 'refused MIL-12.1'],
  ['told alone', MIL, ['07:59', '13:00'], told, 'accepted'],
  ['told alone, and outside the window', MIL, ['06:59', '13:00'], told, 'refused MIL-11.4'],
  ['in the first of two', MIL, ['08:00', '13:00'], twoStretches, 'accepted'],
  ['in the second', MIL, ['13:30', '18:30'], twoStretches, 'accepted'],
  ['begun before the second', MIL, ['13:29', '18:30'], twoStretches, 'refused MIL-12.1'],
  ['across both', MIL, ['10:00', '16:00'], twoStretches, 'refused MIL-12.1'],
])('usual hours of the bands: %s', (_, id, hours, usualPlace, expected) => {
  expect(signed(id, hours, usualPlace)).toBe(expected);
});
