import type { Fields } from '../messages/card.js';
import type { Lead, SettingsView } from '../messages/settings-form.js';
import { insertAudit } from '../store/audit.js';
import { isFirstDelivery } from '../store/inbound.js';
import { findPerson, lockPerson, type OwnSettings, type Person, saveOwnSettings } from '../store/people.js';
import type { Parts } from './parts.js';
import type { Platform } from './ports.js';
import type { Speaker } from './speaker.js';

/** Longest lead a person may choose, minutes: as long as the organisation's may be. */
const LONGEST_LEAD = 120;

/** @param platform where it is shown: a status is offered on Slack alone, and there only where we may set one */
export function viewSettings(
  { settings, ports }: Pick<Parts, 'settings' | 'ports'>,
  own: OwnSettings,
  platform: Platform,
): SettingsView {
  const { contactLeadMinutes, disconnectionLeadMinutes } = settings.reminders;
  return {
    language: own.locale ?? 'auto',
    contactLead: own.contactLead ?? 'usual',
    disconnectionLead: own.disconnectionLead ?? 'usual',
    dailySummary: own.dailySummary,
    status: platform === 'slack' && ports.slack?.setStatus ? own.slackStatus : undefined,
    usual: { contact: contactLeadMinutes, disconnection: disconnectionLeadMinutes },
  };
}

/**
 * Saves what was chosen; what a client sends that no form offers leaves things as they are.
 * @returns the person as they are now
 */
export async function saveSettings(parts: Parts, speaker: Speaker, fields: Fields): Promise<Person> {
  const { person, platform, now, requestKey } = speaker;
  return parts.store.tx(async (db) => {
    await lockPerson(db, person.id);
    const before = (await findPerson(db, person.id)) ?? person;
    if (!(await isFirstDelivery(db, requestKey, now))) return before;
    const own = chosen(fields, before);
    await saveOwnSettings(db, person.id, own);
    await insertAudit(db, {
      at: now,
      actorId: person.id,
      platform,
      act: 'settings',
      personId: person.id,
      changes: { ...own },
      rules: [],
      request: requestKey,
    });
    return { ...before, ...own };
  });
}

function chosen(fields: Fields, before: OwnSettings): OwnSettings {
  const { language, contactLead, disconnectionLead, summary, status } = fields;
  return {
    locale:
      language === 'it' || language === 'en' ? language : language === 'auto' ? undefined : before.locale,
    contactLead: leadOf(contactLead, before.contactLead),
    disconnectionLead: leadOf(disconnectionLead, before.disconnectionLead),
    dailySummary: summary === undefined ? before.dailySummary : summary === 'yes',
    slackStatus: status === undefined ? before.slackStatus : status === 'yes',
  };
}

function leadOf(text: string | undefined, before: OwnSettings['contactLead']): OwnSettings['contactLead'] {
  if (text === 'usual') return undefined;
  if (text === 'none') return text satisfies Lead;
  const minutes = /^\d{1,3}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return minutes <= LONGEST_LEAD ? minutes : before;
}
