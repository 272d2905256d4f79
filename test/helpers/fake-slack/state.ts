/** The workspace: people, channels, messages and modals, as Slack would keep them. */
import { performance } from 'node:perf_hooks';

export type Json = Record<string, unknown>;
export type Block = Json & { type: string; block_id: string };

export interface FakeUser {
  id: string;
  name: string;
  email?: string;
  /** `it-IT` unless said. */
  locale?: string;
  /** Another workspace, for guests of shared channels. */
  teamId?: string;
  deleted?: boolean;
  /** Administrators' status may be changed by owners alone. */
  admin?: boolean;
  status?: FakeStatus;
}

/** As in a profile; `expiration` in seconds, 0: none. */
export interface FakeStatus {
  text: string;
  emoji: string;
  expiration: number;
}

export interface FakeChannel {
  id: string;
  name: string;
  /** Is the bot in it? */
  joined?: boolean;
  archived?: boolean;
}

/** Something on a screen that can be pressed: a message or a view. */
export interface Shown {
  blocks: Block[];
  /** What was typed or chosen, by block id and action id. */
  typed: Map<string, Map<string, unknown>>;
}

export interface FakeMessage extends Shown {
  channel: string;
  ts: string;
  text: string;
  metadata?: Json;
  /** Only this person sees it. */
  ephemeralFor?: string;
  edits: number;
}

export interface FakeView extends Shown {
  id: string;
  userId: string;
  type: 'modal' | 'home';
  title: string;
  submit?: string;
  privateMetadata: string;
  callbackId: string;
  /** By block id, after `response_action: errors`. */
  errors: Record<string, string>;
}

const TRIGGER_LIVES_MS = 3000;

export class Workspace {
  readonly users = new Map<string, FakeUser>();
  readonly channels = new Map<string, FakeChannel>();
  readonly messages: FakeMessage[] = [];
  /** Modals of a person, the topmost last. */
  readonly modals = new Map<string, FakeView[]>();
  readonly homes = new Map<string, FakeView>();
  private readonly triggers = new Map<string, { userId: string; at: number; used: boolean }>();
  private counter = 0;

  constructor(
    readonly teamId: string,
    readonly botUserId: string,
  ) {}

  id(prefix: string): string {
    this.counter += 1;
    return `${prefix}${String(this.counter).padStart(6, '0')}`;
  }

  /** The direct message between the bot and a person. */
  directWith(userId: string): string {
    return `D${userId.slice(1)}`;
  }

  /** A channel id, a person's id, or nothing we know. */
  resolve(target: string): { id: string; channel?: FakeChannel } | undefined {
    if (this.users.has(target)) return { id: this.directWith(target) };
    if (target.startsWith('D') && this.users.has(`U${target.slice(1)}`)) return { id: target };
    const channel = this.channels.get(target);
    return channel && { id: channel.id, channel };
  }

  post(channel: string, content: Json, ephemeralFor?: string): FakeMessage {
    const message: FakeMessage = {
      channel,
      ts: `1790000000.${this.id('')}`,
      text: String(content.text ?? ''),
      blocks: this.withIds(content.blocks),
      typed: new Map(),
      edits: 0,
      ...(content.metadata ? { metadata: content.metadata as Json } : {}),
      ...(ephemeralFor ? { ephemeralFor } : {}),
    };
    this.messages.push(message);
    return message;
  }

  edit(message: FakeMessage, content: Json): void {
    message.text = String(content.text ?? '');
    message.blocks = this.withIds(content.blocks);
    message.edits += 1;
  }

  view(userId: string, content: Json, id = this.id('V')): FakeView {
    const text = (part: unknown) => (part as { text?: string } | undefined)?.text;
    const submit = text(content.submit);
    return {
      id,
      userId,
      type: content.type as FakeView['type'],
      title: text(content.title) ?? '',
      ...(submit === undefined ? {} : { submit }),
      privateMetadata: String(content.private_metadata ?? ''),
      callbackId: String(content.callback_id ?? ''),
      blocks: this.withIds(content.blocks),
      typed: new Map(),
      errors: {},
    };
  }

  /** The same view drawn anew: what was typed stays with its block id, as Slack does. */
  redraw(view: FakeView, content: Json): void {
    const { typed } = view;
    delete view.submit;
    Object.assign(view, this.view(view.userId, content, view.id), { typed });
  }

  find(viewId: string): FakeView | undefined {
    return [...this.modals.values()].flat().find((view) => view.id === viewId);
  }

  issueTrigger(userId: string): string {
    const id = this.id('trigger.');
    this.triggers.set(id, { userId, at: performance.now(), used: false });
    return id;
  }

  /** @returns whose it is, or Slack's error */
  useTrigger(id: string): { userId: string } | { error: string } {
    const trigger = this.triggers.get(id);
    if (!trigger) return { error: 'invalid_trigger_id' };
    if (performance.now() - trigger.at > TRIGGER_LIVES_MS) return { error: 'expired_trigger_id' };
    if (trigger.used) return { error: 'exchanged_trigger_id' };
    trigger.used = true;
    return trigger;
  }

  private withIds(blocks: unknown): Block[] {
    return ((blocks ?? []) as Block[]).map((block) => ({
      ...block,
      block_id: block.block_id ?? this.id('b'),
    }));
  }
}
