import { randomUUID } from 'node:crypto';
import { isoWithOffset, ZONE } from '../rules/zoned.js';
import { accountOf, BOT, COMUNE, type Member, TEAM, TENANT_ID, talkIdOf } from './people.js';
import type { Language } from './types.js';

/** An activity of the Bot Framework, as Teams posts it to a bot. */
export type Activity = Record<string, unknown> & { id: string };

export interface Setting {
  serviceUrl: string;
  language: Language;
  now: Date;
}

const LOCALES = { it: 'it-IT', en: 'en-GB' };

function common({ serviceUrl, language, now }: Setting, from: Member): Activity {
  const locale = LOCALES[language];
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: now.toISOString(),
    localTimestamp: isoWithOffset(now),
    localTimezone: ZONE,
    locale,
    from: { ...accountOf(from), name: from.name },
    recipient: BOT,
    conversation: { id: talkIdOf(from), conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    entities: [{ type: 'clientInfo', locale, country: 'IT', platform: 'Web', timezone: ZONE }],
  };
}

/** The app is installed for the member: the bot learns how to write to them. */
export function installation(setting: Setting, member: Member): Activity[] {
  return [
    {
      ...common(setting, member),
      type: 'conversationUpdate',
      membersAdded: [BOT, accountOf(member)],
    },
    { ...common(setting, member), type: 'installationUpdate', action: 'add' },
  ];
}

/** The app is added to the team, to post in its channel. */
export function teamInstallation(setting: Setting, by: Member): Activity[] {
  const place = {
    conversation: {
      id: TEAM.channelId,
      isGroup: true,
      conversationType: 'channel',
      tenantId: TENANT_ID,
    },
    channelData: {
      tenant: { id: TENANT_ID },
      team: { id: TEAM.id, aadGroupId: TEAM.groupId, name: `${COMUNE} · ${TEAM.unit}` },
      channel: { id: TEAM.channelId },
      settings: { selectedChannel: { id: TEAM.channelId } },
    },
  };
  const added = { ...common(setting, by), ...place, type: 'conversationUpdate', membersAdded: [BOT] };
  return [
    { ...added, channelData: { ...place.channelData, eventType: 'teamMemberAdded' } },
    { ...common(setting, by), ...place, type: 'installationUpdate', action: 'add' },
  ];
}

export function message(setting: Setting, from: Member, text: string): Activity {
  return { ...common(setting, from), type: 'message', textFormat: 'plain', text };
}

/** A button `Action.Execute` of a card was pressed. */
export function execution(
  setting: Setting,
  from: Member,
  pressed: { talk: string; post: string; id?: string; verb?: string; data: unknown },
): Activity {
  const { talk, post, id, verb, data } = pressed;
  const activity = inTalk(common(setting, from), talk);
  const action = { type: 'Action.Execute', id, verb, data };
  return {
    ...activity,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: post,
    value: { action, trigger: 'manual' },
  };
}

/** A button `Action.Submit` of a card was pressed. */
export function submission(
  setting: Setting,
  from: Member,
  pressed: { talk: string; post: string; data: unknown },
): Activity {
  const activity = inTalk(common(setting, from), pressed.talk);
  return { ...activity, type: 'message', replyToId: pressed.post, value: pressed.data };
}

function inTalk(activity: Activity, talk: string): Activity {
  if (talk !== TEAM.channelId) return activity;
  return {
    ...activity,
    conversation: { id: talk, isGroup: true, conversationType: 'channel', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID }, team: { id: TEAM.id }, channel: { id: talk } },
  };
}
