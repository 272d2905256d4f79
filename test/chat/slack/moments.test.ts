import { expect, test } from 'vitest';
import { renderForm, renderFormMessage } from '../../../src/chat/slack/form.js';
import { clip, limits } from '../../../src/chat/slack/limits.js';
import { readFields, readPress } from '../../../src/chat/slack/press.js';
import { renderCard, renderCardView, renderHome } from '../../../src/chat/slack/render.js';
import type { Button, Press } from '../../../src/messages/card.js';
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
  const [atFoot, besideLines] = [buttonsOf(shown).filter(isAtFoot), buttonsOf(shown).filter(not(isAtFoot))];
  const { buttons = [], links = [], lists = [] } = card;
  expect(atFoot.map(({ label }) => label)).toEqual(
    [...buttons, ...links].map(({ label }) => clip(label, limits.buttonText)),
  );
  const pressOf = ({ label: _label, style: _style, ...press }: Button): Press => press;
  expect(atFoot.flatMap(({ button }) => readPress(button.value as string) ?? [])).toEqual(
    buttons.map(pressOf),
  );
  expect(atFoot.flatMap(({ button }) => button.url ?? [])).toEqual(links.map(({ url }) => url));
  const lines = lists.flatMap(({ items }) => items);
  for (const { block, button } of besideLines) {
    const text = String((block.text as { text: string }).text).split('\n')[0];
    const same = lines
      .filter((line) => line.text === text)
      .map((line) => line.button && pressOf(line.button));
    expect(same).toContainEqual(readPress(String(button.value)));
  }
  const most = lines.filter(({ button }) => button).length;
  expect(besideLines.length).toBeGreaterThanOrEqual(Math.min(most, 10));
  if (lines.length <= 12) expect(besideLines).toHaveLength(most);
});

type Found = ReturnType<typeof buttonsOf>[number];
const isAtFoot = ({ block }: Found) => block.type === 'actions';
const not = (check: (one: Found) => boolean) => (one: Found) => !check(one);

test.each(all.filter(([, { form }]) => form))('%s is a modal and a message Slack takes', (_, { form }) => {
  if (!form) throw new Error('no form');
  const view = renderForm(form, 'd1');
  expect(wrongWithView(asJson(view))).toBeUndefined();
  const message: Shown = { blocks: asJson(renderFormMessage(form, 'd1').blocks), typed: new Map() };
  expect(wrongWithMessage(message.blocks)).toBeUndefined();
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
  const unchosen = form.fields.filter(({ kind, value }) => !value && ['choices', 'toggle'].includes(kind));
  expect(fields).toEqual(
    Object.fromEntries([...held, ...unchosen].map(({ name, value = '' }) => [name, value])),
  );
  const metadata = String(buttonsOf(message)[0]?.button.value);
  const inMessage = readFields(stateOf(message), metadata);
  for (const { name, kind } of held) {
    if (['date', 'time', 'number', 'choices', 'toggle'].includes(kind))
      expect(inMessage[name]).toBe(fields[name]);
  }
});
