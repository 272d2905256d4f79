import { ChatError, type ChatPort, type Conversation, type Platform } from './app/ports.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';

// Is a platform reached? Known from the calls that are made anyway; where none was made for a while, one is made.
//
// States of a platform: unknown -> up <-> down. Down: nothing but silence came of the last call, or it refused our
// credentials when asked for itself. Any other refusal ("no such channel") proves that somebody is there.

/** After so long without a call that reached it, the platform is asked. */
const SILENT_MS = 60_000;
const LOOK_EVERY_MS = 15_000;
const AWAY = new Set<ChatError['code']>(['unavailable', 'timeout']);

export interface Reach {
  /** The same port, whose calls are seen. */
  watch(port: ChatPort): ChatPort;
  /** Since when and why a platform is not reached, in words; undefined: it is, or nobody has tried yet. */
  trouble(platform: Platform): string | undefined;
  stop(): void;
}

interface Seen {
  port: ChatPort;
  upAt: number;
  downSince?: number;
  why: string;
}

export function createReach(
  metrics: Metrics,
  log: Log,
  elapsed: () => number = () => performance.now(),
): Reach {
  const seen = new Map<Platform, Seen>();

  const up = (one: Seen) => {
    if (one.downSince !== undefined) log('info', 'platform-reached', { platform: one.port.platform });
    one.upAt = elapsed();
    one.downSince = undefined;
    metrics.platform(one.port.platform, true);
  };
  const down = (one: Seen, why: string) => {
    if (one.downSince === undefined) {
      log('warn', 'platform-unreached', { platform: one.port.platform, why });
      one.downSince = elapsed();
    }
    one.why = why;
    metrics.platform(one.port.platform, false);
  };

  const seeing =
    <Asked extends unknown[], Answer>(
      one: Seen,
      isCheck: boolean,
      call: (...asked: Asked) => Promise<Answer>,
    ) =>
    async (...asked: Asked): Promise<Answer> => {
      try {
        const answer = await call(...asked);
        up(one);
        return answer;
      } catch (error) {
        if (error instanceof ChatError) {
          if (error.code === 'rate-limited') metrics.limited(one.port.platform);
          if (isCheck || AWAY.has(error.code)) down(one, error.code);
          else up(one);
        } else if (isCheck) down(one, 'fault');
        throw error;
      }
    };

  const look = setInterval(() => {
    for (const one of seen.values()) {
      if (elapsed() - one.upAt < SILENT_MS) continue;
      seeing(one, true, () => one.port.check())().catch(() => undefined);
    }
  }, LOOK_EVERY_MS);
  look.unref();

  return {
    watch(port) {
      const one: Seen = { port, upAt: Number.NEGATIVE_INFINITY, why: '' };
      seen.set(port.platform, one);
      const update = seeing(one, false, port.update.bind(port));
      return {
        ...port,
        post: seeing(one, false, port.post.bind(port)),
        find: seeing(one, false, port.find.bind(port)),
        emailOf: seeing(one, false, port.emailOf.bind(port)),
        check: seeing(one, true, port.check.bind(port)),
        async update(at, card) {
          try {
            await update(at, card);
            metrics.repaint(port.platform, 'done');
          } catch (error) {
            metrics.repaint(port.platform, 'failed');
            throw error;
          }
        },
      };
    },
    trouble(platform) {
      const one = seen.get(platform);
      if (one?.downSince === undefined) return undefined;
      const seconds = Math.round((elapsed() - one.downSince) / 1000);
      return `${platform} can not be reached, or refuses our credentials (${one.why}, for ${seconds} seconds)`;
    },
    stop: () => clearInterval(look),
  };
}

/** The same conversation, and what is asked in it is counted. */
export function counted(conversation: Conversation, metrics: Metrics): Conversation {
  return {
    command(from, text) {
      metrics.asked(from.visitor.platform, 'command');
      return conversation.command(from, text);
    },
    act(from, press, fields) {
      metrics.asked(from.visitor.platform, fields ? 'form' : 'press');
      return conversation.act(from, press, fields);
    },
    home(from, at) {
      metrics.asked(from.visitor.platform, 'event');
      return conversation.home(from, at);
    },
    met(visitor) {
      metrics.asked(visitor.platform, 'event');
      return conversation.met(visitor);
    },
    channelSeen(channel) {
      metrics.asked(channel.platform, 'event');
      return conversation.channelSeen(channel);
    },
  };
}
