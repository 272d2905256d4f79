import { randomUUID } from 'node:crypto';

/** An id may come from outside: whatever has not its form is the id of nothing. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

let latest = 0;
let within = 0;

/**
 * A UUID of version 7 (RFC 9562): ids of one process sort in the order in which they were made, also those of one
 * instant.
 */
export function orderedId(at: Date): string {
  within = at.getTime() === latest ? within + 1 : 0;
  latest = at.getTime();
  const time = latest.toString(16).padStart(12, '0');
  // a counter of twelve bits where the random part would begin; what goes beyond is as good as unordered
  const counter = (within & 0xfff).toString(16).padStart(3, '0');
  // the rest is that of a random UUID, its two bits of the variant included
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${randomUUID().slice(19)}`;
}
