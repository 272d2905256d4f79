/** Form -> Slack modal, or message with inputs where no modal can be opened. Pure. */
import type { ActionsBlock, ContextBlock, InputBlock, KnownBlock, ModalView } from '@slack/types';
import type { Button, Field, Form } from '../../messages/card.js';
import { actionBlocks } from './buttons.js';
import { elementOf, type Surface, shownOptions } from './element.js';
import { clip, limits } from './limits.js';
import { writeForm } from './press.js';
import { CALLBACK_ID, factBlocks, fallback, paragraphs, type SlackMessage, toned } from './render.js';
import { header, paragraph, plain } from './text.js';

/**
 * @param drawing new for every drawing: Slack keeps what was typed by block id, so new values need new ids
 * @param note said above the form
 */
export function renderForm(form: Form, drawing: string, note?: string): ModalView {
  return {
    type: 'modal',
    callback_id: CALLBACK_ID,
    title: plain(form.title, limits.viewTitle),
    submit: plain(form.submit.label, limits.viewButton),
    close: plain(form.dismiss, limits.viewButton),
    private_metadata: writeForm(form),
    blocks: [
      // whole where the title of the window is cut
      ...(form.title.length > limits.viewTitle ? [header(form.title)] : []),
      ...(note === undefined ? [] : [paragraph(note)]),
      ...formBlocks(form, drawing, 'modal', actionBlocks(form.others)),
    ].slice(0, limits.viewBlocks),
  };
}

/** For a typed message, which has no `trigger_id`, and for a modal Slack did not open. */
export function renderFormMessage(form: Form, drawing: string): SlackMessage {
  const drawings = shorter.map((shorten) => messageBlocks(shorten(form), drawing));
  const fitting = drawings.find((blocks) => JSON.stringify(blocks).length <= limits.messageChars);
  return { text: fallback(form.summary), blocks: fitting ?? [header(form.title), paragraph(form.summary)] };
}

function messageBlocks(form: Form, drawing: string): KnownBlock[] {
  const submit: Button = { ...form.submit, style: form.submit.style ?? 'primary' };
  const buttons = withMetadata(actionBlocks([submit, ...form.others]), writeForm(form, limits.buttonValue));
  const blocks = [header(form.title), ...formBlocks(form, drawing, 'message', buttons)];
  return blocks.slice(0, limits.messageBlocks);
}

/** What a message, which holds less than a modal, does without: first the explanations, last what was typed. */
const shorter: ((form: Form) => Form)[] = [
  (form) => form,
  (form) => shortenTexts(form),
  (form) => fewOptions(shortenTexts(form)),
  (form) => fewOptions(shortenTexts({ ...form, fields: form.fields.map(withoutLongValue) })),
];

function shortenTexts({ facts: _facts, notice, fields, ...form }: Form): Form {
  return {
    ...form,
    fields: fields.map(({ hint: _hint, error, ...field }) => ({
      ...field,
      ...(error ? { error: clip(error, 300) } : {}),
    })),
    ...(notice
      ? { notice: { ...notice, text: notice.text.slice(0, 5).map((text) => clip(text, 300)) } }
      : {}),
  };
}

function withoutLongValue({ value, ...field }: Field): Field {
  return value === undefined || value.length > 100 ? field : { ...field, value };
}

function fewOptions(form: Form): Form {
  const fields = form.fields.map((field) => {
    const options = shownOptions(field, 25);
    return field.options ? { ...field, options, hint: counting(field, options.length) } : field;
  });
  return { ...form, fields };
}

/** The first button is the submit: it carries what a modal keeps in `private_metadata`. */
function withMetadata([actions, ...more]: ActionsBlock[], value: string): ActionsBlock[] {
  if (!actions) return [];
  const [submit, ...others] = actions.elements;
  const first = { ...submit, value } as (typeof actions.elements)[number];
  return [{ ...actions, elements: [first, ...others] }, ...more];
}

/** The buttons stand below the fields: the earliest lawful date is sent with what was typed. */
function formBlocks(form: Form, drawing: string, surface: Surface, buttons: ActionsBlock[]): KnownBlock[] {
  const [first = '', ...rest] = form.notice?.text ?? [];
  const notice = form.notice ? paragraphs([toned(form.notice.tone, first), ...rest]) : [];
  return [
    ...notice,
    ...factBlocks(form.facts ?? []),
    ...form.fields.flatMap((field) => fieldBlocks(field, drawing, surface)),
    ...buttons,
  ];
}

function fieldBlocks(field: Field, drawing: string, surface: Surface): KnownBlock[] {
  const element = elementOf(field, surface);
  if (!element) return [];
  const hint = counting(field, shownOptions(field).length);
  const input: InputBlock = {
    type: 'input',
    block_id: `${field.name}.${drawing}`,
    label: plain(field.label, limits.inputLabel),
    optional: !field.required,
    element,
    ...(hint ? { hint: plain(hint, limits.inputHint) } : {}),
  };
  if (!field.error) return [input];
  const error: ContextBlock = {
    type: 'context',
    elements: [plain(toned('warning', field.error), limits.context)],
  };
  return [input, error];
}

/** Options there was no room for are counted in the hint. */
function counting({ hint, options = [] }: Field, shown: number): string {
  return [hint, options.length > shown ? `+${options.length - shown}` : ''].filter(Boolean).join(' ');
}
