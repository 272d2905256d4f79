import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(file, 'utf8');
const dockerfile = read('Dockerfile')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => ({
    word: line.slice(0, line.indexOf(' ')),
    rest: line.slice(line.indexOf(' ') + 1).trim(),
  }));
const told = (word: string) => dockerfile.filter((line) => line.word === word).map((line) => line.rest);
const scripts = JSON.parse(read('package.json')).scripts;
const compose = parse(read('compose.yaml'));
const unit = (name: string) => read(`deploy/${name}`);

test('whatever the image copies is there, and .dockerignore lets it through', () => {
  const allowed = read('.dockerignore')
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1));
  const sources = told('COPY')
    .filter((rest) => !rest.startsWith('--from'))
    .flatMap((rest) => rest.split(/\s+/).slice(0, -1));
  expect(sources.length).toBeGreaterThan(6);
  for (const source of sources) {
    expect(existsSync(source), source).toBe(true);
    expect(
      allowed.some((name) => source === name || source.startsWith(`${name}/`)),
      source,
    ).toBe(true);
  }
});

test('nothing secret and nothing of this machine gets into the image', () => {
  const allowed = read('.dockerignore');
  for (const name of ['.env', '.git', 'data', 'node_modules', 'dist', 'test'])
    expect(allowed).not.toContain(`!${name}`);
  expect(allowed.split('\n')[1]).toBe('*');
});

test('the image runs what the build makes, as nobody in particular, and hears the signal', () => {
  expect(told('RUN')).toContain('npm run build');
  expect(scripts.build).toContain('tsc');
  expect(existsSync('src/main.ts') && existsSync('src/cli.ts')).toBe(true);
  // in the form of a list: a shell before it would not pass the signal on
  expect(JSON.parse(told('CMD').at(-1) ?? '')).toEqual(['node', 'dist/main.js']);
  expect(told('USER')).toEqual(['node']);
  expect(told('EXPOSE')).toEqual(['3978']);
  expect(told('HEALTHCHECK')[0]).toContain('/healthz');
  // the build needs what only it needs, and the image has the rest
  const stages = told('FROM').map((rest) => rest.split(' ')[0]);
  expect(new Set(stages)).toEqual(new Set(['node:22-slim']));
  expect(told('RUN').some((line) => line.startsWith('npm ci --omit=dev --legacy-peer-deps'))).toBe(true);
});

test('everything the program reads beside its own code is in the image', () => {
  const copied = told('COPY').join('\n');
  // found from dist/ by a relative address: src/store/open.ts, src/tryout/files.ts
  for (const folder of ['prisma/migrations', 'public', 'dist', 'node_modules'])
    expect(copied).toContain(`${folder} `);
  const beside = readdirSync('src', { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(ts|yaml)$/.test(entry.name),
  );
  expect(beside.map(({ name }) => name)).toEqual([]);
});

test('compose: the bot waits for a database that answers, and only this machine reaches it', () => {
  const { db, giornate } = compose.services;
  expect(giornate.depends_on.db.condition).toBe('service_healthy');
  expect(db.healthcheck.test).toContain('pg_isready');
  expect(db.volumes).toEqual([`${Object.keys(compose.volumes)[0]}:/var/lib/postgresql/data`]);
  expect(giornate.ports).toEqual(['127.0.0.1:3978:3978']);
  expect(db.ports).toBeUndefined();
  expect(giornate.environment.DATABASE_URL).toMatch(
    /^postgresql:\/\/giornate:\$\{POSTGRES_PASSWORD\}@db:5432\/giornate$/,
  );
  expect(giornate.environment.PORT).toBe('3978');
  expect(existsSync('.env.example') && existsSync('giornate.example.yaml')).toBe(true);
  expect(read('compose.yaml')).not.toMatch(/PASSWORD: [^$]/);
});

test('whoever stops it waits longer than it takes', () => {
  const stopMs = Number(/STOP_MS = ([\d_]+)/.exec(read('src/main.ts'))?.[1]?.replaceAll('_', ''));
  expect(stopMs).toBeGreaterThan(0);
  expect(Number.parseInt(compose.services.giornate.stop_grace_period, 10) * 1000).toBeGreaterThan(stopMs);
  expect(Number(/TimeoutStopSec=(\d+)/.exec(unit('giornate.service'))?.[1]) * 1000).toBeGreaterThan(stopMs);
});

test('systemd: the same programs, an environment of its own, no more rights than it needs', () => {
  const service = unit('giornate.service');
  expect(service).toMatch(/^ExecStart=\/usr\/bin\/node dist\/main\.js$/m);
  expect(service).toMatch(/^EnvironmentFile=\/etc\/giornate\/giornate\.env$/m);
  expect(service).toMatch(/^KillSignal=SIGTERM$/m);
  expect(service).toMatch(/^Restart=always$/m);
  for (const name of [
    'NoNewPrivileges=true',
    'ProtectSystem=strict',
    'CapabilityBoundingSet=',
    'UMask=0077',
  ]) {
    expect(service.split('\n')).toContain(name);
  }
  // Node makes code while it runs
  expect(service).not.toMatch(/^MemoryDenyWriteExecute=/m);
  const backup = unit('giornate-backup.service');
  expect(backup).toContain('node dist/cli.js backup');
  const dataDir = /^Environment=GIORNATE_DATA_DIR=(.*)$/m;
  expect(dataDir.exec(backup)?.[1]).toBe(dataDir.exec(service)?.[1]);
});

test.each(['docs/operations.md', 'docs/upgrade.md'])('%s names only files and metrics that exist', (file) => {
  const text = read(file);
  for (const [, link = ''] of text.matchAll(/\]\((?!http)([^)#]+)\)/g)) {
    expect(existsSync(new URL(link, `file://${process.cwd()}/${file}`)), link).toBe(true);
  }
  for (const [name] of text.matchAll(/\btest\/[\w/-]+\.test\.ts/g)) expect(existsSync(name), name).toBe(true);
  const code = read('src/metrics.ts') + read('src/metrics-store.ts');
  for (const [name] of text.matchAll(/\bgiornate_[a-z_]+/g)) expect(code, name).toContain(`'${name}'`);
});

test('.env.example names every variable that is read', () => {
  const example = read('.env.example');
  const code = read('src/config.ts') + read('src/config-platforms.ts');
  const names = [...code.matchAll(/(?:get|url|choice)\('([A-Za-z_]+)'/g)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(10);
  // of its own, for tests and demonstrations: README
  const missing = names.filter(
    (name) => name !== 'GIORNATE_NOW' && !new RegExp(`^${name}=`, 'm').test(example),
  );
  expect(missing).toEqual([]);
});
