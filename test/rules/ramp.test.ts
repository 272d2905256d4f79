import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Sending, sendingTimes } from '../../src/rules/ramp.js';

const at = (time: string) => new Date(`2026-12-03T${time}+01:00`);
const crowd = (count: number, times: { at: string; before: string; opens?: string }): Sending[] =>
  Array.from({ length: count }, () => ({
    at: at(times.at),
    before: at(times.before),
    opens: at(times.opens ?? '07:30'),
  }));
const nine = { at: '08:50', before: '09:00' };
const clock = (date: Date | undefined) => date?.toISOString().slice(11, 23);
const earliest = (times: Date[]) => clock(times.toSorted((one, other) => +one - +other)[0]);

// between 08:50 and 08:59, the last minute for the last of them, there is room for 540 at 60 a minute
test.each([
  [1, '07:50:00.000'],
  [540, '07:50:00.000'],
  [541, '07:50:00.000'],
  [542, '07:49:59.000'],
  [1_200, '07:39:01.000'],
])('%i reminders of one band at 60 a minute: the first at %s UTC', (count, first) => {
  const times = sendingTimes(crowd(count, nine), 60);
  expect(earliest(times)).toBe(first);
  expect(clock(times.toSorted((one, other) => +one - +other).at(-1))).toBe('07:50:00.000');
});

test('a slower platform begins earlier', () => {
  expect(earliest(sendingTimes(crowd(1_200, nine), 120))).toBe('07:49:00.500');
});

test('nobody before their window opens, however many they are', () => {
  const times = sendingTimes(crowd(2_000, { ...nine, opens: '08:30' }), 60);
  expect(earliest(times)).toBe('07:30:00.000');
});

test('two bands close to each other share the pace', () => {
  const half = { at: '09:20', before: '09:30' };
  const times = sendingTimes([...crowd(1_200, nine), ...crowd(2_400, half)], 60);
  // the later crowd takes from 08:49 on, so the earlier one has to be through by then
  expect(earliest(times.slice(1_200))).toBe('07:49:01.000');
  expect(earliest(times.slice(0, 1_200))).toBe('07:29:01.000');
});

test('whoever wants to hear later does, as long as it is in time', () => {
  const late = { at: '08:58', before: '09:00' };
  const times = sendingTimes([...crowd(600, nine), ...crowd(3, late)], 60);
  expect(times.slice(600).map(clock)).toEqual(['07:58:00.000', '07:58:00.000', '07:58:00.000']);
});

test('the order is that of the list, the same every day', () => {
  const times = sendingTimes(crowd(1_000, nine), 60).map(Number);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

describe('whatever the crowd', () => {
  const minute = (from: number, to: number) => fc.integer({ min: from, max: to });
  const sending = fc.record({ opens: minute(0, 60), wait: minute(0, 300), lead: minute(1, 120) });
  const inMinutes = (minutes: number) => new Date(at('07:00').getTime() + minutes * 60_000);
  const sendings = fc.array(
    sending.map(({ opens, wait, lead }) => ({
      opens: inMinutes(opens),
      at: inMinutes(opens + wait),
      before: inMinutes(opens + wait + lead),
    })),
    { maxLength: 120 },
  );

  test('each is sent by its own instant, not before it opens', () => {
    fc.assert(
      fc.property(sendings, minute(1, 50), (all, pace) => {
        sendingTimes(all, pace).forEach((time, index) => {
          const { at: wanted, opens } = all[index] as Sending;
          expect(time <= wanted && time >= opens).toBe(true);
        });
      }),
    );
  });

  test('a platform that sends them in the order of their times has sent each in time, where there was room', () => {
    fc.assert(
      fc.property(sendings, minute(1, 50), (all, pace) => {
        const early = all.map((one) => ({ ...one, opens: new Date(0) }));
        const times = sendingTimes(early, pace);
        // of those whose time has come, the one that ends first
        const waiting = early.map((one, index) => ({ time: Number(times[index]), end: Number(one.before) }));
        let now = 0;
        while (waiting.length > 0) {
          now = Math.max(now, Math.min(...waiting.map(({ time }) => time)));
          const open = waiting
            .filter(({ time }) => time <= now)
            .toSorted((one, other) => one.end - other.end);
          const [next] = open;
          if (!next) throw new Error('nobody waits');
          waiting.splice(waiting.indexOf(next), 1);
          now += 60_000 / pace;
          expect(now - 60_000 / pace).toBeLessThanOrEqual(next.end - 60_000 + 1);
        }
      }),
    );
  });
});
