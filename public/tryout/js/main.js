import { listen, post } from './api.js';
import { attempt, markRead, startChat } from './chat.js';
import { startClock } from './clock.js';
import { startComposer } from './composer.js';
import { byId } from './dom.js';
import { startGuide } from './guide.js';
import { showCurrent, startPeople } from './people.js';
import { language, nextTheme, setLanguage, theme } from './prefs.js';
import { changed, on, select, state, talkOf, talkOfPerson } from './state.js';
import { fillTexts, texts } from './texts.js';
import { forget, toast } from './toast.js';

/** Talks in which something arrived since the last word of it. */
const fresh = new Set();

startPeople();
startChat();
startComposer();
startClock();
startGuide({ closeSide: () => openSide(false) });
on('open', () => {
  showCurrent();
  forget('news');
  fresh.clear();
});

listen({
  state(told) {
    Object.assign(state, told);
    const remembered = talkOf(sessionStorage.getItem('giornate.open') ?? '');
    state.open ??= (remembered ?? talkOfPerson('sofia')).id;
    state.self ??= talkOf(state.open).member ?? 'sofia';
    changed('state');
    changed('open');
    // the bot learns the language of everybody's Teams, as if each had it set there
    if (told.language !== language()) attempt(() => post('language', { language: language() }));
  },
  post({ talk, post: one }) {
    const { posts } = talkOf(talk);
    const at = posts.findIndex((known) => known.id === one.id);
    if (at < 0) posts.push(one);
    else posts[at] = one;
    changed('post', { talk, post: one });
  },
  removed({ talk, id }) {
    const told = talkOf(talk);
    told.posts = told.posts.filter((known) => known.id !== id);
    changed('removed', { talk, id });
  },
  unread({ talk: id, unread }) {
    const talk = talkOf(id);
    const seen = id === state.open && document.visibilityState === 'visible';
    const news = unread > talk.unread && !seen;
    talk.unread = unread;
    if (seen) markRead(talk);
    changed('unread');
    if (news) announce(talk);
  },
  clock({ clock }) {
    state.clock = clock;
    changed('clock');
  },
  progress({ progress }) {
    state.progress = progress;
    changed('progress');
  },
  lost: () => byId('lost').removeAttribute('hidden'),
  found: () => byId('lost').setAttribute('hidden', ''),
});

/** Says who has something to read, with a way there. */
function announce(talk) {
  fresh.add(talk);
  const words = texts();
  const names = [...fresh].map((talk) => (talk.member ? talk.name : words.channelName(talk.name)));
  const format = new Intl.ListFormat(language(), { type: 'conjunction' });
  const open = () => {
    openSide(false);
    select([...fresh][0].id);
  };
  const action = { label: words.open, run: open };
  toast(words.news(format.format(names)), { key: 'news', action, onGone: () => fresh.clear() });
}

/** Beside the chat where there is room, else in front of it. */
function openSide(open) {
  document.body.classList.toggle('side-open', open);
  byId('side-toggle').setAttribute('aria-expanded', String(open));
}

function showPreferences() {
  fillTexts();
  byId('theme').title = texts().themes[theme()];
  byId('theme').setAttribute('aria-label', texts().themes[theme()]);
  for (const button of document.querySelectorAll('.switch [data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language()));
  }
}

byId('side-toggle').addEventListener('click', () => {
  openSide(!document.body.classList.contains('side-open'));
  byId('moves').querySelector('button')?.focus();
});
document.addEventListener('visibilitychange', () => {
  const talk = talkOf(state.open);
  if (talk && document.visibilityState === 'visible') markRead(talk);
});
byId('side-close').addEventListener('click', () => {
  openSide(false);
  byId('side-toggle').focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') openSide(false);
});
byId('theme').addEventListener('click', () => {
  nextTheme();
  showPreferences();
});
for (const button of document.querySelectorAll('.switch [data-language]')) {
  button.addEventListener('click', () => {
    setLanguage(button.dataset.language);
    showPreferences();
    if (state.open) changed('language');
    attempt(() => post('language', { language: language() }));
  });
}
showPreferences();
