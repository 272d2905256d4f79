/** Every moment as both platforms are sent it. */
import { renderFormMessage, renderForm as slackForm } from '../../src/chat/slack/form.js';
import { renderCardView, renderHome, renderCard as slackCard } from '../../src/chat/slack/render.js';
import { renderCard as teamsCard, renderForm as teamsForm } from '../../src/chat/teams/render.js';
import type { Locale } from '../../src/messages/card.js';
import { type Moment, topicsOf } from '../../test/fixtures/moments.js';

export const LOCALES: Locale[] = ['it', 'en'];

export interface Shot {
  topic: string;
  name: string;
  locale: Locale;
  /** By where it stands: `message`, `modal`, `home`. */
  slack: Record<string, unknown>;
  teams: unknown;
}

export function shots(): Shot[] {
  return LOCALES.flatMap((locale) =>
    topicsOf(locale).flatMap(({ topic, moments }) =>
      moments.map((moment) => ({ topic, name: moment.name, locale, ...drawn(moment) })),
    ),
  );
}

function drawn({ name, card, form }: Moment): Pick<Shot, 'slack' | 'teams'> {
  const look = { answer: true };
  if (card) {
    const slack = { message: slackCard(card), modal: renderCardView(card), home: renderHome(card) };
    return { slack, teams: teamsCard(card, look) };
  }
  if (form) {
    const slack = { modal: slackForm(form, 'drawn'), message: renderFormMessage(form, 'drawn') };
    return { slack, teams: teamsForm(form, look) };
  }
  throw new Error(`the moment "${name}" is neither card nor form`);
}
