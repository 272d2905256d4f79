import type { ChatPort, Platform, StatusChange } from '../app/ports.js';
import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Card } from '../messages/card.js';
import type { Settings } from '../settings.js';
import type { StandingCard } from '../store/cards.js';
import type { DueMessage, NewMessage } from '../store/messages.js';
import type { Person } from '../store/people.js';
import type { Store } from '../store/types.js';
import { OneAtATime } from './one-at-a-time.js';
import { PutOff } from './put-off.js';
import type { Ports } from './recipient.js';
import { Recorder } from './recorder.js';
import { Wire } from './wire.js';

export type Outcome = 'sent' | 'held' | 'dropped' | 'failed' | 'retried';

/** One message that tells of several that were held. */
export interface Bundle {
  card: Card;
  /** Only this one was left: the card is its own. */
  alone?: DueMessage;
  /** Of `alone`: the card stays and is repainted. */
  track: boolean;
  /** Ids of those that are not sent: not true any more, or said by a later one. */
  dropped: string[];
}

/** What delivering takes; the words and the rules come from outside. */
export interface DeliveryParts {
  store: Store;
  clock: Clock;
  settings: Pick<Settings, 'units'>;
  log: Log;
  ports: Ports;
  /** The words at this moment; `track`: the card stays and is repainted. null: not true any more. */
  compose(message: DueMessage): Promise<{ card: Card; track: boolean } | null>;
  /** Of a message that changes what stands beside the person's name. null: not true any more; undefined: it is a card. */
  composeStatus?(message: DueMessage): Promise<StatusChange | null | undefined>;
  /** What one message tells of several that were held; null: none of them is true any more. Absent: one by one. */
  composeBundle?(messages: DueMessage[]): Promise<Bundle | null>;
  /** Does the card of this moment stay, and is repainted? */
  stays?(moment: DueMessage['moment']): boolean;
  /** What a standing card must show now; null: leave it. */
  composeCard(standing: StandingCard): Promise<Card | null>;
  /** When the person may next be written to (REM-4); undefined: now. */
  heldUntil(person: Person, now: Date, urgency?: NewMessage['urgency']): Promise<Date | undefined>;
  /** Counts, for metrics. */
  onOutcome?(moment: string, outcome: Outcome): void;
  /** 0 to 1; Math.random unless told. */
  random?(): number;
}

/** The parts, and what is shared by all deliveries of this process. */
export interface Delivery extends DeliveryParts {
  random(): number;
  onOutcome(moment: string, outcome: Outcome): void;
  /** May this process call the platforms? One of all replicas does. */
  leads(): boolean;
  recorder: Recorder;
  order: OneAtATime;
  /** The way to a platform: made when first asked for, since platforms are opened after the worker is made. */
  wire(port: ChatPort): Wire;
  wires: Partial<Record<Platform, Wire>>;
  putOff: PutOff;
  /** Failed repaints in a row, by card. */
  repaintTries: Map<string, number>;
  /** On which day the administrators were last told of a cause of failures. */
  told: Map<string, string>;
}

export function createDelivery(parts: DeliveryParts, leads: () => boolean): Delivery {
  const wires: Delivery['wires'] = {};
  const { store, log, random = Math.random } = parts;
  return {
    onOutcome: () => {},
    ...parts,
    random,
    leads,
    recorder: new Recorder(store),
    order: new OneAtATime(),
    wires,
    wire(port) {
      wires[port.platform] ??= new Wire(port, { sql: store.sql, log, random, leads });
      return wires[port.platform] as Wire;
    },
    putOff: new PutOff(() => performance.now()),
    repaintTries: new Map(),
    told: new Map(),
  };
}
