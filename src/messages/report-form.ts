import type { LocalDate } from '../rules/local-date.js';
import { dateOf } from '../rules/zoned.js';
import type { Card, Form, Locale } from './card.js';
import { catalogue } from './catalogue.js';
import { formatDate, formatInPeriod, formatMoment, formatPeriod } from './format.js';

/** A report of a month of days is longer than a reason (Slack takes 3,000 characters). */
export const REPORT_LIMIT = 2900;

export interface ReportFormView {
  month: string;
  text: string;
  error?: string;
  /** Who reads it, by name. */
  reader?: string;
  today: LocalDate;
}

export interface ReportView {
  month: string;
  text: string;
  person: { name: string; unit: string };
  days: number;
  sentAt: Date;
}

/** One form for the whole report. */
export function reportForm({ month, text, error, reader, today }: ReportFormView, locale: Locale): Form {
  const { words, report } = catalogue(locale);
  return {
    title: report.title,
    summary: report.summary(formatPeriod(month, locale, today)),
    facts: [{ label: report.title, value: formatPeriod(month, locale) }],
    fields: [
      {
        ...{ name: 'activities', label: report.text, kind: 'long-text', required: true, value: text, error },
        ...{ hint: reader ? report.hint(reader) : report.hintNobody, maxLength: REPORT_LIMIT },
      },
    ],
    submit: { act: 'report-send', value: month, label: report.send, style: 'primary' },
    others: [{ act: 'report-send', value: `${month} draft`, label: report.save }],
    dismiss: words.buttons.close,
  };
}

/** What is there before anything is written: a line a day. */
export function reportDraft(
  days: { date: LocalDate; activities: string; objectives: string }[],
  locale: Locale,
): string {
  const { report } = catalogue(locale);
  return days
    .map(({ date, activities, objectives }) =>
      report.line(
        formatDate(date, locale),
        objectives ? report.withObjectives(activities, objectives) : activities,
      ),
    )
    .join('\n');
}

/** In place of the form. @param reader to whom it went; absent: it was only kept */
export function reportKept(
  month: string,
  reader: string | undefined,
  today: LocalDate,
  locale: Locale,
): Card {
  const { report } = catalogue(locale);
  const name = formatPeriod(month, locale, today);
  const title = reader ? report.sent : report.saved;
  const text = reader ? report.sentTo(name, reader) : report.savedNote(name);
  return { summary: text, title, text: [text] };
}

/** The report, as the manager reads it. */
export function reportCard({ month, text, person, days, sentAt }: ReportView, locale: Locale): Card {
  const { words, report } = catalogue(locale);
  const title = report.cardTitle(person.name, formatPeriod(month, locale));
  return {
    summary: title,
    title,
    facts: [
      { label: words.labels.unit, value: person.unit },
      { label: report.text, value: report.days(days) },
    ],
    text: [text],
    footer: report.sentOn(formatMoment(sentAt, locale, dateOf(sentAt))),
  };
}

/** On the first working day after the month. */
export function reportReminder(month: string, days: number, today: LocalDate, locale: Locale): Card {
  const { report } = catalogue(locale);
  const text = report.reminder(formatInPeriod(month, locale, today), days);
  return {
    summary: text,
    title: report.reminderTitle,
    text: [text],
    buttons: [{ act: 'report', value: month, label: report.write, style: 'primary' }],
  };
}

/** The reminder, once the report has gone. */
export function reportReminded(month: string, sentAt: Date, today: LocalDate, locale: Locale): Card {
  const { report } = catalogue(locale);
  const text = noReport({ kind: 'sent', month, at: sentAt }, today, locale);
  return {
    summary: text,
    title: report.reminderTitle,
    status: { text: report.sent, tone: 'good' },
    text: [text],
  };
}

/** Why there is no form. */
export function noReport(
  why:
    | { kind: 'not-asked' | 'no-reader' }
    | { kind: 'nothing'; month: string }
    | { kind: 'sent'; month: string; at: Date },
  today: LocalDate,
  locale: Locale,
): string {
  const { report } = catalogue(locale);
  switch (why.kind) {
    case 'not-asked':
      return report.notAsked;
    case 'no-reader':
      return report.noReader;
    case 'nothing':
      return report.nothing(formatInPeriod(why.month, locale, today));
    case 'sent':
      return report.alreadySent(formatPeriod(why.month, locale, today), formatMoment(why.at, locale, today));
  }
}
