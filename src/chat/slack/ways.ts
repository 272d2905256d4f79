/** The ways back to one person. Each has a next one behind it: Slack promises none of them. */
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../messages/card.js';
import type { Log } from './logger.js';
import type { SlackMessage } from './render.js';
import { calling, callingPatiently } from './web.js';

/** Where a request came from. */
export interface Place {
  userId: string;
  /** For the adapter's own sentences. */
  locale: Locale;
  /** Opens or pushes one modal within three seconds. */
  triggerId?: string;
  /** Five uses in thirty minutes. */
  responseUrl?: string;
  /** The message whose button was pressed; `inputs`: it is a form itself. */
  message?: { channel: string; ts: string; ephemeral: boolean; inputs: boolean };
  /** The channel a command was typed in. */
  channelId?: string;
  /** The direct message in which the person wrote. */
  direct?: string;
  /** Pressed in the app's Home tab, which is not repainted. */
  home?: boolean;
}

export interface Ways {
  /** For the eyes of this person alone. Never throws. */
  tell(place: Place, message: SlackMessage): Promise<void>;
  /** Only over the `response_url`, for those we do not know. Never throws. */
  answerStranger(place: Place, message: SlackMessage): Promise<void>;
  /** Draws the pressed message again. Never throws. */
  repaint(place: Place, message: SlackMessage): Promise<void>;
  /** @returns the view's id; undefined when Slack did not open it */
  open(place: Place, view: ModalView): Promise<string | undefined>;
  /** Puts a view over the one on the screen. @returns whether it is there */
  push(place: Place, view: ModalView): Promise<boolean>;
  /** @returns whether it is on the screen: the person may have closed the modal */
  update(viewId: string, view: ModalView): Promise<boolean>;
}

const RESPOND_TIMEOUT_MS = 5000;

export function createWays(web: WebClient, log: Log): Ways {
  /** Tries one way after the other. */
  async function first(what: string, ways: (() => Promise<unknown>)[]): Promise<boolean> {
    for (const way of ways) {
      try {
        await way();
        return true;
      } catch (error) {
        log('warn', 'slack.answer-failed', { what, why: (error as Error).message });
      }
    }
    return false;
  }

  function aside({ userId, message, direct }: Place, content: SlackMessage): (() => Promise<unknown>)[] {
    const post = () =>
      callingPatiently(() => web.chat.postMessage({ channel: direct ?? userId, ...content }));
    if (!message) return [post];
    return [
      () => calling(web.chat.postEphemeral({ channel: message.channel, user: userId, ...content })),
      post,
    ];
  }

  return {
    async tell(place, content) {
      const { responseUrl } = place;
      const private_ = { response_type: 'ephemeral', replace_original: false, ...content };
      const quick = responseUrl ? [() => respond(responseUrl, private_)] : [];
      await first('tell', [...quick, ...aside(place, content)]);
    },

    async answerStranger({ responseUrl }, content) {
      if (!responseUrl) return;
      const body = { response_type: 'ephemeral', replace_original: false, ...content };
      await first('refuse', [() => respond(responseUrl, body)]);
    },

    async repaint(place, content) {
      const { message, responseUrl } = place;
      if (!message) return;
      const update = () => web.chat.update({ channel: message.channel, ts: message.ts, ...content });
      const respondInPlace = responseUrl
        ? [() => respond(responseUrl, { replace_original: true, ...content })]
        : [];
      // Ephemeral messages are known to the response_url alone.
      const ways = message.ephemeral
        ? [...respondInPlace, ...aside(place, content)]
        : [() => calling(update()), ...respondInPlace, () => callingPatiently(update)];
      await first('repaint', ways);
    },

    async open({ triggerId }, view) {
      let id: string | undefined;
      if (triggerId) {
        const call = async () => {
          id = (await calling(web.views.open({ trigger_id: triggerId, view }))).view?.id;
        };
        await first('open view', [call]);
      }
      return id;
    },

    async push({ triggerId }, view) {
      if (!triggerId) return false;
      return await first('push view', [() => calling(web.views.push({ trigger_id: triggerId, view }))]);
    },

    async update(viewId, view) {
      return await first('update view', [
        () => callingPatiently(() => web.views.update({ view_id: viewId, view })),
      ]);
    },
  };
}

async function respond(url: string, body: object): Promise<void> {
  if (!mayBeCalled(url)) throw new Error('response_url refused');
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(RESPOND_TIMEOUT_MS),
  });
  const text = await answer.text();
  if (!answer.ok || /"ok"\s*:\s*false/.test(text)) throw new Error(`response_url answered ${answer.status}`);
}

/** People's data leave over it: encrypted, or not leaving this machine (tests). */
function mayBeCalled(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const loopback = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  return protocol === 'https:' || (protocol === 'http:' && loopback);
}
