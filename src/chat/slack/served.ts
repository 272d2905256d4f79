import * as z from 'zod';

const user = z.object({ id: z.string() });

/** What we subscribe to; anything else would stand in Bolt for three seconds, or throw there. */
const served = z.union([
  z.object({ command: z.string(), user_id: z.string() }),
  z.object({
    type: z.literal('block_actions'),
    user,
    actions: z.array(z.object({ action_id: z.string() })).nonempty(),
  }),
  z.object({ type: z.literal('view_submission'), user, view: z.object({ callback_id: z.string() }) }),
  z.object({ event: z.object({ type: z.string() }) }),
  z.object({ type: z.literal('url_verification'), challenge: z.string() }),
]);

/** Has it the shape of a request we serve? Asked before Bolt sees it, over HTTP and over the socket. */
export function isServed(request: unknown): boolean {
  return served.safeParse(request).success;
}

const frame = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['hello', 'disconnect']) }),
  z.object({
    type: z.enum(['slash_commands', 'interactive', 'events_api']),
    envelope_id: z.string(),
    payload: served,
  }),
]);

/** A frame of the Socket Mode connection: the connection's own, or a request in its envelope. */
export function isServedFrame(text: string): boolean {
  try {
    return frame.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
