import type { AppsManifestValidateArguments } from '@slack/web-api';
import { expect, test } from 'vitest';
import json from '../../../manifests/slack/manifest.json' with { type: 'json' };

type Manifest = AppsManifestValidateArguments['manifest'];

/** JSON modules have no literal types: the names Slack knows are checked by the compiler here, and for equality below. */
const oauth_config = {
  scopes: {
    bot: [
      'channels:read',
      'chat:write',
      'commands',
      'groups:read',
      'im:history',
      'im:read',
      'im:write',
      'users:read',
      'users:read.email',
    ],
  },
} satisfies Manifest['oauth_config'];
const bot_events = ['app_home_opened', 'member_joined_channel', 'message.im'] satisfies NonNullable<
  NonNullable<Manifest['settings']>['event_subscriptions']
>['bot_events'];
const manifest: Manifest = {
  ...json,
  oauth_config,
  settings: { ...json.settings, event_subscriptions: { ...json.settings.event_subscriptions, bot_events } },
};

test('the manifest names scopes and events Slack knows', () => {
  expect(manifest).toEqual(json);
});

test('the texts keep to their lengths', () => {
  const { display_information: about, features } = json;
  expect(about.name.length).toBeLessThanOrEqual(35);
  expect(about.description.length).toBeLessThanOrEqual(140);
  expect(about.long_description.length).toBeGreaterThanOrEqual(175);
  expect(about.long_description.length).toBeLessThanOrEqual(4000);
  expect(about.background_color).toMatch(/^#[0-9a-f]{6}$/);
  expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
  const [command] = features.slash_commands;
  expect(command?.command).toBe('/agile');
  expect(command?.description.length).toBeLessThanOrEqual(2000);
  expect(command?.usage_hint.length).toBeLessThanOrEqual(1000);
});

test('every request goes to the one address the bot serves', () => {
  const urls = JSON.stringify(json).match(/https:[^"]*/g);
  expect(new Set(urls)).toEqual(new Set(['https://giornate.example.org/slack/events']));
  expect(urls).toHaveLength(3);
});

test('people can write to the bot, and Socket Mode is a choice', () => {
  expect(json.features.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(json.settings).toMatchObject({ interactivity: { is_enabled: true }, socket_mode_enabled: false });
});
