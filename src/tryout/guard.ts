import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Why a request must not be served, or undefined. A page of the wide web can make a browser on this machine call
 * loopback (DNS rebinding, cross-site requests): it gives itself away by Host, Origin or Sec-Fetch-Site.
 *
 * @param origin `http://127.0.0.1:PORT`
 */
export function refusal(request: IncomingMessage, origin: string): string | undefined {
  if (!LOOPBACK.test(request.socket.remoteAddress ?? '')) return 'not from this machine';
  const own = new URL(origin);
  const names = ['127.0.0.1', 'localhost', '[::1]', own.hostname];
  const hosts = names.map((name) => (own.port ? `${name}:${own.port}` : name));
  const { host, origin: sender, 'sec-fetch-site': site } = request.headers;
  if (!host || !hosts.includes(host.toLowerCase())) return 'unknown host';
  if (sender !== undefined && sender.toLowerCase() !== `http://${host.toLowerCase()}`)
    return 'foreign origin';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensThePage(request)) {
    return 'cross-site request';
  }
  return undefined;
}

/** A link to the try-out followed from elsewhere, say from a README: it only shows the page, in no frame. */
function opensThePage({ method, url, headers }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    url === '/' &&
    headers['sec-fetch-mode'] === 'navigate' &&
    headers['sec-fetch-dest'] === 'document'
  );
}

export function sameSecret(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
