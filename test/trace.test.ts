import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createConversation } from '../src/app/conversation.js';
import { createLog } from '../src/log.js';
import type { Store } from '../src/store/types.js';
import { currentTrace, newTrace, withTrace } from '../src/trace.js';
import { officeParts } from './helpers/office.js';

test('an id is short, and no two are the same', () => {
  const ids = Array.from({ length: 1000 }, newTrace);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}$/);
  expect(new Set(ids).size).toBe(1000);
});

test('it goes with what was begun under it, and ends with it', async () => {
  const seen: unknown[] = [];
  const work = (ms: number) => async () => {
    await sleep(ms);
    seen.push(currentTrace());
  };
  await Promise.all([withTrace('one', work(20)), withTrace('two', work(5))]);
  await work(0)();
  expect(seen).toEqual(['two', 'one', undefined]);
});

test('without a name it is the one there is, or a new one', () => {
  expect(withTrace('one', () => withTrace(undefined, currentTrace))).toBe('one');
  expect(withTrace('one', () => withTrace('two', currentTrace))).toBe('two');
  expect(withTrace(undefined, currentTrace)).toMatch(/^[0-9a-f]{8}$/);
});

test('every line of the log carries it', () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line)) });
  withTrace('a1b2c3d4', () => log('info', 'message-sent', { message: 'm' }));
  log('info', 'started');
  expect(lines).toMatchObject([
    { event: 'message-sent', trace: 'a1b2c3d4', message: 'm' },
    { event: 'started' },
  ]);
  expect(lines[1]).not.toHaveProperty('trace');
});

test.each([
  ['of the request', 'a1b2c3d4', /a1b2c3d4/],
  ['of its own, over a socket', undefined, /\b[0-9a-f]{8}\b/],
])('a fault of ours is told with the id %s, which is in the log', async (_what, trace, words) => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line)) });
  const broken = new Proxy({} as Store, {
    get: () => {
      throw new Error('a fault');
    },
  });
  const conversation = createConversation({ ...officeParts(broken), log });
  const visitor = { platform: 'slack' as const, tenantId: 'T', userId: 'U' };
  const ask = () => conversation.act({ visitor, requestKey: 'k' }, { act: 'approve', subject: 's' });
  const { note = '' } = await (trace ? withTrace(trace, ask) : ask());
  expect(note).toMatch(words);
  expect(lines).toMatchObject([{ event: 'fault', trace: words.exec(note)?.[0] }]);
});
