/** The few sentences only Teams needs: where the answer went, and why none comes. */
import type { Locale } from './card.js';

export interface TeamsNotes {
  /** In a channel, after the answer went to the personal chat. */
  answeredPrivately: string;
  /** In a channel, when no personal chat can be opened. */
  openPrivateChat: string;
  /** The account has no Entra object id: a guest of a meeting, an anonymous visitor. */
  noAccount: string;
}

const notes: Record<Locale, TeamsNotes> = {
  it: {
    answeredPrivately: 'Ti ho risposto in privato.',
    openPrivateChat: 'Ti rispondo solo in privato: aggiungi Giornate alle tue app e scrivimi da lì.',
    noAccount: 'Non ti riconosco: scrivimi dal tuo account di lavoro.',
  },
  en: {
    answeredPrivately: 'I have answered you in private.',
    openPrivateChat: 'I answer in private only: add Giornate to your apps and write to me there.',
    noAccount: 'I don’t recognise you: write to me from your work account.',
  },
};

export function teamsNotes(locale: Locale): TeamsNotes {
  return notes[locale];
}
