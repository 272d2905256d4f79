import { byId, el } from './dom.js';
import { initials } from './format.js';
import { changed, channel, on, personOf, select, state } from './state.js';
import { texts } from './texts.js';

export function startPeople() {
  for (const part of ['state', 'open', 'unread', 'language']) on(part, drawPeople);
}

function drawPeople() {
  const focused = document.activeElement?.dataset?.talk;
  const units = Map.groupBy(
    state.talks.filter((talk) => talk.member),
    (talk) => personOf(talk.member).unit,
  );
  const groups = [...units].map(([unit, talks]) =>
    el('ul', { 'aria-label': unit }, title(unit), ...talks.map(entry)),
  );
  byId('people').replaceChildren(el('ul', {}, title(texts().channel), entry(channel())), ...groups);
  if (focused)
    byId('people')
      .querySelector(`[data-talk="${CSS.escape(focused)}"]`)
      ?.focus();
  changed('people');
}

const title = (text) => el('li', { class: 'unit', 'aria-hidden': 'true' }, text);

function entry(talk) {
  const words = texts();
  const person = talk.member && personOf(talk.member);
  const current = talk.id === state.open;
  const label = person ? words.traits[person.trait] : words.channel;
  const badge =
    talk.unread > 0 && el('span', { class: 'badge', title: words.unread(talk.unread) }, String(talk.unread));
  const button = el(
    'button',
    {
      type: 'button',
      'data-talk': talk.id,
      'data-person': talk.member,
      'aria-current': current ? 'true' : undefined,
      onclick: () => select(talk.id),
    },
    avatarOf(talk),
    el('span', { class: 'name' }, el('b', {}, ...nameParts(talk.name)), el('small', {}, label)),
    badge,
  );
  return el('li', {}, button);
}

/** First name alone where there is little room. */
function nameParts(name) {
  const space = name.indexOf(' ');
  return [name.slice(0, space), el('span', { class: 'rest' }, name.slice(space))];
}

export function avatarOf(talk) {
  const hue = talk.member ? state.people.findIndex((person) => person.key === talk.member) % 6 : 'channel';
  return el(
    'span',
    { class: 'avatar', 'data-hue': hue, 'aria-hidden': 'true' },
    talk.member ? initials(talk.name) : '#',
  );
}

/** On a phone the people are a strip: keep the open one in sight. */
export function showCurrent() {
  byId('people').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
}
