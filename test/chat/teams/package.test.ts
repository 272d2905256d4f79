import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync, unzlibSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const script = path.resolve('scripts/teams-package.mjs');
const appId = '12345678-1234-4321-8765-123456789abc';
const folder = mkdtempSync(path.join(os.tmpdir(), 'giornate-package-'));
const out = path.join(folder, 'app.zip');
let files: Record<string, Uint8Array>;
let manifest: Record<string, never> & { bots: { commandLists: { commands: object[] }[] }[] };

const build = (...args: string[]) =>
  run(process.execPath, [script, '--out', out, ...args], { env: { PATH: process.env.PATH } });

beforeAll(async () => {
  await build('--app-id', appId, '--host', 'bot.comune.example');
  files = unzipSync(readFileSync(out));
  manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString());
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the package bears this bot’s id and host', () => {
  expect(Object.keys(files).sort()).toEqual(['color.png', 'en.json', 'manifest.json', 'outline.png']);
  expect(manifest).toMatchObject({
    manifestVersion: '1.29',
    id: appId,
    validDomains: ['bot.comune.example'],
    developer: {
      websiteUrl: 'https://bot.comune.example/',
      privacyUrl: 'https://bot.comune.example/privacy',
    },
    bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'], supportsTargetedMessages: true }],
  });
});

test('the same input makes the same package', async () => {
  const before = readFileSync(out);
  await build('--app-id', appId, '--host', 'bot.comune.example');
  expect(readFileSync(out).equals(before)).toBe(true);
});

test('every translated command is one of the manifest', () => {
  const translation = JSON.parse(Buffer.from(files['en.json'] ?? []).toString()) as Record<string, string>;
  const keys = Object.keys(translation).filter((key) => key.startsWith('bots[0]'));
  const lists = manifest.bots[0]?.commandLists ?? [];
  const expected = lists.flatMap((list, at) =>
    list.commands.flatMap((_command, number) =>
      ['title', 'description'].map((part) => `bots[0].commandLists[${at}].commands[${number}].${part}`),
    ),
  );
  expect(keys.sort()).toEqual(expected.sort());
});

test.each([
  [[], 'GUID'],
  [['--app-id', 'mine', '--host', 'bot.comune.example'], 'GUID'],
  [['--app-id', appId], 'host name'],
  [['--app-id', appId, '--host', 'https://bot.comune.example/x'], 'host name'],
  [['--colour', 'red'], '--colour'],
])('%j is wrong usage', async (args, said) => {
  await expect(build(...args)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(said) });
});

test('a manifest Microsoft would refuse is not packed', async () => {
  const website = 'not a url';
  await expect(
    build('--app-id', appId, '--host', 'bot.comune.example', '--website', website),
  ).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('websiteUrl'),
  });
});

test('icons have Microsoft’s sizes, and the outline is white on nothing', () => {
  expect(sizeOf('color.png')).toEqual([192, 192]);
  expect(sizeOf('outline.png')).toEqual([32, 32]);
  const pixels = pixelsOf('outline.png');
  const seen = pixels.filter(([, , , alpha]) => alpha > 0);
  expect(seen.length).toBeGreaterThan(50);
  expect(seen.length).toBeLessThan(pixels.length / 2);
  expect(seen.filter(([red, green, blue]) => Math.min(red, green, blue) < 250)).toEqual([]);
});

function sizeOf(name: string): [number, number] {
  const header = new DataView(Uint8Array.from(files[name] ?? []).buffer);
  return [header.getUint32(16), header.getUint32(20)];
}

type Pixel = [number, number, number, number];

/** RGBA of an 8-bit, non-interlaced PNG: its rows are packed with one of five filters (PNG 1.2, § 6). */
function pixelsOf(name: string): Pixel[] {
  const png = Buffer.from(files[name] ?? []);
  expect([...png.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = unzlibSync(Buffer.concat(parts));
  const [width, height] = sizeOf(name);
  const stride = width * 4;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < 4 ? 0 : (rows[y * stride + x - 4] ?? 0);
      const up = y === 0 ? 0 : (rows[(y - 1) * stride + x] ?? 0);
      const corner = y === 0 || x < 4 ? 0 : (rows[(y - 1) * stride + x - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      rows[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return Array.from({ length: width * height }, (_, at) => [...rows.subarray(at * 4, at * 4 + 4)] as Pixel);
}

function paeth(left: number, up: number, corner: number): number {
  const distances = [left, up, corner].map((value) => Math.abs(left + up - corner - value));
  return [left, up, corner][distances.indexOf(Math.min(...distances))] ?? 0;
}
