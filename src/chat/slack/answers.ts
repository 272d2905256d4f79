/** Reply -> screen: which part of an answer goes where, in time or late. */
import { randomUUID } from 'node:crypto';
import type { ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Reply } from '../../app/ports.js';
import type { Form } from '../../messages/card.js';
import { catalogue } from '../../messages/catalogue.js';
import { renderForm, renderFormMessage } from './form.js';
import { clip, limits } from './limits.js';
import { pause, within } from './patience.js';
import { blocksOfFields, readPress, samePress } from './press.js';
import { renderCard, renderCardView, renderNote, renderNoteView } from './render.js';
import type { Place, Ways } from './ways.js';

/** A `trigger_id` lives three seconds: after this time a light view takes it, and is filled later. */
const WORKING_VIEW_AFTER_MS = 1000;
/** Slack shows an error at three seconds. */
const ACKNOWLEDGE_AFTER_MS = 2000;
/** Slack must have drawn the view of the acknowledgement before it is updated, or draws it over the outcome. */
const SETTLE_MS = 700;
const TITLE = 'Giornate';
const DONE = '✓';

export interface Answers {
  /** Acknowledges when the work is done, so nothing acknowledged is lost; but in time, whatever the work does. */
  acknowledge(work: Promise<unknown>, ack: () => Promise<void>): Promise<void>;
  /** To a command, or to a button on a message or in the Home tab. */
  answer(work: Promise<Reply>, place: Place): Promise<void>;
  /** To a typed message: no modal can be opened. */
  answerMessage(work: Promise<Reply>, place: Place): Promise<void>;
  /** To a button inside a modal. */
  answerInView(work: Promise<Reply>, place: Place, viewId: string): Promise<void>;
  /** To a sent form: the acknowledgement itself carries the answer, when it is there in time. */
  answerForm(
    work: Promise<Reply>,
    place: Place,
    view: ViewOutput,
    ack: (answer?: ViewResponseAction) => Promise<void>,
  ): Promise<void>;
}

export function createAnswers(ways: Ways): Answers {
  async function show(reply: Reply, place: Place): Promise<void> {
    const { form, card, note } = reply;
    if (form && place.message?.inputs) await ways.repaint(place, renderFormMessage(form, drawing()));
    else if (form) {
      if (await ways.open(place, renderForm(form, drawing(), note))) return;
      await ways.tell(place, renderFormMessage(form, drawing()));
    } else if (card) await showCard(card, place);
    if (note !== undefined) await ways.tell(place, renderNote(note));
  }

  async function showCard(card: NonNullable<Reply['card']>, place: Place): Promise<void> {
    const { message, home } = place;
    if (home && (await ways.open(place, renderCardView(card)))) return;
    // In a channel others read along: the answer to one person does not replace what all see.
    if (message && (message.ephemeral || !isChannel(message.channel))) {
      await ways.repaint(place, renderCard(card));
    } else await ways.tell(place, renderCard(card));
  }

  async function fill(viewId: string, reply: Reply, place: Place): Promise<void> {
    if (await ways.update(viewId, viewOf(reply))) return;
    if (reply.form) await ways.tell(place, renderFormMessage(reply.form, drawing()));
    else if (reply.card) await ways.tell(place, renderCard(reply.card));
    if (reply.note !== undefined) await ways.tell(place, renderNote(reply.note));
  }

  return {
    async acknowledge(work, ack) {
      await within(ACKNOWLEDGE_AFTER_MS, work);
      await ack();
    },

    async answer(work, place) {
      const soon = await within(WORKING_VIEW_AFTER_MS, work);
      if (soon) return await show(soon.value, place);
      const viewId = await ways.open(place, workingView(place));
      const reply = await work;
      if (!viewId) return await show(reply, place);
      await fill(viewId, reply, place);
      const { message } = place;
      if (reply.card && message && !isChannel(message.channel))
        await ways.repaint(place, renderCard(reply.card));
    },

    async answerMessage(work, place) {
      const { form, card, note } = await work;
      if (form) await ways.tell(place, renderFormMessage(form, drawing()));
      else if (card) await ways.tell(place, renderCard(card));
      if (note !== undefined) await ways.tell(place, renderNote(note));
    },

    async answerInView(work, place, viewId) {
      const reply = await work;
      if (reply.form || reply.card) return await fill(viewId, reply, place);
      if (reply.note === undefined) return;
      // The form below keeps what was typed.
      if (await ways.push(place, renderNoteView(TITLE, reply.note))) return;
      await ways.tell(place, renderNote(reply.note));
    },

    async answerForm(work, place, view, ack) {
      const soon = await within(ACKNOWLEDGE_AFTER_MS, work);
      if (soon) return await ack(formAnswer(soon.value, view));
      await ack({ response_action: 'update', view: workingView(place) });
      const reply = await work;
      await pause(SETTLE_MS);
      await fill(view.id, reply, place);
    },
  };
}

/** @returns undefined: the modal closes */
function formAnswer(reply: Reply, view: ViewOutput): ViewResponseAction | undefined {
  const errors = reply.form && reply.note === undefined ? errorsAtFields(reply.form, view) : undefined;
  if (errors) return { response_action: 'errors', errors };
  if (reply.form || reply.card) return { response_action: 'update', view: viewOf(reply) };
  if (reply.note === undefined) return undefined;
  return { response_action: 'push', view: renderNoteView(TITLE, reply.note) };
}

/** Block id -> error, when the form on the screen can stay as it is. */
function errorsAtFields(form: Form, view: ViewOutput): Record<string, string> | undefined {
  const shown = blocksOfFields(view.state);
  const sameFields = form.fields.length === shown.size && form.fields.every(({ name }) => shown.has(name));
  if (form.notice || !sameFields || !samePress(readPress(view.private_metadata), form.submit))
    return undefined;
  const errors = form.fields.flatMap(({ name, error }) =>
    error ? [[shown.get(name) ?? '', clip(error, limits.fieldError)] as const] : [],
  );
  return errors.length > 0 ? Object.fromEntries(errors) : undefined;
}

function viewOf({ form, card, note }: Reply): ModalView {
  if (form) return renderForm(form, drawing(), note);
  if (card) return renderCardView(card, note);
  return renderNoteView(TITLE, note ?? DONE);
}

function workingView({ locale }: Place): ModalView {
  return renderNoteView(TITLE, catalogue(locale).problems.busy);
}

function drawing(): string {
  return randomUUID().slice(0, 8);
}

/** Public and private channels and group messages; a direct message begins with D. */
function isChannel(id: string): boolean {
  return /^[CG]/.test(id);
}
