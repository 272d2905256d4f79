import { say } from './chat.js';
import { byId, el } from './dom.js';
import { weekday } from './format.js';
import { on, openTalk, state } from './state.js';
import { texts } from './texts.js';

export function startComposer() {
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    const input = byId('composer-input');
    const text = input.value.trim();
    input.value = '';
    if (text) say(text);
  });
  for (const part of ['state', 'open', 'language']) on(part, draw);
  on('day', draw);
}

function draw() {
  const talk = openTalk();
  if (!talk) return;
  const words = texts();
  const personal = talk.kind === 'personal';
  byId('composer').hidden = !personal;
  byId('chips').hidden = !personal;
  byId('channel-note').hidden = personal;
  byId('channel-note').textContent = words.channelNote;
  const placeholder = personal ? words.placeholder(talk.name) : '';
  byId('composer-input').placeholder = placeholder;
  byId('composer-input').setAttribute('aria-label', placeholder);
  const chips = words.commands(suggestedDay()).map((command) => {
    return el('button', { type: 'button', class: 'chip', onclick: () => say(command) }, command);
  });
  byId('chips').replaceChildren(...chips);
}

/** A weekday that leaves the notice the regulation asks for. */
export const suggestedDay = () => weekday(new Date(state.clock.suggested));

export function prefill(text) {
  const input = byId('composer-input');
  input.value = text;
  input.focus();
}
