/** The keys the channel signs with, and tokens good and bad. */
import { exportJWK, type GenerateKeyPairResult, generateKeyPair, SignJWT } from 'jose';

export interface TokenOptions {
  /** Beside or instead of the usual ones; undefined leaves one out. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** Signs with a key the bot can't know. */
  stranger?: boolean;
  /** Seconds from now, 3600 unless told; null: never ends. */
  expiresIn?: number | null;
  /** Seconds from now, -60 unless told. */
  notBefore?: number;
}

/** Made once a process: RSA keys take their time. */
let made: Promise<[GenerateKeyPairResult, GenerateKeyPairResult]> | undefined;

export async function createTokens(appId: string, serviceUrl: string) {
  made ??= Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const [key, stranger] = await made;
  const published = {
    ...(await exportJWK(key.publicKey)),
    kid: 'key-1',
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };

  async function token(wanted: TokenOptions = {}): Promise<string> {
    const seconds = Math.floor(Date.now() / 1000);
    const claims: Record<string, unknown> = {
      serviceurl: serviceUrl,
      iss: 'https://api.botframework.com',
      aud: appId,
      nbf: seconds + (wanted.notBefore ?? -60),
      ...(wanted.expiresIn !== null && { exp: seconds + (wanted.expiresIn ?? 3600) }),
      ...wanted.claims,
    };
    const present = Object.entries(claims).filter(([, value]) => value !== undefined);
    return new SignJWT(Object.fromEntries(present))
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1', typ: 'JWT', ...wanted.header })
      .sign(wanted.stranger ? stranger.privateKey : key.privateKey);
  }

  return { token, published };
}
