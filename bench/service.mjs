// The service as its own process, and the Slack it speaks to: what is measured is what runs.
import { spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { timedPost } from './timed-post.mjs';

export const TEAM = 'T0BENCH';
export const SECRET = 'bench-signing-secret';
const TICK_MS = 10;

/** Answers what the bot asks; messages are taken, or wait, as if Slack had asked for silence. */
export async function startSlack({ takesMessages = false } = {}) {
  const answers = {
    'auth.test': {
      ok: true,
      team_id: TEAM,
      team: 'Bench',
      user: 'giornate',
      user_id: 'U0BOT',
      bot_id: 'B0BOT',
    },
    'users.info': { ok: true, user: { id: 'U0', locale: 'it-IT', profile: {} } },
  };
  let posted = 0;
  const answerTo = (method) => {
    if (answers[method]) return [200, answers[method]];
    if (!takesMessages) return [429, { ok: false, error: 'ratelimited' }];
    posted += 1;
    return [200, { ok: true, channel: 'D0BENCH', ts: `1700000000.${String(posted).padStart(6, '0')}` }];
  };
  const server = createServer((req, res) => {
    req.resume();
    req.on('end', () => {
      const [status, body] = answerTo(req.url.split('/').at(-1));
      res.writeHead(status, {
        'content-type': 'application/json',
        ...(status === 429 && { 'retry-after': '3600' }),
      });
      res.end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/api/`, close: () => server.close() };
}

/** @param script a file beside this one, or absent: the service */
export async function startProcess({ script = '../dist/main.js', ...env }) {
  const port = String(await freePort());
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], {
    env: { PATH: process.env.PATH, PORT: port, GIORNATE_LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) break;
    if (tries === 600) throw new Error(`${script} is not ready: ${await ready?.text()}`);
    await sleep(100);
  }
  return {
    url,
    /** Milliseconds of processor time so far. */
    cpu: () => {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    },
    /** Megabytes in memory: now, and at most so far. */
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const kilobytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
      return { now: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 };
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** A signed form of a request for a day. @returns status, milliseconds until the answer, its body */
export function askForDay(url, userId, date) {
  const values = {
    1: { date: { type: 'datepicker', selected_date: date } },
    2: { activities: { type: 'plain_text_input', value: 'Istruttoria pratiche' } },
    3: { objectives: { type: 'plain_text_input', value: '3 pratiche chiuse' } },
    4: { place: { type: 'static_select', selected_option: { value: 'casa' } } },
  };
  const payload = {
    type: 'view_submission',
    team: { id: TEAM },
    user: { id: userId, team_id: TEAM },
    trigger_id: randomUUID(),
    view: {
      id: `V${randomUUID()}`,
      type: 'modal',
      callback_id: 'giornate',
      private_metadata: JSON.stringify({ act: 'request' }),
      state: { values },
      blocks: [],
      app_installed_team_id: TEAM,
    },
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return send(`${url}/slack/events`, body);
}

/** A signed `/agile ...`. */
export function type(url, userId, text) {
  const fields = {
    command: '/agile',
    text,
    team_id: TEAM,
    user_id: userId,
    channel_id: 'D0BENCH',
    trigger_id: randomUUID(),
    response_url: 'http://127.0.0.1:9/none',
  };
  return send(`${url}/slack/events`, new URLSearchParams(fields).toString());
}

function send(url, body) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  };
  return timedPost(url, headers, body);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
