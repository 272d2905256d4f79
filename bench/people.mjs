import { localDate } from '../dist/rules/local-date.js';

export const PEOPLE = 6581;
export const NOW = new Date('2026-11-18T09:30:00+01:00');

export const agreement = {
  signedOn: localDate('2023-01-10'),
  from: localDate('2023-02-01'),
  to: null,
  daysPerMonth: 4,
  contactBands: [{ from: '10:00', to: '13:00' }],
  places: ['casa'],
  phase: 'ordinary',
};

/** Milliseconds a call takes, after a warm-up. */
export function timed(work, times) {
  for (let count = 0; count < Math.min(times, 200); count++) work();
  const start = performance.now();
  for (let count = 0; count < times; count++) work();
  return (performance.now() - start) / times;
}

export const ms = (value) => `${value.toFixed(3)} ms`;
export const times = (value) => `x ${value.toFixed(2)}`;
