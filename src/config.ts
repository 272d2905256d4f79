import { readSlack, readTeams, type SlackConfig, type TeamsConfig } from './config-platforms.js';
import { LOG_LEVELS, type LogLevel } from './log.js';

type Environment = Record<string, string | undefined>;

export interface Config {
  host: string;
  port: number;
  /** PostgreSQL; absent: the embedded store in `dataDir`, in memory for the try-out. */
  databaseUrl?: string;
  dataDir: string;
  /** The organisation's settings; `required` where the path was given. */
  settings: { path: string; required: boolean };
  locale?: 'it' | 'en';
  /** Where people's browsers find the service, without a slash at the end; absent: cards have no links to pages. */
  publicUrl?: string;
  logLevel: LogLevel;
  /** After a signal to stop: so long /readyz says so while requests are still served, for a balancer to notice. */
  drainSeconds: number;
  /** The clock starts here instead of now. */
  now?: Date;
  slack?: SlackConfig;
  teams?: TeamsConfig;
  /** The service without any platform. */
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
 * @param purpose the command line works on the store alone: no platform is no try-out there
 * @throws ConfigError with every mistake at once
 */
export function readConfig(
  environment: Environment = process.env,
  purpose: 'service' | 'command-line' = 'service',
): Config {
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
  const tryOut = purpose === 'service' && !slack && !teams;
  const settingsPath = get('GIORNATE_SETTINGS');
  const config: Config = {
    host: get('HOST') ?? '127.0.0.1',
    port: readPort(get('PORT'), problems),
    databaseUrl: url('DATABASE_URL', ['postgresql:', 'postgres:']),
    dataDir: get('GIORNATE_DATA_DIR') ?? './data',
    settings: { path: settingsPath ?? './giornate.yaml', required: settingsPath !== undefined },
    locale: choice('GIORNATE_LOCALE', ['it', 'en'] as const),
    publicUrl: readPublicUrl(url('GIORNATE_PUBLIC_URL', ['https:', 'http:']), problems),
    logLevel: choice('GIORNATE_LOG_LEVEL', LOG_LEVELS) ?? (tryOut ? 'warn' : 'info'),
    drainSeconds: readDrain(get('GIORNATE_DRAIN_SECONDS'), problems),
    now: readNow(get('GIORNATE_NOW'), slack, teams, problems),
    slack,
    teams,
    tryOut,
  };
  if (tryOut && problems.length === 0) checkTryOut(config, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function readPort(text: string | undefined, problems: string[]): number {
  const port = Number(text ?? 3978);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    problems.push(`PORT is "${text}": it must be a number from 0 to 65535`);
  }
  return port;
}

function readDrain(text: string | undefined, problems: string[]): number {
  const seconds = Number(text ?? 0);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 120) {
    problems.push(`GIORNATE_DRAIN_SECONDS is "${text}": it must be a number from 0 to 120`);
  }
  return seconds;
}

/** A page with an agreement goes over the network encrypted, or not at all. */
function readPublicUrl(text: string | undefined, problems: string[]): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, hostname, search, hash, username } = new URL(text);
  if (protocol === 'http:' && !isLoopback(hostname)) {
    problems.push('GIORNATE_PUBLIC_URL begins with http: the pages behind it need https:');
  }
  if (search || hash || username) {
    problems.push('GIORNATE_PUBLIC_URL is more than an address: write https://host, with a path if need be');
  }
  return text.replace(/\/+$/, '');
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
