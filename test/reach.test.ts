import { afterEach, expect, test, vi } from 'vitest';
import { ChatError, type ChatPort, type Conversation } from '../src/app/ports.js';
import type { Card } from '../src/messages/card.js';
import { createMetrics } from '../src/metrics.js';
import { counted, createReach, type Reach } from '../src/reach.js';

let reach: Reach | undefined;
afterEach(() => {
  reach?.stop();
  vi.useRealTimers();
});

const CARD = {} as Card;

function watched() {
  let elapsed = 0;
  const events: string[] = [];
  const metrics = createMetrics();
  const calls = { answer: async (): Promise<unknown> => undefined, check: async () => 'all well' };
  const port = {
    platform: 'slack',
    canLookUp: true,
    post: () => calls.answer(),
    update: () => calls.answer(),
    find: () => calls.answer(),
    emailOf: () => calls.answer(),
    check: () => calls.check(),
  } as unknown as ChatPort;
  reach = createReach(
    metrics,
    (_level, event) => events.push(event),
    () => elapsed,
  );
  const seen = reach.watch(port);
  return {
    seen,
    calls,
    events,
    metrics,
    reach,
    later: (ms: number) => {
      elapsed += ms;
    },
    fails: (code: ConstructorParameters<typeof ChatError>[0]) => {
      calls.answer = async () => Promise.reject(new ChatError(code, 'xoxb-1'));
    },
  };
}

test.each([
  ['unavailable', true],
  ['timeout', true],
  ['rate-limited', false],
  ['gone', false],
  ['rejected', false],
  ['unreachable-person', false],
] as const)('an answer of kind %s: is the platform away?', async (code, away) => {
  const { seen, fails, reach } = watched();
  fails(code);
  await expect(seen.post({ tenantId: 'T' }, CARD, 'key')).rejects.toThrow(ChatError);
  expect(Boolean(reach.trouble('slack'))).toBe(away);
});

test('down is said once, with since when, and ends with the first call that succeeds', async () => {
  const { seen, calls, fails, later, events, metrics, reach } = watched();
  expect(reach.trouble('slack')).toBeUndefined();
  fails('timeout');
  for (let tries = 0; tries < 3; tries++) {
    await seen.post({ tenantId: 'T' }, CARD, 'key').catch(() => undefined);
    later(20_000);
  }
  expect(reach.trouble('slack')).toBe(
    'slack can not be reached, or refuses our credentials (timeout, for 60 seconds)',
  );
  expect(await metrics.text()).toContain('giornate_platform_up{platform="slack"} 0');
  calls.answer = async () => undefined;
  await seen.update({}, CARD);
  expect(reach.trouble('slack')).toBeUndefined();
  expect(events).toEqual(['platform-unreached', 'platform-reached']);
  const text = await metrics.text();
  expect(text).toContain('giornate_platform_up{platform="slack"} 1');
  expect(text).toContain('giornate_repaints_total{platform="slack",outcome="done"} 1');
});

test('after a minute without a call the platform is asked, and credentials it refuses are told', async () => {
  vi.useFakeTimers();
  const { seen, calls, later, reach } = watched();
  let checks = 0;
  calls.check = async () => {
    checks++;
    throw new ChatError('rejected', 'invalid_auth', { permanent: true });
  };
  await seen.post({ tenantId: 'T' }, CARD, 'key');
  for (const [ms, expected] of [
    [59_999, 0],
    [1, 1],
  ] as const) {
    later(ms);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(checks).toBe(expected);
  }
  expect(reach.trouble('slack')).toContain('rejected');
});

test('429 and what is asked in chat are counted; no label names anybody', async () => {
  const { seen, fails, metrics } = watched();
  fails('rate-limited');
  await seen.update({}, CARD).catch(() => undefined);
  const inner = { command: vi.fn(), act: vi.fn(), home: vi.fn(), met: vi.fn(), channelSeen: vi.fn() };
  const conversation = counted(inner as unknown as Conversation, metrics);
  const from = { visitor: { platform: 'teams' as const, tenantId: 'T', userId: 'U-ada' }, requestKey: 'k' };
  await conversation.command(from, 'giovedì');
  await conversation.act(from, { act: 'approve' });
  await conversation.act(from, { act: 'request' }, { date: '2026-12-03' });
  await conversation.home(from, {});
  await conversation.met(from.visitor);
  for (const one of Object.values(inner)) expect(one.mock.calls.length).toBeLessThanOrEqual(2);
  const text = await metrics.text();
  expect(text).toContain('giornate_platform_limited_total{platform="slack"} 1');
  expect(text).toContain('giornate_repaints_total{platform="slack",outcome="failed"} 1');
  for (const [kind, count] of Object.entries({ command: 1, press: 1, form: 1, event: 2 })) {
    expect(text).toContain(`giornate_requests_total{platform="teams",kind="${kind}"} ${count}`);
  }
  expect(text).not.toMatch(/U-ada|giovedì/);
});
