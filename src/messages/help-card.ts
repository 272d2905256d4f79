import type { Card, Locale } from './card.js';
import { catalogue } from './catalogue.js';

/** What somebody does in the organisation: they are shown what is of use to them. */
export interface HelpReader {
  platform: 'slack' | 'teams';
  /** Decides on others' days, or heads a unit. */
  leads: boolean;
  hr: boolean;
}

/** What can be typed, with examples, and buttons for those who would rather press. */
export function helpCard({ platform, leads, hr }: HelpReader, locale: Locale): Card {
  const { words, see, home } = catalogue(locale);
  // Teams shows slash commands in groups and channels only; in the personal chat the words arrive as typed
  const command = platform === 'slack' ? '/agile' : 'agile';
  const shown = { everybody: true, leads, hr };
  const lists = (['everybody', 'leads', 'hr'] as const).filter((reader) => shown[reader]);
  return {
    summary: `${see.helpTitle}. ${see.helpText}`,
    title: see.helpTitle,
    text: [see.helpText, see.helpWhere[platform]],
    lists: lists.map((reader) => ({
      heading: see.helpFor[reader],
      items: Object.values(see.help[reader]).map((entry) => ({
        text: entry.words ? `${command} ${entry.words}` : command,
        detail: entry.meaning,
      })),
    })),
    buttons: [
      { act: 'ask', label: words.buttons.newRequest, style: 'primary' },
      { act: 'plan', label: home.buttons.plan },
      { act: 'home', label: words.buttons.more },
      { act: 'balance', label: words.buttons.balance },
      { act: 'today', label: words.buttons.today },
    ],
    footer: see.helpOtherLanguage,
  };
}
