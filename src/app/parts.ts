import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Settings } from '../settings.js';
import type { Store } from '../store/types.js';
import type { ChatPort, Platform } from './ports.js';

/** What every use case works with; built once at the start. */
export interface Parts {
  store: Store;
  clock: Clock;
  settings: Settings;
  log: Log;
  /** The platforms that are configured. Filled by main after the conversation is built: each needs the other. */
  ports: Partial<Record<Platform, ChatPort>>;
  /** Where people's browsers find the pages of the service; absent: nowhere, and no card has a link. */
  publicUrl?: string;
}
