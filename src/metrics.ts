import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Observed, storeGauges } from './metrics-store.js';
import type { AuditLine } from './store/audit.js';

export type RequestKind = 'command' | 'press' | 'form' | 'event';

/** What /metrics tells: counts by route, moment, act, rule and outcome; nothing about anybody. */
export interface Metrics {
  request(route: string, status: number, seconds: number): void;
  /** What somebody asked of the bot in chat. */
  asked(platform: string, kind: RequestKind): void;
  /** How long a platform waited to hear that its request arrived. */
  acknowledged(platform: string, seconds: number): void;
  /** An act that was put on record, or its refusal. */
  recorded(line: Pick<AuditLine, 'act' | 'changes' | 'rules'>): void;
  message(moment: string, outcome: string): void;
  repaint(platform: string, outcome: 'done' | 'failed'): void;
  /** The platform answered that there were too many requests. */
  limited(platform: string): void;
  platform(platform: string, isUp: boolean): void;
  /** The store to ask for depths; before that they are left out. */
  watch(observed: Observed): void;
  contentType: string;
  /** Prometheus text. */
  text(): Promise<string>;
}

/** Whose acknowledgement the answer on this route is. */
const PLATFORM_OF: Record<string, string> = { '/slack/events': 'slack', '/api/messages': 'teams' };
/** Slack shows an error at three seconds: from two on it is near. */
const LATE_SECONDS = 2;
const ANSWER_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  // process, memory, event loop (nodejs_eventloop_lag_seconds)
  collectDefaultMetrics({ register });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name, help, labelNames, buckets: ANSWER_BUCKETS, registers });

  const requests = counter('giornate_http_requests_total', 'Requests answered, by route and status.', [
    'route',
    'status',
  ]);
  const seconds = histogram('giornate_http_answer_seconds', 'Time to the whole answer.', ['route']);
  const asked = counter('giornate_requests_total', 'Commands, presses, forms and events from chat.', [
    'platform',
    'kind',
  ]);
  const acks = histogram(
    'giornate_ack_seconds',
    'Time to the acknowledgement; Slack shows an error to the person after three seconds.',
    ['platform'],
  );
  const late = counter('giornate_acks_late_total', `Acknowledgements after ${LATE_SECONDS} seconds.`, [
    'platform',
  ]);
  const decisions = counter('giornate_decisions_total', 'Acts put on record, done or refused.', [
    'act',
    'outcome',
  ]);
  const rules = counter('giornate_decision_rules_total', 'Rules that had a say in an act on record.', [
    'act',
    'outcome',
    'rule',
  ]);
  const messages = counter('giornate_messages_total', 'Messages by moment and what became of them.', [
    'moment',
    'outcome',
  ]);
  const repaints = counter('giornate_repaints_total', 'Cards drawn anew.', ['platform', 'outcome']);
  const limited = counter('giornate_platform_limited_total', 'Answers "too many requests" (429).', [
    'platform',
  ]);
  const up = new Gauge({
    name: 'giornate_platform_up',
    help: 'Did the last call to the platform reach it?',
    labelNames: ['platform'],
    registers,
  });
  const watch = storeGauges(register);

  const acknowledged = (platform: string, elapsed: number) => {
    acks.observe({ platform }, elapsed);
    // begun at 0, so that a first one is an increase
    late.inc({ platform }, elapsed > LATE_SECONDS ? 1 : 0);
  };
  return {
    request(route, status, elapsed) {
      requests.inc({ route, status });
      seconds.observe({ route }, elapsed);
      const platform = PLATFORM_OF[route];
      if (platform) acknowledged(platform, elapsed);
    },
    asked: (platform, kind) => asked.inc({ platform, kind }),
    acknowledged,
    recorded({ act, changes, rules: deciding }) {
      const outcome = changes.refused ? 'refused' : 'done';
      decisions.inc({ act, outcome });
      for (const rule of new Set(deciding)) rules.inc({ act, outcome, rule });
    },
    message: (moment, outcome) => messages.inc({ moment, outcome }),
    repaint: (platform, outcome) => repaints.inc({ platform, outcome }),
    limited: (platform) => limited.inc({ platform }),
    platform: (platform, isUp) => up.set({ platform }, isUp ? 1 : 0),
    watch,
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
