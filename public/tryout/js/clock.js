import { post } from './api.js';
import { attempt } from './chat.js';
import { byId, el } from './dom.js';
import { longDay, shortDay, time, wallClock } from './format.js';
import { changed, on, state } from './state.js';
import { texts } from './texts.js';
import { toast } from './toast.js';

let heardAt = 0;

export function startClock() {
  on('state', heard);
  on('clock', heard);
  on('language', draw);
  setInterval(show, 1000);
  byId('jump').addEventListener('submit', (event) => {
    event.preventDefault();
    move({ to: byId('jump-to').value });
  });
}

function heard() {
  heardAt = performance.now();
  draw();
}

/** The server's clock, running on between two words of it. */
function now() {
  const since = state.clock.moving ? 0 : performance.now() - heardAt;
  return new Date(new Date(state.clock.now).getTime() + since);
}

function show() {
  const instant = now();
  const day = longDay(instant);
  byId('time').textContent = time(instant);
  byId('side-now').textContent = `${day}, ${time(instant)}`;
  if (byId('today').textContent === day) return;
  byId('today').textContent = day;
  changed('day');
}

function draw() {
  show();
  const words = texts();
  const { moving } = state.clock;
  const morning = new Date(state.clock.nextMorning);
  const moves = [
    [words.minutes, { minutes: 10 }],
    [words.hour, { minutes: 60 }],
    [words.nextMessage, { until: 'message' }, 'wide strong'],
    [`${shortDay(morning)}, ${time(morning)}`, { until: 'morning' }, 'wide'],
  ];
  const focused = document.activeElement?.dataset?.move;
  const buttons = moves.map(([label, body, kind]) => {
    const name = body.until ?? String(body.minutes);
    const attributes = {
      type: 'button',
      class: kind,
      'data-move': name,
      'aria-disabled': moving ? 'true' : undefined,
    };
    return el('button', { ...attributes, onclick: () => move(body) }, label);
  });
  byId('moves').replaceChildren(...buttons);
  if (focused) byId('moves').querySelector(`[data-move="${focused}"]`)?.focus();
  document.body.classList.toggle('moving', moving);
  const jump = byId('jump-to');
  jump.min = wallClock(now());
  if (!jump.value || jump.value < jump.min)
    jump.value = wallClock(new Date(now().getTime() + 24 * 3_600_000));
}

async function move(body) {
  if (state.clock.moving) return;
  const before = received();
  const went = await attempt(() => post('clock', body));
  if (went && body.until === 'message' && received() === before) toast(texts().nothing);
}

const received = () =>
  state.talks.reduce((sum, talk) => sum + talk.posts.filter((one) => one.from === 'bot').length, 0);
