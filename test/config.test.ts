import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
const TEAMS = { MicrosoftAppId: 'app', MicrosoftAppPassword: 'p', TEAMS_ALLOWED_TENANTS: 't1, t2' };

function problemsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

test('nothing configured: the try-out, on this machine alone', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3978,
    dataDir: './data',
    settings: { path: './giornate.yaml', required: false },
    tryOut: true,
  });
});

test('an empty variable counts as not set', () => {
  const empty = { SLACK_BOT_TOKEN: '', MicrosoftAppId: ' ', PORT: '', DATABASE_URL: '' };
  expect(readConfig(empty)).toMatchObject({ tryOut: true, port: 3978, databaseUrl: undefined });
});

test('where browsers find the pages: without a slash at the end, in the clear on this machine alone', () => {
  const read = (url: string) => readConfig({ GIORNATE_PUBLIC_URL: url }).publicUrl;
  expect(read('https://agile.comune.example/')).toBe('https://agile.comune.example');
  expect(read('https://comune.example/agile/')).toBe('https://comune.example/agile');
  expect(read('http://127.0.0.1:3978')).toBe('http://127.0.0.1:3978');
  expect(readConfig({}).publicUrl).toBeUndefined();
});

test('each platform alone, and both', () => {
  expect(readConfig(SLACK)).toMatchObject({ tryOut: false, slack: { botToken: 'xoxb-1' }, teams: undefined });
  expect(readConfig(TEAMS).teams).toMatchObject({ appType: 'MultiTenant', allowedTenants: ['t1', 't2'] });
  const both = readConfig({ ...SLACK, ...TEAMS, BotOpenIdMetadata: 'https://example.org/metadata' });
  expect(both.slack).toBeDefined();
  expect(both.teams?.authSettings).toEqual({ BotOpenIdMetadata: 'https://example.org/metadata' });
});

test('Socket Mode needs no signing secret; a single tenant needs no list', () => {
  expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack?.appToken).toBe('xapp-1');
  const single = {
    MicrosoftAppId: 'a',
    MicrosoftAppPassword: 'p',
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: 't',
  };
  expect(readConfig(single).teams?.allowedTenants).toEqual(['t']);
});

const MISTAKES: [string, Record<string, string>, string[]][] = [
  ['a port that is none', { PORT: '70000' }, ['PORT']],
  ['pages in the clear', { GIORNATE_PUBLIC_URL: 'http://agile.comune.example' }, ['GIORNATE_PUBLIC_URL']],
  ['no address of pages', { GIORNATE_PUBLIC_URL: 'agile.comune.example' }, ['GIORNATE_PUBLIC_URL']],
  ['a page instead', { GIORNATE_PUBLIC_URL: 'https://a.example/?x=1' }, ['GIORNATE_PUBLIC_URL']],
  ['half of Slack', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_SIGNING_SECRET']],
  ['the other half', { SLACK_SIGNING_SECRET: 's' }, ['SLACK_BOT_TOKEN']],
  ['an address without Slack', { SLACK_API_URL: 'https://slack-gov.com/api/' }, ['SLACK_API_URL']],
  [
    'tokens in each other’s place',
    { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
    ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
  ],
  ['an app id alone', { MicrosoftAppId: 'a' }, ['MicrosoftAppPassword', 'TEAMS_ALLOWED_TENANTS']],
  ['a password alone', { MicrosoftAppPassword: 'p', TEAMS_ALLOWED_TENANTS: 't' }, ['MicrosoftAppId']],
  [
    'a single tenant without tenant',
    { ...TEAMS, MicrosoftAppType: 'SingleTenant' },
    ['MicrosoftAppTenantId'],
  ],
  ['an unknown kind of app', { ...TEAMS, MicrosoftAppType: 'Single' }, ['MicrosoftAppType']],
  ['a database that is no PostgreSQL', { ...SLACK, DATABASE_URL: 'mysql://h/db' }, ['DATABASE_URL']],
  ['an unknown language', { GIORNATE_LOCALE: 'fr' }, ['GIORNATE_LOCALE']],
  ['an unknown level', { GIORNATE_LOG_LEVEL: 'loud' }, ['GIORNATE_LOG_LEVEL']],
  ['a clock that is no instant', { GIORNATE_NOW: '2026-12-03' }, ['GIORNATE_NOW']],
  [
    'a clock of one’s own on the real Slack',
    { ...SLACK, GIORNATE_NOW: '2026-12-03T08:00:00Z' },
    ['GIORNATE_NOW'],
  ],
  [
    'a clock of one’s own on the real Teams',
    { ...TEAMS, GIORNATE_NOW: '2026-12-03T08:00:00Z' },
    ['GIORNATE_NOW'],
  ],
  ['the try-out for everybody', { HOST: '0.0.0.0' }, ['HOST']],
  ['a database without a platform', { DATABASE_URL: 'postgres://h/db' }, ['DATABASE_URL']],
  [
    'all mistakes at once',
    { PORT: 'x', SLACK_APP_TOKEN: 'xapp-1', MicrosoftAppId: 'a', GIORNATE_LOCALE: 'de' },
    ['SLACK_BOT_TOKEN', 'MicrosoftAppPassword', 'TEAMS_ALLOWED_TENANTS', 'PORT', 'GIORNATE_LOCALE'],
  ],
];

test.each(MISTAKES)('refused: %s', (_what, environment, variables) => {
  const problems = problemsOf(environment);
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(variables);
});

test('the command line works on a database without any platform', () => {
  const config = readConfig({ DATABASE_URL: 'postgres://h/db' }, 'command-line');
  expect(config).toMatchObject({ databaseUrl: 'postgres://h/db', tryOut: false });
});

test('a clock of one’s own where every platform is played on loopback', () => {
  const config = readConfig({
    ...SLACK,
    ...TEAMS,
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    ToBotFromChannelOpenIdMetadataUrl: 'http://localhost:9/keys',
    GIORNATE_NOW: '2026-12-03T08:25:00+01:00',
  });
  expect(config.now).toEqual(new Date('2026-12-03T07:25:00Z'));
});

test('no secret is repeated in a message', () => {
  const secret = 'very-secret-value';
  const environment = {
    SLACK_SIGNING_SECRET: secret,
    MicrosoftAppPassword: secret,
    DATABASE_URL: `mysql://u:${secret}@h/db`,
    SLACK_API_URL: secret,
  };
  expect(problemsOf(environment).join(' ')).not.toContain(secret);
});
