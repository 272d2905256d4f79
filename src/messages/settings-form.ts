import type { Card, Field, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { statusText } from './status.js';

/** A lead: minutes; `usual`: the organisation's; `none`: no reminder. */
export type Lead = number | 'usual' | 'none';

export interface SettingsView {
  /** `auto`: as the platform says. */
  language: Locale | 'auto';
  contactLead: Lead;
  disconnectionLead: Lead;
  dailySummary: boolean;
  /** Their status on remote days; absent: not offered here. */
  status?: boolean;
  /** The organisation's leads, minutes. */
  usual: { contact: number; disconnection: number };
}

/** Each in its own words. */
const LANGUAGES = { it: 'Italiano', en: 'English' };

/** Minutes offered; another that was chosen before is offered too. */
const LEADS = [0, 5, 10, 15, 30, 60];

export function settingsForm(view: SettingsView, locale: Locale): Form {
  const { settings, words } = catalogue(locale);
  const languages = ['auto', 'it', 'en'] as const;
  const fields: Field[] = [
    {
      ...{ name: 'language', label: settings.language, kind: 'choice', required: true, value: view.language },
      options: languages.map((value) => ({ value, label: languageWords(value, locale) })),
    },
    leadField('contactLead', view.contactLead, view.usual.contact, locale),
    leadField('disconnectionLead', view.disconnectionLead, view.usual.disconnection, locale),
    {
      ...{ name: 'summary', label: settings.dailySummary, kind: 'toggle', required: false },
      ...{ hint: settings.dailySummaryHint, value: view.dailySummary ? 'yes' : '' },
    },
    ...(view.status === undefined ? [] : [statusField(view.status, locale)]),
  ];
  return {
    title: settings.title,
    summary: settings.summary,
    fields,
    submit: { act: 'settings-send', label: settings.save, style: 'primary' },
    others: [],
    dismiss: words.buttons.close,
  };
}

function statusField(on: boolean, locale: Locale): Field {
  const { settings } = catalogue(locale);
  return {
    ...{ name: 'status', label: settings.status, kind: 'toggle', required: false },
    ...{ hint: settings.statusHint(statusText('agile', locale)), value: on ? 'yes' : '' },
  };
}

function leadField(
  name: 'contactLead' | 'disconnectionLead',
  lead: Lead,
  usual: number,
  locale: Locale,
): Field {
  const { settings } = catalogue(locale);
  const minutes = [...new Set([...LEADS, ...(typeof lead === 'number' ? [lead] : [])])].sort((a, b) => a - b);
  const options = [
    { value: 'usual', label: settings.lead.usual(usual) },
    ...minutes.map((one) => ({ value: String(one), label: leadWords(one, usual, locale) })),
    { value: 'none', label: settings.lead.none },
  ];
  return { name, label: settings[name], kind: 'choice', required: true, options, value: String(lead) };
}

function languageWords(language: SettingsView['language'], locale: Locale): string {
  return language === 'auto' ? catalogue(locale).settings.languageOfChat : LANGUAGES[language];
}

function leadWords(lead: Lead, usual: number, locale: Locale): string {
  const { lead: words } = catalogue(locale).settings;
  if (lead === 'usual') return words.usual(usual);
  if (lead === 'none') return words.none;
  return lead === 0 ? words.atStart : words.before(lead);
}

/** What was chosen, after it was saved. */
export function settingsSavedCard(view: SettingsView, locale: Locale): Card {
  const { settings } = catalogue(locale);
  return {
    summary: `${settings.saved}. ${settings.savedText}`,
    title: settings.saved,
    text: [settings.savedText],
    facts: [
      { label: settings.language, value: languageWords(view.language, locale) },
      { label: settings.contactLead, value: leadWords(view.contactLead, view.usual.contact, locale) },
      {
        label: settings.disconnectionLead,
        value: leadWords(view.disconnectionLead, view.usual.disconnection, locale),
      },
      { label: settings.dailySummary, value: view.dailySummary ? settings.on : settings.off },
      ...(view.status === undefined
        ? []
        : [{ label: settings.status, value: view.status ? settings.on : settings.off }]),
    ],
    buttons: [{ act: 'settings', label: settings.open }],
  };
}
