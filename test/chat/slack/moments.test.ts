import { expect, test } from 'vitest';
import { renderForm, renderFormMessage } from '../../../src/chat/slack/form.js';
import { limits } from '../../../src/chat/slack/limits.js';
import { readFields, readPress } from '../../../src/chat/slack/press.js';
import { renderCard, renderCardView, renderHome } from '../../../src/chat/slack/render.js';
import { type Moment, moments } from '../../fixtures/moments.js';
import { wrongWithMessage, wrongWithView } from '../../helpers/fake-slack/block-rules.js';
import { buttonsOf, stateOf } from '../../helpers/fake-slack/screen.js';
import type { Shown } from '../../helpers/fake-slack/state.js';

const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const all = (['it', 'en'] as const).flatMap((locale) =>
  moments(locale).map((moment): [string, Moment] => [`${moment.name} (${locale})`, moment]),
);

test.each(all.filter(([, { card }]) => card))('%s is a message and a view Slack takes', (_, { card }) => {
  if (!card) throw new Error('no card');
  const message = renderCard(card);
  expect(wrongWithMessage(asJson(message.blocks))).toBeUndefined();
  expect(wrongWithView(asJson(renderCardView(card)))).toBeUndefined();
  expect(wrongWithView(asJson(renderHome(card)))).toBeUndefined();
  expect(message.text).not.toBe('');
  const shown: Shown = { blocks: asJson(message.blocks), typed: new Map() };
  const buttons = buttonsOf(shown);
  expect(buttons.map(({ label }) => label)).toEqual((card.buttons ?? []).map(({ label }) => label));
  const presses = (card.buttons ?? []).map(({ label: _label, style: _style, ...press }) => press);
  expect(buttons.map(({ button }) => readPress(String(button.value)))).toEqual(presses);
});

test.each(all.filter(([, { form }]) => form))('%s is a modal and a message Slack takes', (_, { form }) => {
  if (!form) throw new Error('no form');
  const view = renderForm(form, 'd1');
  expect(wrongWithView(asJson(view))).toBeUndefined();
  expect(wrongWithMessage(asJson(renderFormMessage(form, 'd1').blocks))).toBeUndefined();
  expect(form.title.length).toBeLessThanOrEqual(limits.viewTitle);
  expect(form.submit.label.length).toBeLessThanOrEqual(limits.viewButton);
  expect(form.dismiss.length).toBeLessThanOrEqual(limits.viewButton);
  const fields = readFields(
    stateOf({ blocks: asJson(view.blocks), typed: new Map() }),
    view.private_metadata,
  );
  // A date picker holds dates only; anything else a person typed comes back as it was.
  const held = form.fields.filter(
    ({ kind, value }) => value && (kind !== 'date' || /^\d{4}-\d\d-\d\d$/.test(value)),
  );
  const values = held.map(({ name, value }) => [name, value]);
  expect(fields).toEqual(Object.fromEntries(values));
});
