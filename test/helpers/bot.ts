import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freshDatabase } from './postgres.js';
import { embeddedFolder } from './store.js';

/** GIORNATE_TEST_DIST names another built copy. */
const DIST = path.resolve(process.env.GIORNATE_TEST_DIST ?? 'dist');
const MAIN = path.join(DIST, 'main.js');
const CLI = path.join(DIST, 'cli.js');

export type Environment = Record<string, string>;

/** A home for one bot: its store, its settings, its register. Survives restarts of the process. */
export interface Home {
  env: Environment;
  dir: string;
  cli(...args: string[]): Promise<{ stdout: string; stderr: string; code: number }>;
  file(name: string, text: string): Promise<string>;
  drop(): Promise<void>;
}

/** On the embedded store, or on PostgreSQL where the suite runs with TEST_STORE=postgres. */
export async function makeHome(settings: string): Promise<Home> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'giornate-'));
  const database = process.env.TEST_STORE === 'postgres' ? await freshDatabase() : undefined;
  if (!database) await embeddedFolder(path.join(dir, 'data'));
  const env: Environment = {
    PATH: process.env.PATH ?? '',
    GIORNATE_DATA_DIR: path.join(dir, 'data'),
    GIORNATE_SETTINGS: path.join(dir, 'giornate.yaml'),
    GIORNATE_LOG_LEVEL: 'info',
    ...(database ? { DATABASE_URL: database.url } : {}),
  };
  const file = async (name: string, text: string) => {
    await writeFile(path.join(dir, name), text);
    return path.join(dir, name);
  };
  await file('giornate.yaml', settings);
  return {
    env,
    dir,
    file,
    cli: (...args) => run(env, args),
    drop: async () => {
      await database?.drop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function run(env: Environment, args: string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [CLI, ...args], {
      env,
    });
    return { stdout, stderr, code: 0 };
  } catch (error) {
    const failed = error as { stdout: string; stderr: string; code: number };
    return { stdout: failed.stdout, stderr: failed.stderr, code: failed.code };
  }
}

export interface Bot {
  url: string;
  log(): string;
  /** Without waiting for what comes of it: SIGSTOP, SIGCONT. */
  signal(signal: NodeJS.Signals): void;
  /** Resolves with the exit code, or null where a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  alive(): boolean;
}

/** The bot as its own process, ready to serve. */
export async function startBot(home: Home, extra: Environment = {}): Promise<Bot> {
  const port = await freePort();
  const child = spawn(process.execPath, [MAIN], {
    env: { ...home.env, PORT: String(port), ...extra },
  });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  const bot: Bot = {
    url,
    log: () => log,
    signal: (signal) => void child.kill(signal),
    alive: () => child.exitCode === null && child.signalCode === null,
    stop: async (signal = 'SIGTERM') => {
      if (bot.alive()) child.kill(signal);
      return exited;
    },
  };
  for (let tries = 0; ; tries++) {
    if (!bot.alive()) throw new Error(`the bot did not start:\n${log}`);
    const ready = await fetch(`${url}/readyz`).catch(() => undefined);
    if (ready?.ok) return bot;
    if (tries === 900) {
      await bot.stop('SIGKILL');
      throw new Error(`the bot is not ready: ${await ready?.text()}\n${log}`);
    }
    await sleep(100);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * Polls until `probe` gives something.
 * @throws where it does not within so many seconds: what was last thrown, if anything
 */
export async function eventually<T>(
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  let last: unknown = new Error(`nothing came within ${seconds} seconds of ${probe}`);
  for (let tries = 0; tries < seconds * 20; tries++) {
    try {
      const value = await probe();
      if (value !== undefined && value !== false) return value;
    } catch (error) {
      last = error;
    }
    await sleep(50);
  }
  throw last;
}

/** A small office: one manager, one delegate, two employees, one whose manager nobody can reach. */
export const OFFICE = `email,full_name,role,unit,manager_email,part_time,agreement_from,agreement_to,days_per_month,contact_bands,places
dora.segre@comune.example,Dora Segre,manager,Segreteria,,,2026-01-01,,4,,casa
laura.conti@comune.example,Laura Conti,manager,Ragioneria,dora.segre@comune.example,,2026-01-01,,4,,casa
aldo.riva@comune.example,Aldo Riva,employee,Ragioneria,laura.conti@comune.example,,2026-01-01,,4,10:00-13:00,casa;biblioteca
noemi.dangelo@comune.example,Noemi D'Angelo,employee,Ragioneria,laura.conti@comune.example,,2026-01-01,,4,09:00-12:00,casa
ugo.senza@comune.example,Ugo Senza,employee,Ragioneria,,,2026-01-01,,4,10:00-13:00,casa
pia.nuova@comune.example,Pia Nuova,employee,Ragioneria,laura.conti@comune.example,,,,4,10:00-13:00,
`;

/** Every person's e-mail, by first name. */
export const PEOPLE = {
  dora: 'dora.segre@comune.example',
  laura: 'laura.conti@comune.example',
  aldo: 'aldo.riva@comune.example',
  noemi: 'noemi.dangelo@comune.example',
  ugo: 'ugo.senza@comune.example',
  pia: 'pia.nuova@comune.example',
} as const;
