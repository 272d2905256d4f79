import type { LocalDate, LocalTime, Weekday } from '../rules/local-date.js';
import type { Card, Field, Fields, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatList, formatMoment, formatWeekday } from './format.js';
import { capital } from './wording.js';

/** How the list of a unit is posted, as it stands. */
export interface UnitDigestView {
  unit: { id: string; name: string };
  at: LocalTime;
  /** Empty: every working day. */
  weekdays: Weekday[];
  preview: boolean;
  posted: boolean;
  /** Ids, where there are any. */
  channels: { slack?: string; teams?: string };
  /** Another channel, in which this was asked: the list may be posted there. */
  here?: string;
  /** Who chose it; absent: nobody did yet. */
  set?: { by: string; at: Date };
  today: LocalDate;
}

/** The list is for working days. */
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** @param wrong the time can't be read */
export function digestForm(view: UnitDigestView, locale: Locale, values: Fields = {}, wrong = false): Form {
  const { digest, words } = catalogue(locale);
  const toggle = (name: 'posted' | 'preview' | 'here', on: boolean, hint?: string): Field => ({
    ...{ name, label: digest[name], kind: 'toggle', required: false },
    ...{ value: values[name] ?? (on ? 'yes' : ''), ...(hint && { hint }) },
  });
  return {
    title: digest.title,
    summary: digest.summary(view.unit.name),
    notice: { tone: 'neutral', text: [digest.intro] },
    facts: [
      { label: words.labels.unit, value: view.unit.name },
      { label: digest.channel, value: channelWords(view, locale) },
    ],
    fields: [
      toggle('posted', view.posted),
      ...(view.here ? [toggle('here', !view.channels.slack && !view.channels.teams, digest.hereHint)] : []),
      {
        ...{ name: 'time', label: digest.at, kind: 'time', required: true, hint: digest.atHint },
        ...{ value: values.time ?? view.at, error: wrong ? digest.atWrong : undefined },
      },
      {
        ...{ name: 'weekdays', label: digest.weekdays, kind: 'choices', required: false },
        ...{ value: values.weekdays ?? view.weekdays.join(','), hint: digest.weekdaysHint },
        options: WEEKDAYS.map((weekday) => ({
          value: String(weekday),
          label: capital(formatWeekday(weekday, locale)),
        })),
      },
      toggle('preview', view.preview, digest.previewHint),
    ],
    // ids have no spaces
    submit: {
      ...{ act: 'digest-send', label: digest.save },
      value: [view.unit.id, view.here].filter(Boolean).join(' '),
    },
    others: [],
    dismiss: words.buttons.close,
  };
}

/** What was chosen, once it is saved. */
export function digestSavedCard(view: UnitDigestView, locale: Locale): Card {
  const { digest, words } = catalogue(locale);
  const { unit, at, weekdays, preview, posted, set, today } = view;
  const days = weekdays.map((weekday) => formatWeekday(weekday, locale));
  const yesNo = (on: boolean) => (on ? digest.isOn : digest.isOff);
  return {
    summary: `${digest.saved}: ${unit.name}`,
    title: digest.saved,
    text: [digest.intro],
    facts: [
      { label: words.labels.unit, value: unit.name },
      { label: digest.posted, value: yesNo(posted) },
      { label: digest.at, value: at },
      { label: digest.weekdays, value: days.length > 0 ? formatList(days, locale) : digest.everyWorkingDay },
      { label: digest.preview, value: yesNo(preview) },
      { label: digest.channel, value: channelWords(view, locale) },
    ],
    buttons: [{ act: 'digest', value: unit.id, label: digest.change }],
    footer: set && digest.setBy(set.by, formatMoment(set.at, locale, today)),
  };
}

/** Whose it is to say, by name. */
export function notHeadOfDigest(unit: string, heads: readonly string[], locale: Locale): string {
  const { digest } = catalogue(locale);
  return heads.length > 0
    ? digest.notHead(unit, formatList([...heads], locale, 'disjunction'))
    : digest.noHead(unit);
}

function channelWords({ channels }: UnitDigestView, locale: Locale): string {
  const { channels: where, noChannel } = catalogue(locale).digest;
  const { slack, teams } = channels;
  const known = [...(slack ? [where.slack(slack)] : []), ...(teams ? [where.teams(teams)] : [])];
  return known.length > 0 ? known.join('; ') : noChannel;
}
