/** Processes of the bot behind one address, all on one store and with one time. */
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { type Bot, type Environment, type Home, startBot } from '../bot.js';
import { type Balancer, startBalancer } from './balancer.js';

/** STORM_LOGS: a folder for the logs of all processes, for whoever looks for the cause of a failure. */
const LOGS = process.env.STORM_LOGS;

export interface Fleet {
  url: string;
  balancer: Balancer;
  now(): Date;
  /** From now on the time runs from there, for those started afterwards. */
  setTime(instant: Date): void;
  start(name: string): Promise<Bot>;
  of(name: string): Bot;
  names(): string[];
  /** Who noted last that a message was sent; the first one where nobody did. */
  sender(): string;
  /** @returns its exit code, null where the signal ended it */
  end(name: string, signal: NodeJS.Signals): Promise<number | null>;
  /** All of them, in order. @returns their exit codes */
  stop(): Promise<(number | null)[]>;
  /** Whatever is left is killed. */
  close(): Promise<void>;
}

export async function assemble(home: Home, env: Environment, start: Date): Promise<Fleet> {
  const balancer = await startBalancer();
  const running = new Map<string, Bot>();
  let time = { from: start.getTime(), at: performance.now() };
  const now = () => new Date(time.from + Math.floor(performance.now() - time.at));
  const of = (name: string) => {
    const bot = running.get(name);
    if (!bot) throw new Error(`no replica ${name} is running`);
    return bot;
  };
  const end = (name: string, signal: NodeJS.Signals) => {
    const bot = of(name);
    running.delete(name);
    return bot.stop(signal).finally(async () => {
      balancer.replicas.delete(bot.url);
      if (LOGS) await appendFile(path.join(LOGS, `${name}.log`), bot.log());
    });
  };

  return {
    url: balancer.url,
    balancer,
    now,
    setTime(instant) {
      time = { from: instant.getTime(), at: performance.now() };
    },
    async start(name) {
      const bot = await startBot(home, { ...env, GIORNATE_NOW: now().toISOString() });
      running.set(name, bot);
      balancer.replicas.add(bot.url);
      return bot;
    },
    of,
    names: () => [...running.keys()],
    sender() {
      const lastSent = (bot: Bot) => {
        const line = bot
          .log()
          .split('\n')
          .findLast((one) => one.includes('"message-sent"'));
        return line ? Number(JSON.parse(line).time) || Date.parse(JSON.parse(line).time) : 0;
      };
      const [last] = [...running].sort(([, one], [, other]) => lastSent(other) - lastSent(one));
      if (!last) throw new Error('nobody is running');
      return last[0];
    },
    end,
    stop: () => Promise.all([...running.keys()].map((name) => end(name, 'SIGTERM'))),
    async close() {
      await Promise.all([...running.keys()].map((name) => end(name, 'SIGKILL')));
      await balancer.close();
    },
  };
}
