import { Problem, post } from './api.js';
import { drawCard } from './card.js';
import { byId, el } from './dom.js';
import { longDay, time } from './format.js';
import { avatarOf } from './people.js';
import { on, openTalk, personOf, state, talkOf } from './state.js';
import { problemText, texts } from './texts.js';
import { toast } from './toast.js';

/** One column of posts a talk: kept while another is open, so that a half-filled form is not lost. */
const columns = new Map();
let waiting = 0;

export function startChat() {
  // without a place in the tab order the keyboard could not scroll it
  byId('log').tabIndex = 0;
  on('state', redraw);
  on('language', redraw);
  on('open', showTalk);
  on('post', ({ talk, post: changed }) => placePost(talkOf(talk), changed));
  on('removed', ({ talk, id }) =>
    columns
      .get(talk)
      ?.querySelector(`[data-post="${CSS.escape(id)}"]`)
      ?.remove(),
  );
}

function redraw() {
  columns.clear();
  if (state.open) showTalk();
}

function showTalk() {
  const talk = openTalk();
  const words = texts();
  const person = talk.member && personOf(talk.member);
  const about = person ? `${words.traits[person.trait]} · ${person.unit}` : words.channelHint;
  byId('who').replaceChildren(
    avatarOf(talk),
    el('div', {}, el('h2', {}, person ? talk.name : words.channelName(talk.name)), el('p', {}, about)),
  );
  byId('log').replaceChildren(columnOf(talk));
  byId('log').scrollTop = byId('log').scrollHeight;
  markRead(talk);
}

function columnOf(talk) {
  if (!columns.has(talk.id)) {
    const column = el('div', { class: 'column' });
    columns.set(talk.id, column);
    if (talk.posts.length === 0) column.append(emptyOf(talk));
    for (const one of talk.posts) appendPost(column, talk, one);
  }
  return columns.get(talk.id);
}

function emptyOf(talk) {
  const words = texts();
  const heading = talk.member ? words.emptyTitle(talk.name) : words.channelName(talk.name);
  return el(
    'div',
    { class: 'empty' },
    el('img', { src: '/tryout/icon.svg', alt: '', width: '48', height: '48' }),
    el('h3', {}, heading),
    el('p', {}, talk.member ? words.emptyText : words.emptyChannel),
  );
}

function appendPost(column, talk, one) {
  column.querySelector('.empty')?.remove();
  const day = longDay(new Date(one.at));
  const last = [...column.querySelectorAll('.day')].at(-1)?.textContent;
  if (last !== day) column.append(el('h3', { class: 'day' }, day));
  const node = drawPost(talk, one);
  column.append(node);
  return node;
}

/** A new post at the end; one that changed in its place. */
function placePost(talk, one) {
  const column = columns.get(talk.id);
  if (!column) return;
  const old = column.querySelector(`[data-post="${CSS.escape(one.id)}"]`);
  const open = talk.id === state.open;
  if (!old) {
    const node = appendPost(column, talk, one);
    if (one.from === 'bot' && open) stopWaiting();
    if (open) reveal(node);
  } else {
    const hadFocus = old.contains(document.activeElement);
    const node = drawPost(talk, one);
    old.replaceWith(node);
    if (hadFocus) node.querySelector('.card')?.focus({ preventScroll: true });
    if (open && hadFocus) reveal(node);
  }
}

function reveal(node) {
  const log = byId('log');
  const tall = node.offsetHeight > log.clientHeight;
  node.scrollIntoView({ block: tall ? 'start' : 'end', behavior: 'smooth' });
}

function drawPost(talk, one) {
  const words = texts();
  const mine = one.from === 'person';
  const at = time(new Date(one.at));
  const edited = one.editedAt && words.edited(time(new Date(one.editedAt)));
  const cards = one.cards.map((card, index) => drawCard(card, (action) => press(talk, one, index, action)));
  return el(
    'article',
    { class: mine ? 'post mine' : 'post', 'data-post': one.id },
    el(
      'header',
      {},
      el('b', {}, mine ? (personOf(one.author)?.name ?? words.you) : words.bot),
      el('time', { datetime: one.at }, at),
      edited && el('span', { class: 'edited' }, edited),
    ),
    one.text && el('p', { class: 'bubble' }, one.text),
    ...cards,
    one.note && el('p', { class: 'note', role: 'status' }, one.note),
  );
}

async function press(talk, one, card, action) {
  const member = talk.member ?? state.self;
  await attempt(() => post('press', { member, talk: talk.id, post: one.id, card, ...action }));
}

export async function say(text) {
  const talk = openTalk();
  startWaiting(talk);
  await attempt(() => post('say', { member: talk.member, text }));
  stopWaiting();
}

/** Runs it; a no is told kindly. @returns whether it went well */
export async function attempt(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    toast(problemText(error.code), { kind: 'bad' });
    return false;
  }
}

function startWaiting(talk) {
  waiting += 1;
  const dots = el('div', { class: 'typing', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'));
  // a bot that answers at once needs no dots
  setTimeout(() => {
    if (waiting === 0 || state.open !== talk.id) return;
    columnOf(talk).append(dots);
    dots.scrollIntoView({ block: 'end' });
  }, 350);
}

function stopWaiting() {
  waiting = Math.max(0, waiting - 1);
  if (waiting === 0) for (const dots of document.querySelectorAll('.typing')) dots.remove();
}

export function markRead(talk) {
  if (talk.unread === 0) return;
  talk.unread = 0;
  // a lost word of it only leaves a badge standing
  post('read', { talk: talk.id }).catch(() => {});
}
