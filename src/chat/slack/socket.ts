/**
 * Socket Mode's connection, kept alive by us.
 *
 * States: connecting -> connected -> lost -> connecting ...; stopped from any. The SDK's own reconnection is off: it
 * waits five seconds at each recycling by Slack, and ends the process (a rejection nobody handles) when Slack cannot be
 * reached at that moment.
 */
import type { SocketModeReceiver } from '@slack/bolt';
import { newTrace, withTrace } from '../../trace.js';
import type { Log } from './logger.js';
import { pause, within } from './patience.js';
import { isServedFrame } from './served.js';

const CONNECT_TIMEOUT_MS = 30_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
const CLOSE_TIMEOUT_MS = 2000;

export interface Socket {
  readonly connected: boolean;
  /** Ends after the first try, whatever came of it. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function createSocket(receiver: SocketModeReceiver, log: Log): Socket {
  guard(receiver, log);
  const stopped = new AbortController();
  let connected = false;
  let lost: Promise<void> = Promise.resolve();
  let kept: Promise<void> = Promise.resolve();

  async function connect(): Promise<boolean> {
    const { client } = receiver;
    let onLost = () => {};
    // Listening before the connection stands: it may be lost the moment after.
    lost = new Promise((resolve) => {
      onLost = resolve;
      client.once('disconnected', onLost);
    });
    try {
      if (!(await within(CONNECT_TIMEOUT_MS, receiver.start()))) throw new Error('no greeting');
      connected = true;
      log('info', 'slack.socket-connected');
      return true;
    } catch (error) {
      client.removeListener('disconnected', onLost);
      void client.disconnect();
      log('warn', 'slack.socket-failed', { why: (error as Error | undefined)?.message ?? 'disconnected' });
      return false;
    }
  }

  async function keepConnected(first: boolean): Promise<void> {
    let wait = FIRST_WAIT_MS;
    for (let up = first; ; up = await connect()) {
      if (up) {
        await lost;
        connected = false;
        wait = FIRST_WAIT_MS;
      } else {
        await pause(wait, stopped.signal).catch(() => {});
        wait = Math.min(2 * wait, LONGEST_WAIT_MS);
      }
      if (stopped.signal.aborted) return;
    }
  }

  return {
    get connected() {
      return connected;
    },
    async start() {
      kept = keepConnected(await connect());
    },
    async stop() {
      stopped.abort();
      await receiver.stop();
      await within(CLOSE_TIMEOUT_MS, kept);
    },
  };
}

/** The SDK reads frames in a listener nobody waits for: what it throws on there (`null`, say) would end the process. */
function guard({ client }: SocketModeReceiver, log: Log): void {
  const readers = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', async (data: unknown, isBinary: boolean) => {
    try {
      if (!isBinary && !isServedFrame(String(data))) return log('warn', 'slack.frame-refused');
      // the connection is older than any request: each frame begins one of its own
      await withTrace(newTrace(), async () => {
        for (const read of readers) await read.call(client, data, isBinary);
      });
    } catch (error) {
      log('error', 'slack.frame-failed', { err: error });
    }
  });
}
