import type { Conversation } from '../../app/ports.js';
import type { Locale } from '../../messages/card.js';

/** The part of the environment botbuilder itself knows, by its own names: sovereign clouds, certificates, tests. */
export const TEAMS_AUTH_SETTINGS = [
  'ChannelService',
  'ValidateAuthority',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'OAuthUrl',
  'OAuthApiEndpoint',
  'ToBotFromChannelOpenIdMetadataUrl',
  'BotOpenIdMetadata',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'CallerId',
  'CertificateThumbprint',
  'CertificatePrivateKey',
] as const;

export interface TeamsOptions {
  /** Absent: nothing is served, the try-out apart. */
  appId?: string;
  appPassword?: string;
  /** MultiTenant, SingleTenant or UserAssignedMSI. */
  appType?: string;
  appTenantId?: string;
  /** Entra tenant ids; empty: the app's own tenant only. */
  allowedTenants: string[];
  authSettings?: Partial<Record<string, string>>;
  /** The page that plays the Bot Connector on loopback. Never beside an `appId`. */
  tryOut?: { token: string; tenantId: string; serviceUrl: string };
  conversation: Conversation;
  now: () => Date;
  log: (level: 'debug' | 'info' | 'warn' | 'error', event: string, data?: Record<string, unknown>) => void;
  /** For people whose platform doesn't tell their language. */
  locale: Locale;
}

/** The Microsoft cloud the bot lives in. */
export interface Cloud {
  loginUrl: string;
  scope: string;
  issuer: string;
  metadataUrl: string;
  emulatorMetadataUrl: string;
  oAuthUrl: string;
}

const PUBLIC: Cloud = {
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
  scope: 'https://api.botframework.com',
  issuer: 'https://api.botframework.com',
  metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  emulatorMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  oAuthUrl: 'https://api.botframework.com',
};

const US_GOVERNMENT: Cloud = {
  loginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
  scope: 'https://api.botframework.us',
  issuer: 'https://api.botframework.us',
  metadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  emulatorMetadataUrl:
    'https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration',
  oAuthUrl: 'https://api.botframework.azure.us',
};

/**
 * Every value filled in: as soon as one of them is configured botbuilder takes all the others as configured too, and
 * an absent metadata address or issuer would then be `undefined`.
 */
export function cloudOf(settings: Partial<Record<string, string>> = {}): Cloud {
  const base = settings.ChannelService?.includes('azure.us') ? US_GOVERNMENT : PUBLIC;
  return {
    loginUrl: settings.ToChannelFromBotLoginUrl || base.loginUrl,
    scope: settings.ToChannelFromBotOAuthScope || base.scope,
    issuer: settings.ToBotFromChannelTokenIssuer || base.issuer,
    metadataUrl: settings.ToBotFromChannelOpenIdMetadataUrl || settings.BotOpenIdMetadata || base.metadataUrl,
    emulatorMetadataUrl: settings.ToBotFromEmulatorOpenIdMetadataUrl || base.emulatorMetadataUrl,
    oAuthUrl: settings.OAuthUrl || settings.OAuthApiEndpoint || base.oAuthUrl,
  };
}

/** The configuration object botbuilder's own classes read. */
export function sdkConfiguration(options: TeamsOptions): Record<string, string | undefined> {
  const cloud = cloudOf(options.authSettings);
  return {
    MicrosoftAppId: options.appId,
    MicrosoftAppPassword: options.appPassword,
    MicrosoftAppType: options.appType || 'MultiTenant',
    MicrosoftAppTenantId: options.appTenantId,
    ValidateAuthority: options.authSettings?.ValidateAuthority || 'true',
    ToChannelFromBotLoginUrl: cloud.loginUrl,
    ToChannelFromBotOAuthScope: cloud.scope,
    ToBotFromChannelTokenIssuer: cloud.issuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.emulatorMetadataUrl,
    OAuthUrl: cloud.oAuthUrl,
    CallerId: options.authSettings?.CallerId,
    CertificateThumbprint: options.authSettings?.CertificateThumbprint,
    CertificatePrivateKey: options.authSettings?.CertificatePrivateKey,
  };
}

/** @returns tenants in lower case that may speak to the bot; empty: none. */
export function tenantsOf(options: TeamsOptions): Set<string> {
  const own = options.appTenantId ? [options.appTenantId] : [];
  const allowed = options.allowedTenants.length > 0 ? options.allowedTenants : own;
  return new Set(
    (options.tryOut ? [options.tryOut.tenantId] : allowed).map((tenant) => tenant.toLowerCase()),
  );
}

export function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}

/** Which service urls the bot may call: https anywhere a verified token names, plain http never beyond this machine. */
export function serviceUrlRule(options: TeamsOptions): (serviceUrl: string) => boolean {
  const { tryOut } = options;
  if (tryOut) return (serviceUrl) => serviceUrl === tryOut.serviceUrl && isLoopback(serviceUrl);
  return (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, username, password } = new URL(serviceUrl);
    if (username || password) return false;
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(serviceUrl));
  };
}
