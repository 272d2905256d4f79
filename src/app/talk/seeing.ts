import { helpCard } from '../../messages/help-card.js';
import { settingsForm, settingsSavedCard } from '../../messages/settings-form.js';
import { saveSettings, viewSettings } from '../own-settings.js';
import { seeBalance, seeToday, seeUnitDay } from '../see.js';
import { decidesOrLeads, seeHome } from '../see-home.js';
import { seeMonth, seeTeamMonth } from '../see-month.js';
import type { Handlers } from './handler.js';

/** What shows something, and how a person wants to be spoken to. */
export const seeing: Handlers = {
  home: async (parts, { person, now, locale }) => ({ card: await seeHome(parts, person, now, locale) }),
  month: async (parts, speaker, { value }) => ({ card: await seeMonth(parts, speaker, value) }),
  'team-month': async (parts, speaker, { value, subject }) => ({
    card: await seeTeamMonth(parts, speaker, value, subject),
  }),
  settings: async (parts, { person, platform, locale }) => ({
    form: settingsForm(viewSettings(parts, person, platform), locale),
  }),
  'settings-send': async (parts, speaker, _press, fields) => {
    const now = await saveSettings(parts, speaker, fields);
    const view = viewSettings(parts, now, speaker.platform);
    return { card: settingsSavedCard(view, now.locale ?? speaker.locale) };
  },
  balance: async (parts, speaker) => ({ card: await seeBalance(parts, speaker) }),
  today: async (parts, speaker) => ({ card: await seeToday(parts, speaker) }),
  'unit-day': async (parts, speaker, { value, subject }) => ({
    card: await seeUnitDay(parts, speaker, subject, value),
  }),
  help: async (parts, { person, platform, now, locale }) => {
    const leads = await decidesOrLeads(parts, person, now);
    return { card: helpCard({ platform, leads, hr: person.hr }, locale) };
  },
};
