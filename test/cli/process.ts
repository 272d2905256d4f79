import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** GIORNATE_TEST_DIST names another built copy. */
const CLI = path.resolve(process.env.GIORNATE_TEST_DIST ?? 'dist', 'cli.js');

export interface Run {
  code: number;
  out: string;
  err: string;
}

/** An empty folder to work in; the environment has nothing of ours but what is given. */
export function workplace() {
  const folder = mkdtempSync(path.join(tmpdir(), 'giornate-cli-'));
  return {
    folder,
    write(name: string, content: string | Buffer): string {
      writeFileSync(path.join(folder, name), content);
      return name;
    },
    async giornate(args: string[], env: Record<string, string> = {}): Promise<Run> {
      const child = spawn(process.execPath, [CLI, ...args], {
        cwd: folder,
        env: { PATH: process.env.PATH, HOME: folder, GIORNATE_DATA_DIR: path.join(folder, 'data'), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      const [code] = await once(child, 'close');
      return { code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
