import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 400 });

/** Posts a body over a connection that is kept. @returns status, text and how many milliseconds it took to the end of it */
export function timedPost(url, headers, body) {
  const start = performance.now();
  const all = { ...headers, 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers: all }, (res) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk) => {
        text += chunk;
      });
      res.on('end', () => resolve({ status: res.statusCode, ms: performance.now() - start, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
