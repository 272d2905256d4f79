/** The Web API's methods: arguments in, answer out. `error` as Slack names it. */
import { wrongWithMessage, wrongWithView } from './block-rules.js';
import type { FakeUser, Json, Workspace } from './state.js';

export type Answer = Json & { ok: boolean };
export type Method = (args: Json, workspace: Workspace) => Answer;

const refused = (error: string, why?: string): Answer => ({
  ok: false,
  error,
  ...(why ? { response_metadata: { messages: [`[ERROR] ${why}`] } } : {}),
});

function target(args: Json, workspace: Workspace): { id: string } | Answer {
  const found = workspace.resolve(String(args.channel));
  if (!found) return refused('channel_not_found');
  if (found.channel?.archived) return refused('is_archived');
  if (found.channel && !found.channel.joined) return refused('not_in_channel');
  return { id: found.id };
}

function content(args: Json): Answer | undefined {
  if (!args.text && !args.blocks) return refused('no_text');
  const wrong = args.blocks === undefined ? undefined : wrongWithMessage(args.blocks);
  return wrong
    ? refused(wrong.startsWith('msg_blocks') ? 'msg_blocks_too_long' : 'invalid_blocks', wrong)
    : undefined;
}

function userAnswer(user: FakeUser, workspace: Workspace): Answer {
  const { id, name, email, locale = 'it-IT', teamId = workspace.teamId, deleted = false } = user;
  const profile = { real_name: name, ...(email ? { email } : {}) };
  return { ok: true, user: { id, name, team_id: teamId, deleted, is_bot: false, locale, profile } };
}

function historyPage(args: Json, workspace: Workspace): Answer {
  const found = workspace.resolve(String(args.channel));
  if (!found) return refused('channel_not_found');
  const all = workspace.messages.filter((one) => one.channel === found.id && !one.ephemeralFor).reverse();
  const from = Number(args.cursor ?? 0);
  const to = from + Number(args.limit ?? 100);
  const withMetadata = String(args.include_all_metadata) === 'true';
  const messages = all.slice(from, to).map(({ ts, text, blocks, metadata }) => ({
    type: 'message',
    ts,
    text,
    blocks,
    ...(withMetadata && metadata ? { metadata } : {}),
  }));
  const more = to < all.length;
  return { ok: true, messages, has_more: more, response_metadata: { next_cursor: more ? String(to) : '' } };
}

function openView(args: Json, workspace: Workspace, onTop: boolean): Answer {
  const trigger = workspace.useTrigger(String(args.trigger_id));
  if ('error' in trigger) return refused(trigger.error);
  const wrong = wrongWithView(args.view as Json);
  if (wrong) return refused('invalid_arguments', wrong);
  const below = onTop ? (workspace.modals.get(trigger.userId) ?? []) : [];
  if (below.length >= 3) return refused('push_limit_reached');
  const view = workspace.view(trigger.userId, args.view as Json);
  workspace.modals.set(trigger.userId, [...below, view]);
  return { ok: true, view: { id: view.id, hash: 'hash' } };
}

const NO_STATUS = { text: '', emoji: '', expiration: 0 };

/** Of whoever is named; the token is an administrator's. */
function profileOf({ status = NO_STATUS, name }: FakeUser): Json {
  const { text, emoji, expiration } = status;
  return { real_name: name, status_text: text, status_emoji: emoji, status_expiration: expiration };
}

