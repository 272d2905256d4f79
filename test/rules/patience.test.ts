import { expect, test } from 'vitest';
import { regulation } from '../../src/regulations/index.js';
import { answerTime } from '../../src/rules/answer-time.js';
import { answerDue, type Patience } from '../../src/rules/patience.js';
import { isoWithOffset } from '../../src/rules/zoned.js';
import { at } from './helpers.js';

const time = answerTime(regulation('metro-milano-2017'), [1, 2, 3, 4, 5], new Set()); // 08:00-20:00
const short = (instant: Date | undefined) => instant && isoWithOffset(instant).slice(5, 16);

function due(patience: Partial<Patience>, requestedAt: string, day: string) {
  const whole = { remindAfterHours: [12, 36], lastCallHours: 6, ...patience };
  const { remindAt, escalateAt, lastCallAt } = answerDue(whole, time, at(requestedAt), at(`${day} 08:00`));
  return { remind: remindAt.map(short), escalate: short(escalateAt), lastCall: short(lastCallAt) };
}

// Wednesday 18 November 2026; the day begins when the window opens
test.each([
  [
    'far ahead: both reminders, the last call on the eve',
    {},
    ['2026-11-18 09:30', '2026-12-03'],
    { remind: ['11-19T09:30', '11-23T09:30'], escalate: undefined, lastCall: '12-02T14:00' },
  ],
  [
    'after two reminders the superior',
    { escalateAfterHours: 48 },
    ['2026-11-18 09:30', '2026-12-03'],
    { remind: ['11-19T09:30', '11-23T09:30'], escalate: '11-24T09:30', lastCall: '12-02T14:00' },
  ],
  [
    'a reminder that would come after the last call is left out; the superior at the last call at the latest',
    { escalateAfterHours: 48 },
    ['2026-11-18 09:30', '2026-11-20'],
    { remind: ['11-19T09:30'], escalate: '11-19T14:00', lastCall: '11-19T14:00' },
  ],
  [
    'the eve of a Monday is Friday',
    {},
    ['2026-11-18 09:30', '2026-11-23'],
    { remind: ['11-19T09:30'], escalate: undefined, lastCall: '11-20T14:00' },
  ],
  [
    'short notice: half of the time that is left',
    { escalateAfterHours: 48 },
    ['2026-11-18 16:00', '2026-11-19'],
    { remind: [], escalate: '11-18T18:00', lastCall: '11-18T18:00' },
  ],
  [
    'asked in the night before: nothing can be done in anybody’s hours',
    { escalateAfterHours: 1 },
    ['2026-11-18 22:00', '2026-11-19'],
    { remind: [], escalate: undefined, lastCall: undefined },
  ],
  [
    'asked on Sunday for Tuesday: half of Monday',
    {},
    ['2026-11-22 18:00', '2026-11-24'],
    { remind: [], escalate: undefined, lastCall: '11-23T14:00' },
  ],
  [
    'no reminders wanted',
    { remindAfterHours: [] },
    ['2026-11-18 09:30', '2026-12-03'],
    { remind: [], escalate: undefined, lastCall: '12-02T14:00' },
  ],
  [
    'in whatever order they are written',
    { remindAfterHours: [36, 12] },
    ['2026-11-18 09:30', '2026-12-03'],
    { remind: ['11-19T09:30', '11-23T09:30'], escalate: undefined, lastCall: '12-02T14:00' },
  ],
] as const)('%s', (_why, patience, [requestedAt, day], expected) => {
  expect(due(patience, requestedAt, day)).toEqual(expected);
});
