// The Bot Connector as a bot needs it: its keys, its login, and a place where everything it is told is taken.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { timedPost } from './timed-post.mjs';

const APP = randomUUID();
const TENANT = randomUUID();
const KEY = 'bench-key';

export async function startTeams() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = {
    ...(await exportJWK(publicKey)),
    kid: KEY,
    use: 'sig',
    alg: 'RS256',
    endorsements: ['msteams'],
  };
  const server = createServer((req, res) => {
    req.resume();
    req.on('end', () => {
      const body = answerTo(new URL(req.url, origin).pathname);
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const answerTo = (path) => {
    if (path === '/metadata') return { issuer: 'https://api.botframework.com', jwks_uri: `${origin}/keys` };
    if (path === '/keys') return { keys: [key] };
    if (path.endsWith('/token')) return { token_type: 'Bearer', expires_in: 3600, access_token: 'bench' };
    return { id: randomUUID() };
  };
  const serviceUrl = `${origin}/emea/`;
  const token = await new SignJWT({
    serviceurl: serviceUrl,
    iss: 'https://api.botframework.com',
    aud: APP,
    nbf: Math.floor(Date.now() / 1000) - 60,
    exp: Math.floor(Date.now() / 1000) + 3600,
  })
    .setProtectedHeader({ alg: 'RS256', kid: KEY, typ: 'JWT' })
    .sign(privateKey);
  return {
    env: {
      MicrosoftAppId: APP,
      MicrosoftAppPassword: 'bench',
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: TENANT,
      TEAMS_ALLOWED_TENANTS: TENANT,
      ToBotFromChannelOpenIdMetadataUrl: `${origin}/metadata`,
      ToChannelFromBotLoginUrl: `${origin}/login`,
    },
    tenantId: TENANT,
    /** The form of a request for a day, sent. @returns status, milliseconds until the answer, its body */
    askForDay: (url, userId, date) => send(url, token, formOf(serviceUrl, userId, date)),
    close: () => server.close(),
  };
}

function formOf(serviceUrl, userId, date) {
  const data = {
    act: 'request',
    ...{ date, activities: 'Istruttoria pratiche', objectives: '3 pratiche chiuse', place: 'casa' },
  };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${randomUUID()}`,
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${userId}`, name: userId, aadObjectId: userId },
    recipient: { id: `28:${APP}`, name: 'Giornate' },
    conversation: { id: `a:${userId}`, tenantId: TENANT, conversationType: 'personal' },
    channelData: { tenant: { id: TENANT } },
    entities: [{ type: 'clientInfo', locale: 'it-IT', country: 'IT', platform: 'Windows' }],
    locale: 'it-IT',
    replyToId: '1700000000000',
    value: { action: { type: 'Action.Execute', verb: 'request', data }, trigger: 'manual' },
  };
}

function send(url, token, activity) {
  const body = JSON.stringify(activity);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    authorization: `Bearer ${token}`,
  };
  return timedPost(`${url}/api/messages`, headers, body);
}
