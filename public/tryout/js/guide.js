import { prefill, suggestedDay } from './composer.js';
import { byId, el } from './dom.js';
import { channel, on, select, state, talkOfPerson } from './state.js';
import { texts } from './texts.js';

const flash = (name) => {
  const button = byId('moves').querySelector(`[data-move="${name}"]`);
  button.classList.add('flash');
  button.focus();
  setTimeout(() => button.classList.remove('flash'), 2400);
};
const onPerson = (key) => select(talkOfPerson(key).id);

/** Takes the newcomer to where the step is done. `stay`: it is done with the clock, which lies in the side panel. */
const SHOWS = {
  ask: {
    run() {
      onPerson('sofia');
      prefill(`/agile ${suggestedDay()}`);
    },
  },
  approve: { run: () => onPerson('marta') },
  balance: {
    run() {
      onPerson('sofia');
      prefill(texts().balanceCommand);
    },
  },
  reminder: {
    stay: true,
    run() {
      onPerson('niccolo');
      flash('message');
    },
  },
  digest: {
    stay: true,
    run() {
      select(channel().id);
      flash('morning');
    },
  },
};

export function startGuide({ closeSide }) {
  const draw = () => drawGuide(closeSide);
  for (const part of ['state', 'progress', 'language']) on(part, draw);
}

function drawGuide(closeSide) {
  const words = texts();
  const steps = Object.entries(words.steps);
  const done = steps.filter(([name]) => state.progress[name]).length;
  const next = steps.find(([name]) => !state.progress[name])?.[0];
  const items = steps.map(([name, [title, text]], index) => {
    const ticked = state.progress[name];
    const { run, stay } = SHOWS[name];
    const show = () => {
      if (!stay) closeSide();
      run();
    };
    return el(
      'li',
      { class: ticked ? 'ticked' : name === next ? 'next' : undefined, 'data-step': name },
      el('span', { class: 'tick', 'aria-hidden': 'true' }, ticked ? '✓' : String(index + 1)),
      el(
        'div',
        {},
        el('b', {}, title),
        el('p', {}, text),
        name === next && el('button', { type: 'button', onclick: show }, words.show),
      ),
    );
  });
  byId('guide').replaceChildren(...items);
  byId('guide-done').hidden = done < steps.length;
  byId('steps-done').textContent = `${done}/${steps.length}`;
  byId('about').textContent = words.about(state.comune);
}
