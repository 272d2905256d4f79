/** The adapter on a real HTTP server (or socket), before a stand-in of Slack, with a conversation the test writes. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import type { Conversation, Incoming, Reply } from '../../../src/app/ports.js';
import { createSlack, type Slack } from '../../../src/chat/slack/app.js';
import type { Card, Fields, Form, Press } from '../../../src/messages/card.js';
import { currentTrace, withTrace } from '../../../src/trace.js';
import { type FakeSlack, startFakeSlack } from '../../helpers/fake-slack.js';

export const ANNA = 'U0ANNA';
export const MARIO = 'U0MARIO';

export interface Heard {
  from: Incoming;
  text?: string;
  press?: Press;
  fields?: Fields;
}
type Answer = (heard: Heard) => Reply | Promise<Reply>;

export interface Bot {
  slack: FakeSlack;
  app: Slack;
  /** Every call of the conversation. */
  heard: Heard[];
  met: string[];
  channels: string[];
  log: { level: string; event: string; trace?: string; data?: Record<string, unknown> }[];
  url: string;
  /** How long Slack waited for each acknowledgement over the socket. */
  acks: number[];
}

export interface BotOptions {
  socket?: boolean;
  /** With an administrator's token (the stand-in's, unless another is given). */
  status?: boolean | string;
  /** Before `start`, to make Slack ill. */
  before?: (slack: FakeSlack) => void;
  now?: () => Date;
}

/** @param answer what the conversation says, to commands and presses alike */
export async function startBot(answer: Answer, options: BotOptions = {}): Promise<Bot> {
  test = new AbortController();
  const slack = await startFakeSlack(options.now ? { now: options.now } : {});
  slack.addUser({ id: ANNA, name: 'Anna Bianchi', email: 'anna.bianchi@comune.example' });
  slack.addUser({ id: MARIO, name: 'Mario Rossi', email: 'mario.rossi@comune.example', locale: 'en-GB' });
  slack.addChannel({ id: 'C0001', name: 'general', joined: true });
  options.before?.(slack);
  const [heard, met, channels, log]: [Heard[], string[], string[], Bot['log']] = [[], [], [], []];
  const conversation: Conversation = {
    command: async (from, text) => await answerTo({ from, text }),
    act: async (from, press, fields) => await answerTo({ from, press, ...(fields ? { fields } : {}) }),
    home: async (from) => {
      met.push(from.visitor.userId);
      return await answerTo({ from, text: 'home' });
    },
    met: async (visitor) => void met.push(visitor.userId),
    channelSeen: async ({ channelId }) => void channels.push(channelId),
  };
  async function answerTo(one: Heard): Promise<Reply> {
    heard.push(one);
    return await answer(one);
  }
  const acks: number[] = [];
  const app = createSlack({
    botToken: slack.botToken,
    signingSecret: slack.signingSecret,
    ...(options.socket ? { appToken: slack.appToken } : {}),
    ...(options.status ? { statusToken: options.status === true ? slack.statusToken : options.status } : {}),
    apiUrl: slack.apiUrl,
    conversation,
    now: options.now ?? (() => new Date()),
    log: (level, event, data) =>
      void log.push({ level, event, trace: currentTrace(), ...(data ? { data } : {}) }),
    locale: 'it',
    onAck: (seconds) => void acks.push(seconds),
  });
  const server = createServer((req, res) => withTrace(undefined, () => app.handle?.(req, res)));
  const url = `${await listening(server)}/slack/events`;
  slack.target(url);
  await app.start();
  onTestFinished(async () => {
    test.abort();
    await slack.close();
    await app.stop();
    server.closeAllConnections();
    server.close();
  });
  return { slack, app, heard, met, channels, log, url, acks };
}

/** Waits until the check passes; patient, for machines with much else to do. */
export async function eventually(check: () => unknown): Promise<void> {
  await vi.waitFor(check, 10_000);
}

let test = new AbortController();

/** Work that ends only with the test. */
export async function hang(): Promise<Reply> {
  const { signal } = test;
  if (!signal.aborted) await once(signal, 'abort');
  return {};
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export const card: Card = {
  summary: 'Giornata di giovedì 3 dicembre: approvata',
  title: 'Giovedì 3 dicembre',
  status: { text: 'Approvata', tone: 'good' },
  text: ['La giornata è confermata.'],
  facts: [{ label: 'Luogo', value: 'Abitazione' }],
  lists: [{ heading: 'Da remoto quel giorno', items: [{ text: 'Mario Rossi', detail: '10:00–12:00' }] }],
  buttons: [
    { act: 'approve', subject: 'day-1', version: 3, label: 'Approva', style: 'primary' },
    { act: 'reject', subject: 'day-1', version: 3, label: 'Respingi', style: 'danger' },
  ],
  footer: 'Art. 7',
};

export const form: Form = {
  title: 'Richiedi una giornata',
  summary: 'Richiesta di lavoro agile',
  fields: [
    { name: 'date', label: 'Data', kind: 'date', required: true, value: '2026-12-03' },
    { name: 'activities', label: 'Attività', kind: 'long-text', required: true, maxLength: 2000 },
    {
      name: 'place',
      label: 'Luogo',
      kind: 'choice',
      required: true,
      options: [
        { value: 'casa', label: 'Abitazione' },
        { value: 'coworking', label: 'Coworking' },
      ],
    },
  ],
  submit: { act: 'request', label: 'Richiedi', version: 1 },
  others: [],
  dismiss: 'Chiudi',
};

export const refused: Form = {
  ...form,
  notice: { tone: 'bad', text: ['Il preavviso è di due giorni lavorativi (art. 5).'] },
  others: [{ act: 'request', value: '2026-12-10', label: 'Richiedi giovedì 10 dicembre' }],
};
