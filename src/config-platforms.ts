import { TEAMS_AUTH_SETTINGS } from './chat/teams/settings.js';

const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;

export interface SlackConfig {
  botToken: string;
  /** `''` in Socket Mode, where no signed request arrives. */
  signingSecret: string;
  /** Set: Socket Mode. */
  appToken?: string;
  apiUrl?: string;
  /** An administrator's user token: people who want it have a status on their remote days. */
  statusToken?: string;
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

export type Get = (name: string) => string | undefined;
export type GetUrl = (name: string, schemes: string[]) => string | undefined;
export type Choice = <Value extends string>(name: string, values: readonly Value[]) => Value | undefined;

export function readSlack(get: Get, url: GetUrl, problems: string[]): SlackConfig | undefined {
  const botToken = get('SLACK_BOT_TOKEN');
  const signingSecret = get('SLACK_SIGNING_SECRET');
  const appToken = get('SLACK_APP_TOKEN');
  const apiUrl = url('SLACK_API_URL', ['https:', 'http:']);
  const statusToken = get('SLACK_STATUS_TOKEN');
  if (!botToken && !signingSecret && !appToken) {
    for (const [name, value] of Object.entries({ SLACK_API_URL: apiUrl, SLACK_STATUS_TOKEN: statusToken })) {
      if (value) problems.push(`${name} is set, but not SLACK_BOT_TOKEN: Slack is not configured`);
    }
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
  if (statusToken && !statusToken.startsWith('xoxp-')) {
    problems.push(
      'SLACK_STATUS_TOKEN is no user token: those start with xoxp- (a bot may not change the status of people)',
    );
  }
  return { botToken: botToken ?? '', signingSecret: signingSecret ?? '', appToken, apiUrl, statusToken };
}

export function readTeams(
  get: Get,
  url: GetUrl,
  choice: Choice,
  problems: string[],
): TeamsConfig | undefined {
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
