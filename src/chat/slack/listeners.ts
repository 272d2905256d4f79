/** Slack's requests -> one call of the conversation each. */
import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  SlackActionMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Reply } from '../../app/ports.js';
import type { Fields, Locale, Press } from '../../messages/card.js';
import { problemText } from '../../messages/problems.js';
import { opensPage } from './buttons.js';
import { listenToEvents } from './events.js';
import { blocksOfFields, readFields, readPress, type SlackState } from './press.js';
import { renderNote } from './render.js';
import { converse, type Parts, refusalFor } from './visit.js';
import type { Place } from './ways.js';

export function listen(app: App, parts: Parts): void {
  const { answers, conversation, ways, locale } = parts;

  app.command(/.*/, async ({ command, ack, context }) => {
    const place: Place = {
      userId: command.user_id,
      locale,
      triggerId: command.trigger_id,
      responseUrl: command.response_url,
      ...(isChannel(command) && { channelId: command.channel_id }),
    };
    const refusal = refusalFor([command.team_id], parts);
    if (refusal) return await ack({ response_type: 'ephemeral', text: refusal });
    await ack();
    const work = converse(parts, place, context.requestKey, (from) =>
      conversation.command(from, command.text),
    );
    await answers.answer(work, place);
  });

  app.action<BlockAction>(/.*/, async (args) => await onPress(args));

  app.view<ViewSubmitAction>({ callback_id: /.*/, type: 'view_submission' }, async (args) => {
    const { ack, body, view, context } = args;
    const place: Place = { userId: body.user.id, locale, triggerId: body.trigger_id };
    const teams = [body.team?.id, body.user.team_id, view.app_installed_team_id];
    const refusal = refusalFor(teams, parts);
    if (refusal) return await answers.answerForm(Promise.resolve({ note: refusal }), place, view, ack);
    const press = readPress(view.private_metadata);
    const fields = readFields(view.state, view.private_metadata);
    const work = carryOut(place, context.requestKey, press, fields);
    await answers.answerForm(work, place, view, ack);
  });

  listenToEvents(app, parts);

  /** What nobody can read has done nothing, and that is said: a form that only closed would look sent. */
  function carryOut(place: Place, key: string, press: Press | undefined, fields?: Fields): Promise<Reply> {
    if (!press) parts.log('warn', 'slack.press-unknown');
    return converse(parts, place, key, async (from) =>
      press
        ? conversation.act(from, press, fields)
        : { note: problemText({ kind: 'unreadable-press' }, place.locale) },
    );
  }

  async function onPress(args: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs) {
    const { ack, action, body, context } = args;
    if (opensPage(action.action_id)) return await ack();
    const place = placeOf(body, locale);
    const refusal = refusalFor([body.team?.id, body.user.team_id, body.view?.app_installed_team_id], parts);
    if (refusal) {
      await ack();
      return await ways.answerStranger(place, renderNote(refusal));
    }
    const written = action.type === 'button' ? action.value : undefined;
    const press = readPress(written);
    const state = (body.view?.state ?? body.state) as SlackState | undefined;
    const isForm = blocksOfFields(state).size > 0;
    const fields = isForm ? readFields(state, body.view?.private_metadata ?? written) : undefined;
    const work = carryOut(place, context.requestKey, press, fields);
    const answered =
      body.view?.type === 'modal'
        ? answers.answerInView(work, place, body.view.id)
        : answers.answer(work, place);
    await Promise.all([answers.acknowledge(work, ack), answered]);
  }
}

/** Direct messages have ids that begin with D; those of several people are named so. */
function isChannel({ channel_id, channel_name }: { channel_id: string; channel_name: string }): boolean {
  return /^[CG]/.test(channel_id) && !/^(directmessage|mpdm-)/.test(channel_name);
}

function placeOf(body: BlockAction, locale: Locale): Place {
  const { container } = body;
  const channel: string | undefined = body.channel?.id ?? container.channel_id;
  const ts: string | undefined = body.message?.ts ?? container.message_ts;
  const onMessage = body.view === undefined && channel !== undefined && ts !== undefined;
  return {
    userId: body.user.id,
    locale,
    triggerId: body.trigger_id,
    home: body.view?.type === 'home',
    ...(body.response_url ? { responseUrl: body.response_url } : {}),
    ...(onMessage
      ? { message: { channel, ts, ephemeral: container.is_ephemeral === true, inputs: hasInputs(body) } }
      : {}),
  };
}

function hasInputs(body: BlockAction): boolean {
  return blocksOfFields(body.state as SlackState | undefined).size > 0;
}
