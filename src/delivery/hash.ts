import { createHash } from 'node:crypto';
import type { Card } from '../messages/card.js';

/** Equal cards have equal hashes: composing builds its values in a fixed order. */
export function hashOf(card: Card): string {
  return createHash('sha256').update(JSON.stringify(card)).digest('base64url');
}
