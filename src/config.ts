import { TEAMS_AUTH_SETTINGS } from './chat/teams/settings.js';
import { LOG_LEVELS, type LogLevel } from './log.js';

type Environment = Record<string, string | undefined>;

const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

export interface SlackConfig {
  botToken: string;
  /** `''` in Socket Mode, where no signed request arrives. */
  signingSecret: string;
  /** Set: Socket Mode. */
  appToken?: string;
  apiUrl?: string;
}

export interface TeamsConfig {
  appId: string;
  /** Absent where the app proves itself by a certificate or a managed identity. */
  appPassword?: string;
  appType: (typeof APP_TYPES)[number];
  appTenantId?: string;
  /** Entra tenant ids; at least one. */
  allowedTenants: string[];
  /** Addresses and issuers of another cloud, by botbuilder's own names. */
  authSettings: Record<string, string>;
}

export interface Config {
  host: string;
  port: number;
  /** PostgreSQL; absent: the embedded store in `dataDir`, in memory for the try-out. */
  databaseUrl?: string;
  dataDir: string;
  /** The organisation's settings; `required` where the path was given. */
  settings: { path: string; required: boolean };
  locale?: 'it' | 'en';
  logLevel: LogLevel;
  /** The clock starts here instead of now. */
  now?: Date;
  slack?: SlackConfig;
  teams?: TeamsConfig;
  /** No platform is configured. */
  tryOut: boolean;
}

