import { expect, test } from 'vitest';
import type { Act } from '../../src/rules/act.js';
import type { ContactBand } from '../../src/rules/facts.js';
import { band, d, factsOf, verdict } from './helpers.js';

const date = d('2026-05-20'); // a Wednesday
function permit(hours: string, more: Partial<Extract<Act, { type: 'permit' }>> = {}): Act {
  const [from = '', to = ''] = hours.split('-');
  return { type: 'permit', by: 'employee', date, kind: 'personal', ...band(from, to), ...more };
}

// MIL-11.9: within the band of that day, never beside it
const usual = [band('09:30', '14:30')];
const two = [band('09:00', '12:00'), band('14:00', '16:00')];
const touching = [band('09:00', '12:00'), band('12:00', '14:00')];
const otherDays = [band('09:30', '14:30', [1, 2, 4, 5]), band('08:00', '13:00', [3])];
test.each<[string, ContactBand[], string, string]>([
  ['the whole band', usual, '09:30-14:30', 'accepted'],
  ['its first minute', usual, '09:30-09:31', 'accepted'],
  ['its last minute', usual, '14:29-14:30', 'accepted'],
  ['a minute before', usual, '09:29-09:31', 'refused MIL-11.9'],
  ['a minute after', usual, '14:29-14:31', 'refused MIL-11.9'],
  ['before the band', usual, '08:00-09:30', 'refused MIL-11.9'],
  ['after the band', usual, '14:30-15:30', 'refused MIL-11.9'],
  ['around the band', usual, '09:00-15:00', 'refused MIL-11.9'],
  ['no length', usual, '10:00-10:00', 'refused MIL-11.9'],
  ['back to front', usual, '12:00-10:00', 'refused MIL-11.9'],
  ['in the second band', two, '14:00-16:00', 'accepted'],
  ['between two bands', two, '12:00-14:00', 'refused MIL-11.9'],
  ['over the gap', two, '11:00-15:00', 'refused MIL-11.9'],
  ['over two bands that touch', touching, '11:00-13:00', 'accepted'],
  ['in the band of the weekday', otherDays, '08:00-09:00', 'accepted'],
  ['in the band of other weekdays', otherDays, '13:00-14:00', 'refused MIL-11.9'],
  ['no band', [], '10:00-11:00', 'refused MIL-11.9'],
])('Milano: %s', (_, contactBands, hours, expected) => {
  const facts = factsOf('comune-milano-2021', { agreement: { contactBands }, days: ['2026-05-20'] });
  expect(verdict(facts, permit(hours))).toBe(expected);
  expect(verdict(facts, permit(hours, { kind: 'l104-33' }))).toBe(expected);
});

// TIV-12.4: whatever hour, told beforehand and authorised by the dirigente
const authorised = { authorisedBy: 'manager' };
test.each<[string, string, Partial<Extract<Act, { type: 'permit' }>>, string]>([
  ['2026-05-19 09:00', '10:00-12:00', authorised, 'accepted'],
  ['2026-05-19 09:00', '08:00-09:00', authorised, 'accepted'],
  ['2026-05-20 09:59', '10:00-12:00', authorised, 'accepted'],
  ['2026-05-20 10:00', '10:00-12:00', authorised, 'refused TIV-12.4'],
  ['2026-05-21 08:00', '10:00-12:00', authorised, 'refused TIV-12.4'],
  ['2026-05-19 11:00', '10:00-12:00', authorised, 'accepted'],
  ['2026-05-19 09:00', '10:00-12:00', {}, 'refused TIV-12.4'],
  ['2026-05-19 09:00', '10:00-12:00', { authorisedBy: 'employee' }, 'refused TIV-12.4'],
  ['2026-05-19 09:00', '10:00-12:00', { authorisedBy: 'hr' }, 'refused TIV-12.4'],
  ['2026-05-19 09:00', '10:00-12:00', { authorisedBy: 'director' }, 'refused TIV-12.4'],
  ['2026-05-19 09:00', '10:00-12:00', { authorisedBy: 'segretario-generale' }, 'accepted'],
  ['2026-05-19 09:00', '10:00-12:00', { kind: 'nursing-39' }, 'refused TIV-12.4'],
  ['2026-05-19 09:00', '10:00-12:00', { ...authorised, by: 'manager' }, 'refused GEN-ROLE'],
])('Tivoli: at %s for %s, %o', (now, hours, more, expected) => {
  const facts = factsOf('tivoli-2025', { now, days: ['2026-05-20'] });
  expect(verdict(facts, permit(hours, more))).toBe(expected);
});

test.each(['comune-milano-2021', 'tivoli-2025'])('%s: only on an approved day', (profile) => {
  for (const state of ['pending', 'rejected', 'cancelled', 'swapped', 'recalled', 'revoked', 'suspended']) {
    const facts = factsOf(profile, { days: [`2026-05-20 ${state} 2026-05-11 08:00`] });
    expect(verdict(facts, permit('10:00-11:00', authorised))).toBe('refused GEN-STATE');
  }
});
