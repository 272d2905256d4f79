/** Block Kit, as near to Slack's own look as reading it needs. */
import { el } from '../../../public/tryout/js/dom.js';

/** @param surface `message`, `modal` or `home` */
export function drawSlack(surface, drawn) {
  const body = el('div', { class: 'blocks' }, ...drawn.blocks.map(drawBlock));
  if (surface === 'home') return el('div', { class: 'slack home' }, body);
  if (surface === 'modal') return modal(drawn, body);
  const name = el('header', {}, el('b', {}, 'Giornate'), el('span', { class: 'app' }, 'APP'));
  return el('div', { class: 'slack message' }, el('i', { class: 'face' }, 'G'), el('div', {}, name, body));
}

function modal({ title, close, submit }, body) {
  const submits = submit && el('button', { type: 'button', class: 'primary' }, submit.text);
  return el(
    'div',
    { class: 'slack modal' },
    el('header', {}, el('b', {}, title.text), el('span', { class: 'x' }, '✕')),
    body,
    el('footer', {}, el('button', { type: 'button' }, close?.text ?? '✕'), submits),
  );
}

const blocks = {
  header: ({ text }) => el('h4', {}, text.text),
  divider: () => el('hr'),
  section: ({ text, fields, accessory }) =>
    el(
      'div',
      { class: 'section' },
      el('div', {}, text && words(text), fields && el('div', { class: 'fields' }, ...fields.map(words))),
      accessory && drawElement(accessory),
    ),
  context: ({ elements }) => el('div', { class: 'context' }, ...elements.map(words)),
  actions: ({ elements }) => el('div', { class: 'actions' }, ...elements.map(drawElement)),
  rich_text: ({ elements }) => el('div', {}, ...elements.map(richText)),
  input: ({ label, hint, element, optional }) =>
    el(
      'div',
      { class: 'input' },
      el('b', {}, label.text, optional && el('span', { class: 'quiet' }, ' (optional)')),
      drawElement(element),
      hint && el('small', {}, hint.text),
    ),
};

function drawBlock(block) {
  const draw = blocks[block.type];
  if (!draw) throw new Error(`a block of type ${block.type}`);
  return draw(block);
}

/** Of mrkdwn there is bold alone, of the whole text; joiners keep signs in it from being marks. */
function words({ type, text }) {
  if (type === 'plain_text') return el('p', {}, text);
  const [, bold] = /^\*(.*)\*$/s.exec(text) ?? [];
  const shown = unescaped((bold ?? text).replaceAll('\u2060', ''));
  return el('p', {}, bold === undefined ? shown : el('b', {}, shown));
}

function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function richText({ type, elements }) {
  const runs = elements.map(({ text, style = {} }) =>
    el(style.code ? 'code' : style.bold ? 'b' : 'span', {}, text),
  );
  return el(type === 'rich_text_preformatted' ? 'pre' : 'p', {}, ...runs);
}

const placeholderOf = ({ placeholder }) => placeholder?.text;
const chosen = ({ initial_option: one, initial_options: several = one ? [one] : [] }) =>
  several.map(({ text }) => text.text);

const elements = {
  button: ({ text, style, url }) =>
    el('button', { type: 'button', class: style, title: url }, text.text, url && ' ↗'),
  static_select: (one) => menu(chosen(one)[0] ?? placeholderOf(one), one),
  multi_static_select: (one) => {
    const chips = chosen(one).map((text) => el('span', { class: 'chip' }, text));
    return menu(chips.length > 0 ? el('span', { class: 'chips' }, ...chips) : placeholderOf(one), one);
  },
  checkboxes: ({ options, initial_options: ticked = [] }) =>
    el('div', {}, ...options.map((option) => box(option, ticked.length > 0))),
  datepicker: (one) => picker('📅', one.initial_date && longDate(one.initial_date), one),
  timepicker: (one) => picker('🕘', one.initial_time, one),
  number_input: (one) => field('input', one),
  plain_text_input: (one) => field(one.multiline ? 'textarea' : 'input', one),
};

function drawElement(element) {
  const draw = elements[element.type];
  if (!draw) throw new Error(`an element of type ${element.type}`);
  return draw(element);
}

/** Opens to show what can be chosen. */
function menu(shown, { options }) {
  const all = options.map(({ text }) => el('li', {}, text.text));
  return el('details', { class: 'menu' }, el('summary', {}, shown ?? '–'), el('ul', {}, ...all));
}

function picker(sign, value, one) {
  return el('div', { class: 'picker' }, `${sign} ${value ?? placeholderOf(one) ?? ''}`);
}

function longDate(date) {
  return new Date(`${date}T12:00`).toLocaleDateString('it', { dateStyle: 'long' });
}

function box({ text }, checked) {
  return el('label', { class: 'box' }, el('input', { type: 'checkbox', checked }), text.text);
}

function field(name, one) {
  const node = el(name, { placeholder: placeholderOf(one), 'aria-label': one.action_id });
  node.value = one.initial_value ?? '';
  return node;
}
