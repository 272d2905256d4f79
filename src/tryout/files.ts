import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing from elsewhere, nothing inline, in no frame. */
const SECURITY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const renderer = () => createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** @returns false where the page has no such file */
export async function sendFile(response: ServerResponse, path: string): Promise<boolean> {
  const file = locate(path);
  if (file === undefined) return false;
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) return false;
  response.writeHead(200, {
    ...SECURITY,
    'content-type': TYPES[extname(path)] ?? TYPES['.html'],
    'cache-control': 'no-cache',
  });
  response.end(content);
  return true;
}

function locate(path: string): string | URL | undefined {
  if (path === '/tryout/adaptivecards.js') return renderer();
  const name = path === '/' ? 'index.html' : path.slice('/tryout/'.length);
  // a name of a file, at most one folder deep: nothing that could leave the folder
  if (!/^([a-z-]+\/)?[a-z-]+\.(html|css|js|svg)$/.test(name)) return undefined;
  return new URL(`../../public/tryout/${name}`, import.meta.url);
}
