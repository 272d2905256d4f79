import type { Platform } from '../app/ports.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Card } from '../messages/card.js';
import type { Settings } from '../settings.js';
import type { StandingCard } from '../store/cards.js';
import type { DueMessage } from '../store/messages.js';
import type { Person } from '../store/people.js';
import type { Store } from '../store/types.js';
import { OneAtATime } from './one-at-a-time.js';
import { LIMITS, Pace } from './pace.js';
import type { Ports } from './recipient.js';

export type Outcome = 'sent' | 'held' | 'dropped' | 'failed' | 'retried';

/** What delivering takes; the words and the rules come from outside. */
export interface DeliveryParts {
  store: Store;
  clock: Clock;
  settings: Pick<Settings, 'units'>;
  log: Log;
  ports: Ports;
  /** The words at this moment; `track`: the card stays and is repainted. null: not true any more. */
  compose(message: DueMessage): Promise<{ card: Card; track: boolean } | null>;
  /** What a standing card must show now; null: leave it. */
  composeCard(standing: StandingCard): Promise<Card | null>;
  /** When the person may next be written to (REM-4); undefined: now. */
  heldUntil(person: Person, now: Date): Promise<Date | undefined>;
  /** Counts, for metrics. */
  onOutcome?(moment: string, outcome: Outcome): void;
  /** 0 to 1; Math.random unless told. */
  random?(): number;
}

/** The parts, and what is shared by all deliveries of this process. */
export interface Delivery extends DeliveryParts {
  random(): number;
  onOutcome(moment: string, outcome: Outcome): void;
  paces: Record<Platform, Pace>;
  order: OneAtATime;
  /** Failed repaints in a row, by card. */
  repaintTries: Map<string, number>;
}

export function createDelivery(parts: DeliveryParts): Delivery {
  return {
    random: Math.random,
    onOutcome: () => {},
    ...parts,
    paces: { slack: new Pace(LIMITS.slack), teams: new Pace(LIMITS.teams) },
    order: new OneAtATime(),
    repaintTries: new Map(),
  };
}
