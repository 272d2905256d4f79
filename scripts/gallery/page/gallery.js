import { byId, el } from '../../../public/tryout/js/dom.js';
import { drawSlack } from './slack.js';
import { drawTeams } from './teams.js';

const shots = JSON.parse(byId('shots').textContent);
const choices = byId('choices');
const controls = choices.elements;
const PLATFORMS = ['slack', 'teams'];

/** What people read on it: keys and ids of the platforms are no words. */
function wordsIn(part) {
  if (Array.isArray(part)) return part.map(wordsIn).join(' ');
  if (typeof part !== 'object' || part === null) return '';
  return Object.values(part)
    .map((value) => (typeof value === 'string' ? value : wordsIn(value)))
    .join(' ');
}

const frames = [];

function frameOf(shot, platform) {
  const node = el('div', { class: 'frame', 'data-platform': platform, 'data-locale': shot.locale });
  const frame = { node, shot, platform, drawn: undefined };
  frames.push(frame);
  waiting.observe(node);
  return node;
}

/** Only what is near the screen is drawn: there are thousands. */
const waiting = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) draw(frames.find(({ node }) => node === target));
    }
  },
  { rootMargin: '1200px' },
);

function draw(frame) {
  const { node, shot, platform } = frame;
  const surface = platform === 'slack' ? surfaceOf(shot) : 'card';
  if (frame.drawn === surface) return;
  frame.drawn = surface;
  const label = platform === 'slack' ? `Slack, ${surface}` : 'Teams';
  const picture = platform === 'slack' ? drawSlack(surface, shot.slack[surface]) : drawTeams(shot.teams);
  node.replaceChildren(el('span', { class: 'quiet' }, `${label} · ${shot.locale}`), picture);
}

/** The first one a shot has is where it usually stands. */
function surfaceOf({ slack }) {
  const wanted = controls.surface.value;
  return wanted in slack ? wanted : Object.keys(slack)[0];
}

function build() {
  const [contents, main] = [byId('contents'), byId('moments')];
  for (const [topic, ofTopic] of grouped(shots, ({ topic }) => topic)) {
    const section = el('section', { id: topic }, el('h2', {}, topic));
    const list = el('ul');
    for (const [name, versions] of grouped(ofTopic, ({ name }) => name)) {
      const id = `${topic}/${name}`;
      const pictures = versions.flatMap((shot) => PLATFORMS.map((platform) => frameOf(shot, platform)));
      const heading = el('h3', {}, el('a', { href: `#${encodeURIComponent(id)}` }, name));
      const article = el('article', { id }, heading, el('div', { class: 'pictures' }, ...pictures));
      article.words = `${id} ${versions.map(({ slack }) => wordsIn(slack)).join(' ')}`.toLowerCase();
      section.append(article);
      list.append(el('li', {}, el('a', { href: `#${encodeURIComponent(id)}` }, name)));
    }
    main.append(section);
    contents.append(el('details', {}, el('summary', {}, topic), list));
  }
}

function grouped(all, keyOf) {
  const groups = new Map();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function choose() {
  const { find, platform, locale, width, theme } = controls;
  const { dataset } = document.documentElement;
  Object.assign(dataset, { width: width.value, platform: platform.value, locale: locale.value });
  if (theme.value) dataset.theme = theme.value;
  else delete dataset.theme;
  const wanted = find.value.trim().toLowerCase();
  let count = 0;
  for (const article of document.querySelectorAll('article')) {
    article.hidden = !article.words.includes(wanted);
    if (!article.hidden) count += 1;
  }
  for (const section of document.querySelectorAll('section')) {
    section.hidden = !section.querySelector('article:not([hidden])');
  }
  byId('count').textContent = `${count} moments`;
  for (const frame of frames) if (frame.drawn) draw(frame);
}

/** Choices can be part of the address: `index.html?theme=dark&width=phone`. */
function takeFromAddress() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (controls[name]) controls[name].value = value;
  }
}

choices.addEventListener('input', choose);
choices.addEventListener('submit', (event) => event.preventDefault());
window.addEventListener('beforeprint', () => frames.forEach(draw));
build();
takeFromAddress();
choose();
if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
