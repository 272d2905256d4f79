/** Form -> Slack modal, or message with inputs where no modal can be opened. Pure. */
import type {
  ActionsBlock,
  ContextBlock,
  InputBlock,
  KnownBlock,
  ModalView,
  PlainTextOption,
} from '@slack/types';
import type { Button, Field, Form } from '../../messages/card.js';
import { clip, limits } from './limits.js';
import { optionValue, writeForm } from './press.js';
import {
  buttonBlocks,
  CALLBACK_ID,
  factBlocks,
  fallback,
  paragraphs,
  type SlackMessage,
  toned,
} from './render.js';
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
      ...(note === undefined ? [] : [paragraph(note)]),
      ...formBlocks(form, drawing, buttonBlocks(form.others)),
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
  const buttons = withMetadata(buttonBlocks([submit, ...form.others]), writeForm(form, limits.buttonValue));
  const blocks = [header(form.title), ...formBlocks(form, drawing, buttons)];
  return blocks.slice(0, limits.messageBlocks);
}

/** What a message, which holds less than a modal, does without: first the explanations, last what was typed. */
const shorter: ((form: Form) => Form)[] = [
  (form) => form,
  (form) => shortenTexts(form),
  (form) => shortenTexts({ ...form, fields: form.fields.map(fewOptions) }),
  (form) =>
    shortenTexts({ ...form, fields: form.fields.map(fewOptions).map(({ value: _, ...field }) => field) }),
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

function fewOptions(field: Field): Field {
  return field.options ? { ...field, options: field.options.slice(0, 25) } : field;
}

/** The first button is the submit: it carries what a modal keeps in `private_metadata`. */
function withMetadata([actions]: ActionsBlock[], value: string): ActionsBlock[] {
  if (!actions) return [];
  const [submit, ...others] = actions.elements;
  return [{ ...actions, elements: [{ ...submit, value } as (typeof actions.elements)[number], ...others] }];
}

/** The buttons stand below the fields: the earliest lawful date is sent with what was typed. */
function formBlocks(form: Form, drawing: string, buttons: ActionsBlock[]): KnownBlock[] {
  const [first = '', ...rest] = form.notice?.text ?? [];
  const notice = form.notice ? paragraphs([toned(form.notice.tone, first), ...rest]) : [];
  return [
    ...notice,
    ...factBlocks(form.facts ?? []),
    ...form.fields.flatMap((field) => fieldBlocks(field, drawing)),
    ...buttons,
  ];
}

function fieldBlocks(field: Field, drawing: string): KnownBlock[] {
  const element = elementOf(field);
  if (!element) return [];
  const input: InputBlock = {
    type: 'input',
    block_id: `${field.name}.${drawing}`,
    label: plain(field.label, limits.inputLabel),
    optional: !field.required,
    element,
    ...(field.hint ? { hint: plain(field.hint, limits.inputHint) } : {}),
  };
  if (!field.error) return [input];
  const error: ContextBlock = {
    type: 'context',
    elements: [plain(toned('warning', field.error), limits.context)],
  };
  return [input, error];
}

/** A date picker has no first and last day (Block Kit has none): the server checks. */
function elementOf(field: Field): InputBlock['element'] | undefined {
  const common = {
    action_id: field.name,
    ...(field.placeholder ? { placeholder: plain(field.placeholder, limits.placeholder) } : {}),
  };
  if (field.kind === 'date') {
    const date = field.value && isDate(field.value) ? { initial_date: field.value } : {};
    return { type: 'datepicker', ...common, ...date };
  }
  if (field.kind === 'choice') {
    const options = (field.options ?? []).slice(0, limits.options).map(optionOf);
    if (options.length === 0) return undefined;
    const chosen = options.find((option) => field.value && option.value === optionValue(field.value));
    return { type: 'static_select', ...common, options, ...(chosen ? { initial_option: chosen } : {}) };
  }
  // A value that is too long stays whole: the error beside it says so, and the person chooses what to cut.
  const asked = Math.max(field.maxLength ?? limits.inputText, field.value?.length ?? 0);
  const most = Math.min(asked, limits.inputText);
  return {
    type: 'plain_text_input',
    ...common,
    multiline: field.kind === 'long-text',
    max_length: most,
    ...(field.value ? { initial_value: field.value.slice(0, most) } : {}),
  };
}

function optionOf({ value, label }: { value: string; label: string }): PlainTextOption {
  return { text: plain(label, limits.optionText), value: optionValue(value) };
}

/** Slack refuses the whole view for an `initial_date` that is not a date. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(text);
}
