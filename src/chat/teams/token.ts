import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { z } from 'zod';
import { ChatError } from '../../app/ports.js';
import { fromFailure } from './errors.js';
import { cloudOf, sdkConfiguration, type TeamsOptions } from './settings.js';
import { withTimeout } from './timing.js';

/** The bot's own token for the Bot Connector. */
export interface Tokens {
  /** @throws ChatError */
  get(): Promise<string>;
  /** The connector didn't take it: fetch another next time. */
  forget(): void;
}

const TOKEN_MS = 8_000;
const MICROSOFT_LOGIN = /^https:\/\/login\.microsoftonline\.(com|us)\//i;

/**
 * Microsoft's clouds, certificates and managed identities go through the SDK (MSAL). A login address of one's own
 * needs a plain client credentials grant: MSAL refuses http and asks login.microsoftonline.com about unknown hosts.
 */
export function createTokens(options: TeamsOptions): Tokens {
  if (options.tryOut) {
    const { token } = options.tryOut;
    return { get: async () => token, forget() {} };
  }
  const ownLogin = !MICROSOFT_LOGIN.test(cloudOf(options.authSettings).loginUrl) && options.appPassword;
  return ownLogin ? granted(options) : fromSdk(options);
}

function fromSdk(options: TeamsOptions): Tokens {
  const { loginUrl, scope } = cloudOf(options.authSettings);
  const factory = new ConfigurationServiceClientCredentialFactory(sdkConfiguration(options));
  const credentials = factory.createCredentials(
    options.appId ?? '',
    scope,
    loginUrl,
    true,
  ) as Promise<unknown>;
  credentials.catch(() => undefined);
  let refresh = false;
  return {
    async get() {
      try {
        const { getToken } = (await credentials) as { getToken(forceRefresh?: boolean): Promise<string> };
        const token = await withTimeout(getToken.call(await credentials, refresh), TOKEN_MS);
        refresh = false;
        return token;
      } catch (error) {
        throw refused(error);
      }
    },
    forget() {
      refresh = true;
    },
  };
}

const grantSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
/** Renewed before it ends, so that no request goes out with a dying token. */
const MARGIN_S = 300;

function granted(options: TeamsOptions): Tokens {
  const { loginUrl, scope } = cloudOf(options.authSettings);
  let held: { token: Promise<string>; until: number } | undefined;

  async function fetchToken(): Promise<string> {
    const answer = await fetch(`${loginUrl.replace(/\/$/, '')}/oauth2/v2.0/token`, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(TOKEN_MS),
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: options.appId ?? '',
        client_secret: options.appPassword ?? '',
        scope: scope.endsWith('/.default') ? scope : `${scope}/.default`,
      }),
    });
    const { data } = grantSchema.safeParse(await answer.json().catch(() => undefined));
    if (!answer.ok || !data) {
      const wrong = answer.status >= 400 && answer.status < 500;
      throw new ChatError(
        wrong ? 'locked-out' : 'unavailable',
        `No token: the login answered ${answer.status}`,
      );
    }
    if (held) held.until = performance.now() + (data.expires_in - MARGIN_S) * 1000;
    return data.access_token;
  }

  return {
    async get() {
      if (!held || held.until < performance.now()) {
        held = { token: Promise.resolve(''), until: performance.now() + TOKEN_MS };
        held.token = fetchToken();
      }
      const mine = held;
      try {
        return await mine.token;
      } catch (error) {
        if (held === mine) held = undefined;
        throw fromFailure('Token', error);
      }
    },
    forget() {
      held = undefined;
    },
  };
}

function refused(error: unknown): ChatError {
  // MSAL passes Entra's own words on: AADSTS7000215 is a wrong secret, AADSTS700016 an unknown app.
  const wrong = /AADSTS\d+|invalid_client|unauthorized_client/.exec(String(error))?.[0];
  if (wrong) return new ChatError('locked-out', `No token: ${wrong}`, { cause: error });
  return fromFailure('Token', error);
}
