import { calendarBehind } from './app/calendar/feed.js';
import type { Parts } from './app/parts.js';
import type { Handler } from './http.js';
import { tagOf } from './messages/calendar/ics.js';

const ADDRESS = /^\/calendars\/([0-9a-f]{64})\.ics$/;

/** A calendar is of one reader: no cache on the way keeps it, and each fetch asks whether it is still true. */
const HEADERS = {
  'cache-control': 'private, no-cache',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};

/** `GET /calendars/SECRET.ics`: for calendar programs, which bring no cookie and no account. */
export function calendarsDoor(parts: Parts): Handler {
  return async (request, response) => {
    const [, secret] = ADDRESS.exec((request.url ?? '').split('?')[0] ?? '') ?? [];
    const calendar = secret && (await calendarBehind(parts, secret));
    if (!calendar) {
      const plain = { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' };
      response.writeHead(404, plain).end('Not found\n');
      return;
    }
    const etag = tagOf(calendar);
    if (isKnown(request.headers['if-none-match'], etag)) {
      response.writeHead(304, { ...HEADERS, etag }).end();
      return;
    }
    const length = Buffer.byteLength(calendar);
    const type = 'text/calendar; charset=utf-8';
    const headers = { ...HEADERS, etag, 'content-type': type, 'content-length': length };
    response.writeHead(200, headers).end(calendar);
  };
}

/** Compared weakly (RFC 9110 § 13.1.2): a proxy that compresses makes a tag weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}