/** Every mistake of the environment, in words for an administrator. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
    this.name = 'ConfigError';
  }
}

const TEAMS_METADATA_KEYS = ['ToBotFromChannelOpenIdMetadataUrl', 'BotOpenIdMetadata'];

/** 127.0.0.0/8, ::1 and the name that stands for them. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

function isLoopbackUrl(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && isLoopback(new URL(url).hostname);
}

/**
 * Reads the environment. An empty variable counts as not set.
 * @throws ConfigError with every mistake at once
 */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = [];
  const get = (name: string) => environment[name]?.trim() || undefined;
  const url = (name: string, schemes: string[]) => {
    const text = get(name);
    if (text !== undefined && !(URL.canParse(text) && schemes.includes(new URL(text).protocol))) {
      problems.push(`${name} is no address of the form ${schemes[0]}//...`);
    }
    return text;
  };
  const choice = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const text = get(name);
    if (text !== undefined && !values.includes(text as Value)) {
      problems.push(`${name} is "${text}": it must be one of ${values.join(', ')}`);
    }
    return text as Value | undefined;
  };

  const slack = readSlack(get, url, problems);
  const teams = readTeams(get, url, choice, problems);
  // half a configuration is a mistake, never a reason to come up as a demonstration
  const tryOut = !slack && !teams;
  const settingsPath = get('GIORNATE_SETTINGS');
  const config: Config = {
    host: get('HOST') ?? '127.0.0.1',
    port: readPort(get('PORT'), problems),
    databaseUrl: url('DATABASE_URL', ['postgresql:', 'postgres:']),
    dataDir: get('GIORNATE_DATA_DIR') ?? './data',
    settings: { path: settingsPath ?? './giornate.yaml', required: settingsPath !== undefined },
    locale: choice('GIORNATE_LOCALE', ['it', 'en'] as const),
    logLevel: choice('GIORNATE_LOG_LEVEL', LOG_LEVELS) ?? (tryOut ? 'warn' : 'info'),
    now: readNow(get('GIORNATE_NOW'), slack, teams, problems),
    slack,
    teams,
    tryOut,
  };
  if (tryOut && problems.length === 0) checkTryOut(config, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

type Get = (name: string) => string | undefined;
type GetUrl = (name: string, schemes: string[]) => string | undefined;
type Choice = <Value extends string>(name: string, values: readonly Value[]) => Value | undefined;

function readPort(text: string | undefined, problems: string[]): number {
  const port = Number(text ?? 3978);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT is "${text}": it must be a number from 0 to 65535`);
  }
  return port;
}

function readSlack(get: Get, url: GetUrl, problems: string[]): SlackConfig | undefined {
  const botToken = get('SLACK_BOT_TOKEN');
  const signingSecret = get('SLACK_SIGNING_SECRET');
  const appToken = get('SLACK_APP_TOKEN');
  const apiUrl = url('SLACK_API_URL', ['https:', 'http:']);
  if (!botToken && !signingSecret && !appToken) {
    if (apiUrl) problems.push('SLACK_API_URL is set, but not SLACK_BOT_TOKEN: Slack is not configured');
    return undefined;
  }
  if (!botToken) problems.push('SLACK_BOT_TOKEN is missing: the rest of Slack is configured');
  if (!signingSecret && !appToken) {
    problems.push(
      'SLACK_SIGNING_SECRET is missing: it proves that a request comes from Slack (or SLACK_APP_TOKEN for Socket Mode)',
    );
  }
  if (botToken?.startsWith('xapp-')) {
    problems.push('SLACK_BOT_TOKEN holds an app token (xapp-): the bot token starts with xoxb-');
  }
  if (appToken?.startsWith('xoxb-')) {
    problems.push('SLACK_APP_TOKEN holds a bot token (xoxb-): the app token starts with xapp-');
  }
  return { botToken: botToken ?? '', signingSecret: signingSecret ?? '', appToken, apiUrl };
}

function readTeams(get: Get, url: GetUrl, choice: Choice, problems: string[]): TeamsConfig | undefined {
  const appId = get('MicrosoftAppId');
  const appPassword = get('MicrosoftAppPassword');
  const appTenantId = get('MicrosoftAppTenantId');
  const appType = choice('MicrosoftAppType', APP_TYPES) ?? 'MultiTenant';
  const tenants = get('TEAMS_ALLOWED_TENANTS')
    ?.split(/[\s,;]+/)
    .filter(Boolean);
  if (!appId && !appPassword && !appTenantId && !tenants) return undefined;
  if (!appId) problems.push('MicrosoftAppId is missing: without it anybody could speak as Teams');
  const certificate = get('CertificateThumbprint') && get('CertificatePrivateKey');
  if (!appPassword && !certificate && appType !== 'UserAssignedMSI') {
    problems.push('MicrosoftAppPassword is missing: the client secret of the app');
  }
  if ((appType === 'SingleTenant' || appType === 'UserAssignedMSI') && !appTenantId) {
    problems.push(`MicrosoftAppTenantId is missing: an app of type ${appType} needs it`);
  }
  const allowedTenants = tenants ?? (appTenantId ? [appTenantId] : []);
  if (allowedTenants.length === 0) {
    problems.push('TEAMS_ALLOWED_TENANTS is missing: the tenant ids whose people the bot serves');
  }
  const authSettings: Record<string, string> = {};
  for (const key of TEAMS_AUTH_SETTINGS) {
    const value = /Url$|Metadata$|Endpoint$/.test(key) ? url(key, ['https:', 'http:']) : get(key);
    if (value) authSettings[key] = value;
  }
  return { appId: appId ?? '', appPassword, appType, appTenantId, allowedTenants, authSettings };
}

/** A clock of one's own is for tests and demonstrations: never where real people would be written to. */
function readNow(
  text: string | undefined,
  slack: SlackConfig | undefined,
  teams: TeamsConfig | undefined,
  problems: string[],
): Date | undefined {
  if (text === undefined) return undefined;
  const now = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || Number.isNaN(now.getTime())) {
    problems.push(`GIORNATE_NOW is "${text}": it must be an instant such as 2026-12-03T08:25:00+01:00`);
  }
  const metadata = TEAMS_METADATA_KEYS.map((key) => teams?.authSettings[key]).find(Boolean);
  if ((slack && !isLoopbackUrl(slack.apiUrl)) || (teams && !isLoopbackUrl(metadata))) {
    problems.push(
      'GIORNATE_NOW is for tests and demonstrations: it is refused while a platform on the network is configured',
    );
  }
  return now;
}

function checkTryOut(config: Config, problems: string[]): void {
  if (!isLoopback(config.host)) {
    problems.push(
      `HOST is "${config.host}" and neither Slack nor Teams is configured: the try-out lets anybody play anybody, ` +
        'so it is served on this machine alone (127.0.0.1)',
    );
  }
  if (config.databaseUrl) {
    problems.push(
      'DATABASE_URL is set and neither Slack nor Teams is configured: the try-out keeps its people in memory. ' +
        'Unset it to try the bot, or configure a platform; a service that lost its tokens must not come up as a demonstration',
    );
  }
}
