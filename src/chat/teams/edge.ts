import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { type Activity, activitySchema, tenantsIn } from './activity.js';
import { readJson } from './body.js';
import { cloudOf, sdkConfiguration, serviceUrlRule, type TeamsOptions, tenantsOf } from './settings.js';
import { withTimeout } from './timing.js';

export type Admission = { activity: Activity } | { status: number; why: string };

/** Fetching Microsoft's signing keys has no timeout of its own in botbuilder. */
const VERIFY_MS = 8_000;

/**
 * The door before the bot: whatever doesn't come from Teams, for this bot, from an allowed tenant, goes no further.
 * The SDK alone would also take tokens of the emulator kind (any Entra tenant) and answer them at their own
 * `serviceUrl`, and everybody when no app id is set.
 */
export function createEdge(options: TeamsOptions): (req: IncomingMessage) => Promise<Admission> {
  const tenants = tenantsOf(options);
  const mayCall = serviceUrlRule(options);
  const admitBearer = options.tryOut ? tryOutBearer(options.tryOut.token) : channelBearer(options);

  return async (req) => {
    if (req.method !== 'POST') return { status: 405, why: 'method' };
    if (!admitBearer) return { status: 503, why: 'no app id' };
    const header = req.headers.authorization ?? '';
    if (!admitBearer.looksRight(header)) return { status: 401, why: 'token' };

    const body = await readJson(req);
    if ('status' in body) return body;
    const { data: activity } = activitySchema.safeParse(body.value);
    if (!activity) return { status: 400, why: 'not an activity' };
    if (needsId(activity) && !activity.id) return { status: 400, why: 'no activity id' };

    if (activity.channelId !== 'msteams') return { status: 403, why: 'channel' };
    const named = tenantsIn(activity).map((tenant) => tenant.toLowerCase());
    if (new Set(named).size !== 1 || !named.every((tenant) => tenants.has(tenant))) {
      return { status: 403, why: 'tenant' };
    }
    if (!mayCall(activity.serviceUrl)) return { status: 403, why: 'service url' };

    const refused = await admitBearer.verify(header, activity);
    return refused ?? { activity };
  };
}

function needsId(activity: Activity): boolean {
  return activity.type === 'message' || activity.type === 'invoke';
}

interface Bearer {
  /** Without any cryptography or network. */
  looksRight(header: string): boolean;
  verify(header: string, activity: Activity): Promise<{ status: number; why: string } | undefined>;
}

function tryOutBearer(token: string): Bearer {
  const expected = Buffer.from(`Bearer ${token}`);
  return {
    looksRight(header) {
      const given = Buffer.from(header);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
    verify: async () => undefined,
  };
}

function channelBearer(options: TeamsOptions): Bearer | undefined {
  const { appId } = options;
  if (!appId) return undefined;
  const { issuer } = cloudOf(options.authSettings);
  const configuration = sdkConfiguration(options);
  const authentication = new ConfigurationBotFrameworkAuthentication(
    configuration,
    new ConfigurationServiceClientCredentialFactory(configuration),
  );
  return {
    looksRight(header) {
      const claims = claimsOf(header);
      // botbuilder takes a token without `exp` as one that never ends.
      return claims?.iss === issuer && claims.aud === appId && typeof claims.exp === 'number';
    },
    async verify(header, { channelId, serviceUrl }) {
      const asked = { channelId, serviceUrl } as Parameters<typeof authentication.authenticateRequest>[0];
      try {
        await withTimeout(authentication.authenticateRequest(asked, header), VERIFY_MS);
        return undefined;
      } catch (error) {
        return isOurs(error) ? { status: 503, why: 'signing keys' } : { status: 401, why: 'token' };
      }
    },
  };
}

/** The signing keys could not be had: Teams may deliver the request again. */
function isOurs(error: unknown): boolean {
  const { name, statusCode } = error as { name?: string; statusCode?: number };
  return name === 'FetchError' || name === 'TimeoutError' || statusCode === 500;
}

/** The unverified claims of a bearer token of JWT shape, signed with RSA. */
function claimsOf(header: string): Record<string, unknown> | undefined {
  const [, head, claims] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(header) ?? [];
  if (!head || !claims) return undefined;
  try {
    const { alg, kid } = decode(head);
    return /^RS(256|384|512)$/.test(String(alg)) && typeof kid === 'string' ? decode(claims) : undefined;
  } catch {
    return undefined;
  }
}

function decode(part: string): Record<string, unknown> {
  const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
