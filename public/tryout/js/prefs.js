const root = document.documentElement;

export const language = () => root.lang;

export function setLanguage(value) {
  root.lang = value;
  remember('language', value);
}

/** auto -> light -> dark -> auto. */
export function nextTheme() {
  const order = ['auto', 'light', 'dark'];
  const next = order[(order.indexOf(theme()) + 1) % order.length];
  if (next === 'auto') delete root.dataset.theme;
  else root.dataset.theme = next;
  remember('theme', next);
  return next;
}

export const theme = () => root.dataset.theme ?? 'auto';

function remember(name, value) {
  try {
    localStorage.setItem(`giornate.${name}`, value);
  } catch {
    // storage switched off: the choice holds as long as the page
  }
}
