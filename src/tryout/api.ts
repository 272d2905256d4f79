import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { Refused, readObject, sendJson } from './http.js';
import type { Trial } from './trial.js';

const PREFIX = '/tryout/api/';

const say = z.object({ member: z.string(), text: z.string().trim().min(1).max(2000) });
const press = z.object({
  member: z.string(),
  talk: z.string(),
  post: z.string(),
  card: z.int().min(0).default(0),
  kind: z.enum(['execute', 'submit']),
  id: z.string().optional(),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
});
const move = z.union([
  z.object({
    minutes: z
      .int()
      .min(1)
      .max(24 * 60),
  }),
  z.object({ until: z.enum(['message', 'morning']) }),
  z.object({ to: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/) }),
]);
const read = z.object({ talk: z.string() });
const language = z.object({ language: z.enum(['it', 'en']) });

export type Press = z.infer<typeof press>;
export type Move = z.infer<typeof move>;

/** What the page can do, each a POST with a JSON object. */
function actionsOf(trial: Trial): Record<string, (body: unknown) => Promise<void>> {
  return {
    say: async (body) => {
      const { member, text } = checked(say, body);
      await trial.say(member, text);
    },
    press: (body) => trial.press(checked(press, body)),
    clock: (body) => trial.move(checked(move, body)),
    read: (body) => trial.read(checked(read, body).talk),
    language: (body) => trial.speak(checked(language, body).language),
  };
}

function checked<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw new Refused(400, 'not-understood');
  return result.data;
}

/** @returns false where the path is none of the page's */
export async function serveApi(
  trial: Trial,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  if (!path.startsWith(PREFIX)) return false;
  const name = path.slice(PREFIX.length);
  if (name === 'events' && request.method === 'GET') {
    trial.admit(response);
    return true;
  }
  const actions = actionsOf(trial);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) return false;
  if (request.method !== 'POST') throw new Refused(405, 'not-understood');
  await action(await readObject(request));
  sendJson(response, 200, {});
  return true;
}
