import { expect, test } from 'vitest';
import { currentTrace } from '../../../src/trace.js';
import { textOf } from '../../helpers/fake-slack.js';
import { ANNA, card, eventually, form, MARIO, startBot } from './bot.js';

test('over a socket: command, form, button and message, each acknowledged', async () => {
  const { slack, heard, app } = await startBot(({ text }) => (text === '' ? { form } : { card }), {
    socket: true,
  });
  expect(app.handle).toBeUndefined();
  expect(app.ready()).toBe(true);
  expect((await slack.command(ANNA, '')).status).toBe(200);
  await eventually(() => expect(slack.modal(ANNA)).toBeDefined());
  const modal = slack.modal(ANNA);
  if (!modal) throw new Error('no modal');
  const sent = await slack.submit(ANNA, modal, { Attività: 'Relazione', Luogo: 'casa' });
  expect(sent.body).toMatchObject({ response_action: 'update' });
  expect(textOf(modal)).toContain('La giornata è confermata.');
  await app.port.post({ tenantId: 'T0001', userId: MARIO }, card, 'key-1');
  const [message] = slack.directMessages(MARIO);
  if (!message) throw new Error('no card');
  expect((await slack.press(MARIO, message, 'Approva')).status).toBe(200);
  expect((await slack.say(MARIO, 'saldo')).status).toBe(200);
  await eventually(() => expect(heard).toHaveLength(4));
});

test('each request over the socket has an id of its own, and its acknowledgement is timed', async () => {
  const traces: (string | undefined)[] = [];
  const answer = () => {
    traces.push(currentTrace());
    return { card };
  };
  const { slack, acks } = await startBot(answer, { socket: true });
  await slack.command(ANNA, 'saldo');
  await slack.command(MARIO, 'mese');
  await eventually(() => expect(traces).toHaveLength(2));
  expect(new Set(traces).size).toBe(2);
  for (const trace of traces) expect(trace).toMatch(/^[0-9a-f]{8}$/);
  await eventually(() => expect(acks).toHaveLength(2));
});

test('the key of a request is its envelope, of an event its own', async () => {
  const { slack, heard } = await startBot(() => ({ card }), { socket: true });
  await slack.command(ANNA, 'saldo', { envelopeId: 'envelope-x' });
  await slack.say(ANNA, 'saldo', { eventId: 'Ev1', retry: 1 });
  await eventually(() =>
    expect(heard.map(({ from }) => from.requestKey).sort()).toEqual(['Ev1', 'envelope-x']),
  );
});

test('a connection Slack recycles is opened again', async () => {
  const { slack, heard, app } = await startBot(() => ({ card }), { socket: true });
  slack.dropConnections();
  await eventually(() => expect(slack.callsOf('apps.connections.open')).toHaveLength(2));
  await eventually(() => expect([slack.connections(), app.ready()]).toEqual([1, true]));
  await slack.command(ANNA, 'saldo');
  await eventually(() => expect(heard).toHaveLength(1));
});

test('while Slack gives no connection the process lives, and connects later', async () => {
  const { slack, app } = await startBot(() => ({ card }), {
    socket: true,
    before: (fake) => {
      fake.fault('apps.connections.open', { kind: 'status', status: 503 }, 1);
      fake.fault('apps.connections.open', { kind: 'lost' }, 1);
    },
  });
  expect(app.ready()).toBe(false);
  await eventually(() => expect(app.ready()).toBe(true));
  expect(slack.connections()).toBe(1);
});

test('Slack away at the moment of a recycling does not end the process', async () => {
  const { slack, app } = await startBot(() => ({ card }), { socket: true });
  slack.fault('apps.connections.open', { kind: 'lost' }, 2);
  slack.dropConnections();
  await eventually(() => expect(slack.callsOf('apps.connections.open').length).toBeGreaterThan(3));
  await eventually(() => expect(app.ready()).toBe(true));
});

test('frames of another shape are passed over, and the connection serves on', async () => {
  const { slack, heard, log } = await startBot(() => ({ card }), { socket: true });
  const frames = [
    'half of {',
    'null',
    '[]',
    '{"type":"error"}',
    '{"type":"slash_commands"}',
    '{"type":"events_api","envelope_id":"1","payload":{}}',
    '{"type":"events_api","envelope_id":"2","payload":{"event":null}}',
    '{"type":"interactive","envelope_id":"3","payload":null}',
    '{"type":"interactive","envelope_id":"4","payload":{"type":"block_actions","user":{"id":"U1"},"actions":[]}}',
  ];
  for (const text of frames) slack.frame(text);
  expect((await slack.command(ANNA, 'saldo')).status).toBe(200);
  await eventually(() => expect(heard).toHaveLength(1));
  expect(log.filter(({ event }) => event === 'slack.frame-refused')).toHaveLength(frames.length);
});

test('another workspace is refused over a socket too', async () => {
  const { slack, heard } = await startBot(() => ({ card }), { socket: true });
  const answer = await slack.command(ANNA, 'saldo', { teamId: 'T0666' });
  expect(answer.body).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringContaining('altra organizzazione'),
  });
  expect(heard).toEqual([]);
});

test('after the stop no connection is left', async () => {
  const { slack, app } = await startBot(() => ({ card }), { socket: true });
  await app.stop();
  await eventually(() => expect(slack.connections()).toBe(0));
});
