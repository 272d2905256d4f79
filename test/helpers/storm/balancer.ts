/**
 * One address before several replicas, as a load balancer: each request goes to the next one, on a connection of its
 * own. Who refuses the connection is passed over; what was handed on and not answered is not sent again, since it may
 * have had its effect. Who let a request wait is left alone for a while.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SICK_MS = 5_000;
const PATIENCE_MS = 6_000;

export interface Balancer {
  url: string;
  /** Origins of the replicas it knows. */
  replicas: Set<string>;
  /** Requests a replica took and broke off, or answered with a fault; those it was too slow for are not among them. */
  broken(): number;
  close(): Promise<void>;
}

export async function startBalancer(): Promise<Balancer> {
  const replicas = new Set<string>();
  const sickUntil = new Map<string, number>();
  let turn = 0;
  let broken = 0;

  const server = createServer((req, res) => {
    serve(req, res).catch(() => res.destroy());
  });

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    for (const origin of inTurn()) {
      if (await handOn(origin, req, body, res)) return;
    }
    res.writeHead(503).end();
  }

  function inTurn(): string[] {
    const all = [...replicas];
    turn += 1;
    const from = turn % Math.max(all.length, 1);
    const ordered = [...all.slice(from), ...all.slice(0, from)];
    const well = ordered.filter((origin) => (sickUntil.get(origin) ?? 0) < performance.now());
    return well.length > 0 ? well : ordered;
  }

  /** @returns whether somebody took it, whatever came of it then */
  function handOn(origin: string, req: IncomingMessage, body: Buffer, res: ServerResponse): Promise<boolean> {
    return new Promise((resolve) => {
      const { method, headers } = req;
      const onward = request(`${origin}${req.url}`, { method, headers, agent: false }, (answer) => {
        clearTimeout(late);
        if ((answer.statusCode ?? 502) >= 500) broken += 1;
        res.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(res);
        answer.on('error', () => res.destroy());
        resolve(true);
      });
      let givenUp = false;
      const giveUp = () => {
        givenUp = true;
        sickUntil.set(origin, performance.now() + SICK_MS);
        onward.destroy();
      };
      const late = setTimeout(giveUp, PATIENCE_MS);
      res.on('close', () => {
        if (!res.writableEnded) giveUp();
      });
      onward.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(late);
        if (error.code === 'ECONNREFUSED') return resolve(false);
        if (!givenUp) broken += 1;
        res.destroy();
        resolve(true);
      });
      onward.end(body);
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    replicas,
    broken: () => broken,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