/** Methods an app calls with a user token; `auth.test` takes either. */
export const userMethods: Record<string, Method> = {
  'auth.test': (_args, workspace) => ({
    ok: true,
    url: 'https://comune.slack.com/',
    team: 'Comune',
    user: 'admin',
    team_id: workspace.teamId,
    user_id: 'U0ADMIN',
  }),
  'users.profile.get': (args, workspace) => {
    const user = workspace.users.get(String(args.user));
    return user ? { ok: true, profile: profileOf(user) } : refused('user_not_found');
  },
  'users.profile.set': (args, workspace) => {
    const user = workspace.users.get(String(args.user));
    if (!user) return refused('user_not_found');
    if (user.admin) return refused('cannot_update_admin_user');
    const { status_text: text, status_emoji: emoji, status_expiration: expiration } = args.profile as Json;
    if (String(text).length > 100) return refused('too_long');
    if (!/^(:[a-z0-9_+-]+:)?$/.test(String(emoji)))
      return refused('profile_status_set_failed_not_valid_emoji');
    user.status = { text: String(text), emoji: String(emoji), expiration: Number(expiration) };
    return { ok: true, profile: profileOf(user) };
  },
};

export const methods: Record<string, Method> = {
  'auth.test': (_args, workspace) => ({
    ok: true,
    url: 'https://comune.slack.com/',
    team: 'Comune',
    user: 'giornate',
    team_id: workspace.teamId,
    user_id: workspace.botUserId,
    bot_id: 'B1',
  }),
  'users.info': (args, workspace) => {
    const user = workspace.users.get(String(args.user));
    return user ? userAnswer(user, workspace) : refused('user_not_found');
  },
  'users.lookupByEmail': (args, workspace) => {
    const email = String(args.email).toLowerCase();
    const user = [...workspace.users.values()].find((one) => one.email?.toLowerCase() === email);
    return user ? userAnswer(user, workspace) : refused('users_not_found');
  },
  'chat.postMessage': (args, workspace) => {
    const to = target(args, workspace);
    if ('ok' in to) return to as Answer;
    const wrong = content(args);
    if (wrong) return wrong;
    const { channel, ts } = workspace.post(to.id, args);
    return { ok: true, channel, ts, message: { ts } };
  },
  'chat.update': (args, workspace) => {
    const message = workspace.messages.find((one) => one.channel === args.channel && one.ts === args.ts);
    if (!message || message.ephemeralFor) return refused('message_not_found');
    const wrong = content(args);
    if (wrong) return wrong;
    workspace.edit(message, args);
    return { ok: true, channel: message.channel, ts: message.ts };
  },
  'chat.postEphemeral': (args, workspace) => {
    const to = target(args, workspace);
    if ('ok' in to) return to as Answer;
    if (!workspace.users.has(String(args.user))) return refused('user_not_in_channel');
    const wrong = content(args);
    if (wrong) return wrong;
    return { ok: true, message_ts: workspace.post(to.id, args, String(args.user)).ts };
  },
  'views.open': (args, workspace) => openView(args, workspace, false),
  'views.push': (args, workspace) => openView(args, workspace, true),
  'views.update': (args, workspace) => {
    const view = workspace.find(String(args.view_id));
    if (!view) return refused('not_found');
    const wrong = wrongWithView(args.view as Json);
    if (wrong) return refused('invalid_arguments', wrong);
    workspace.redraw(view, args.view as Json);
    return { ok: true, view: { id: view.id, hash: 'hash' } };
  },
  'views.publish': (args, workspace) => {
    const wrong = wrongWithView(args.view as Json);
    if (wrong) return refused('invalid_arguments', wrong);
    const userId = String(args.user_id);
    workspace.homes.set(userId, workspace.view(userId, args.view as Json));
    return { ok: true, view: { id: workspace.homes.get(userId)?.id } };
  },
  'conversations.open': (args, workspace) => {
    const userId = String(args.users);
    if (!workspace.users.has(userId)) return refused('user_not_found');
    return { ok: true, channel: { id: workspace.directWith(userId) } };
  },
  'conversations.history': historyPage,
  'conversations.info': (args, workspace) => {
    const found = workspace.resolve(String(args.channel));
    if (!found) return refused('channel_not_found');
    return {
      ok: true,
      channel: { id: found.id, is_im: !found.channel, is_member: found.channel?.joined ?? true },
    };
  },
};
