/** The bot in Teams on a real HTTP port, a played Teams before it and a scripted application behind it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Conversation, Incoming, Reply, Visitor } from '../../../src/app/ports.js';
import { createTeams, type Teams, type TeamsOptions } from '../../../src/chat/teams/bot.js';
import type { Card, Fields, Form, Press } from '../../../src/messages/card.js';
import { currentTrace, withTrace } from '../../../src/trace.js';
import { type FakeTeams, startFakeTeams } from '../../helpers/fake-teams.js';

export interface Heard {
  commands: { from: Incoming; text: string }[];
  acts: { from: Incoming; press: Press; fields?: Fields }[];
  met: Visitor[];
  rooms: { channelId: string; tenantId: string; address: unknown }[];
}

export interface Script {
  command?: (text: string, from: Incoming) => Promise<Reply> | Reply;
  act?: (press: Press, fields: Fields | undefined, from: Incoming) => Promise<Reply> | Reply;
  arrival?: () => Promise<void>;
}

export interface Stage {
  teams: FakeTeams;
  bot: Teams;
  url: string;
  heard: Heard;
  script: Script;
  log: { level: string; event: string; trace?: string; data?: Record<string, unknown> }[];
  close(): Promise<void>;
}

export const CARD: Card = {
  summary: 'Giovedì 3 dicembre: in attesa',
  title: 'Giovedì 3 dicembre',
  status: { text: 'In attesa', tone: 'warning' },
  facts: [{ label: 'Attività', value: 'Protocollo' }],
  buttons: [
    { act: 'approve', subject: 'day-1', version: 3, label: 'Approva', style: 'primary' },
    { act: 'reject', subject: 'day-1', version: 3, label: 'Respingi', style: 'danger' },
  ],
};

export const FORM: Form = {
  title: 'Chiedi una giornata',
  summary: 'Chiedi una giornata agile',
  fields: [
    {
      name: 'date',
      label: 'Data',
      kind: 'date',
      required: true,
      value: '2026-12-03',
      min: '2026-11-23',
      max: '2027-01-31',
    },
    { name: 'activities', label: 'Attività', kind: 'long-text', required: true, maxLength: 500 },
  ],
  submit: { act: 'request', label: 'Richiedi' },
  others: [{ act: 'request', value: '2026-12-10', label: 'Richiedi giovedì 10 dicembre' }],
  dismiss: 'Indietro',
};

export async function openStage(
  options: (teams: FakeTeams) => Partial<TeamsOptions> = () => ({}),
): Promise<Stage> {
  const teams = await startFakeTeams();
  const heard: Heard = { commands: [], acts: [], met: [], rooms: [] };
  const script: Script = {};
  const log: Stage['log'] = [];
  const conversation: Conversation = {
    async command(from, text) {
      heard.commands.push({ from, text });
      return script.command ? script.command(text, from) : { card: CARD };
    },
    async act(from, press, fields) {
      heard.acts.push({ from, press, ...(fields && { fields }) });
      return script.act ? script.act(press, fields, from) : { card: CARD };
    },
    home: async () => ({ card: CARD }),
    async met(visitor) {
      await script.arrival?.();
      heard.met.push(visitor);
    },
    async channelSeen({ channelId, tenantId, address }) {
      await script.arrival?.();
      heard.rooms.push({ channelId, tenantId, address });
    },
  };
  const { MicrosoftAppId, MicrosoftAppPassword, MicrosoftAppType, MicrosoftAppTenantId, ...rest } = teams.env;
  const { TEAMS_ALLOWED_TENANTS, ...authSettings } = rest;
  const bot = createTeams({
    appId: MicrosoftAppId,
    appPassword: MicrosoftAppPassword,
    appType: MicrosoftAppType,
    appTenantId: MicrosoftAppTenantId,
    allowedTenants: [TEAMS_ALLOWED_TENANTS],
    authSettings,
    conversation,
    now: () => new Date('2026-11-23T10:00:00+01:00'),
    log: (level, event, data) => log.push({ level, event, trace: currentTrace(), ...(data && { data }) }),
    locale: 'it',
    ...options(teams),
  });
  const server = createServer((req, res) => void withTrace(undefined, () => bot.handle(req, res)));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  teams.connect(url);
  return {
    teams,
    bot,
    url,
    heard,
    script,
    log,
    async close() {
      await bot.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await teams.stop();
    },
  };
}

/** A promise and the way to keep it: work that takes until the test says so. */
export function gate<T = void>(): { opened: Promise<T>; open: (value: T) => void } {
  let open: (value: T) => void = () => undefined;
  const opened = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { opened, open: (value) => open(value) };
}
