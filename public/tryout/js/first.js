// Runs before the first paint, so that the page does not flash in the other theme or language.
{
  const remembered = (name) => {
    try {
      return localStorage.getItem(`giornate.${name}`);
    } catch {
      return null; // storage switched off: the browser's own preferences then
    }
  };
  const theme = remembered('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = remembered('language') ?? navigator.language;
  document.documentElement.lang = language.toLowerCase().startsWith('it') ? 'it' : 'en';
}
