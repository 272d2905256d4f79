import type { ServerResponse } from 'node:http';
import type { PageEvent } from './types.js';

/** Proxies and browsers drop a silent connection; a comment line keeps it. */
const HEARTBEAT_MS = 20_000;

/** The open pages, told of every change by Server-Sent Events. */
export class Audience {
  readonly #pages = new Set<ServerResponse>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor() {
    this.#heartbeat = setInterval(() => {
      for (const page of this.#pages) page.write(':\n\n');
    }, HEARTBEAT_MS);
    this.#heartbeat.unref();
  }

  /** The first event is the whole state, so that a page that comes back has missed nothing. */
  admit(page: ServerResponse, state: unknown): void {
    page.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    page.write(frame('state', state));
    this.#pages.add(page);
    page.on('close', () => this.#pages.delete(page));
  }

  tell({ kind, ...rest }: PageEvent): void {
    const text = frame(kind, rest);
    for (const page of this.#pages) page.write(text);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const page of this.#pages) page.end();
    this.#pages.clear();
  }
}

function frame(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
