import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const SRC = path.resolve('src');

/** Rooms of the house, outer ones first; a file imports only from its own room and from those named. */
const MAY_IMPORT: Record<string, string[]> = {
  // pure: facts in, decision out; no store, no chat, no sentence
  rules: ['regulations'],
  // figures of the acts and the schema of such a file
  regulations: ['rules'],
  // what people type, read by a pure function
  phrases: ['rules'],
  // sentences are made from decisions, so they know the rules and nothing else
  messages: ['rules', 'regulations'],
  // rows <-> domain values happen here and nowhere else
  store: ['rules', 'regulations', 'generated', 'trace.ts'],
  // one use case a file; the only place where facts, rules, sentences and store meet
  app: [
    'store',
    'messages',
    'rules',
    'regulations',
    'phrases',
    'clock.ts',
    'settings.ts',
    'log.ts',
    'trace.ts',
  ],
  // the two adapters translate; they meet the application at its ports only
  'chat/slack': ['app', 'messages', 'trace.ts'],
  'chat/teams': ['app', 'messages', 'trace.ts'],
  jobs: ['app', 'store', 'rules', 'regulations', 'clock.ts', 'log.ts', 'settings.ts', 'trace.ts'],
  delivery: [
    'app',
    'store',
    'messages',
    'rules',
    'regulations',
    'clock.ts',
    'log.ts',
    'settings.ts',
    'trace.ts',
  ],
  // plays the Bot Connector to the real bot; seeds its own small town
  tryout: ['app', 'store', 'messages', 'rules', 'clock.ts', 'log.ts'],
};

/** Only these may name a package; one sentence of reason each. */
const PACKAGE_HOMES: Record<string, string[]> = {
  '@slack/bolt': ['chat/slack'], // the platform's SDK stays in its adapter
  '@slack/web-api': ['chat/slack'],
  '@slack/types': ['chat/slack'],
  botbuilder: ['chat/teams'], // at the end of its life: a successor must touch one folder
  'botframework-connector': ['chat/teams'],
  'pg-boss': ['store'], // the queue is part of the store's transaction
  '@electric-sql/pglite': ['store'],
  '@prisma/client': ['store'],
  pg: ['store'],
  'node-cron': ['jobs'], // it only ticks
};

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const full = path.join(dir, name);
    if (statSync(full).isDirectory()) return name === 'generated' ? [] : files(full);
    return name.endsWith('.ts') ? [full] : [];
  });
}

function roomOf(file: string): string {
  const [first = '', second = ''] = path.relative(SRC, file).split(path.sep);
  return first === 'chat' ? `chat/${second}` : first;
}

const all = files(SRC).map((file) => {
  const text = readFileSync(file, 'utf8');
  const imports = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;]*?from\s+'([^']+)'|import\('([^']+)'\)/g),
  ].map((match) => match[1] ?? match[2] ?? '');
  return { file, name: path.relative(SRC, file), room: roomOf(file), text, imports };
});

test('the house is inhabited', () => {
  expect(new Set(all.map((one) => one.room)).size).toBeGreaterThan(8);
});

test.each(Object.entries(MAY_IMPORT))('%s imports only from where it may', (room, allowed) => {
  const wrong = all
    .filter((one) => one.room === room)
    .flatMap((one) =>
      one.imports
        .filter((target) => target.startsWith('.'))
        .map((target) => path.resolve(path.dirname(one.file), target.replace(/\.js$/, '.ts')))
        .map((target) => ({ from: one.name, to: path.relative(SRC, target), room: roomOf(target) }))
        .filter((target) => target.room !== room && !allowed.includes(target.room)),
    );
  expect(wrong).toEqual([]);
});

test('nobody imports the entrances', () => {
  const entrances = /^(cli\/|cli\.ts|main\.ts|service\.ts)/;
  const wrong = all
    .filter((one) => !entrances.test(one.name))
    .flatMap((one) =>
      one.imports
        .filter((target) => target.startsWith('.'))
        .map((target) =>
          path.relative(SRC, path.resolve(path.dirname(one.file), target.replace(/\.js$/, '.ts'))),
        )
        .filter((target) => entrances.test(target))
        .map((target) => `${one.name}: ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('packages stay at home', () => {
  const wrong = all.flatMap((one) =>
    one.imports
      .filter((target) => {
        const homes = Object.entries(PACKAGE_HOMES).find(
          ([name]) => target === name || target.startsWith(`${name}/`),
        );
        return homes && !homes[1].includes(one.room);
      })
      .map((target) => `${one.name}: ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('only clock.ts reads the time', () => {
  const readers = all.filter((one) => /new Date\(\)|Date\.now\(\)/.test(one.text)).map((one) => one.name);
  expect(readers).toEqual(['clock.ts']);
});

test('only config.ts reads the environment', () => {
  const readers = all.filter((one) => one.text.includes('process.env')).map((one) => one.name);
  expect(readers).toEqual(['config.ts']);
});

test('rules wait for nothing and touch nothing', () => {
  const wrong = all
    .filter((one) => one.room === 'rules')
    .filter((one) => /\basync\b|\bawait\b|Promise|node:/.test(one.text))
    .map((one) => one.name);
  expect(wrong).toEqual([]);
});

test('no file is past 400 lines', () => {
  const long = all.filter((one) => one.text.split('\n').length > 400).map((one) => one.name);
  expect(long).toEqual([]);
});
