import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';

/** What can be typed, with examples, and buttons for those who would rather press. */
export function helpCard(locale: Locale, platform: 'slack' | 'teams'): Card {
  const { words, see } = catalogue(locale);
  // Teams shows slash commands in groups and channels only; in the personal chat the words arrive as typed
  const command = platform === 'slack' ? '/agile' : 'agile';
  const items = Object.values(see.help).map((entry) => ({
    text: entry.words ? `${command} ${entry.words}` : command,
    detail: entry.meaning,
  }));
  return {
    summary: `${see.helpTitle}. ${see.helpText}`,
    title: see.helpTitle,
    text: [see.helpText, see.helpWhere[platform]],
    lists: [{ heading: see.helpCommands, items }],
    buttons: [
      { act: 'ask', label: words.buttons.newRequest, style: 'primary' },
      { act: 'balance', label: words.buttons.balance },
      { act: 'today', label: words.buttons.today },
    ],
    footer: see.helpOtherLanguage,
  };
}
