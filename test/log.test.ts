import { expect, test } from 'vitest';
import { createLog } from '../src/log.js';

function logged(data: Record<string, unknown>): string {
  let out = '';
  createLog('info', { write: (line) => (out += line) })('info', 'something', data);
  return out;
}

test('a line holds the event, its data, and nothing about the machine', () => {
  const line = JSON.parse(logged({ message: 'm1', attempts: 2 }));
  expect(line).toMatchObject({ event: 'something', message: 'm1', attempts: 2 });
  expect(Object.keys(line)).not.toContain('hostname');
});

test('no name, text, address or secret gets through, wherever it hides', () => {
  const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
  const cause = new Error(`Authorization: Bearer abc.def.ghi and ${jwt}`);
  const line = logged({
    name: 'Aldo Riva',
    email: 'aldo.riva@comune.example',
    nested: {
      botToken: 'xoxb-123-abc',
      list: [{ reason: 'malattia' }, { disabled: 'protetta', criterion: 'cura', noticeReason: 'ricovero' }],
      said: 'write to aldo.riva@comune.example',
    },
    error: new Error('postgres://user:hunter2@db/giornate refused xoxb-9-secret', { cause }),
  });
  for (const secret of [
    'Aldo',
    'aldo',
    'malattia',
    'protetta',
    'cura',
    'ricovero',
    'xoxb-',
    'hunter2',
    'abc.def',
    'eyJ',
  ]) {
    expect(line).not.toContain(secret);
  }
});

test('lines below the level are not written', () => {
  let out = '';
  const log = createLog('error', { write: (line) => (out += line) });
  log('info', 'something');
  expect(out).toBe('');
});
