import { pageBehind } from './app/agreement/document.js';
import type { Parts } from './app/parts.js';
import type { Handler } from './http.js';
import { gonePage } from './messages/page/agreement-page.js';

const PREFIX = '/pages/';
const SECRET = /^[\w-]{43}$/;

/** A page is of one person: nobody keeps it, frames it, learns its address or runs a script in it. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store, private',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

/** `GET /pages/SECRET`: whoever has the address sees the page. One that is wrong, ended or revoked is not there. */
export function pagesDoor(parts: Parts): Handler {
  return async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const secret = path.slice(PREFIX.length);
    const page = SECRET.test(secret) ? await pageBehind(parts, secret) : undefined;
    if (page === undefined) {
      response.writeHead(404, HEADERS).end(gonePage(parts.settings.locale));
    } else response.writeHead(200, HEADERS).end(page);
  };
}
